package dev.rationale.hiv;

import dev.rationale.engine.fact.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Lists of inputs with one difference. */
final class InputEdit {

    private InputEdit() {}

    static List<Fact> replaced(List<Fact> inputs, Fact before, Fact after) {
        return inputs.stream().map(fact -> fact.equals(before) ? after : fact).toList();
    }

    static List<Fact> with(List<Fact> inputs, Fact added) {
        List<Fact> more = new ArrayList<>(inputs);
        more.add(added);
        return more;
    }

    static List<Fact> without(List<Fact> inputs, Predicate<Fact> removed) {
        return inputs.stream().filter(removed.negate()).toList();
    }
}
