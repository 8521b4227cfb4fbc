package dev.rationale.answers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Answers as files in a directory, and their digests as {@code sha256sum} writes and checks them there. */
final class AnswerFiles {

    private static final String BETWEEN = "  ";

    private AnswerFiles() {}

    static void write(Map<String, String> answers, Path directory) throws IOException {
        for (Map.Entry<String, String> answer : answers.entrySet()) {
            Path file = directory.resolve(answer.getKey());
            Files.createDirectories(file.getParent());
            Files.writeString(file, answer.getValue());
        }
    }

    /** The answers that {@link #write} put there. */
    static Map<String, String> read(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(file -> file.toString().endsWith(".json") && Files.isRegularFile(file))
                    .collect(Collectors.toMap(
                            file -> directory.relativize(file).toString(),
                            AnswerFiles::text,
                            (first, second) -> second,
                            TreeMap::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The digests of the answers by their paths, without what is left out. */
    static Map<String, String> digests(Map<String, String> answers, LeftOut leftOut) {
        return answers.entrySet().parallelStream()
                .collect(
                        TreeMap::new,
                        (digests, one) -> digests.put(one.getKey(), digest(leftOut.from(one.getValue()))),
                        Map::putAll);
    }

    private static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static void writeDigests(Map<String, String> digests, Path file) throws IOException {
        Files.write(
                file,
                digests.entrySet().stream()
                        .map(one -> one.getValue() + BETWEEN + one.getKey())
                        .toList());
    }

    static Map<String, String> readDigests(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .map(line -> line.split(BETWEEN, 2))
                .collect(Collectors.toMap(
                        parts -> parts[1], parts -> parts[0], (first, second) -> second, TreeMap::new));
    }
}
