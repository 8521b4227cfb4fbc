package dev.rationale.workbench;

import dev.rationale.workbench.signin.OpenIdProvider;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A workbench as a test asks it: by what goes over the wire, so that a test may send what no browser would. */
public final class OpenWorkbench implements AutoCloseable {

    public static final Path PATIENTS = Path.of("../../test-cases/src/main/resources/data/synthea-hiv");
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T12:00:00Z"), ZoneOffset.UTC);

    private final Workbench workbench;
    private final Optional<URI> outside;

    public OpenWorkbench(Optional<Path> rules, Optional<Path> patients, Optional<Path> audit) {
        this(rules, patients, audit, ServerReading.NONE);
    }

    public OpenWorkbench(Optional<Path> rules, Optional<Path> patients, Optional<Path> audit, ServerReading servers) {
        this(rules, Path.of("target"), patients, audit, servers);
    }

    public OpenWorkbench(
            Optional<Path> rules, Path home, Optional<Path> patients, Optional<Path> audit, ServerReading servers) {
        this(rules, home, patients, audit, servers, Optional.empty());
    }

    OpenWorkbench(
            Optional<Path> rules,
            Path home,
            Optional<Path> patients,
            Optional<Path> audit,
            ServerReading servers,
            Optional<OpenIdProvider> provider) {
        this.outside = provider.map(OpenIdProvider::outside);
        this.workbench = Workbench.open(new WorkbenchOptions(
                WorkbenchOptions.LOOPBACK,
                0,
                rules,
                home,
                patients,
                audit,
                servers,
                provider,
                "tester",
                Map.of(),
                CLOCK,
                new SecureRandom()));
    }

    public static OpenWorkbench bundled() {
        return new OpenWorkbench(Optional.empty(), Optional.of(PATIENTS), Optional.empty());
    }

    /** What came back. */
    record Reply(int status, String head, String body) {

        String header(String name) {
            Matcher found = Pattern.compile("(?mi)^" + name + ": (.*?)\\r?$").matcher(head);
            return found.find() ? found.group(1) : "";
        }
    }

    public Workbench workbench() {
        return workbench;
    }

    int port() {
        return workbench.port();
    }

    String host() {
        return outside.map(URI::getRawAuthority).orElseGet(() -> WorkbenchOptions.LOOPBACK + ":" + port());
    }

    /** Who was let in by a new link. */
    Guest guest() {
        String link = workbench.link();
        Reply opened =
                get(URI.create(link).getRawPath() + "?" + URI.create(link).getRawQuery(), "");
        String cookie = opened.header("Set-Cookie").replaceFirst(";.*", "");
        Matcher token = Pattern.compile("name=\"token\" content=\"([^\"]+)\"")
                .matcher(get("/", cookie).body());
        return new Guest(cookie, token.find() ? token.group(1) : "");
    }

    /** A browser's cookie and the token on its pages. */
    record Guest(String cookie, String token) {}

    Reply get(String path, String cookie) {
        return send(
                "GET " + path + " HTTP/1.1\r\nHost: " + host() + "\r\nCookie: " + cookie
                        + "\r\nConnection: close\r\n\r\n",
                new byte[0]);
    }

    /** A document dropped from a page of ours, with some headers otherwise. */
    Reply drop(String headers, byte[] document) {
        return send(
                "POST /bedside?name=dropped.json HTTP/1.1\r\nContent-Length: " + document.length + "\r\n" + headers
                        + "Connection: close\r\n\r\n",
                document);
    }

    /** The headers that a browser sends from a page of ours. */
    String own(Guest guest) {
        return "Host: " + host() + "\r\nOrigin: " + outside.map(URI::getScheme).orElse("http") + "://" + host()
                + "\r\nCookie: " + guest.cookie() + "\r\nX-CSRF-Token: " + guest.token()
                + "\r\nSec-Fetch-Site: same-origin\r\n";
    }

    Reply send(String head, byte[] body) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
            socket.setSoTimeout(120_000);
            OutputStream out = socket.getOutputStream();
            out.write(head.getBytes(StandardCharsets.ISO_8859_1));
            out.write(body);
            out.flush();
            InputStream in = socket.getInputStream();
            String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            int end = all.indexOf("\r\n\r\n");
            return new Reply(Integer.parseInt(all.substring(9, 12)), all.substring(0, end), all.substring(end + 4));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        workbench.close();
    }
}
