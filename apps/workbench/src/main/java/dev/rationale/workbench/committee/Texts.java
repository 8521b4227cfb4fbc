package dev.rationale.workbench.committee;

import dev.rationale.engine.guideline.PackageFiles;
import dev.rationale.workbench.http.Refused;
import dev.rationale.workbench.page.PackagePlace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The files of the package as they are saved. Of a directory they can be saved again, and new ones of the kinds that a package holds can
 * be added; no other file can be.
 */
final class Texts {

    private static final int NOT_ALLOWED = 403;
    private static final int CONFLICT = 409;
    private static final Pattern NEW =
            Pattern.compile("rules/[a-z][\\w-]*/[\\w-]+\\.drl|(evidence|cases|reviews)/[\\w-]+\\.yaml|CHANGELOG\\.md");

    private final PackagePlace place;
    private Optional<PackageFiles> last = Optional.empty();

    Texts(PackagePlace place) {
        this.place = place;
    }

    Optional<Path> place() {
        return place.now();
    }

    /** The files; as long as nothing is otherwise the same value, by which others know what they have compiled. */
    synchronized PackageFiles files() {
        PackageFiles read = place.now().map(PackageFiles::in).orElseGet(dev.rationale.engine.Guidelines::bundledFiles);
        PackageFiles same = last.filter(one -> isSame(one, read)).orElse(read);
        last = Optional.of(same);
        return same;
    }

    private static boolean isSame(PackageFiles one, PackageFiles other) {
        return one.paths().equals(other.paths())
                && one.paths().stream().allMatch(path -> one.text(path).equals(other.text(path)));
    }

    /** The directory that can be written, if the package lies in one. */
    Optional<Path> directory() {
        return place.directory();
    }

    /**
     * Writes a whole package into a new directory, and goes over to it.
     *
     * @throws Refused if the directory is there already, or cannot be written
     */
    void begin(String name, PackageFiles files) {
        Path directory = place.beside(name);
        if (Files.exists(directory)) {
            throw new Refused(CONFLICT, "begin.taken");
        }
        try {
            files.writeTo(directory);
        } catch (UncheckedIOException unwritten) {
            throw new Refused(CONFLICT, "committee.not-written");
        }
        place.go(directory);
    }

    /** Whether a file that is not there may be added. */
    static boolean mayBeNew(String path) {
        return NEW.matcher(path).matches();
    }

    /**
     * Puts a text in the place of a file that is there, or of none, as a whole.
     *
     * @param digest of the text that it takes the place of; empty for a new file
     * @return the digest of the new text
     * @throws Refused if the file is none of the package, or was saved by somebody else meanwhile
     */
    synchronized String save(String path, String text, String digest) {
        Path directory = directory().orElseThrow(() -> new Refused(NOT_ALLOWED, "committee.read-only"));
        Optional<String> before = files().text(path);
        if (before.isEmpty() && !mayBeNew(path)) {
            throw Refused.notFound();
        }
        if (!before.map(Texts::digest).orElse("").equals(digest)) {
            throw new Refused(CONFLICT, "committee.changed");
        }
        write(directory, path, text);
        return digest(text);
    }

    /** Writes beside and moves into place, so that nobody reads half a file; what a link leads out of the package is none of it. */
    private static void write(Path directory, String path, String text) {
        Path file = directory.resolve(path);
        Path folder = Objects.requireNonNull(file.getParent());
        Path beside = file.resolveSibling(file.getFileName() + ".saving");
        try {
            Files.createDirectories(folder);
            Path real = Files.exists(file) ? file.toRealPath() : folder.toRealPath();
            if (!real.startsWith(directory.toRealPath())) {
                throw Refused.notFound();
            }
            Files.writeString(beside, text);
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new Refused(CONFLICT, "committee.not-written");
        }
    }

    static String digest(String text) {
        try {
            byte[] bytes = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
