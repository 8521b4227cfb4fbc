package dev.rationale.audit.verify;

import dev.rationale.audit.AuditFailure;
import dev.rationale.audit.trail.TrailDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Files in a trail that are no part of it. Nobody reads them; they are told of, for somebody put them there. */
final class Strangers {

    private static final String ROOT =
            "log|keys|guidelines|pending|log\\.vkey|beginning|index\\.sqlite.*|master\\.key.*";
    private static final String LOG = "00\\d{18}\\.segment|leaves|lock|torn";

    private Strangers() {}

    static List<String> in(TrailDirectory trail) {
        return Stream.concat(in(trail.root(), trail.root(), ROOT), in(trail.root(), trail.log(), LOG))
                .map(file -> file + ": this is no part of the trail; it is not looked at.")
                .toList();
    }

    private static Stream<String> in(Path root, Path directory, String own) {
        try (Stream<Path> files = Files.list(directory)) {
            return files
                    .filter(file -> !String.valueOf(file.getFileName()).matches(own))
                    .map(file -> root.relativize(file).toString())
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new AuditFailure(AuditFailure.Kind.UNKNOWN, directory + ": cannot be listed.", e);
        }
    }
}
