package dev.rationale.committee.check;

import dev.rationale.engine.fact.Absence;
import dev.rationale.engine.fact.MissingDatum;
import dev.rationale.engine.fact.State;
import dev.rationale.engine.guideline.Nearest;
import dev.rationale.engine.rule.Condition;
import dev.rationale.engine.rule.Pattern;
import dev.rationale.engine.rule.RuleEntry;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Rules that wait for what nothing concludes, and rules that add nothing to another. */
final class ReachChecks {

    private static final Set<String> COMPARED = Set.of("==", "!=", "in", "not in");

    /** What no input holds: only rules make such facts. */
    private static final Set<Class<?>> CONCLUDED = Set.of(State.class, Absence.class, MissingDatum.class);

    private final Subject subject;
    private final Conclusions conclusions;

    ReachChecks(Subject subject) {
        this.subject = subject;
        this.conclusions = subject.conclusions();
    }

    void all() {
        for (RuleEntry rule : subject.rules()) {
            FactTypes types = subject.types(rule);
            rule.patterns()
                    .forEach(pattern -> types.named(pattern.type())
                            .filter(Class::isRecord)
                            .ifPresent(type -> unreachable(rule, pattern, type)));
        }
        redundant();
    }

    private void unreachable(RuleEntry rule, Pattern pattern, Class<?> type) {
        List<Conclusions.Made> made = conclusions.of(type);
        if (made.isEmpty() && CONCLUDED.contains(type)) {
            subject.add("R025", rule, pattern.typeSpan(), "no rule concludes any " + pattern.type(), "");
            return;
        }
        for (Asked asked : Asked.of(pattern)) {
            Set<String> produced = produced(made, type, asked.field());
            List<String> missing = asked.texts().stream()
                    .filter(text -> !produced.contains(text))
                    .toList();
            if (!produced.isEmpty() && !missing.isEmpty() && COMPARED.contains(asked.operator())) {
                subject.add(
                        "R025",
                        rule,
                        asked.span(),
                        "no rule concludes a " + pattern.type() + " whose " + asked.field() + " is '" + missing.get(0)
                                + "'; they conclude " + String.join(", ", produced),
                        Nearest.maybe(missing.get(0), produced));
                return;
            }
            made = made.stream().filter(one -> matches(one, type, asked)).toList();
        }
    }

    private static boolean matches(Conclusions.Made made, Class<?> type, Asked asked) {
        return !asked.wanted()
                || made.text(type, asked.field()).map(asked.texts()::contains).orElse(true);
    }

    /** The texts that rules give a component in so many words; none where a rule works it out, or no rule makes such a fact. */
    private static Set<String> produced(List<Conclusions.Made> made, Class<?> type, String field) {
        Set<String> texts = new TreeSet<>();
        for (Conclusions.Made one : made) {
            Optional<String> text = one.text(type, field);
            if (text.isEmpty()) {
                return Set.of();
            }
            texts.add(text.get());
        }
        return texts;
    }

    /** Two rules of a phase conclude the same, and one asks for everything that the other asks for. */
    private void redundant() {
        subject.rules().stream()
                .collect(Collectors.groupingBy(
                        rule -> List.of(rule.phase(), rule.consequence().onOneLine())))
                .values()
                .forEach(this::redundant);
    }

    private void redundant(List<RuleEntry> alike) {
        Set<String> told = new HashSet<>();
        for (RuleEntry rule : alike) {
            for (RuleEntry other : alike) {
                boolean covers =
                        !rule.id().equals(other.id()) && conditions(rule).containsAll(conditions(other));
                if (covers && told.add(rule.id() + " " + other.id()) && told.add(other.id() + " " + rule.id())) {
                    subject.add(
                            "R026",
                            rule,
                            rule.span(),
                            "wherever it concludes something, \"" + other.name() + "\" concludes the same",
                            "one of the two can go.");
                }
            }
        }
    }

    private static List<String> conditions(RuleEntry rule) {
        return rule.conditions().stream().map(Condition::onOneLine).toList();
    }
}
