package dev.rationale.engine.whynot;

import dev.rationale.engine.fact.Fact;
import dev.rationale.engine.rule.Condition;
import dev.rationale.engine.rule.Constraint;
import dev.rationale.engine.rule.Expression;
import dev.rationale.engine.rule.Pattern;
import dev.rationale.engine.rule.RuleEntry;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * Whether a rule can fire where nothing but some facts is known, or becomes known. Facts are only ever added, so a rule of which one
 * condition asks for a fact that is not among those of a finished evaluation did not fire, and would not have fired, at any moment of it.
 */
public final class PossibleFiring {

    /** The simple names by which a pattern can ask for a fact. They go with the class, and so with the package whose type it is. */
    private static final ClassValue<Set<String>> NAMES = new ClassValue<>() {
        @Override
        protected Set<String> computeValue(Class<?> type) {
            Set<String> names = new HashSet<>();
            add(type, names);
            return names;
        }
    };

    private PossibleFiring() {}

    /** False only if the rule surely does not fire on these facts, nor on some of them. */
    public static boolean of(RuleEntry rule, Collection<Fact> facts) {
        return rule.conditions().stream()
                .filter(condition -> condition.kind() == Condition.Kind.PATTERN)
                .flatMap(condition -> condition.patterns().stream().limit(1))
                .filter(pattern -> pattern.from().isEmpty())
                .allMatch(pattern -> facts.stream().anyMatch(fact -> mayMatch(pattern, fact)));
    }

    private static boolean mayMatch(Pattern pattern, Fact fact) {
        return NAMES.get(fact.getClass()).contains(pattern.type())
                && pattern.constraints().stream()
                        .flatMap(Constraint::joint)
                        .filter(PossibleFiring::isPlain)
                        .allMatch(one -> ConstraintCheck.holds(one, fact).orElse(true));
    }

    /** What is compared with something that is written out; a plain name may be another field of the same fact. */
    private static boolean isPlain(Constraint constraint) {
        return !(constraint instanceof Constraint.Comparison comparison)
                || comparison.values().stream()
                        .allMatch(value -> value instanceof Expression.Literal || value instanceof Expression.Member);
    }

    private static void add(Class<?> type, Set<String> names) {
        names.add(type.getSimpleName());
        if (type.getSuperclass() != null) {
            add(type.getSuperclass(), names);
        }
        for (Class<?> implemented : type.getInterfaces()) {
            add(implemented, names);
        }
    }
}
