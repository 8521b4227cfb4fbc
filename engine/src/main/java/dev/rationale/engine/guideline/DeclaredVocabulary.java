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
import java.util.Set;
import java.util.stream.Collectors;

/** A vocabulary joined with the kinds of fact that a package declares as data. */
public final class DeclaredVocabulary implements Vocabulary {

    private final Vocabulary base;
    private final List<FactKind> kinds;

    private DeclaredVocabulary(Vocabulary base, List<FactKind> kinds) {
        this.base = base;
        this.kinds = kinds;
    }

    /** The vocabulary itself where no kind is declared but those that become its own facts. */
    public static Vocabulary of(Vocabulary base, List<FactKind> kinds) {
        List<FactKind> declared = kinds.stream().filter(kind -> !kind.own()).toList();
        return declared.isEmpty() ? base : new DeclaredVocabulary(base, declared);
    }

    @Override
    public String name() {
        return base.name();
    }

    @Override
    public Set<String> packages() {
        return base.packages();
    }

    /** Facts of a kind are folded into one series and stay single facts too, so that rules can match either. */
    @Override
    public List<Reduced> reduce(List<Fact> inputs, Clocks clocks) {
        List<Reduced> reduced = new ArrayList<>(
                base.reduce(inputs.stream().filter(fact -> !isOfHere(fact)).toList(), clocks));
        inputs.stream().filter(DeclaredVocabulary::isOfHere).forEach(fact -> reduced.add(Reduced.unchanged(fact)));
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

    private static boolean isOfHere(Fact fact) {
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
