package dev.rationale.cases;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rationale.engine.fact.Answered;
import dev.rationale.engine.fact.Fact;
import dev.rationale.engine.fact.Measured;
import dev.rationale.engine.fact.Present;
import dev.rationale.engine.guideline.FactKind;
import dev.rationale.engine.guideline.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The facts of a patient that are of a kind which the package declares, in short form:
 *
 * <pre>{@code
 * declared:
 *   egfr: {2026-11-01: 14, 2026-11-20: ">60"}
 *   who-stage: {2026-11-01: stage-3}
 *   sulfonamide-allergy: 2001-05
 * }</pre>
 */
final class DeclaredForm {

    private static final String MEMBER = "declared";
    private static final List<String> NONE = List.of();

    private final List<FactKind> kinds;
    private final List<Fact> facts = new ArrayList<>();

    DeclaredForm(List<FactKind> kinds) {
        this.kinds = kinds;
    }

    /** The facts of a patient, none if the case states none. */
    List<Fact> facts(JsonNode written) {
        written.path(MEMBER).properties().forEach(entry -> all(kind(entry.getKey()), entry.getValue()));
        return facts;
    }

    private FactKind kind(String name) {
        List<String> known = kinds.stream().map(FactKind::kind).toList();
        return kinds.stream()
                .filter(kind -> kind.kind().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the kind '" + name
                        + "' is not declared in facts.yaml.\n  Maybe " + Nearest.maybe(name, known)));
    }

    private void all(FactKind kind, JsonNode value) {
        if (kind.resource() != FactKind.Resource.OBSERVATION) {
            boolean over = value.isObject();
            String since = over ? value.path("since").asText() : value.asText();
            facts.add(new Present(
                    next(kind),
                    kind.kind(),
                    !over || value.path("active").asBoolean(true),
                    CaseValues.when(since),
                    NONE));
            return;
        }
        for (Map.Entry<String, JsonNode> entry : value.properties()) {
            facts.add(one(kind, entry.getKey(), entry.getValue().asText()));
        }
    }

    private Fact one(FactKind kind, String day, String text) {
        return kind.answers().isEmpty()
                ? new Measured(
                        next(kind), kind.kind(), CaseValues.bounds(text), kind.measuredIn(), CaseValues.when(day), NONE)
                : new Answered(next(kind), kind.kind(), answer(kind, text), CaseValues.when(day), NONE);
    }

    private static String answer(FactKind kind, String text) {
        if (!kind.answers().containsValue(text)) {
            throw new IllegalArgumentException("'" + text + "' is no answer of kind '" + kind.kind() + "'.\n  Maybe "
                    + Nearest.maybe(text, kind.answers().values()));
        }
        return text;
    }

    private String next(FactKind kind) {
        return kind.kind() + "-" + facts.size();
    }
}
