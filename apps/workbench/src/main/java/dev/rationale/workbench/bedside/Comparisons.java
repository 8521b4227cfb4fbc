package dev.rationale.workbench.bedside;

import dev.rationale.committee.cases.CaseRunner;
import dev.rationale.committee.whatif.Supposition;
import dev.rationale.committee.whatif.WhatIf;
import dev.rationale.committee.whatif.WhatIfAccount;
import dev.rationale.engine.Guideline;
import dev.rationale.engine.evaluation.Clocks;
import dev.rationale.engine.evaluation.PatientRecord;
import dev.rationale.pages.workbench.Change;
import dev.rationale.pages.workbench.Comparison;
import dev.rationale.workbench.page.Wordbook;
import java.util.List;

/** What would be otherwise, and what became otherwise, in words: the comparison of {@code rationale whatif}. */
record Comparisons(Guideline guideline, PatientRecord patient, String language) {

    /** What changed when the days moved. */
    Comparison moved(Clocks was, Clocks clocks) {
        Wordbook words = Wordbook.in(language);
        String heading =
                words.say("bedside.moved-from", was.asOf(), was.evidenceAsOf(), clocks.asOf(), clocks.evidenceAsOf());
        List<String> settings = List.of("asOf=" + clocks.asOf(), "evidenceAsOf=" + clocks.evidenceAsOf());
        return compared(heading, was, settings, words.say("bedside.moved-same"));
    }

    /**
     * What is otherwise under a supposition.
     *
     * @throws IllegalArgumentException if something supposed cannot be understood
     */
    Comparison supposed(Clocks clocks, List<String> settings) {
        Wordbook words = Wordbook.in(language);
        String heading = words.say("bedside.supposed", String.join(", ", settings));
        return compared(heading, clocks, settings, words.say("bedside.supposed-same"));
    }

    private Comparison compared(String heading, Clocks clocks, List<String> settings, String same) {
        try (CaseRunner runner = new CaseRunner(guideline)) {
            WhatIf whatIf = WhatIf.of(guideline, runner, patient, clocks, Supposition.of(settings, clocks));
            WhatIfAccount account = WhatIfAccount.of(whatIf, language);
            return new Comparison(
                    heading,
                    account.supposed(),
                    account.changes().stream().map(Comparisons::change).toList(),
                    account.changes().isEmpty() ? same : "");
        }
    }

    private static Change change(WhatIfAccount.Told told) {
        return new Change(
                told.sentence(),
                told.causes(),
                told.reasons().stream()
                        .map(one -> new Change.Detail(one.heading(), one.facts(), one.condition()))
                        .toList());
    }
}
