package dev.rationale.committee.impact;

import dev.rationale.cases.PackageDirectory;
import dev.rationale.engine.Guidelines;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * A version of a guideline package: a directory, a released jar, or what a git revision holds of a directory, taken out by the git command.
 * Whatever was taken out is deleted when this is closed.
 */
public final class Revisions implements AutoCloseable {

    private final List<Path> copies = new ArrayList<>();

    /**
     * The directory of a version.
     *
     * @param version an existing directory or released jar, or a revision that git knows
     * @param directory the package in the checkout, of which a revision is meant
     * @throws IllegalArgumentException if it is neither
     */
    public Path directory(String version, Path directory) {
        if (Files.isDirectory(Path.of(version))) {
            return Path.of(version);
        }
        if (Files.isRegularFile(Path.of(version))) {
            Path files = Guidelines.withReleasedFiles(Path.of(version), PackageDirectory::copied);
            copies.add(files);
            return files;
        }
        if (version.startsWith("-") || !Files.isDirectory(directory)) {
            throw new IllegalArgumentException("'" + version + "' is no directory.\n  Maybe a git revision was meant; "
                    + "then --rules must name the package's directory in the checkout.");
        }
        git(directory, "rev-parse", "--verify", "--end-of-options", version);
        Path top = Path.of(said(directory, "rev-parse", "--show-toplevel"));
        String prefix = said(directory, "rev-parse", "--show-prefix");
        return extracted(git(top, "archive", "--format=zip", "--end-of-options", version + ":" + prefix));
    }

    private static String said(Path directory, String... arguments) {
        return new String(git(directory, arguments), StandardCharsets.UTF_8).strip();
    }

    private Path extracted(byte[] archive) {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            Path root = Files.createTempDirectory("revision");
            copies.add(root);
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path target = root.resolve(entry.getName()).normalize();
                if (!entry.isDirectory() && target.startsWith(root)) {
                    Files.createDirectories(target.resolveSibling("."));
                    Files.copy(zip, target);
                }
            }
            return root;
        } catch (IOException e) {
            throw new UncheckedIOException("The revision cannot be taken out: " + e.getMessage(), e);
        }
    }

    private static byte[] git(Path directory, String... arguments) {
        List<String> command = new ArrayList<>(List.of("git", "-C", directory.toString()));
        command.addAll(List.of(arguments));
        try {
            Process git = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            byte[] out = git.getInputStream().readAllBytes();
            if (git.waitFor() != 0) {
                throw new IllegalArgumentException("'" + arguments[arguments.length - 1]
                        + "' is no directory, and git knows no such revision in " + directory + ".");
            }
            return out;
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    "The command git cannot be started, so a revision cannot be read.\n  Maybe git is not installed; two directories need none.",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while git was read.", e);
        }
    }

    @Override
    public void close() {
        copies.forEach(PackageDirectory::delete);
    }
}
