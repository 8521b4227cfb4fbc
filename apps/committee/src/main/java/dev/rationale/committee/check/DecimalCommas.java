package dev.rationale.committee.check;

import dev.rationale.engine.rule.Constraint;
import dev.rationale.engine.rule.Expression;
import dev.rationale.engine.rule.Expression.Literal;
import dev.rationale.engine.rule.Pattern;
import dev.rationale.engine.rule.RuleEntry;
import java.util.List;
import java.util.Set;

/** A comma ends a constraint, so that a decimal comma makes two numbers of one. */
record DecimalCommas(Subject subject) {

    private static final Set<String> BOUNDS = Set.of("isBelow", "isAtLeast");

    /** True if a pattern has one; it is told. */
    boolean in(RuleEntry rule, Pattern pattern) {
        List<Constraint> constraints = pattern.constraints();
        boolean found = false;
        for (int index = 0; index < constraints.size(); index++) {
            Constraint constraint = constraints.get(index);
            boolean lonely = index > 0
                    && constraint instanceof Constraint.Test test
                    && isWhole(test.expression())
                    && constraints.get(index - 1).expressions().anyMatch(DecimalCommas::endsInNumber);
            boolean split = constraint.expressions().flatMap(Expression::all).anyMatch(DecimalCommas::hasSplitNumber);
            if (lonely || split) {
                found = true;
                subject.add(
                        "R048",
                        rule,
                        (lonely ? constraints.get(index - 1) : constraint).span(),
                        "'" + (lonely ? constraints.get(index - 1).text() + "," + constraint.text() : constraint.text())
                                + "' has a decimal comma, and a comma separates conditions",
                        "a decimal point was meant.");
            }
        }
        return found;
    }

    private static boolean isWhole(Expression expression) {
        return expression instanceof Literal literal
                && literal.kind() == Literal.Kind.NUMBER
                && literal.value().chars().allMatch(Character::isDigit);
    }

    private static boolean endsInNumber(Expression expression) {
        return expression
                .all()
                .reduce((first, last) -> last)
                .filter(DecimalCommas::isWhole)
                .isPresent();
    }

    /** A call with two whole numbers in place of the one number that it takes. */
    private static boolean hasSplitNumber(Expression expression) {
        if (!(expression instanceof Expression.Call call) || call.arguments().size() != 2) {
            return false;
        }
        Expression first = call.arguments().get(0);
        Expression second = call.arguments().get(1);
        return isWhole(first)
                && isWhole(second)
                && (BOUNDS.contains(call.name())
                        || second.span().start() == first.span().end() + 1);
    }
}
