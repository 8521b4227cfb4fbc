package dev.rationale.fhir.picture;

import dev.rationale.engine.conclusion.Appraisal;
import dev.rationale.engine.grade.Certainty;
import dev.rationale.engine.report.Wording;
import dev.rationale.pages.picture.Reasons;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The reasons as they were weighed. */
record ReasonsOf(Wording wording, LocalDate evidenceAsOf) {

    Optional<Reasons> reasons(List<Appraisal> appraisals) {
        return appraisals.isEmpty()
                ? Optional.empty()
                : Optional.of(new Reasons(
                        wording.say("picture.reasons", Map.of("day", evidenceAsOf)),
                        wording.say("picture.against"),
                        wording.say("picture.for"),
                        wording.say("picture.certainty"),
                        appraisals.stream().map(this::reason).toList(),
                        List.of(wording.say("picture.reasons-note")),
                        wording.say("picture.in-words")));
    }

    private Reasons.Reason reason(Appraisal one) {
        String claim = wording.sayOr("claim." + one.claim(), one.claim());
        String verdict = wording.label("verdict", one.verdict());
        String certainty = wording.label("certainty", one.certainty());
        return new Reasons.Reason(
                claim,
                verdict,
                one.supporting(),
                one.opposing(),
                certainty,
                marks(one.certainty()),
                wording.say(
                        "picture.reason",
                        Map.of(
                                "claim", claim,
                                "verdict", verdict,
                                "certainty", certainty,
                                "supporting", listed(one.supporting()),
                                "opposing", listed(one.opposing()))));
    }

    private String listed(List<String> studies) {
        return studies.isEmpty() ? wording.say("report.none") : String.join(", ", studies);
    }

    private static int marks(Certainty certainty) {
        return switch (certainty) {
            case HIGH -> Reasons.MOST_CERTAIN;
            case MODERATE -> Reasons.MOST_CERTAIN - 1;
            case LOW -> 2;
            case VERY_LOW -> 1;
            case NOT_RATED -> 0;
        };
    }
}
