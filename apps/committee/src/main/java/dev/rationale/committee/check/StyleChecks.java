package dev.rationale.committee.check;

import dev.rationale.engine.guideline.Nearest;
import dev.rationale.engine.rule.Condition;
import dev.rationale.engine.rule.Consequence;
import dev.rationale.engine.rule.Pattern;
import dev.rationale.engine.rule.RuleEntry;
import java.util.List;
import java.util.Set;

/** Means of the language that make a rule's effect depend on what does not show in it. */
final class StyleChecks {

    private static final Set<String> DATES = Set.of("date-effective", "date-expires");

    /** What a rule says of itself; the last four say how GRADE comes to a certainty, and why advice is strong without it. */
    private static final Set<String> LABELS = Set.of(
            "Id",
            "Cites",
            "Slide",
            "Revision",
            "Direction",
            "Strength",
            "Certainty",
            "Start",
            "Twice",
            "Raised",
            "Situation");

    /** What only a recommendation has. */
    private static final Set<String> GRADES = Set.of("Strength", "Direction");

    /** What keeps the facts that it is worked out of. */
    private static final Set<String> KEPT = Set.of("collectList", "collectSet");

    private final Subject subject;

    StyleChecks(Subject subject) {
        this.subject = subject;
    }

    void all() {
        for (RuleEntry rule : subject.rules()) {
            rule.labels().forEach(label -> label(rule, label));
            rule.attributes().forEach(attribute -> attribute(rule, attribute));
            rule.conditions().forEach(condition -> condition(rule, condition));
            consequence(rule, rule.consequence());
        }
    }

    /** What nothing reads has no effect; a misspelled label is as good as none. */
    private void label(RuleEntry rule, RuleEntry.Label label) {
        if (!LABELS.contains(label.name())) {
            subject.add(
                    "R049",
                    rule,
                    label.span(),
                    "nothing reads the label @" + label.name(),
                    Nearest.to(label.name(), LABELS)
                            .map(name -> "@" + name + " was meant.")
                            .orElse(""));
        } else if (GRADES.contains(label.name()) && rule.recommends().isEmpty()) {
            subject.add(
                    "R049",
                    rule,
                    label.span(),
                    "nothing reads the label @" + label.name() + " of a rule that recommends nothing",
                    "it belongs to a rule that concludes a Recommendation.");
        }
    }

    private void attribute(RuleEntry rule, RuleEntry.Attribute attribute) {
        if (attribute.name().equals("salience")) {
            subject.add(
                    "R017",
                    rule,
                    attribute.span(),
                    "a salience orders rules in a way that no explanation shows",
                    "a phase, or a fact that the other rule concludes, was meant.");
        }
        if (DATES.contains(attribute.name())) {
            subject.add(
                    "R029",
                    rule,
                    attribute.span(),
                    "on the day itself neither the old nor the new rule fires; validity belongs into the evidence",
                    "a study file with its date was meant.");
        }
    }

    private void condition(RuleEntry rule, Condition condition) {
        if (condition.kind() == Condition.Kind.EXISTS) {
            subject.add(
                    "R032",
                    rule,
                    condition.span(),
                    "what is only asked to exist does not show in the explanation",
                    "a pattern with a variable was meant.");
        }
        if (condition.kind() == Condition.Kind.ACCUMULATE
                && condition.results().stream().noneMatch(result -> KEPT.contains(result.function()))
                && rule.conditions().stream().noneMatch(other -> lists(other, condition))) {
            subject.add(
                    "R032",
                    rule,
                    condition.span(),
                    "what is only counted or summed does not show in the explanation",
                    "$members : collectList( ... ) of what is bound belongs beside it.");
        }
    }

    /** True for a condition that lists the facts of another, which then shows them. */
    private static boolean lists(Condition list, Condition counted) {
        List<String> types = list.patterns().stream().map(Pattern::type).toList();
        return !list.equals(counted)
                && list.text().contains("collect")
                && counted.patterns().stream().map(Pattern::type).allMatch(types::contains);
    }

    private void consequence(RuleEntry rule, Consequence consequence) {
        if (consequence.insertions().size() != 1 || !consequence.others().isEmpty()) {
            subject.add(
                    "R030",
                    rule,
                    consequence.span(),
                    "it concludes " + consequence.insertions().size()
                            + " things; expected one insert( ... ); and nothing else",
                    "it is several rules.");
        }
    }
}
