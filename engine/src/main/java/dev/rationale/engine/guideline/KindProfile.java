package dev.rationale.engine.guideline;

import dev.rationale.engine.evaluation.Clocks;
import dev.rationale.engine.fact.Age;
import dev.rationale.engine.fact.Answered;
import dev.rationale.engine.fact.Bounds;
import dev.rationale.engine.fact.Declared;
import dev.rationale.engine.fact.Fact;
import dev.rationale.engine.fact.Measured;
import dev.rationale.engine.fact.Present;
import dev.rationale.engine.fact.Proposed;
import dev.rationale.engine.fact.Results;
import dev.rationale.engine.fact.Treated;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is shown of the kinds of fact that a package declares, without a word in its manifest: the latest of each. */
public record KindProfile(List<FactKind> kinds) {

    public KindProfile {
        kinds = kinds.stream().filter(kind -> !kind.own()).toList();
    }

    /** The values by kind, after the age where the patient's birth is known. */
    public Map<String, Object> of(Map<String, Fact> facts, Clocks clocks) {
        Map<String, Object> profile = new LinkedHashMap<>();
        if (kinds.isEmpty()) {
            return profile;
        }
        if (facts.get(Age.idOn(clocks.asOf())) instanceof Age age) {
            profile.put("age", Map.of("value", age.years().toString()));
        }
        for (FactKind kind : kinds) {
            if (facts.get("Results/" + kind.kind()) instanceof Results results) {
                results.latest().forEach(latest -> profile.put(kind.kind(), shown(latest)));
            }
        }
        return profile;
    }

    private static Map<String, Object> shown(Declared latest) {
        Map<String, Object> shown = new LinkedHashMap<>();
        if (latest instanceof Measured measured) {
            Bounds value = measured.value();
            shown.put("value", value.isExact() ? (Object) value.lower() : value.toString());
            shown.put("unit", measured.measuredIn());
        } else if (latest instanceof Answered answered) {
            shown.put("value", answered.answer());
        } else if (latest instanceof Present present) {
            shown.put("value", present.active());
        } else if (latest instanceof Treated treated) {
            shown.put("value", treated.drug());
        } else if (latest instanceof Proposed proposed) {
            shown.put("value", proposed.drug());
        }
        shown.put("when", latest.at().toString());
        shown.put("source", String.join(", ", latest.sources()));
        return shown;
    }
}
