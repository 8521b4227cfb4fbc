package dev.rationale.cases;

import dev.rationale.engine.Guideline;
import dev.rationale.engine.Guidelines;
import dev.rationale.engine.evaluation.Evaluation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** All cases of this module and what the guideline says of each, evaluated once for all tests. */
final class Cases {

    static final Path RESOURCES = Path.of("src/main/resources");
    static final Path GUIDELINE_FILES = Path.of("../rules/src/main/resources/guideline");
    static final Guideline GUIDELINE = Guidelines.bundled();

    private static final Map<Literature, Guideline> SUPPOSED = new ConcurrentHashMap<>();
    private static final List<Evaluated> ALL = files().stream()
            .flatMap(file -> CaseFile.read(file, RESOURCES).stream())
            .map(Cases::evaluated)
            .toList();

    private Cases() {}

    /** A case, the guideline that it was put to, and the answer. */
    record Evaluated(Case one, Guideline guideline, Evaluation evaluation) {}

    static List<Evaluated> all() {
        return ALL;
    }

    /** Those cases that suppose nothing about the literature. */
    static List<Evaluated> asPublished() {
        return ALL.stream()
                .filter(evaluated -> evaluated.one().literature().equals(Literature.AS_PUBLISHED))
                .toList();
    }

    static List<Path> files() {
        return under(RESOURCES.resolve("cases"), ".yaml");
    }

    static List<Path> under(Path directory, String ending) {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Evaluated evaluated(Case one) {
        Guideline guideline = one.literature().equals(Literature.AS_PUBLISHED)
                ? GUIDELINE
                : SUPPOSED.computeIfAbsent(one.literature(), supposed -> supposed.applied(GUIDELINE_FILES));
        return new Evaluated(one, guideline, guideline.evaluate(one.patient(), one.clocks()));
    }
}
