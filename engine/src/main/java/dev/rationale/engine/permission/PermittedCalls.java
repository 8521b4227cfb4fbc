package dev.rationale.engine.permission;

import dev.rationale.engine.rule.Constraint;
import dev.rationale.engine.rule.Expression;
import dev.rationale.engine.rule.Expression.Call;
import dev.rationale.engine.rule.Expression.Creation;
import dev.rationale.engine.rule.Expression.Member;
import dev.rationale.engine.rule.Expression.Name;
import dev.rationale.engine.rule.Expression.Operation;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Holds the expressions of one rule to what rules may call. */
final class PermittedCalls {

    /** What rules may work out over many facts. */
    static final List<String> FUNCTIONS = List.of("collectList", "collectSet", "count", "sum", "min", "max", "average");

    /** What Java's own values may be asked. None of it reaches out of a value, loops, or grows by more than it is given. */
    private static final Set<String> JAVA = Set.of(
            "equals",
            "toString",
            "compareTo",
            "name",
            "ordinal",
            "valueOf",
            "length",
            "isEmpty",
            "empty",
            "isBlank",
            "blank",
            "startsWith",
            "endsWith",
            "toLowerCase",
            "toUpperCase",
            "strip",
            "join",
            "of",
            "size",
            "get",
            "contains",
            "containsAll",
            "indexOf",
            "intValue",
            "longValue",
            "doubleValue",
            "booleanValue",
            "abs",
            "min",
            "max",
            "floor",
            "ceil",
            "round",
            "pow",
            "sqrt",
            "exp",
            "log",
            "plusDays",
            "plusWeeks",
            "plusMonths",
            "plusYears",
            "minusDays",
            "minusWeeks",
            "minusMonths",
            "minusYears",
            "isBefore",
            "isAfter",
            "isEqual",
            "getYear",
            "year",
            "getMonthValue",
            "monthValue",
            "getDayOfMonth",
            "dayOfMonth",
            "isPresent",
            "present",
            "orElse");

    private static final Set<String> OPERATORS =
            Set.of("+", "-", "*", "/", "%", "&&", "||", "!", "==", "!=", "<", "<=", ">", ">=");

    private static final Set<String> RELATIONS = Set.of(
            "==", "!=", "<", "<=", ">", ">=", "in", "not in", "contains", "not contains", "memberOf", "not memberOf");

    private static final int REPETITIONS = 3;

    private final PermittedTypes types;
    private final Set<String> names;
    private final Set<String> variables;
    private final Refusals refusals;

    PermittedCalls(PermittedTypes types, Set<String> names, Set<String> variables, Refusals refusals) {
        this.types = types;
        this.names = names;
        this.variables = variables;
        this.refusals = refusals;
    }

    /** What a pattern on a type asks and takes. */
    void constraint(Constraint constraint, Optional<Class<?>> type) {
        if (constraint instanceof Constraint.Connected connected) {
            connected.parts().forEach(part -> constraint(part, type));
            return;
        }
        if (constraint instanceof Constraint.Comparison comparison) {
            relation(comparison);
        }
        if (constraint instanceof Constraint.Binding binding && !isPlain(binding.value())) {
            refusals.call(
                    binding.span(),
                    "a variable is bound to '" + binding.value().text()
                            + "'; expected a field, or a method that is given nothing");
        }
        constraint.expressions().forEach(expression -> check(expression, type));
    }

    private static boolean isPlain(Expression value) {
        return value.all()
                .noneMatch(part ->
                        part instanceof Operation || part instanceof Creation || part instanceof Expression.Literal);
    }

    private void relation(Constraint.Comparison comparison) {
        boolean matches = comparison.operator().endsWith("matches");
        if (matches && !isBounded(comparison.values().get(0))) {
            refusals.call(
                    comparison.span(),
                    "'" + comparison.text()
                            + "' may search without end; expected a literal with at most " + REPETITIONS
                            + " of '*' and '+', and no repeated group");
        } else if (!matches && !RELATIONS.contains(comparison.operator())) {
            refusals.call(
                    comparison.span(), "'" + comparison.operator() + "' is none of the operators that rules may use");
        }
    }

