package dev.rationale.committee.check;

import dev.rationale.engine.guideline.Nearest;
import dev.rationale.engine.rule.Condition;
import dev.rationale.engine.rule.Expression;
import dev.rationale.engine.rule.Expression.Literal;
import dev.rationale.engine.rule.Pattern;
import dev.rationale.engine.rule.RuleEntry;
import java.lang.reflect.Constructor;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What a right-hand side names: variables that nothing binds, fields that a fact does not have, and facts that cannot be made so. The
 * compiler would say the same, later and in its own words.
 */
final class ConsequenceChecks {

    private static final String FINDING = "R055";

    private final Subject subject;

    ConsequenceChecks(Subject subject) {
        this.subject = subject;
    }

    void all() {
        for (RuleEntry rule : subject.rules()) {
            FactTypes types = subject.types(rule);
            Set<String> bound = new TreeSet<>();
            rule.conditions().forEach(condition -> bound.addAll(condition.variables()));
            twice(rule);
            rule.consequence().expressions().flatMap(Expression::all).forEach(one -> {
                if (one instanceof Expression.Name name && name.isVariable() && !bound.contains(name.text())) {
                    subject.add(
                            FINDING,
                            rule,
                            name.span(),
                            "nothing binds '" + name.text() + "'",
                            Nearest.maybe(name.text(), bound));
                } else if (one instanceof Expression.Call call) {
                    called(rule, types, call);
                } else if (one instanceof Expression.Creation made) {
                    types.named(made.type()).ifPresent(type -> made(rule, made, type));
                }
            });
        }
    }

    /** One name for two facts. */
    private void twice(RuleEntry rule) {
        Set<String> bound = new HashSet<>();
        rule.conditions().stream()
                .filter(condition -> condition.kind() == Condition.Kind.PATTERN)
                .flatMap(condition -> condition.patterns().stream())
                .filter(pattern -> !pattern.variable().isEmpty() && !bound.add(pattern.variable()))
                .forEach(pattern -> subject.add(
                        FINDING,
                        rule,
                        pattern.span(),
                        "'" + pattern.variable() + "' is bound twice",
                        "another name was meant for one of the two."));
    }

    private void called(RuleEntry rule, FactTypes types, Expression.Call call) {
        if (!(call.of() instanceof Expression.Name name) || !name.isVariable()) {
            return;
        }
        rule.patterns().stream()
                .filter(pattern -> pattern.variable().equals(name.text()) && !FactTypes.isFrame(pattern.type()))
                .map(Pattern::type)
                .flatMap(type -> types.named(type).stream())
                .findFirst()
                .filter(type ->
                        !FactTypes.has(type, call.name(), call.arguments().size()))
                .ifPresent(type -> subject.add(
                        FINDING,
                        rule,
                        call.span(),
                        "'" + call.name() + "' is no field of " + type.getSimpleName() + ", of which '" + name.text()
                                + "' is one; there are " + String.join(", ", own(type)),
                        Nearest.maybe(call.name(), own(type))));
    }

    private static List<String> own(Class<?> type) {
        return type.isRecord()
                ? Arrays.stream(type.getRecordComponents())
                        .map(RecordComponent::getName)
                        .toList()
                : FactTypes.fields(type);
    }

    private void made(RuleEntry rule, Expression.Creation made, Class<?> type) {
        List<Constructor<?>> constructors = List.of(type.getConstructors());
        if (constructors.isEmpty() || constructors.stream().anyMatch(one -> fits(one, made.arguments()))) {
            return;
        }
        Optional<Constructor<?>> one =
                constructors.stream().max((first, second) -> first.getParameterCount() - second.getParameterCount());
        subject.add(
                FINDING,
                rule,
                made.span(),
                "a " + type.getSimpleName() + " cannot be made so; expected "
                        + one.map(ConsequenceChecks::shown).orElse(""),
                one.filter(wanted ->
                                wanted.getParameterCount() != made.arguments().size())
                        .map(wanted -> made.arguments().size() < wanted.getParameterCount()
                                ? "a value is missing."
                                : "a value is too many.")
                        .orElse("two values are exchanged, or one is of another kind."));
    }

    private static boolean fits(Constructor<?> constructor, List<Expression> arguments) {
        return constructor.getParameterCount() == arguments.size()
                && IntStream.range(0, arguments.size())
                        .allMatch(index -> fits(constructor.getParameterTypes()[index], arguments.get(index)));
    }

    /** True unless a literal is certainly of another type. */
    private static boolean fits(Class<?> wanted, Expression argument) {
        if (!(argument instanceof Literal literal)) {
            return true;
        }
        return switch (literal.kind()) {
            case TEXT -> wanted.isAssignableFrom(String.class);
            case TRUTH -> wanted == boolean.class || wanted.isAssignableFrom(Boolean.class);
            case NUMBER ->
                (wanted.isPrimitive()
                                && wanted != boolean.class
                                && !(isWhole(wanted) && literal.value().contains(".")))
                        || wanted.isAssignableFrom(Double.class)
                        || wanted.isAssignableFrom(Integer.class);
            case NOTHING -> !wanted.isPrimitive();
        };
    }

    private static boolean isWhole(Class<?> type) {
        return type == int.class || type == long.class;
    }

    private static String shown(Constructor<?> constructor) {
        Class<?> type = constructor.getDeclaringClass();
        boolean canonical = type.isRecord() && type.getRecordComponents().length == constructor.getParameterCount();
        List<String> names = canonical
                ? Arrays.stream(type.getRecordComponents())
                        .map(RecordComponent::getName)
                        .toList()
                : Arrays.stream(constructor.getParameters())
                        .map(Parameter::getName)
                        .toList();
        return type.getSimpleName() + "( "
                + IntStream.range(0, names.size())
                        .mapToObj(index ->
                                names.get(index) + ": " + word(constructor.getParameterTypes()[index]))
                        .collect(Collectors.joining(", "))
                + " )";
    }

    private static String word(Class<?> type) {
        if (type == String.class) {
            return "text";
        }
        if (isWhole(type)) {
            return "whole number";
        }
        return type == double.class ? "number" : type == boolean.class ? "true or false" : type.getSimpleName();
    }
}
