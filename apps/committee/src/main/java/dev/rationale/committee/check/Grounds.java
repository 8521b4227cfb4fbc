package dev.rationale.committee.check;

import dev.rationale.engine.rule.Condition;
import dev.rationale.engine.rule.Constraint;
import dev.rationale.engine.rule.Expression;
import dev.rationale.engine.rule.Pattern;
import dev.rationale.engine.rule.RuleEntry;
import java.util.HashSet;
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
    private final Conclusions conclusions;

    Grounds(Subject subject) {
        this.subject = subject;
        this.conclusions = new Conclusions(subject.rules());
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
        FactTypes types = subject.types(rule);
        for (Condition condition : conditions) {
            for (Pattern pattern : condition.patterns()) {
                if (!FactTypes.isFrame(pattern.type())) {
                    grounds.computeIfAbsent(thing(rule, pattern), one -> new TreeSet<>())
                            .add(asked(condition, pattern));
                    types.named(pattern.type())
                            .ifPresent(type -> conclusions.of(type).stream()
                                    .filter(made -> made.mayMatch(pattern, type))
                                    .forEach(made ->
                                            gather(made.rule(), made.rule().conditions(), grounds, seen)));
                }
            }
        }
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
