package dev.rationale.audit.seal;

import dev.rationale.audit.AuditFailure;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * A program that prints a key: the client of a key management service or of a hardware module, which unwraps what lies wrapped
 * elsewhere. So the key lies on no disk in the clear, and whoever may unwrap it is decided where such things are decided. It is asked
 * once in each process, for such services count their calls.
 *
 * @param variable that names it
 * @param words the program and its arguments; no shell reads them
 */
record KeyCommand(String variable, List<String> words) {

    private static final Map<List<String>, String> ANSWERS = new ConcurrentHashMap<>();
    private static final int PATIENCE_SECONDS = 30;
    private static final int LONGEST = 1000;

    static KeyCommand of(String variable, String command) {
        return new KeyCommand(variable, List.of(command.strip().split("\\s+", -1)));
    }

    /**
     * What it prints.
     *
     * @throws AuditFailure of kind KEY if it cannot be run, ends otherwise than with 0, or takes too long
     */
    String answer() {
        return ANSWERS.computeIfAbsent(words, asked -> run());
    }

    private String run() {
        try {
            Process process = new ProcessBuilder(words).start();
            process.getOutputStream().close();
            CompletableFuture<byte[]> out = read(process.getInputStream());
            CompletableFuture<byte[]> err = read(process.getErrorStream());
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw failed("did not end within " + PATIENCE_SECONDS + " seconds");
            }
            if (process.exitValue() != 0) {
                throw failed("ended with " + process.exitValue() + said(text(err.join())));
            }
            return text(out.join());
        } catch (IOException e) {
            throw failed("cannot be run");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failed("was interrupted");
        }
    }

    /** Both are read at once, so that a program which says much on one waits for nobody. */
    private static CompletableFuture<byte[]> read(InputStream stream) {
        return CompletableFuture.supplyAsync(() -> {
            try (stream) {
                byte[] first = stream.readNBytes(LONGEST);
                stream.transferTo(OutputStream.nullOutputStream());
                return first;
            } catch (IOException closed) {
                return new byte[0];
            }
        });
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8).strip();
    }

    /** What it says of a failure; a key is on the other stream. */
    private static String said(String err) {
        return err.isEmpty() ? "" : ": " + err.lines().findFirst().orElse("");
    }

    private AuditFailure failed(String how) {
        return new AuditFailure(
                AuditFailure.Kind.KEY,
                variable + ": the command '" + words.get(0) + "' that prints the key " + how + ".",
                "it needs credentials, or a script of its own; no shell reads the command.");
    }
}
