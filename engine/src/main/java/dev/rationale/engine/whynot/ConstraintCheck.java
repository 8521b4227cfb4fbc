package dev.rationale.engine.whynot;

import dev.rationale.engine.fact.Accessors;
import dev.rationale.engine.fact.Bounds;
import dev.rationale.engine.rule.Constraint;
import dev.rationale.engine.rule.Constraint.Comparison;
import dev.rationale.engine.rule.Expression;
import dev.rationale.engine.rule.Expression.Literal;
import java.util.Optional;

/**
 * One constraint of a pattern, held against one fact. It understands a field compared with a literal, which is what most
 * thresholds are; of anything else it says that it cannot tell, never that it fails.
 */
final class ConstraintCheck {

    private ConstraintCheck() {}

    /** Whether the fact meets the constraint, if that can be told. */
    static Optional<Boolean> holds(Constraint constraint, Object fact) {
        return asked(constraint, fact)
                .or(() -> value(field(constraint), fact))
                .flatMap(value -> compared(constraint, value));
    }

    /** What a fact answers to a question that is asked of it with constants. */
    private static Optional<Object> asked(Constraint constraint, Object fact) {
        if (!(constraint instanceof Constraint.Test test)) {
            return Optional.empty();
        }
        return ConstantCall.answer(
                isNegation(test.expression()) ? test.expression().parts().get(0) : test.expression(), fact);
    }

    /** The value that the constraint looks at. */
    static Optional<String> value(Constraint constraint, Object fact) {
        boolean understood = isUnderstood(constraint);
        return understood ? value(field(constraint), fact).map(ConstraintCheck::shown) : Optional.empty();
    }

    private static String shown(Object value) {
        return value instanceof Double number ? Bounds.plain(number) : String.valueOf(value);
    }

    /** The field that a constraint looks at, where it looks at one. */
    private static Optional<Expression> field(Constraint constraint) {
        if (constraint instanceof Comparison comparison && comparison.variable().isEmpty()) {
            return Optional.of(comparison.left()).filter(Expression::isPath);
        }
        if (constraint instanceof Constraint.Test test) {
            return Optional.of(
                            isNegation(test.expression())
                                    ? test.expression().parts().get(0)
                                    : test.expression())
                    .filter(Expression::isPath);
        }
        return Optional.empty();
    }

    private static boolean isNegation(Expression expression) {
        return expression instanceof Expression.Operation operation
                && operation.operator().equals("!");
    }

    private static boolean isUnderstood(Constraint constraint) {
        return !(constraint instanceof Comparison comparison)
                || comparison.values().stream().allMatch(ConstraintCheck::isConstant);
    }

    private static boolean isConstant(Expression value) {
        boolean negative = value instanceof Literal literal && literal.value().startsWith("-");
        return (value instanceof Literal && !negative) || value.isPath();
    }

    private static Optional<Boolean> compared(Constraint constraint, Object value) {
        if (constraint instanceof Constraint.Test test) {
            return value instanceof Boolean truth
                    ? Optional.of(truth != isNegation(test.expression()))
                    : Optional.empty();
        }
        return isUnderstood(constraint) && constraint instanceof Comparison comparison
                ? compared(comparison, value)
                : Optional.empty();
    }

    private static Optional<Boolean> compared(Comparison comparison, Object value) {
        Expression first = comparison.values().get(0);
        return switch (comparison.operator()) {
            case "==" -> Optional.of(same(value, first));
            case "!=" -> Optional.of(!same(value, first));
            case "in" -> Optional.of(comparison.values().stream().anyMatch(one -> same(value, one)));
            case "<", "<=", ">", ">=" -> ordered(comparison.operator(), value, first);
            default -> Optional.empty();
        };
    }

    private static Optional<Boolean> ordered(String operator, Object value, Expression limit) {
        if (!(value instanceof Number number && limit instanceof Literal literal)
                || literal.kind() != Literal.Kind.NUMBER) {
            return Optional.empty();
        }
        int order = Double.compare(number.doubleValue(), literal.number());
        return Optional.of(
                switch (operator) {
                    case "<" -> order < 0;
                    case "<=" -> order <= 0;
                    case ">" -> order > 0;
                    default -> order >= 0;
                });
    }

    /** A text, a number, or a constant written with the name of its type. */
    private static boolean same(Object value, Expression constant) {
        if (value instanceof Enum<?> label) {
            return label.name().equals(constant instanceof Expression.Member member ? member.name() : constant.text());
        }
        if (constant instanceof Literal literal
                && literal.kind() == Literal.Kind.NUMBER
                && value instanceof Number number) {
            return number.doubleValue() == literal.number();
        }
        String plain = constant instanceof Literal literal ? literal.value() : constant.text();
        return plain.equals(String.valueOf(value));
    }

    private static Optional<Object> value(Optional<Expression> path, Object fact) {
        return path.flatMap(expression -> read(expression, fact));
    }

    private static Optional<Object> read(Expression path, Object fact) {
        return path instanceof Expression.Member member
                ? read(member.of(), fact).flatMap(owner -> accessed(owner, member.name()))
                : accessed(fact, path.text());
    }

    private static Optional<Object> accessed(Object value, String name) {
        try {
            return Optional.ofNullable(Accessors.value(value, name));
        } catch (ReflectiveOperationException unreadable) {
            return Optional.empty();
        }
    }
}
