package dev.rationale.engine.tiny;

import dev.rationale.engine.evaluation.Clocks;
import dev.rationale.engine.fact.Fact;
import dev.rationale.engine.guideline.Boundaries;
import dev.rationale.engine.guideline.InputChange;
import dev.rationale.engine.guideline.Vocabulary;
import java.util.List;
import java.util.Set;

/** The vocabulary of tea: cups are matched as they are, and may be made more or fewer. */
public final class TeaVocabulary implements Vocabulary {

    @Override
    public String name() {
        return "tea";
    }

    @Override
    public Set<String> packages() {
        return Set.of(Cups.class.getPackageName());
    }

    @Override
    public List<InputChange> changes(List<Fact> inputs, Clocks clocks, Boundaries boundaries) {
        return inputs.stream()
                .filter(Cups.class::isInstance)
                .map(Cups.class::cast)
                .flatMap(cups -> boundaries.numbers().stream()
                        .flatMap(number -> List.of(number - 1, number).stream())
                        .map(number -> changed(cups, number)))
                .toList();
    }

    private static InputChange changed(Cups cups, double number) {
        return new InputChange(
                "value",
                "Cups",
                "count",
                String.valueOf(cups.count()),
                String.valueOf(number),
                Math.abs(number - cups.count()),
                List.of(new Cups(cups.id(), number, cups.at(), cups.sources())));
    }
}