    /** A pattern of text that cannot be made to try exponentially many ways. */
    private static boolean isBounded(Expression value) {
        if (!(value instanceof Expression.Literal literal) || literal.kind() != Expression.Literal.Kind.TEXT) {
            return false;
        }
        String pattern = literal.value();
        int repetitions = 0;
        for (int index = 0; index < pattern.length(); index++) {
            char one = pattern.charAt(index);
            boolean repeats = "*+{".indexOf(one) >= 0;
            boolean group = repeats && index > 0 && pattern.charAt(index - 1) == ')';
            boolean reference =
                    one == '\\' && index + 1 < pattern.length() && Character.isDigit(pattern.charAt(index + 1));
            if (group || reference) {
                return false;
            }
            repetitions += repeats ? 1 : 0;
        }
        return repetitions <= REPETITIONS;
    }

    /** An expression that stands in no pattern, and so begins at a variable or a type. */
    void check(Expression expression) {
        check(expression, Optional.empty());
    }

    private void check(Expression expression, Optional<Class<?>> subject) {
        if (isType(expression)) {
            type(expression);
        } else if (expression instanceof Name name) {
            name(name, subject);
        } else if (expression instanceof Member member) {
            called(member.name(), member);
            check(member.of(), subject);
        } else if (expression instanceof Call call) {
            called(call.name(), call);
            check(call.of(), subject);
            call.arguments().forEach(argument -> check(argument, subject));
        } else if (expression instanceof Creation made) {
            type(made.type(), made);
            made.arguments().forEach(argument -> check(argument, subject));
        } else if (expression instanceof Operation operation) {
            if (!OPERATORS.contains(operation.operator())) {
                refusals.call(
                        operation.span(), "'" + operation.operator() + "' is none of the operators that rules may use");
            }
            operation.operands().forEach(operand -> check(operand, subject));
        } else if (expression instanceof Expression.Unknown) {
            refusals.call(expression.span(), "'" + expression.text() + "' is none of the forms that rules may use");
        } else if (expression instanceof Expression.Subject && subject.isEmpty()) {
            refusals.call(expression.span(), "something is called on no fact");
        }
    }

    /** A name with a capital, or such names with dots, that is no variable. */
    private boolean isType(Expression expression) {
        if (expression instanceof Member member) {
            return isCapital(member.name()) && isType(member.of());
        }
        return expression instanceof Name name && isCapital(name.text()) && !variables.contains(name.text());
    }

    private static boolean isCapital(String name) {
        return Character.isUpperCase(name.charAt(0));
    }

    private void type(Expression path) {
        Expression first = path;
        while (first instanceof Member member) {
            first = member.of();
        }
        type(first.text(), first);
    }

    void type(String name, Expression at) {
        if (types.named(name).isEmpty()) {
            refusals.type(at.span(), name, types.unimported(name));
        }
    }

    /** A field that the type of the pattern does not have is the compiler's to tell; one that it has from elsewhere is not to be had. */
    private void name(Name name, Optional<Class<?>> subject) {
        if (name.isVariable() || variables.contains(name.text())) {
            return;
        }
        if (subject.isEmpty()) {
            refusals.call(name.span(), "'" + name.text() + "' is neither a variable nor a type that rules may use");
        } else if (!permits(name.text()) && has(subject.get(), name.text())) {
            called(name.text(), name);
        }
    }

    private static boolean has(Class<?> type, String property) {
        return Stream.of(type.getMethods())
                .flatMap(method -> PermittedTypes.property(method.getName()))
                .anyMatch(property::equals);
    }

    private boolean permits(String name) {
        return names.contains(name) || JAVA.contains(name);
    }

    private void called(String name, Expression at) {
        if (!permits(name)) {
            refusals.call(at.span(), "'" + name + "' in '" + at.text() + "' is none of the calls that rules may make");
        }
    }
}
