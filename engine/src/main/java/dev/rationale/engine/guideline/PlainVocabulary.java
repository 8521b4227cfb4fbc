package dev.rationale.engine.guideline;

import dev.rationale.engine.evaluation.Clocks;
import dev.rationale.engine.fact.Fact;
import dev.rationale.engine.fact.Parameter;
import java.util.List;
import java.util.Map;

/** The vocabulary {@code plain}: facts as they were read, for a package that declares all its kinds of fact itself. */
public final class PlainVocabulary implements Vocabulary {

    @Override
    public String name() {
        return "plain";
    }

    @Override
    public List<Reduced> reduce(List<Fact> inputs, Clocks clocks, Map<String, Parameter> parameters) {
        return inputs.stream().map(Reduced::unchanged).toList();
    }

    @Override
    public Map<String, Object> profile(Map<String, Fact> facts, Clocks clocks) {
        return Map.of();
    }

    @Override
    public List<InputChange> changes(List<Fact> inputs, Clocks clocks, Boundaries boundaries) {
        return List.of();
    }
}
