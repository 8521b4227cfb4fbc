package dev.rationale.committee.impact;

import dev.rationale.engine.guideline.PackageFiles;
import java.nio.file.Files;
import java.nio.file.Path;

/** The versions of a guideline package: a directory, a released jar, or what a git revision holds of a directory. */
public final class Revisions {

    private Revisions() {}

    /**
     * The files of a version.
     *
     * @param version an existing directory or released jar, or a revision that git knows
     * @param directory the package in the checkout, of which a revision is meant
     * @throws IllegalArgumentException if it is neither
     */
    public static PackageFiles files(String version, Path directory) {
        Path place = Path.of(version);
        if (Files.isDirectory(place) || Files.isRegularFile(place)) {
            return PackageFiles.in(place);
        }
        if (version.startsWith("-") || !Files.isDirectory(directory)) {
            throw new IllegalArgumentException("'" + version + "' is no directory.\n  Maybe a git revision was meant; "
                    + "then --rules must name the package's directory in the checkout.");
        }
        return new GitRevision(directory).files(version);
    }
}
