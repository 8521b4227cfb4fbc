package dev.rationale.cdshooks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;

/** Compresses answers for callers who accept that, as RFC 9110 says it. */
final class Compression {

    /** A shorter answer fits into one packet as it is. */
    private static final int WORTHWHILE = 1_024;

    private static final String GZIP = "gzip";

    private Compression() {}

    static HookAnswer of(HookCall call, HookAnswer answer) {
        if (answer.body().length < WORTHWHILE
                || !accepts(call.header("accept-encoding").orElse(""))) {
            return answer;
        }
        Map<String, String> headers = new TreeMap<>(answer.headers());
        headers.put("Content-Encoding", GZIP);
        return new HookAnswer(answer.status(), headers, compressed(answer.body()));
    }

    /** What is named counts, else what is said of everything else; a weight of zero refuses. */
    static boolean accepts(String header) {
        Map<String, Boolean> accepted = new TreeMap<>();
        Arrays.stream(header.toLowerCase(Locale.ROOT).split(",", -1))
                .map(item -> item.replaceAll("\\s", "").split(";", 2))
                .forEach(item -> accepted.put(item[0], item.length == 1 || !item[1].matches("q=0(\\.0*)?")));
        return accepted.getOrDefault(GZIP, accepted.getOrDefault("x-gzip", accepted.getOrDefault("*", false)));
    }

    private static byte[] compressed(byte[] body) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
