package dev.rationale.engine.guideline;

import dev.rationale.engine.fact.Answered;
import dev.rationale.engine.fact.Enrolled;
import dev.rationale.engine.fact.Happened;
import dev.rationale.engine.fact.Measured;
import dev.rationale.engine.fact.NotUnderstood;
import dev.rationale.engine.fact.Ongoing;
import dev.rationale.engine.fact.Present;
import dev.rationale.engine.fact.Proposed;
import dev.rationale.engine.fact.Results;
import dev.rationale.engine.fact.Treated;
import dev.rationale.engine.rule.Constraint;
import dev.rationale.engine.rule.Expression;
import dev.rationale.engine.rule.RuleEntry;
import dev.rationale.engine.rule.RuleIndex;
import dev.rationale.engine.rule.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** What must hold between the rules, the manifest and the evidence files. */
final class RuleChecks {

    /** The labels that a recommending rule must carry, and the values that each may have. */
    private static final Map<String, List<String>> LABELS = new TreeMap<>(Map.of(
            "Direction", List.of("for", "against"),
            "Strength", List.of("strong", "weak"),
            "Certainty", List.of("high", "moderate", "low", "very-low", "not-rated")));

    /** The types whose facts have a declared kind. */
    private static final List<String> DECLARED = Stream.of(
                    Measured.class,
                    Answered.class,
                    Present.class,
                    Treated.class,
                    Ongoing.class,
                    Proposed.class,
                    Happened.class,
                    Enrolled.class,
                    NotUnderstood.class,
                    Results.class)
            .map(Class::getSimpleName)
            .toList();

    private final List<Problem> problems = new ArrayList<>();

    private RuleChecks() {}

    static List<Problem> of(Manifest manifest, Collection<String> keys, List<FactKind> kinds, RuleIndex rules) {
        RuleChecks checks = new RuleChecks();
        checks.unique(rules, RuleEntry::id, "R004", "id");
        checks.unique(rules, RuleEntry::name, "R005", "name");
        List<String> codes = manifest.recommendations().stream()
                .map(Manifest.Recommended::code)
                .toList();
        for (RuleEntry rule : rules.rules()) {
            checks.phase(rule, manifest);
            checks.known(rule, label(rule, "Cites"), "R007", "citation", rule.citations(), keys);
            checks.once(rule);
            checks.known(rule, rule.consequence().span(), "R008", "recommendation code", rule.recommends(), codes);
            checks.labels(rule);
            checks.declared(rule, kinds);
        }
        codes.stream()
                .filter(code -> rules.recommending(code).isEmpty())
                .forEach(code -> checks.problems.add(new Problem(
                        "M005", GuidelinePackages.MANIFEST, 0, "no rule gives the recommendation '" + code + "'", "")));
        checks.questions(manifest, rules);
        checks.problems.addAll(LiteratureChecks.of(manifest, rules.rules()));
        return checks.problems;
    }

    /** A question that nothing can raise would never be spoken of, in silence. */
    private void questions(Manifest manifest, RuleIndex rules) {
        List<String> asked = manifest.recommendations().stream()
                .map(Manifest.Recommended::question)
                .distinct()
                .toList();
        List<String> concluded = rules.rules().stream()
                .flatMap(rule -> rule.inserts().stream())
                .distinct()
                .toList();
        for (Manifest.Question question : manifest.questions()) {
            raised("no recommendation answers the question", List.of(question.code()), asked);
            raised("no rule concludes the fact", question.raisedBy(), concluded);
        }
    }

    private void raised(String what, List<String> seen, List<String> known) {
        seen.stream()
                .filter(one -> !known.contains(one))
                .forEach(one -> problems.add(new Problem(
                        "M012", GuidelinePackages.MANIFEST, 0, what + " '" + one + "'", Nearest.maybe(one, known))));
    }

