package dev.rationale.committee.impact;

import dev.rationale.engine.guideline.PackageBuilder;
import dev.rationale.engine.guideline.PackageFiles;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads what a revision holds of a directory, by the git command: no file is written. */
final class GitRevision {

    private static final String PLAIN_FILE = "100";

    private final Path directory;

    GitRevision(Path directory) {
        this.directory = directory;
    }

    /**
     * The files of the directory in a revision.
     *
     * @throws IllegalArgumentException if git is not there, or knows no such revision of the directory
     */
    PackageFiles files(String revision) {
        said("rev-parse", "--verify", "--end-of-options", revision);
        String prefix = said("rev-parse", "--show-prefix");
        String tree = said("rev-parse", "--verify", revision + ":" + prefix);
        List<String> entries = Stream.of(
                        said("ls-tree", "-r", "-z", "--full-tree", tree).split("\0"))
                .filter(entry -> !entry.isEmpty())
                .toList();
        PackageBuilder files = new PackageBuilder(directory + " in the revision " + revision);
        try {
            Process blobs = started("cat-file", "--batch");
            try (OutputStream ask = blobs.getOutputStream();
                    InputStream answer = new BufferedInputStream(blobs.getInputStream())) {
                for (String entry : entries) {
                    add(entry, ask, answer, files);
                }
            } finally {
                blobs.destroy();
            }
        } catch (IOException e) {
            throw new IllegalArgumentException("The revision '" + revision + "' cannot be read: " + e.getMessage(), e);
        }
        return files.build().sharing(path -> shared(revision, prefix, path));
    }

    /** A value set that the package shares with others, from the nearest folder beside or above it in the same revision. */
    private Optional<String> shared(String revision, String prefix, String path) {
        return Stream.iterate(parent(prefix), Optional::isPresent, folder -> folder.flatMap(GitRevision::parent))
                .limit(PackageFiles.SHARED_WITHIN)
                .flatMap(Optional::stream)
                .map(folder -> folder + path)
                .filter(file -> !said("ls-tree", "--full-tree", "--name-only", revision, "--", file)
                        .isEmpty())
                .findFirst()
                .map(file -> told("cat-file", "blob", revision + ":" + file));
    }

    /** {@code rules/tea/} lies in {@code rules/}, which lies in the checkout itself; that lies in nothing. */
    private static Optional<String> parent(String prefix) {
        return prefix.isEmpty()
                ? Optional.empty()
                : Optional.of(prefix.substring(0, prefix.lastIndexOf('/', prefix.length() - 2) + 1));
    }

    /** An entry is {@code mode type id TAB path}. */
    private static void add(String entry, OutputStream ask, InputStream answer, PackageBuilder files)
            throws IOException {
        int tab = entry.indexOf('\t');
        String path = entry.substring(tab + 1);
        if (!entry.startsWith(PLAIN_FILE)) {
            files.refuse(path, "the revision holds no plain file here; links and submodules are not followed");
            return;
        }
        ask.write((entry.substring(entry.lastIndexOf(' ', tab) + 1, tab) + "\n").getBytes(StandardCharsets.UTF_8));
        ask.flush();
        String head = line(answer);
        long size = Long.parseLong(head.substring(head.lastIndexOf(' ') + 1));
        byte[] content = answer.readNBytes((int) Math.min(size, PackageBuilder.LARGEST_FILE + 1L));
        answer.skipNBytes(size - content.length + 1);
        files.add(path, content);
    }

    /** {@code id blob size}, and a line feed. */
    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int one = in.read(); one != '\n' && one >= 0; one = in.read()) {
            line.append((char) one);
        }
        return line.toString();
    }

    private String said(String... arguments) {
        return told(arguments).strip();
    }

    private String told(String... arguments) {
        try {
            Process git = started(arguments);
            byte[] out = git.getInputStream().readAllBytes();
            if (git.waitFor() != 0) {
                throw new IllegalArgumentException("'" + arguments[arguments.length - 1]
                        + "' is no directory, and git knows no such revision in " + directory + ".");
            }
            return new String(out, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    "The command git cannot be started, so a revision cannot be read.\n  Maybe git is not installed; two directories need none.",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while git was read.", e);
        }
    }

    private Process started(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("git", "-C", directory.toString()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
