package dev.rationale.engine.guideline;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Value sets that several guidelines share. They lie in the nearest folder {@code terminology} beside the package or above it, and
 * are part of each package that names them, so that its digest says by which it read.
 */
final class SharedTerminology {

    private static final String KEY = "terminology";
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]*");

    private SharedTerminology() {}

    /** Where a value set lies in a package. */
    static String path(String id) {
        return TerminologyFiles.FOLDER + id + ".yaml";
    }

    /** The package in a directory, with the sets that it names and does not hold itself. */
    static PackageFiles added(PackageFiles files, Path directory) {
        return added(
                files,
                path -> above(directory)
                        .map(folder -> folder.resolve(path))
                        .filter(Files::isRegularFile)
                        .findFirst()
                        .flatMap(SharedTerminology::text));
    }

    /** The same from anywhere. A set that is nowhere is for the reader of the manifest to tell. */
    static PackageFiles added(PackageFiles files, Function<String, Optional<String>> shared) {
        Map<String, String> found = new TreeMap<>();
        for (String id : named(files)) {
            if (!files.paths().contains(path(id))) {
                shared.apply(path(id)).ifPresent(text -> found.put(path(id), text));
            }
        }
        return found.isEmpty() ? files : files.with(found);
    }

    private static List<String> named(PackageFiles files) {
        List<String> ids = new ArrayList<>();
        files.text(GuidelinePackages.MANIFEST).ifPresent(manifest -> {
            try {
                StrictYaml.mapper().readTree(manifest).path(KEY).forEach(id -> ids.add(id.asText()));
            } catch (JsonProcessingException e) {
                // The reader of the manifest tells what is wrong with it.
                ids.clear();
            }
        });
        return ids.stream().filter(id -> ID.matcher(id).matches()).toList();
    }

    private static Stream<Path> above(Path directory) {
        try {
            return Stream.iterate(directory.toRealPath(), one -> one.getParent() != null, Path::getParent)
                    .skip(1)
                    .limit(PackageFiles.SHARED_WITHIN);
        } catch (IOException gone) {
            return Stream.of();
        }
    }

    private static Optional<String> text(Path file) {
        try {
            return Optional.of(Files.readString(file));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }
}
