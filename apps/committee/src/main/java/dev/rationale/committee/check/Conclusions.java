package dev.rationale.committee.check;

import dev.rationale.engine.fact.State;
import dev.rationale.engine.rule.Consequence;
import dev.rationale.engine.rule.Expression;
import dev.rationale.engine.rule.Pattern;
import dev.rationale.engine.rule.RuleEntry;
import dev.rationale.engine.type.Records;
import java.util.List;
import java.util.Optional;

/** What the rules of a package conclude. */
final class Conclusions {

    private final List<Made> all;

    /** A fact that a rule concludes. */
    record Made(RuleEntry rule, Consequence.Insertion insertion) {

        /** The text that it has for a component; empty where the rule works it out. */
        Optional<String> text(Class<?> type, String field) {
            int position = position(type, field);
            Expression fact = insertion.fact();
            List<Expression> arguments = fact instanceof Expression.Creation creation
                    ? creation.arguments()
                    : fact instanceof Expression.Call call && position == 0 ? call.arguments() : List.of();
            return position >= 0
                            && position < arguments.size()
                            && arguments.get(position) instanceof Expression.Literal literal
                            && literal.kind() == Expression.Literal.Kind.TEXT
                    ? Optional.of(literal.value())
                    : Optional.empty();
        }

        /** True unless it certainly does not match a pattern. */
        boolean mayMatch(Pattern pattern, Class<?> type) {
            return Asked.of(pattern).stream()
                    .filter(Asked::wanted)
                    .allMatch(asked -> text(type, asked.field())
                            .map(asked.texts()::contains)
                            .orElse(true));
        }
    }

    Conclusions(List<RuleEntry> rules) {
        this.all = rules.stream()
                .flatMap(rule -> rule.consequence().insertions().stream().map(one -> new Made(rule, one)))
                .toList();
    }

    List<Made> of(Class<?> type) {
        return all.stream()
                .filter(made -> made.insertion().type().equals(type.getSimpleName()))
                .toList();
    }

    /** Where a component stands among the arguments of its record; a state may be made of one value. */
    static int position(Class<?> type, String field) {
        if (!type.isRecord()) {
            return -1;
        }
        String component = type == State.class && field.equals("value") ? "values" : field;
        return Records.components(type).indexOf(component);
    }
}
