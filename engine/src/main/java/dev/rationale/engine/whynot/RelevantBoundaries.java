package dev.rationale.engine.whynot;

import dev.rationale.engine.Guideline;
import dev.rationale.engine.evidence.Applicability;
import dev.rationale.engine.evidence.Population;
import dev.rationale.engine.fact.Bounds;
import dev.rationale.engine.fact.Parameter;
import dev.rationale.engine.guideline.Boundaries;
import dev.rationale.engine.rule.Condition;
import dev.rationale.engine.rule.Expression;
import dev.rationale.engine.rule.RuleEntry;
import dev.rationale.engine.type.DeclaredDerived;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The numbers at which a recommendation can turn: those in the conditions of the rules that give or lead to it, of the parameters that
 * these name, and, where they look at applicability, of the studies' limits. No other number can bring it.
 */
final class RelevantBoundaries {

    private final Guideline guideline;
    private final Set<String> rules = new TreeSet<>();
    private final Set<String> types = new TreeSet<>();
    private final List<Double> numbers = new ArrayList<>();

    private RelevantBoundaries(Guideline guideline) {
        this.guideline = guideline;
    }

    static RelevantBoundaries of(Guideline guideline, Collection<RuleEntry> rules) {
        RelevantBoundaries relevant = new RelevantBoundaries(guideline);
        rules.forEach(relevant::add);
        if (relevant.types.contains(Applicability.class.getSimpleName())) {
            relevant.addLimitsOfStudies();
        }
        return relevant;
    }

    Boundaries numbers() {
        return new Boundaries(numbers);
    }

    /** The types of fact that these rules ask for: no other one can bring the recommendation. */
    Set<String> types() {
        return types;
    }

    private void add(RuleEntry rule) {
        if (!rules.add(rule.id())) {
            return;
        }
        for (Condition condition : rule.conditions()) {
            condition.expressions().flatMap(Expression::literalNumbers).forEach(numbers::add);
            Set<String> named =
                    condition.expressions().flatMap(Expression::literalTexts).collect(Collectors.toSet());
            guideline.manifest().parameters().stream()
                    .filter(parameter -> named.contains(parameter.name()))
                    .map(Parameter::value)
                    .forEach(numbers::add);
            condition.patterns().forEach(pattern -> addRulesThatInsert(pattern.type()));
        }
    }

    private void addRulesThatInsert(String type) {
        if (types.add(type)) {
            addWindows(type);
            guideline.rules().rules().stream()
                    .filter(rule -> rule.inserts().contains(type))
                    .forEach(this::add);
        }
    }

    /** What is derived within a time turns at its ends. */
    private void addWindows(String type) {
        Set<String> named = guideline.types().declared().stream()
                .filter(one -> one.name().equals(type))
                .flatMap(one -> one instanceof DeclaredDerived derived ? derived.parameters().stream() : Stream.of())
                .collect(Collectors.toSet());
        guideline.manifest().parameters().stream()
                .filter(parameter -> named.contains(parameter.name()))
                .map(Parameter::value)
                .forEach(numbers::add);
    }

    private void addLimitsOfStudies() {
        guideline.evidence().studies().stream()
                .flatMap(study -> study.populations().stream())
                .map(Population::criteria)
                .flatMap(List::stream)
                .flatMap(criterion -> ends(criterion.limits()))
                .forEach(numbers::add);
    }

    private static Stream<Double> ends(Bounds limits) {
        return Stream.of(limits.lower(), limits.upper()).filter(Double::isFinite);
    }
}
