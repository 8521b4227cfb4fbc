package dev.rationale.committee.check;

import dev.rationale.engine.guideline.Nearest;
import dev.rationale.engine.rule.RuleEntry;
import dev.rationale.engine.rule.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How recommendations are graded. Rules that give the same one and grade it differently: where both fire, the answer can show one
 * grade only. And strong ones on low certainty, for which GRADE knows five situations.
 */
final class GradeChecks {

    private static final List<String> GRADES = List.of("Strength", "Certainty");
    private static final Set<String> UNCERTAIN = Set.of("low", "very-low");

    /** GRADE's paradigmatic situations: in these alone a strong recommendation may stand on low or very low certainty. */
    private static final Set<String> SITUATIONS = Set.of(
            "life-threatening",
            "uncertain-benefit-certain-harm",
            "equivalent-options-one-less-risky",
            "similar-options-one-more-risky",
            "catastrophic-harm");

    private final Subject subject;

    GradeChecks(Subject subject) {
        this.subject = subject;
    }

    void all() {
        Map<String, RuleEntry> first = new HashMap<>();
        Map<String, RuleEntry> codes = new HashMap<>();
        for (RuleEntry rule : subject.rules()) {
            for (String code : rule.recommends()) {
                RuleEntry before = codes.putIfAbsent(code, rule);
                if (before != null) {
                    compare(code, "Direction", before, rule, "one of the two is the wrong way round.");
                }
            }
            if (isStrongOnLowCertainty(rule)) {
                situation(rule);
            }
            for (String given : rule.recommendedTexts()) {
                RuleEntry before = first.putIfAbsent(given, rule);
                if (before != null) {
                    GRADES.forEach(grade ->
                            compare(given, grade, before, rule, "they are two variants of the recommendation."));
                }
            }
        }
    }

    private void compare(String given, String grade, RuleEntry before, RuleEntry rule, String maybe) {
        String expected = before.metadata(grade).orElse("");
        String seen = rule.metadata(grade).orElse("");
        if (!seen.equals(expected)) {
            subject.add(
                    "R038",
                    rule,
                    place(rule, grade),
                    "it gives '" + given + "' with @" + grade + " '" + seen + "'; \"" + before.name()
                            + "\" gives it with '" + expected + "'",
                    maybe);
        }
    }

    private static boolean isStrongOnLowCertainty(RuleEntry rule) {
        return rule.metadata("Strength").filter("strong"::equals).isPresent()
                && rule.metadata("Certainty").filter(UNCERTAIN::contains).isPresent();
    }

    private void situation(RuleEntry rule) {
        Optional<String> named = rule.metadata("Situation");
        if (named.filter(SITUATIONS::contains).isEmpty()) {
            subject.add(
                    "R052",
                    rule,
                    place(rule, named.isPresent() ? "Situation" : "Strength"),
                    "it recommends strongly on " + rule.metadata("Certainty").orElse("") + " certainty "
                            + named.map(name -> "in a situation '" + name + "' that GRADE does not know")
                                    .orElse("and names no situation")
                            + "; expected @Situation with one of "
                            + String.join(", ", SITUATIONS.stream().sorted().toList()),
                    named.flatMap(name -> Nearest.to(name, SITUATIONS))
                            .map(name -> "'" + name + "' was meant.")
                            .orElse("the recommendation is weak."));
        }
    }

    private static Span place(RuleEntry rule, String grade) {
        return rule.labels().stream()
                .filter(label -> label.name().equals(grade))
                .map(RuleEntry.Label::span)
                .findFirst()
                .orElse(rule.span());
    }
}
