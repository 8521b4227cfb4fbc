package dev.rationale.engine.guideline;

import dev.rationale.engine.conclusion.DataRequest;
import dev.rationale.engine.conclusion.NotApplicable;
import dev.rationale.engine.conclusion.Recommendation;
import dev.rationale.engine.conclusion.Withheld;
import dev.rationale.engine.evidence.Claim;
import dev.rationale.engine.evidence.Evidence;
import dev.rationale.engine.evidence.EvidenceClock;
import dev.rationale.engine.evidence.Finding;
import dev.rationale.engine.evidence.Population;
import dev.rationale.engine.evidence.RetractedEvidence;
import dev.rationale.engine.fact.Parameter;
import dev.rationale.engine.rule.Condition;
import dev.rationale.engine.rule.Pattern;
import dev.rationale.engine.rule.RuleEntry;
import dev.rationale.engine.rule.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Rules of the literature run before any patient is known. One that asks for more than knowledge and what such rules alone conclude
 * would never match, in silence; and one that advises would advise everybody.
 */
final class LiteratureChecks {

    private static final String FINDING = "R050";
    private static final Set<String> KNOWLEDGE = names(
            Claim.class,
            Evidence.class,
            EvidenceClock.class,
            Finding.class,
            Parameter.class,
            Population.class,
            RetractedEvidence.class);
    private static final Set<String> NO_FACTS =
            names(Number.class, Integer.class, Long.class, Double.class, List.class, Set.class, Collection.class);
    private static final Set<String> ON_A_PATIENT =
            names(Recommendation.class, DataRequest.class, Withheld.class, NotApplicable.class);

    private final List<Problem> problems = new ArrayList<>();

    private LiteratureChecks() {}

    static List<Problem> of(Manifest manifest, List<RuleEntry> rules) {
        LiteratureChecks checks = new LiteratureChecks();
        List<RuleEntry> literature =
                rules.stream().filter(rule -> isLiterature(manifest, rule)).toList();
        Set<String> concluded = inserted(literature.stream());
        concluded.removeAll(inserted(rules.stream().filter(rule -> !isLiterature(manifest, rule))));
        literature.forEach(rule -> checks.rule(rule, concluded));
        return checks.problems;
    }

    private static boolean isLiterature(Manifest manifest, RuleEntry rule) {
        return manifest.literature().contains(rule.phase());
    }

    private static Set<String> inserted(Stream<RuleEntry> rules) {
        return rules.flatMap(rule -> rule.inserts().stream()).collect(Collectors.toSet());
    }

    private void rule(RuleEntry rule, Set<String> concluded) {
        rule.conditions().stream()
                .flatMap(LiteratureChecks::asked)
                .filter(pattern -> !KNOWLEDGE.contains(pattern.type()) && !concluded.contains(pattern.type()))
                .forEach(pattern -> add(
                        rule,
                        pattern.span(),
                        "in phase '" + rule.phase() + "', which is of the literature, it asks for a " + pattern.type()
                                + "; expected knowledge or what rules of the literature alone conclude",
                        "the rule belongs into a later phase."));
        rule.consequence().insertions().stream()
                .filter(made -> ON_A_PATIENT.contains(made.type()))
                .forEach(made -> add(
                        rule,
                        made.span(),
                        "in phase '" + rule.phase() + "', which is of the literature, it concludes a " + made.type()
                                + ", which is about a patient",
                        "the rule belongs into a later phase."));
    }

    /** The patterns that match facts in memory; results of an accumulation and collections are no facts. */
    private static Stream<Pattern> asked(Condition condition) {
        return condition.patterns().stream()
                .skip(condition.kind() == Condition.Kind.COLLECT ? 1 : 0)
                .filter(pattern -> pattern.from().isEmpty())
                .filter(pattern -> !pattern.typeSpan().equals(pattern.span()) && !NO_FACTS.contains(pattern.type()));
    }

    private void add(RuleEntry rule, Span where, String what, String maybe) {
        problems.add(new Problem(
                FINDING, rule.file(), where.line(), where.column(), "rule \"" + rule.name() + "\": " + what, maybe));
    }

    private static Set<String> names(Class<?>... types) {
        return Stream.of(types).map(Class::getSimpleName).collect(Collectors.toSet());
    }
}
