package dev.rationale.engine.guideline;

import dev.rationale.engine.evaluation.Clocks;
import dev.rationale.engine.fact.Answered;
import dev.rationale.engine.fact.Bounds;
import dev.rationale.engine.fact.Declared;
import dev.rationale.engine.fact.Fact;
import dev.rationale.engine.fact.Measured;
import dev.rationale.engine.fact.Parameter;
import dev.rationale.engine.fact.Present;
import dev.rationale.engine.fact.Results;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A vocabulary joined with the kinds of fact that a package declares as data. */
public final class DeclaredVocabulary implements Vocabulary {

    private final Vocabulary base;
    private final List<FactKind> kinds;

    private DeclaredVocabulary(Vocabulary base, List<FactKind> kinds) {
        this.base = base;
        this.kinds = kinds;
    }

    /** The vocabulary itself where nothing is declared. */
    public static Vocabulary of(Vocabulary base, List<FactKind> kinds) {
        return kinds.isEmpty() ? base : new DeclaredVocabulary(base, kinds);
    }

    @Override
    public String name() {
        return base.name();
    }

    @Override
    public Set<String> requiredParameters() {
        return base.requiredParameters();
    }

    @Override
    public Set<String> packages() {
        return base.packages();
    }

    /** Facts of a kind are folded into one series and stay single facts too, so that rules can match either. */
    @Override
    public List<Reduced> reduce(List<Fact> inputs, Clocks clocks, Map<String, Parameter> parameters) {
        List<Reduced> reduced = new ArrayList<>(base.reduce(
                inputs.stream().filter(fact -> !(fact instanceof Declared)).toList(), clocks, parameters));
        for (FactKind kind : kinds) {
            List<Declared> results = ofKind(inputs, kind);
            results.forEach(result -> reduced.add(Reduced.unchanged(result)));
            if (!results.isEmpty()) {
                reduced.add(new Reduced(new Results(kind.kind(), results), List.copyOf(results)));
            }
        }
        return reduced;
    }

    @Override
    public Map<String, Object> profile(Map<String, Fact> facts, Clocks clocks) {
        Map<String, Object> profile = new LinkedHashMap<>(base.profile(facts, clocks));
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
        }
        shown.put("when", latest.at().toString());
        shown.put("source", String.join(", ", latest.sources()));
        return shown;
    }

    @Override
    public List<InputChange> changes(List<Fact> inputs, Clocks clocks, Boundaries boundaries) {
        List<InputChange> changes = new ArrayList<>(base.changes(inputs, clocks, boundaries));
        kinds.forEach(kind -> changes.addAll(new DeclaredChanges(kind, inputs, clocks.asOf()).all(boundaries)));
        return changes;
    }

    static List<Declared> ofKind(List<Fact> facts, FactKind kind) {
        return facts.stream()
                .filter(Declared.class::isInstance)
                .map(Declared.class::cast)
                .filter(fact -> fact.kind().equals(kind.kind()))
                .toList();
    }
}
