package dev.rationale.committee.wording;

import dev.rationale.engine.Guideline;
import dev.rationale.engine.evaluation.Evaluation;
import dev.rationale.engine.report.Wording;
import dev.rationale.engine.whynot.WhyNot;
import java.util.Map;

/** A fact that came near to a condition, and what it falls short of, as a sentence. */
public final class NearMissText {

    private NearMissText() {}

    public static String text(Guideline guideline, Evaluation evaluation, String language, WhyNot.Seen seen) {
        String fact = evaluation
                .explanation()
                .fact(seen.fact())
                .map(Wording.of(guideline, language)::summary)
                .orElse(seen.fact());
        Map<String, Object> values = Map.of(
                "fact",
                fact,
                "constraint",
                seen.constraint(),
                "value",
                seen.value().replaceAll("\\.0$", ""));
        return BenchWording.in(language)
                .say(seen.value().isEmpty() ? "test.constraint" : "test.constraint-value", values);
    }
}
