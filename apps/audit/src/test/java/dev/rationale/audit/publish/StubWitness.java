package dev.rationale.audit.publish;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.rationale.audit.log.Checkpoint;
import dev.rationale.audit.log.Hash;
import dev.rationale.audit.log.Proofs;
import dev.rationale.audit.log.VerifierKey;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** A witness as C2SP's tlog-witness describes one: it holds each checkpoint against the last one and signs it with the time. */
final class StubWitness implements AutoCloseable {

    static final long SECONDS = 1_772_600_767L;
    private static final String NAME = "witness.example/w1";

    private final HttpServer server;
    private final KeyPair keys;
    private Optional<Checkpoint> seen = Optional.empty();
    final AtomicInteger conflicts = new AtomicInteger();

    StubWitness() throws IOException, GeneralSecurityException {
        keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/w/add-checkpoint", this::add);
        server.start();
    }

    VerifierKey key() {
        return VerifierKey.of(NAME, VerifierKey.WITNESS, keys.getPublic());
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/w/";
    }

    private synchronized void add(HttpExchange call) throws IOException {
        String body = new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        int split = body.indexOf("\n\n");
        List<String> lines = body.substring(0, split).lines().toList();
        Checkpoint next = Checkpoint.parse(body.substring(split + 2));
        Optional<Checkpoint> last = seen;
        long size = last.map(Checkpoint::size).orElse(0L);
        if (!lines.get(0).equals("old " + size)) {
            conflicts.incrementAndGet();
            answer(call, 409, size + "\n");
        } else if (last.isPresent() && !continued(last.get(), next, lines.subList(1, lines.size()))) {
            answer(call, 422, "");
        } else {
            seen = Optional.of(next);
            answer(call, 200, line(body.substring(split + 2)));
        }
    }

    private static boolean continued(Checkpoint last, Checkpoint next, List<String> proof) {
        List<Hash> hashes = proof.stream().map(Hash::fromBase64).toList();
        return Proofs.consistent(last.size(), last.root(), next.size(), next.root(), hashes);
    }

    /** A line of somebody else's stands before the witness's own. */
    private String line(String note) {
        try {
            String text = note.substring(0, note.lastIndexOf("\n\n") + 1);
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(keys.getPrivate());
            signature.update(("cosignature/v1\ntime " + SECONDS + "\n" + text).getBytes(StandardCharsets.UTF_8));
            byte[] signed = signature.sign();
            byte[] id = HexFormat.of().parseHex(key().toString().split("\\+", 3)[1]);
            byte[] all = ByteBuffer.allocate(4 + 8 + signed.length)
                    .put(id)
                    .putLong(SECONDS)
                    .put(signed)
                    .array();
            return "\u2014 somebody.else AAAAAA==\n\u2014 " + NAME + " "
                    + Base64.getEncoder().encodeToString(all) + "\n";
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void answer(HttpExchange call, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        call.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            call.getResponseBody().write(bytes);
        }
        call.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