    private void unique(RuleIndex rules, Function<RuleEntry, String> part, String finding, String what) {
        Map<String, RuleEntry> seen = new TreeMap<>();
        for (RuleEntry rule : rules.rules()) {
            RuleEntry first = seen.putIfAbsent(part.apply(rule), rule);
            if (first != null) {
                add(
                        rule,
                        rule.span(),
                        finding,
                        what + " '" + part.apply(rule) + "' is also used at " + first.file() + ":" + first.line(),
                        "");
            }
        }
    }

    private void known(
            RuleEntry rule, Span where, String finding, String what, List<String> seen, Collection<String> known) {
        seen.stream()
                .filter(one -> !known.contains(one))
                .forEach(one ->
                        add(rule, where, finding, what + " '" + one + "' is not known", Nearest.maybe(one, known)));
    }

    private void phase(RuleEntry rule, Manifest manifest) {
        if (!rule.phase().isEmpty()) {
            known(rule, phase(rule), "R006", "phase", List.of(rule.phase()), manifest.phases());
            return;
        }
        boolean other = rule.attributes().stream()
                .anyMatch(attribute -> attribute.name().endsWith("-group"));
        add(
                rule,
                phase(rule),
                "R006",
                "it names no phase, and a rule without one never gets its turn",
                other
                        ? "ruleflow-group was meant."
                        : "a line ruleflow-group \"...\" is missing, with one of "
                                + String.join(", ", manifest.phases()) + ".");
    }

    private static Span phase(RuleEntry rule) {
        return rule.attributes().stream()
                .filter(attribute -> attribute.name().endsWith("-group"))
                .map(RuleEntry.Attribute::span)
                .findFirst()
                .orElse(rule.span());
    }

    private static Span label(RuleEntry rule, String name) {
        return rule.labels().stream()
                .filter(label -> label.name().equals(name))
                .map(RuleEntry.Label::span)
                .findFirst()
                .orElse(rule.span());
    }

    /** A kind that nobody declares would never match, in silence; it may stand at any depth, inside {@code collect} too. */
    private void declared(RuleEntry rule, List<FactKind> kinds) {
        List<String> names = kinds.stream().map(FactKind::kind).toList();
        rule.patterns().stream()
                .filter(pattern -> DECLARED.contains(pattern.type()))
                .flatMap(pattern -> pattern.constraints().stream())
                .flatMap(RuleChecks::single)
                .filter(one -> one.left().text().equals("kind"))
                .forEach(one -> known(rule, one.span(), "R012", "declared kind", literals(one), names));
    }

    private static Stream<Constraint.Comparison> single(Constraint constraint) {
        return constraint instanceof Constraint.Connected connected
                ? connected.parts().stream().flatMap(RuleChecks::single)
                : Stream.of(constraint)
                        .filter(Constraint.Comparison.class::isInstance)
                        .map(Constraint.Comparison.class::cast);
    }

    private static List<String> literals(Constraint.Comparison comparison) {
        return comparison.values().stream()
                .filter(Expression.Literal.class::isInstance)
                .flatMap(Expression::literalTexts)
                .toList();
    }

    private void once(RuleEntry rule) {
        rule.citations().stream()
                .filter(key -> Collections.frequency(rule.citations(), key) > 1)
                .distinct()
                .forEach(key -> add(rule, label(rule, "Cites"), "M002", "it cites '" + key + "' twice", ""));
    }

    private void labels(RuleEntry rule) {
        if (rule.recommends().isEmpty()) {
            return;
        }
        LABELS.forEach((name, values) -> {
            String seen = rule.metadata(name).orElse("");
            if (!values.contains(seen)) {
                add(
                        rule,
                        label(rule, name),
                        "R009",
                        "@" + name + " is '" + seen + "'; expected one of " + String.join(", ", values),
                        Nearest.maybe(seen, values));
            }
        });
        if (rule.citations().isEmpty()) {
            add(rule, rule.span(), "R010", "it has a direction and cites nothing", "@Cites is missing.");
        }
    }

    private void add(RuleEntry rule, Span where, String finding, String what, String maybe) {
        problems.add(new Problem(
                finding, rule.file(), where.line(), where.column(), "rule \"" + rule.name() + "\": " + what, maybe));
    }
}
