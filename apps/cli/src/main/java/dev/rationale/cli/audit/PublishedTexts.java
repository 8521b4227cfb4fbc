package dev.rationale.cli.audit;

import dev.rationale.audit.log.VerifierKey;
import dev.rationale.cli.console.Console;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;

/** Short texts that were published and are held against a log: keys, checkpoints, proofs. */
public final class PublishedTexts {

    private PublishedTexts() {}

    /** A text that is not what it was taken for. */
    public static final class Unusable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unusable(String message) {
            super(message);
        }

        Unusable(String message, Exception cause) {
            super(message, cause);
        }
    }

    /** Reads a text from a file, or from standard input where the name is a dash. */
    public static <T> T read(String name, Console console, Function<String, T> parser) {
        try {
            String text = name.equals("-")
                    ? new String(console.in().readAllBytes(), StandardCharsets.UTF_8)
                    : Files.readString(Path.of(name));
            return parser.apply(text.replace("\r\n", "\n"));
        } catch (IllegalArgumentException e) {
            throw new Unusable(name + ": " + e.getMessage(), e);
        } catch (IOException e) {
            throw new Unusable(
                    name + ": the file cannot be read.\n  Maybe the path is relative to another directory.", e);
        }
    }

    /** A key as it is written, or a file that holds it. */
    public static VerifierKey key(String given, Console console) {
        try {
            return VerifierKey.parse(given);
        } catch (IllegalArgumentException noKey) {
            return read(given, console, VerifierKey::parse);
        }
    }
}
