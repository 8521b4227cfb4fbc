package dev.rationale.committee.check;

import dev.rationale.engine.fact.State;
import dev.rationale.engine.rule.Consequence;
import dev.rationale.engine.rule.Expression;
import dev.rationale.engine.rule.Pattern;
import dev.rationale.engine.rule.RuleEntry;
import dev.rationale.engine.type.Records;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the rules of a package conclude. */
final class Conclusions {

    private final Map<String, List<Made>> byType;
    private final IdentityHashMap<Pattern, List<Made>> matching = new IdentityHashMap<>();

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
            return mayMatch(Asked.of(pattern).stream().filter(Asked::wanted).toList(), type);
        }

        private boolean mayMatch(List<Asked> wanted, Class<?> type) {
            return wanted.stream()
                    .allMatch(asked -> text(type, asked.field())
                            .map(asked.texts()::contains)
                            .orElse(true));
        }
    }

    Conclusions(List<RuleEntry> rules) {
        this.byType = rules.stream()
                .flatMap(rule -> rule.consequence().insertions().stream().map(one -> new Made(rule, one)))
                .collect(Collectors.groupingBy(made -> made.insertion().type()));
    }

    List<Made> of(Class<?> type) {
        return byType.getOrDefault(type.getSimpleName(), List.of());
    }

    /** What may match a pattern on a type. */
    List<Made> matching(Pattern pattern, Class<?> type) {
        return matching.computeIfAbsent(pattern, asking -> {
            List<Asked> wanted = Asked.of(asking).stream().filter(Asked::wanted).toList();
            return of(type).stream().filter(made -> made.mayMatch(wanted, type)).toList();
        });
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
