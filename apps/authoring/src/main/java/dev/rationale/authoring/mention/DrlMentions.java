package dev.rationale.authoring.mention;

import dev.rationale.engine.rule.Condition;
import dev.rationale.engine.rule.Constraint;
import dev.rationale.engine.rule.DrlFile;
import dev.rationale.engine.rule.DrlReader;
import dev.rationale.engine.rule.Expression;
import dev.rationale.engine.rule.Pattern;
import dev.rationale.engine.rule.RuleEntry;
import dev.rationale.engine.rule.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The names in a file of rules, as far as it can be read. */
final class DrlMentions {

    /** What is defined by being concluded; everything else is declared in YAML. */
    private static final List<NameKind> CONCLUDED = List.of(
            NameKind.REQUEST,
            NameKind.GAP,
            NameKind.REASON,
            NameKind.STATE,
            NameKind.ABSENCE,
            NameKind.DATUM,
            NameKind.CHARACTERISTIC);

    private final String text;
    private final DrlReader.Read read;
    private final List<Mention> mentions = new ArrayList<>();

    DrlMentions(String file, String text) {
        this.text = text;
        this.read = DrlReader.salvaged(file, text);
    }

    List<Mention> all() {
        read.file().imports().forEach(this::imported);
        read.rules().forEach(this::rule);
        return mentions;
    }

    private void imported(DrlFile.Import one) {
        String simple = one.target().substring(one.target().lastIndexOf('.') + 1);
        int at = text.indexOf(one.target(), one.span().start());
        if (!simple.equals("*") && at >= 0) {
            int end = at + one.target().length();
            add(Name.of(NameKind.TYPE, simple), false, end - simple.length(), end);
        }
    }

    private void rule(RuleEntry rule) {
        rule.labels().forEach(label -> label(rule, label));
        rule.attributes().stream()
                .filter(attribute -> attribute.name().equals("ruleflow-group"))
                .forEach(attribute -> word(NameKind.PHASE, rule.phase(), attribute.span()));
        for (Condition condition : rule.conditions()) {
            condition.patterns().forEach(pattern -> pattern(rule, pattern));
            condition.results().stream()
                    .filter(result -> !result.variable().isEmpty())
                    .forEach(result -> variable(
                            rule, result.variable(), true, result.span().start()));
        }
        rule.expressions().flatMap(Expression::all).forEach(expression -> expression(rule, expression));
    }

    private void label(RuleEntry rule, RuleEntry.Label label) {
        if (label.name().equals("Id")) {
            within(Name.of(NameKind.RULE, rule.id()), true, label.span());
        } else if (label.name().equals("Cites")) {
            rule.citations().forEach(key -> word(NameKind.STUDY, key, label.span()));
        }
    }

    private void word(NameKind kind, String name, Span where) {
        within(Name.of(kind, name), false, where);
    }

    /** Where a name stands as a whole word within a place. */
    private void within(Name name, boolean defines, Span where) {
        for (int at = text.indexOf(name.text(), where.start());
                at >= 0 && at + name.text().length() <= where.end();
                at = text.indexOf(name.text(), at + 1)) {
            int end = at + name.text().length();
            if (isBorder(at - 1) && isBorder(end)) {
                add(name, defines, at, end);
                return;
            }
        }
    }

    private boolean isBorder(int index) {
        return index < 0 || index >= text.length() || "\", ()\n\t'".indexOf(text.charAt(index)) >= 0;
    }

    private void pattern(RuleEntry rule, Pattern pattern) {
        if (pattern.typeSpan().end() - pattern.typeSpan().start()
                == pattern.type().length()) {
            add(
                    Name.of(NameKind.TYPE, pattern.type()),
                    false,
                    pattern.typeSpan().start(),
                    pattern.typeSpan().end());
        }
        if (!pattern.variable().isEmpty()) {
            variable(rule, pattern.variable(), true, pattern.span().start());
        }
        pattern.constraints().forEach(constraint -> constraint(rule, pattern, constraint));
    }

    private void constraint(RuleEntry rule, Pattern pattern, Constraint constraint) {
        if (constraint instanceof Constraint.Connected connected) {
            connected.parts().forEach(part -> constraint(rule, pattern, part));
            return;
        }
        constraint
                .variables()
                .forEach(variable ->
                        variable(rule, variable, true, constraint.span().start()));
        constraint
                .expressions()
                .limit(1)
                .flatMap(DrlMentions::first)
                .forEach(field -> add(
                        new Name(NameKind.FIELD, pattern.type(), field.text()),
                        false,
                        field.span().start(),
                        field.span().end()));
        if (constraint instanceof Constraint.Comparison comparison) {
            KnownPlaces.compared(pattern.type(), comparison.left().text())
                    .ifPresent(kind -> comparison.values().forEach(value -> literal(kind, false, value)));
        }
    }

    /** The field with which a path begins. */
    private static Stream<Expression> first(Expression expression) {
        if (expression instanceof Expression.Member member) {
            return first(member.of());
        }
        if (expression instanceof Expression.Operation operation) {
            return operation.operands().stream().flatMap(DrlMentions::first);
        }
        boolean field = expression instanceof Expression.Name name
                && !name.isVariable()
                && !name.text().isEmpty()
                && Character.isLowerCase(name.text().charAt(0));
        return field ? Stream.of(expression) : Stream.empty();
    }

    private void literal(NameKind kind, boolean defines, Expression value) {
        if (value instanceof Expression.Literal literal && literal.kind() == Expression.Literal.Kind.TEXT) {
            int start = value.span().start() + 1;
            boolean plain = value.span().end() - 1 - start == literal.value().length();
            if (plain) {
                add(Name.of(kind, literal.value()), defines, start, value.span().end() - 1);
            }
        }
    }

    private void expression(RuleEntry rule, Expression expression) {
        int start = expression.span().start();
        if (expression instanceof Expression.Name name && name.isVariable()) {
            variable(rule, name.text(), false, start);
        } else if (expression instanceof Expression.Name name
                && !name.text().isEmpty()
                && Character.isUpperCase(name.text().charAt(0))) {
            add(
                    Name.of(NameKind.TYPE, name.text()),
                    false,
                    start,
                    expression.span().end());
        } else if (expression instanceof Expression.Creation made) {
            int type = text.indexOf(made.type(), start);
            add(
                    Name.of(NameKind.TYPE, made.type()),
                    false,
                    type,
                    type + made.type().length());
            for (int argument = 0; argument < made.arguments().size(); argument++) {
                Expression value = made.arguments().get(argument);
                KnownPlaces.made(made.type(), argument)
                        .ifPresent(kind -> literal(kind, CONCLUDED.contains(kind), value));
            }
        } else if (expression instanceof Expression.Call call
                && call.of() instanceof Expression.Name type
                && KnownPlaces.isMade(type.text())
                && !call.arguments().isEmpty()) {
            KnownPlaces.made(type.text(), 0)
                    .ifPresent(kind -> literal(
                            kind, CONCLUDED.contains(kind), call.arguments().get(0)));
        }
    }

    private void variable(RuleEntry rule, String variable, boolean defines, int from) {
        int at = text.indexOf(variable, from);
        if (at >= 0) {
            add(new Name(NameKind.VARIABLE, rule.id(), variable), defines, at, at + variable.length());
        }
    }

    private void add(Name name, boolean defines, int start, int end) {
        if (start >= 0 && end <= text.length() && end > start) {
            mentions.add(new Mention(name, defines, start, end));
        }
    }
}
