package dev.rationale.audit.publish;

import dev.rationale.audit.AuditFailure;
import dev.rationale.audit.log.Checkpoint;
import dev.rationale.audit.log.Hash;
import dev.rationale.audit.log.LogReader;
import dev.rationale.audit.log.VerifierKey;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Somebody who does not run the log, sees each checkpoint continue the last one, and signs that (C2SP's tlog-witness). Two histories of one
 * log would need two signatures that the same witness never gives.
 */
final class Witness {

    /** Names the variable with the address and the key of each witness, separated by spaces. */
    static final String VARIABLE = "RATIONALE_AUDIT_WITNESSES";

    private static final int OK = 200;
    private static final int CONFLICT = 409;

    private final Remote remote;
    private final URI address;
    private final VerifierKey key;
    private long seen;

    Witness(Remote remote, URI address, VerifierKey key) {
        this.remote = remote;
        this.address = address;
        this.key = key;
    }

    /**
     * The witnesses that the environment names.
     *
     * @throws AuditFailure if it is not made of addresses and keys
     */
    static List<Witness> named(Map<String, String> environment, Remote remote) {
        String text = environment.getOrDefault(VARIABLE, "").strip();
        List<String> words = text.isEmpty() ? List.of() : List.of(text.split("\\s+", -1));
        List<Witness> witnesses = new ArrayList<>();
        for (int at = 0; at < words.size(); at += 2) {
            String key = at + 1 < words.size() ? words.get(at + 1) : "";
            witnesses.add(new Witness(remote, Remote.address(VARIABLE, words.get(at)), key(key)));
        }
        return witnesses;
    }

    private static VerifierKey key(String text) {
        try {
            VerifierKey key = VerifierKey.parse(text);
            if (key.type() == VerifierKey.WITNESS) {
                return key;
            }
        } catch (IllegalArgumentException e) {
            throw unfit(text, e);
        }
        throw unfit(text, new IllegalArgumentException("the key of a log"));
    }

    private static AuditFailure unfit(String text, Exception why) {
        return new AuditFailure(
                AuditFailure.Kind.UNKNOWN,
                VARIABLE + ": '" + text
                        + "' is no key of a witness; expected the address of each witness and its key, separated by spaces.",
                why);
    }

    /**
     * The checkpoint with the witness's signature. It has none yet for who is asked first, and says how far it saw the log.
     *
     * @throws IOException if the witness cannot be reached, or does not sign
     */
    Checkpoint cosigned(Checkpoint checkpoint, LogReader log) throws IOException {
        HttpResponse<String> answer = ask(checkpoint, log);
        if (answer.statusCode() == CONFLICT && answer.body().strip().matches("\\d{1,18}")) {
            seen = Math.min(Long.parseLong(answer.body().strip()), checkpoint.size());
            answer = ask(checkpoint, log);
        }
        Checkpoint cosigned = checkpoint.cosigned(answer.statusCode() == OK ? answer.body() : "", key);
        if (cosigned.cosignedBy(key).isEmpty()) {
            throw new IOException(
                    key.name() + " at " + address + " did not cosign; it answered " + answer.statusCode());
        }
        seen = checkpoint.size();
        return cosigned;
    }

    private HttpResponse<String> ask(Checkpoint checkpoint, LogReader log) throws IOException {
        String proof = log.proveConsistency(seen, checkpoint.size()).stream()
                .map(Hash::base64)
                .map(line -> line + "\n")
                .collect(Collectors.joining());
        URI add = URI.create(address.toString().replaceFirst("/$", "") + "/add-checkpoint");
        return remote.send("POST", add, "old " + seen + "\n" + proof + "\n" + checkpoint.note());
    }
}
