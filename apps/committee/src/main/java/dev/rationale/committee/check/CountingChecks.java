package dev.rationale.committee.check;

import dev.rationale.engine.fact.State;
import dev.rationale.engine.rule.Condition;
import dev.rationale.engine.rule.Expression;
import dev.rationale.engine.rule.Pattern;
import dev.rationale.engine.rule.RuleEntry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** A state that two rules conclude is two facts, and counts twice where facts are counted. */
final class CountingChecks {

    static final String FINDING = "R046";

    private static final Set<String> COUNTS = Set.of("count", "sum", "average", "size");

    private final Subject subject;

    CountingChecks(Subject subject) {
        this.subject = subject;
    }

    /** Those of which no condition tells the patients apart; a case shows the others. */
    void all() {
        Grounds grounds = new Grounds(subject);
        List<Pattern> counted = counted(subject.rules());
        Map<String, Conclusions.Made> first = new HashMap<>();
        for (Conclusions.Made made : subject.conclusions().of(State.class)) {
            Conclusions.Made before = first.putIfAbsent(made.insertion().fact().text(), made);
            boolean twice = before != null && isAmong(counted, made) && grounds.areOne(before.rule(), made.rule());
            if (twice && before != null) {
                tell(subject, made, before.rule(), "");
            }
        }
    }

    static void tell(Subject subject, Conclusions.Made made, RuleEntry other, String where) {
        subject.add(
                FINDING,
                made.rule(),
                made.insertion().span(),
                "\"" + other.name() + "\" concludes the same state, and it is counted twice" + where,
                "one of the two must hold only where the other does not.");
    }

    /** True if a rule counts facts among which this one is. */
    static boolean isCounted(List<RuleEntry> rules, Conclusions.Made made) {
        return isAmong(counted(rules), made);
    }

    private static boolean isAmong(List<Pattern> counted, Conclusions.Made made) {
        return counted.stream().anyMatch(pattern -> made.mayMatch(pattern, State.class));
    }

    /** What the rules count among states. */
    private static List<Pattern> counted(List<RuleEntry> rules) {
        return rules.stream()
                .flatMap(rule -> rule.conditions().stream()
                        .filter(condition -> condition.patterns().stream()
                                .anyMatch(pattern -> pattern.type().equals("State")))
                        .filter(condition -> counts(rule, condition))
                        .flatMap(condition -> condition.patterns().stream())
                        .filter(pattern -> pattern.type().equals("State")))
                .toList();
    }

    private static boolean counts(RuleEntry rule, Condition condition) {
        boolean function = condition.results().stream().anyMatch(result -> COUNTS.contains(result.function()));
        List<String> gathered = Stream.concat(
                        condition.results().stream().map(Condition.Result::variable),
                        condition.patterns().stream()
                                .filter(pattern -> FactTypes.isFrame(pattern.type()))
                                .map(Pattern::variable))
                .filter(name -> !name.isEmpty())
                .toList();
        return function
                || rule.expressions()
                        .flatMap(Expression::all)
                        .anyMatch(one -> one instanceof Expression.Call call
                                && COUNTS.contains(call.name())
                                && gathered.contains(call.of().text()));
    }
}
