package dev.rationale.lsp;

import dev.rationale.engine.guideline.GuidelinePackages;
import dev.rationale.engine.guideline.PackageFiles;
import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Where files of a package lie. */
final class Uris {

    private Uris() {}

    /** The path of an address, if it is one of a file. */
    static Optional<Path> path(String uri) {
        try {
            URI parsed = URI.create(uri);
            return "file".equals(parsed.getScheme())
                    ? Optional.of(Path.of(parsed).toAbsolutePath().normalize())
                    : Optional.empty();
        } catch (IllegalArgumentException | FileSystemNotFoundException none) {
            return Optional.empty();
        }
    }

    /** The address of a path. A folder and a file that is not there yet have the same form. */
    static String uri(Path path) {
        String uri = path.toUri().toString();
        return uri.endsWith("/") ? uri.substring(0, uri.length() - 1) : uri;
    }

    /** The nearest folder above a file that holds a manifest. */
    static Optional<Path> root(Path file) {
        return Stream.iterate(
                        Optional.ofNullable(file.getParent()), Optional::isPresent, above -> above.map(Path::getParent))
                .flatMap(Optional::stream)
                .filter(folder -> Files.isRegularFile(folder.resolve(GuidelinePackages.MANIFEST)))
                .findFirst();
    }

    /** Where a file of a package lies: in its folder, or, as a value set that it shares, in one above it. */
    static Path file(Path root, String path) {
        Path own = root.resolve(path);
        if (Files.exists(own) || !path.startsWith("terminology/")) {
            return own;
        }
        return Stream.iterate(
                        Optional.ofNullable(root.getParent()), Optional::isPresent, above -> above.map(Path::getParent))
                .flatMap(Optional::stream)
                .limit(PackageFiles.SHARED_WITHIN)
                .map(folder -> folder.resolve(path))
                .filter(Files::isRegularFile)
                .findFirst()
                .orElse(own);
    }
}
