package dev.rationale.engine.guideline;

import dev.rationale.engine.derive.Reduced;
import dev.rationale.engine.evaluation.Clocks;
import dev.rationale.engine.fact.Born;
import dev.rationale.engine.fact.Declared;
import dev.rationale.engine.fact.Demographic;
import dev.rationale.engine.fact.Fact;
import dev.rationale.engine.fact.NotUnderstood;
import dev.rationale.engine.fact.Ongoing;
import dev.rationale.engine.fact.Results;
import dev.rationale.engine.fact.Treated;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The inputs of the kinds that a package declares: what rules match of them, and which changes of them are worth trying. Kinds that
 * become types of the package's own are matched as they were read.
 */
public final class DeclaredInputs {

    private final List<FactKind> kinds;

    /** Takes the kinds of a package. */
    public DeclaredInputs(List<FactKind> kinds) {
        this.kinds = kinds.stream().filter(kind -> !kind.own()).toList();
    }

    /**
     * What rules match of the input facts, but for the series and courses that the package declares. Facts dated after the clinical
     * clock are gone already. The result does not depend on the order of the input. Facts of a kind are folded into one series and
     * stay single facts too, so that rules can match either.
     */
    public List<Reduced> reduce(List<Fact> inputs, Clocks clocks) {
        Predicate<Fact> shared = DeclaredInputs::isShared;
        List<Reduced> reduced = new ArrayList<>();
        inputs.stream().filter(shared.negate()).map(Reduced::unchanged).forEach(reduced::add);
        inputs.stream().filter(shared).map(Reduced::unchanged).forEach(reduced::add);
        for (FactKind kind : kinds) {
            List<Declared> results = ofKind(inputs, kind);
            if (!results.isEmpty()) {
                reduced.add(new Reduced(new Results(kind.kind(), results), List.copyOf(results)));
            }
        }
        inputs.stream()
                .filter(Born.class::isInstance)
                .map(Born.class::cast)
                .forEach(born -> reduced.add(new Reduced(born.ageOn(clocks.asOf()), List.of(born))));
        ongoing(inputs, clocks.asOf()).forEach((taken, from) -> reduced.add(new Reduced(taken, List.copyOf(from))));
        return reduced;
    }

    private static boolean isShared(Fact fact) {
        return fact instanceof Declared || fact instanceof Demographic || fact instanceof NotUnderstood;
    }

    private static Map<Ongoing, List<Treated>> ongoing(List<Fact> inputs, LocalDate asOf) {
        return inputs.stream()
                .filter(Treated.class::isInstance)
                .map(Treated.class::cast)
                .filter(one -> one.isOngoing(asOf))
                .collect(Collectors.groupingBy(
                        one -> new Ongoing(one.kind(), one.drug()), LinkedHashMap::new, Collectors.toList()));
    }

    /**
     * Input facts like {@code inputs} but with one change each, that might bring another conclusion: a value moved to one of
     * {@code boundaries}, a fact removed or added. The engine tries them by real evaluation.
     */
    public List<InputChange> changes(List<Fact> inputs, Clocks clocks, Boundaries boundaries) {
        return kinds.stream()
                .flatMap(kind -> new DeclaredChanges(kind, inputs, clocks.asOf()).all(boundaries).stream())
                .toList();
    }

    static List<Declared> ofKind(List<Fact> facts, FactKind kind) {
        return facts.stream()
                .filter(Declared.class::isInstance)
                .map(Declared.class::cast)
                .filter(fact -> fact.kind().equals(kind.kind()))
                .toList();
    }
}
