package dev.rationale.server.guideline;

import dev.rationale.committee.cases.CaseFiles;
import dev.rationale.committee.cases.CaseResult;
import dev.rationale.committee.cases.CaseRunner;
import dev.rationale.engine.Guideline;
import java.util.List;

/** The cases that a committee keeps beside its rules, under {@code cases/} in the package. */
public final class CommitteeCases implements OwnCases {

    @Override
    public List<String> failures(Guideline guideline) {
        try (CaseRunner runner = new CaseRunner(guideline)) {
            return runner.run(CaseFiles.read(CaseFiles.of(guideline.files()), guideline)).stream()
                    .filter(result -> !result.holds())
                    .map(CommitteeCases::told)
                    .toList();
        }
    }

    private static String told(CaseResult result) {
        return "case \"" + result.one().name() + "\": "
                + String.join(
                        "; ",
                        result.differences().stream().map(Object::toString).toList());
    }
}
