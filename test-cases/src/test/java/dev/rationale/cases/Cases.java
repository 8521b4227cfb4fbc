package dev.rationale.cases;

import dev.rationale.committee.cases.CaseFiles;
import dev.rationale.committee.cases.CaseResult;
import dev.rationale.committee.cases.CaseRunner;
import dev.rationale.committee.cases.CaseSource;
import dev.rationale.committee.cases.Literature;
import dev.rationale.engine.Guideline;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** All cases of this module and what the guideline says of each, evaluated once for all tests. */
public final class Cases {

    static final Path RESOURCES = Path.of("src/main/resources");
    static final Path GUIDELINE_FILES = Path.of("../rules/src/main/resources/guideline");
    public static final Guideline GUIDELINE = Shipped.GUIDELINE;

    private static final CaseRunner RUNNER = new CaseRunner(GUIDELINE);
    private static final List<CaseResult> ALL = RUNNER.run(CaseFiles.read(files(), GUIDELINE));

    private Cases() {}

    public static List<CaseResult> all() {
        return ALL;
    }

    /** Those cases that suppose nothing about the literature. */
    static List<CaseResult> asPublished() {
        return ALL.stream()
                .filter(evaluated -> evaluated.one().literature().equals(Literature.AS_PUBLISHED))
                .toList();
    }

    /** The cases of the package, and those of patients that nobody here wrote. */
    static List<CaseSource> files() {
        return Stream.of(CaseFiles.of(GUIDELINE.files()), CaseFiles.under(RESOURCES.resolve("cases")))
                .flatMap(List::stream)
                .toList();
    }
}
