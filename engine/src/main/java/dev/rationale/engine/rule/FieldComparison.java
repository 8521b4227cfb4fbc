package dev.rationale.engine.rule;

import dev.rationale.engine.rule.Expression.Literal;
import java.util.List;
import java.util.stream.Stream;

/**
 * A field, an operator and what it is compared with. {@code isBelow( 15 )} asks the same as {@code < 15}, and
 * {@code isAtLeast( 15 )} the same as {@code >= 15}.
 *
 * @param field the left side as written; {@link #ITSELF} where the fact itself is asked whether it is below
 * @param operator one of {@code < <= > >= == !=}
 */
public record FieldComparison(Span span, String field, String operator, Expression value) {

    /** The field where the fact itself is asked whether it is below, or at least, a number. */
    public static final String ITSELF = "value";

    private static final List<String> OPERATORS = List.of("<", "<=", ">", ">=", "==", "!=");

    /** The comparison that a constraint is, if it is one. */
    public static Stream<FieldComparison> of(Constraint constraint) {
        if (constraint instanceof Constraint.Comparison comparison && OPERATORS.contains(comparison.operator())) {
            return Stream.of(new FieldComparison(
                    comparison.span(),
                    comparison.left().text(),
                    comparison.operator(),
                    comparison.values().get(0)));
        }
        return constraint instanceof Constraint.Test test && test.expression() instanceof Expression.Call call
                ? bound(test, call)
                : Stream.empty();
    }

    private static Stream<FieldComparison> bound(Constraint.Test test, Expression.Call call) {
        boolean below = call.name().equals("isBelow");
        boolean bound =
                (below || call.name().equals("isAtLeast")) && call.arguments().size() == 1;
        boolean near = call.of() instanceof Expression.Subject || call.of() instanceof Expression.Name;
        String field =
                call.of() instanceof Expression.Subject ? ITSELF : call.of().text();
        return bound && near
                ? Stream.of(new FieldComparison(
                        test.span(), field, below ? "<" : ">=", call.arguments().get(0)))
                : Stream.empty();
    }

    public boolean isNumeric() {
        return value instanceof Literal literal && literal.kind() == Literal.Kind.NUMBER;
    }

    /** The number that the field is compared with; only of a comparison that {@link #isNumeric}. */
    public double number() {
        return ((Literal) value).number();
    }

    public boolean isOrder() {
        return operator.startsWith("<") || operator.startsWith(">");
    }
}
