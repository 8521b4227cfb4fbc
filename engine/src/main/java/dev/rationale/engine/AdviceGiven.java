package dev.rationale.engine;

import dev.rationale.engine.conclusion.Recommendation;
import dev.rationale.engine.evaluation.Advice;
import dev.rationale.engine.evaluation.Citation;
import dev.rationale.engine.evidence.Evidence;
import dev.rationale.engine.fact.Fact;
import dev.rationale.engine.grade.Certainty;
import dev.rationale.engine.grade.Direction;
import dev.rationale.engine.grade.Strength;
import dev.rationale.engine.guideline.GuidelinePackage;
import dev.rationale.engine.rule.RuleEntry;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Joins a recommendation with the metadata, citations and bindings of the rules that gave it. */
final class AdviceGiven {

    private final GuidelinePackage files;
    private final Map<String, Labels> labels = new ConcurrentHashMap<>();

    /** What the rule that gives a recommendation says of it. */
    private record Labels(Direction direction, Strength strength, Certainty certainty) {

        static Labels of(RuleEntry rule) {
            return new Labels(
                    label(Direction.class, rule, "Direction"),
                    label(Strength.class, rule, "Strength"),
                    label(Certainty.class, rule, "Certainty"));
        }
    }

    AdviceGiven(GuidelinePackage files) {
        this.files = files;
    }

    Advice by(Recommendation recommendation, List<RuleSession.Bound> given, Map<String, Fact> facts) {
        List<RuleEntry> rules = given.stream()
                .map(RuleSession.Bound::rule)
                .distinct()
                .map(id -> files.rules().rule(id).orElseThrow())
                .toList();
        RuleEntry first = rules.get(0);
        Labels label = labels.computeIfAbsent(first.id(), id -> Labels.of(first));
        return new Advice(
                recommendation.code(),
                recommendation.variant(),
                label.direction(),
                label.strength(),
                label.certainty(),
                given.stream()
                        .flatMap(bound -> bound.matched().stream())
                        .distinct()
                        .sorted()
                        .toList(),
                rules.stream().map(RuleEntry::id).toList(),
                rules.stream()
                        .flatMap(rule -> citations(rule, facts))
                        .filter(firstOfItsStudy())
                        .toList(),
                given.get(0).values());
    }

    /** A citation that the evidence clock does not see, or that is retracted, supports nothing and is not shown. */
    private static Stream<Citation> citations(RuleEntry rule, Map<String, Fact> facts) {
        return rule.citations().stream()
                .map(key -> Optional.ofNullable(facts.get("Evidence/" + key)))
                .flatMap(Optional::stream)
                .map(Evidence.class::cast)
                .map(study -> new Citation(study.key(), slide(rule, study), study.verified(), study.citation()));
    }

    private static Predicate<Citation> firstOfItsStudy() {
        Set<String> cited = new HashSet<>();
        return citation -> cited.add(citation.key());
    }

    /** The slide on which the source quotes the study: one that the rule names, if the study is on it. */
    private static int slide(RuleEntry rule, Evidence study) {
        return rule.slides().stream()
                .filter(study.slides()::contains)
                .findFirst()
                .orElseGet(() -> study.slides().stream().findFirst().orElse(0));
    }

    private static <E extends Enum<E>> E label(Class<E> type, RuleEntry rule, String name) {
        String value = rule.metadata(name).orElseThrow();
        return Enum.valueOf(type, value.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
