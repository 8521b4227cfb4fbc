package dev.rationale.committee.check;

import dev.rationale.engine.rule.Condition;
import dev.rationale.engine.rule.Constraint;
import dev.rationale.engine.rule.Expression;
import dev.rationale.engine.rule.Pattern;
import dev.rationale.engine.rule.RuleEntry;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What a rule rests on, back to what no rule concludes: for each thing, a type of fact with its name or kind, all that is asked of
 * it on the way. Two rules that ask nothing different of anything can always fire on one patient.
 */
final class Grounds {

    private static final Set<String> NAMES = Set.of("kind", "name", "what", "item", "key");

    private final Subject subject;
    private final IdentityHashMap<Condition, List<Step>> steps = new IdentityHashMap<>();

    /** What one pattern asks of a thing, and the rules that may have concluded it. */
    private record Step(String thing, String asked, List<RuleEntry> makers) {}

    Grounds(Subject subject) {
        this.subject = subject;
    }

    /** True if no condition of the two rules, nor of the rules that they rest on, can tell them apart. */
    boolean areOne(RuleEntry left, RuleEntry right) {
        Map<String, Set<String>> first = of(left, right);
        Map<String, Set<String>> second = of(right, left);
        return first.entrySet().stream()
                .filter(ground -> second.containsKey(ground.getKey()))
                .allMatch(ground ->
                        ground.getValue().size() == 1 && ground.getValue().equals(second.get(ground.getKey())));
    }

    /** What a rule rests on beside that which the other asks for as well. */
    private Map<String, Set<String>> of(RuleEntry rule, RuleEntry other) {
        Map<String, Set<String>> grounds = new TreeMap<>();
        List<Condition> own = rule.conditions().stream()
                .filter(condition -> other.conditions().stream().noneMatch(one -> implies(one, condition)))
                .toList();
        gather(rule, own, grounds, new HashSet<>());
        return grounds;
    }

    /** True if the second condition holds wherever the first does. */
    private static boolean implies(Condition one, Condition two) {
        if (one.kind() != two.kind() || one.patterns().size() != two.patterns().size()) {
            return false;
        }
        boolean single = two.kind() == Condition.Kind.PATTERN && two.patterns().size() == 1;
        for (int index = 0; index < two.patterns().size(); index++) {
            Pattern first = one.patterns().get(index);
            Pattern second = two.patterns().get(index);
            List<String> asked = texts(first);
            boolean covers = single ? asked.containsAll(texts(second)) : asked.equals(texts(second));
            if (!first.type().equals(second.type())
                    || !covers
                    || (single && !second.from().isEmpty())) {
                return false;
            }
        }
        return true;
    }

    private static List<String> texts(Pattern pattern) {
        return pattern.constraints().stream().map(Constraint::text).sorted().toList();
    }

    private void gather(
            RuleEntry rule, List<Condition> conditions, Map<String, Set<String>> grounds, Set<String> seen) {
        if (!seen.add(rule.id())) {
            return;
        }
        for (Condition condition : conditions) {
            for (Step step : steps.computeIfAbsent(condition, one -> steps(rule, one))) {
                grounds.computeIfAbsent(step.thing(), one -> new TreeSet<>()).add(step.asked());
                step.makers().forEach(maker -> gather(maker, maker.conditions(), grounds, seen));
            }
        }
    }

    private List<Step> steps(RuleEntry rule, Condition condition) {
        FactTypes types = subject.types(rule);
        return condition.patterns().stream()
                .filter(pattern -> !FactTypes.isFrame(pattern.type()))
                .map(pattern -> new Step(
                        thing(rule, pattern),
                        asked(condition, pattern),
                        types.named(pattern.type()).stream()
                                .flatMap(type -> subject.conclusions().matching(pattern, type).stream())
                                .map(Conclusions.Made::rule)
                                .toList()))
                .toList();
    }

    /** What a pattern is about; facts taken from others are about what those are about. */
    private static String thing(RuleEntry rule, Pattern pattern) {
        List<String> sources = pattern.from().stream()
                .flatMap(Expression::all)
                .filter(Expression.Name.class::isInstance)
                .map(Expression::text)
                .toList();
        String from = rule.patterns().stream()
                .filter(other ->
                        sources.contains(other.variable()) && !other.span().equals(pattern.span()))
                .map(Grounds::thing)
                .collect(Collectors.joining(","));
        return from.isEmpty() ? thing(pattern) : "from " + from;
    }

    private static String thing(Pattern pattern) {
        String name = Asked.of(pattern).stream()
                .filter(asked -> asked.wanted() && NAMES.contains(asked.field()))
                .map(asked -> String.join(",", asked.texts()))
                .findFirst()
                .orElse("");
        boolean declared = Set.of("Results", "Measured", "Answered", "Present").contains(pattern.type());
        return (declared ? "" : pattern.type() + " ") + name;
    }

    private static String asked(Condition condition, Pattern pattern) {
        boolean collected = condition.patterns().size() > 1 && !condition.negated();
        return (condition.negated() ? "no " : "") + (collected ? "" : pattern.type()) + texts(pattern);
    }
}
