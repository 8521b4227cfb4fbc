package dev.rationale.committee.check;

import dev.rationale.engine.fact.Parameter;
import dev.rationale.engine.guideline.FactKind;
import dev.rationale.engine.guideline.GuidelinePackages;
import dev.rationale.engine.guideline.KindOf;
import dev.rationale.engine.guideline.Manifest;
import dev.rationale.engine.guideline.Nearest;
import dev.rationale.engine.rule.Expression;
import dev.rationale.engine.rule.FieldComparison;
import dev.rationale.engine.rule.Pattern;
import dev.rationale.engine.rule.RuleEntry;
import dev.rationale.engine.type.DeclaredDerived;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Parameters and declared kinds: those that nobody uses, those that nobody sets, and a number that stands in two places. */
final class ThresholdChecks {

    private static final Set<String> VALUES = Set.of("value", "whole");

    private final Subject subject;
    private final Manifest manifest;

    ThresholdChecks(Subject subject, Manifest manifest) {
        this.subject = subject;
        this.manifest = manifest;
    }

    void all() {
        unused();
        Map<String, Parameter> compared = new HashMap<>();
        subject.rules().forEach(rule -> parameters(rule, compared));
        subject.rules().forEach(rule -> repeated(rule, compared));
    }

    private void unused() {
        Set<String> needed = subject.seen().types().parameters();
        for (Parameter parameter : manifest.parameters()) {
            if (!subject.uses(parameter.name()) && !needed.contains(parameter.name())) {
                subject.add(
                        "M008",
                        GuidelinePackages.MANIFEST,
                        subject.placeOf(GuidelinePackages.MANIFEST, "name: " + parameter.name()),
                        "no rule uses the parameter '" + parameter.name() + "'",
                        "it can go, or a rule names it wrongly.");
            }
        }
        for (FactKind kind : subject.seen().kinds()) {
            boolean idle = kind.of() != KindOf.PATIENT && !kind.own() && !subject.uses(kind.kind());
            if (idle && !isDerivedFrom(kind.kind())) {
                subject.add(
                        "F007",
                        "facts.yaml",
                        subject.placeOf("facts.yaml", "kind: " + kind.kind()),
                        "no rule matches the kind '" + kind.kind() + "'",
                        "it can go, or a rule names it wrongly.");
            }
        }
    }

    /** Whether rules ask for what is derived is told of the types. */
    private boolean isDerivedFrom(String kind) {
        return subject.seen().types().declared().stream()
                .anyMatch(type ->
                        type instanceof DeclaredDerived one && one.operands().contains(kind));
    }

    private void parameters(RuleEntry rule, Map<String, Parameter> compared) {
        Map<String, Parameter> bound = new HashMap<>();
        for (Pattern pattern : rule.patterns()) {
            for (FieldComparison comparison : pattern.comparisons()) {
                boolean names = pattern.type().equals("Parameter")
                        && comparison.field().equals("name")
                        && comparison.operator().equals("==");
                if (names) {
                    comparison
                            .value()
                            .literalTexts()
                            .forEach(name -> named(rule, comparison, name)
                                    .ifPresent(parameter -> bound.put(pattern.variable(), parameter)));
                }
                variableOf(comparison.value())
                        .map(bound::get)
                        .ifPresent(parameter -> compared.put(pattern.type() + "." + comparison.field(), parameter));
            }
        }
    }

    /** The parameter that a rule asks for. */
    private Optional<Parameter> named(RuleEntry rule, FieldComparison comparison, String name) {
        Optional<Parameter> parameter = manifest.parameters().stream()
                .filter(one -> one.name().equals(name))
                .findFirst();
        if (parameter.isEmpty()) {
            List<String> known =
                    manifest.parameters().stream().map(Parameter::name).toList();
            subject.add(
                    "R028",
                    rule,
                    comparison.span(),
                    "the parameter '" + name + "' is not set",
                    Nearest.maybe(name, known));
        }
        return parameter;
    }

    /** The variable of which an expression takes the value, as in {@code $limit.whole()}. */
    private static Optional<String> variableOf(Expression value) {
        boolean taken = (value instanceof Expression.Call call && VALUES.contains(call.name()))
                || (value instanceof Expression.Member member && VALUES.contains(member.name()));
        return taken
                ? value.parts().stream()
                        .findFirst()
                        .filter(Expression.Name.class::isInstance)
                        .map(Expression::text)
                : Optional.empty();
    }

    private void repeated(RuleEntry rule, Map<String, Parameter> compared) {
        for (Pattern pattern : rule.patterns()) {
            for (FieldComparison comparison : pattern.comparisons()) {
                Parameter parameter = compared.get(pattern.type() + "." + comparison.field());
                if (parameter != null && comparison.isNumeric() && comparison.number() == parameter.value()) {
                    subject.add(
                            "R027",
                            rule,
                            comparison.span(),
                            "the threshold " + comparison.value().text() + " is also the parameter '" + parameter.name()
                                    + "'; whoever changes one forgets the other",
                            "the parameter was meant.");
                }
            }
        }
    }
}
