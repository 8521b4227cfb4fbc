package dev.rationale.committee.cases;

import dev.rationale.engine.Guideline;
import dev.rationale.engine.guideline.PackageFiles;
import dev.rationale.engine.guideline.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Finds the files of cases that belong to a package, or that paths name. */
public final class CaseFiles {

    private static final String CASES = "cases/";
    private static final String ENDING = ".yaml";

    private CaseFiles() {}

    /** The files of cases in a package, {@code cases/} beside its rules. The bundles that they name are files of the package, too. */
    public static List<CaseSource> of(PackageFiles files) {
        return files.paths().stream()
                .filter(path -> path.startsWith(CASES) && path.endsWith(ENDING))
                .map(path -> new CaseSource(path, files.text(path).orElse(""), bundle -> within(files, path, bundle)))
                .toList();
    }

    /** A bundle beside a file of a package, or in a folder above it. */
    private static Optional<InputStream> within(PackageFiles files, String path, String bundle) {
        for (int end = path.lastIndexOf('/'); end >= 0; end = path.lastIndexOf('/', end - 1)) {
            Optional<InputStream> found = files.open(path.substring(0, end + 1) + bundle);
            if (found.isPresent()) {
                return found;
            }
        }
        return files.open(bundle);
    }

    /** A file itself, or the files of cases under a directory, in order of path; none if nothing is there. */
    public static List<CaseSource> under(Path path) {
        if (!Files.exists(path)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(path)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(ENDING))
                    .sorted()
                    .map(CaseFiles::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(path + ": the directory cannot be listed: " + e.getMessage(), e);
        }
    }

    private static CaseSource read(Path file) {
        try {
            return new CaseSource(file.toString(), Files.readString(file), bundle -> beside(file, bundle));
        } catch (IOException e) {
            throw new UnreadableCases(
                    List.of(new Problem("C002", file.toString(), 0, "the file cannot be read: " + e.getMessage(), "")),
                    e);
        }
    }

    private static Optional<InputStream> beside(Path file, String bundle) throws IOException {
        for (Path above = file.toAbsolutePath().getParent(); above != null; above = above.getParent()) {
            if (Files.exists(above.resolve(bundle))) {
                return Optional.of(Files.newInputStream(above.resolve(bundle)));
            }
        }
        return Optional.empty();
    }

    /**
     * Every case of the files, in order.
     *
     * @throws UnreadableCases if one cannot be understood: a case that is left out in silence would look as if it held
     */
    public static List<Case> read(List<CaseSource> files, Guideline guideline) {
        return read(files, guideline, CaseReading::preventing, one -> one.cases().stream());
    }

    /**
     * The patients of the cases in order, whatever the cases expect: they may be written for another guideline.
     *
     * @throws UnreadableCases if a patient cannot be understood
     */
    public static List<Case> patients(List<CaseSource> files, Guideline guideline) {
        return read(files, guideline, CaseReading::unreadable, CaseReading::patients);
    }

    private static List<Case> read(
            List<CaseSource> files,
            Guideline guideline,
            Function<CaseReading, Stream<Problem>> refused,
            Function<CaseReading, Stream<Case>> wanted) {
        List<CaseReading> readings =
                files.stream().map(file -> reading(file, guideline)).toList();
        List<Problem> faults = readings.stream().flatMap(refused).toList();
        if (!faults.isEmpty()) {
            throw new UnreadableCases(faults);
        }
        return readings.stream().flatMap(wanted).toList();
    }

    /** The cases of a file that can be understood, and what is wrong with the others. */
    public static CaseReading reading(CaseSource file, Guideline guideline) {
        return CaseFile.read(file, guideline);
    }
}
