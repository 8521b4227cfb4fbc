package dev.rationale.workbench.committee;

import dev.rationale.engine.guideline.PackageFiles;
import dev.rationale.workbench.http.Refused;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/** The files of the package as they are saved. Of a directory they can be saved again; no other file can be. */
record Texts(Optional<Path> place) {

    private static final int NOT_ALLOWED = 403;
    private static final int CONFLICT = 409;

    PackageFiles files() {
        return place.map(PackageFiles::in).orElseGet(dev.rationale.engine.Guidelines::bundledFiles);
    }

    /** The directory that can be written, if the package lies in one. */
    Optional<Path> directory() {
        return place.filter(Files::isDirectory);
    }

    /**
     * Puts a text in the place of a file that is there, as a whole.
     *
     * @param digest of the text that it takes the place of
     * @return the digest of the new text
     * @throws Refused if the file is none of the package, or was saved by somebody else meanwhile
     */
    String save(String path, String text, String digest) {
        Path directory = directory().orElseThrow(() -> new Refused(NOT_ALLOWED, "committee.read-only"));
        String before = files().text(path).orElseThrow(Refused::notFound);
        if (!digest(before).equals(digest)) {
            throw new Refused(CONFLICT, "committee.changed");
        }
        Path file = directory.resolve(path);
        Path beside = file.resolveSibling(file.getFileName() + ".saving");
        try {
            if (!file.toRealPath().startsWith(directory.toRealPath())) {
                throw Refused.notFound();
            }
            Files.writeString(beside, text);
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new Refused(CONFLICT, "committee.not-written");
        }
        return digest(text);
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
