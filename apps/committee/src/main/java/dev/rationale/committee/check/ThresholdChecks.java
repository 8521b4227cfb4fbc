package dev.rationale.committee.check;

import dev.rationale.committee.check.TypePattern.Comparison;
import dev.rationale.engine.fact.Parameter;
import dev.rationale.engine.guideline.FactKind;
import dev.rationale.engine.guideline.GuidelinePackages;
import dev.rationale.engine.guideline.Manifest;
import dev.rationale.engine.guideline.Nearest;
import dev.rationale.engine.guideline.Vocabularies;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Parameters and declared kinds: those that nobody uses, those that nobody sets, and a number that stands in two places. */
final class ThresholdChecks {

    private static final Pattern NAME = Pattern.compile("name\\s*==\\s*\"([^\"]*)\"");
    private static final Pattern VALUE = Pattern.compile("\\$(\\w+)\\.(?:value|whole)(?:\\(\\))?");

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
        String drl = subject.drl();
        Set<String> needed = Vocabularies.problems(manifest).isEmpty()
                ? Vocabularies.of(manifest, List.of()).requiredParameters()
                : Set.of();
        for (Parameter parameter : manifest.parameters()) {
            if (!drl.contains('"' + parameter.name() + '"') && !needed.contains(parameter.name())) {
                subject.add(
                        "M008",
                        GuidelinePackages.MANIFEST,
                        subject.placeOf(GuidelinePackages.MANIFEST, "name: " + parameter.name()),
                        "no rule uses the parameter '" + parameter.name() + "'",
                        "it can go, or a rule names it wrongly.");
            }
        }
        for (FactKind kind : subject.seen().kinds()) {
            if (!drl.contains('"' + kind.kind() + '"')) {
                subject.add(
                        "F007",
                        "facts.yaml",
                        subject.placeOf("facts.yaml", "kind: " + kind.kind()),
                        "no rule matches the kind '" + kind.kind() + "'",
                        "it can go, or a rule names it wrongly.");
            }
        }
    }

    private void parameters(RuleText rule, Map<String, Parameter> compared) {
        Map<String, Parameter> bound = new HashMap<>();
        List<String> known = manifest.parameters().stream().map(Parameter::name).toList();
        for (TypePattern pattern : rule.patterns()) {
            Matcher name = NAME.matcher(pattern.text());
            if (pattern.type().equals("Parameter") && name.find()) {
                if (!known.contains(name.group(1))) {
                    subject.add(
                            "R028",
                            rule,
                            pattern.inside() + name.start(),
                            "the parameter '" + name.group(1) + "' is not set",
                            Nearest.maybe(name.group(1), known));
                }
                manifest.parameters().stream()
                        .filter(one -> one.name().equals(name.group(1)))
                        .forEach(one -> bound.put(pattern.binding(), one));
            }
        }
        for (TypePattern pattern : rule.patterns()) {
            for (Comparison comparison : pattern.comparisons()) {
                Matcher value = VALUE.matcher(comparison.value());
                if (value.matches() && bound.containsKey(value.group(1))) {
                    compared.put(pattern.type() + "." + comparison.field(), bound.get(value.group(1)));
                }
            }
        }
    }

    private void repeated(RuleText rule, Map<String, Parameter> compared) {
        for (TypePattern pattern : rule.patterns()) {
            for (Comparison comparison : pattern.comparisons()) {
                Parameter parameter = compared.get(pattern.type() + "." + comparison.field());
                if (parameter != null && comparison.isNumeric() && comparison.number() == parameter.value()) {
                    subject.add(
                            "R027",
                            rule,
                            comparison.offset(),
                            "the threshold " + comparison.value() + " is also the parameter '" + parameter.name()
                                    + "'; whoever changes one forgets the other",
                            "the parameter was meant.");
                }
            }
        }
    }
}
