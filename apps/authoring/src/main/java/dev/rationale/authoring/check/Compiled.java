package dev.rationale.authoring.check;

import dev.rationale.committee.cases.CaseRunner;
import dev.rationale.engine.Guideline;
import dev.rationale.engine.Guidelines;
import dev.rationale.engine.guideline.PackageFiles;

/** A guideline that is open, with those that suppose another literature. */
final class Compiled {

    private final Guideline guideline;
    private final CaseRunner runner;

    private Compiled(Guideline guideline) {
        this.guideline = guideline;
        this.runner = new CaseRunner(guideline);
    }

    static Compiled of(PackageFiles files) {
        return new Compiled(Guidelines.from(files));
    }

    Guideline guideline() {
        return guideline;
    }

    CaseRunner runner() {
        return runner;
    }

    void close() {
        runner.close();
        guideline.close();
    }
}
