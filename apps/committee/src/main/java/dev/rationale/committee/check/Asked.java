package dev.rationale.committee.check;

import dev.rationale.engine.rule.Constraint;
import dev.rationale.engine.rule.Expression;
import dev.rationale.engine.rule.Pattern;
import dev.rationale.engine.rule.Span;
import java.util.List;
import java.util.stream.Stream;

/**
 * The texts with which a condition compares a field of a fact.
 *
 * @param operator as written, {@code not} included
 * @param wanted true if the fact matches only with one of these texts
 */
record Asked(Span span, String field, String operator, List<String> texts, boolean wanted) {

    /** Everything that a pattern compares with texts, in order. */
    static List<Asked> of(Pattern pattern) {
        return pattern.constraints().stream()
                .flatMap(constraint -> of(constraint, true))
                .toList();
    }

    /** The same of one field. */
    static List<Asked> of(Pattern pattern, String field) {
        return of(pattern).stream().filter(one -> one.field().equals(field)).toList();
    }

    private static Stream<Asked> of(Constraint constraint, boolean joint) {
        if (constraint instanceof Constraint.Connected connected) {
            boolean together = joint && connected.connective().equals("&&");
            return connected.parts().stream().flatMap(part -> of(part, together));
        }
        if (!(constraint instanceof Constraint.Comparison one)
                || one.values().isEmpty()
                || !one.values().stream().allMatch(Asked::isText)) {
            return Stream.empty();
        }
        boolean equal = one.operator().equals("==") || one.operator().equals("in");
        return Stream.of(new Asked(
                one.span(),
                one.left().text(),
                one.operator(),
                one.values().stream().flatMap(Expression::literalTexts).toList(),
                joint && equal));
    }

    private static boolean isText(Expression value) {
        return value instanceof Expression.Literal literal && literal.kind() == Expression.Literal.Kind.TEXT;
    }
}
