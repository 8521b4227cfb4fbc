package dev.rationale.cases;

import dev.rationale.committee.cases.CaseFiles;
import dev.rationale.committee.cases.CaseResult;
import dev.rationale.committee.cases.CaseRunner;
import dev.rationale.engine.Guideline;
import dev.rationale.engine.Guidelines;
import java.nio.file.Path;
import java.util.List;

/** The cases of the second guideline and what it says of each, compiled and evaluated once for all tests. */
public final class ExampleCases {

    private static final Path FILES = Path.of("../examples/cotrimoxazole-hiv");

    public static final Guideline GUIDELINE = Guidelines.from(FILES);
    public static final List<CaseResult> ALL =
            new CaseRunner(GUIDELINE).run(CaseFiles.read(CaseFiles.of(GUIDELINE.files()), GUIDELINE));

    private ExampleCases() {}
}
