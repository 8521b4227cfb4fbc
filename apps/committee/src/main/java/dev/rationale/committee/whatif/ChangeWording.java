package dev.rationale.committee.whatif;

import dev.rationale.engine.diff.AnswerChange;
import dev.rationale.engine.evaluation.Advice;
import dev.rationale.engine.report.Wording;
import java.util.Map;
import java.util.Optional;

/** A change of an answer as a sentence. */
record ChangeWording(Wording bench, Wording guideline) {

    static ChangeWording of(Wording bench, Wording guideline) {
        return new ChangeWording(bench, guideline);
    }

    String advice(AnswerChange change, Optional<Advice> before, Optional<Advice> after) {
        Advice shown = after.or(() -> before).orElseThrow();
        return bench.say(
                "change.recommendation." + Wording.kebab(change.kind()),
                Map.of(
                        "title", guideline.advice(shown, "title"),
                        "code", change.code(),
                        "from", before.map(this::grade).orElse(""),
                        "to", after.map(this::grade).orElse("")));
    }

    String sentence(AnswerChange change) {
        return bench.say(
                "change." + Wording.kebab(change.part()) + "." + Wording.kebab(change.kind()),
                Map.of("code", title(change), "from", change.from(), "to", change.to()));
    }

    private String grade(Advice advice) {
        return guideline.label("direction", advice.direction()) + ", "
                + guideline.label("strength", advice.strength()) + ", "
                + bench.say("certainty", Map.of("level", guideline.label("certainty", advice.certainty())));
    }

    private String title(AnswerChange change) {
        String code = change.code();
        return switch (change.part()) {
            case DATA_REQUEST -> guideline.sayOr("request." + code + ".title", code);
            case EVIDENCE_GAP -> guideline.sayOr("gap." + code.split("/", 2)[0] + ".title", code);
            case WITHHELD -> guideline.sayOr("withheld." + code, code);
            case APPRAISAL -> guideline.sayOr("claim." + code, code);
            case STATUS, RECOMMENDATION, RULE, FACT -> code;
        };
    }
}
