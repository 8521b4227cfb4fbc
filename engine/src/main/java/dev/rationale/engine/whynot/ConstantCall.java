package dev.rationale.engine.whynot;

import dev.rationale.engine.rule.Expression;
import dev.rationale.engine.rule.Expression.Call;
import dev.rationale.engine.rule.Expression.Literal;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A question that a rule asks of the fact itself with written values, {@code heldAbove( 200, 3 )}: asked of the fact once more. */
final class ConstantCall {

    private ConstantCall() {}

    /** What the fact answers; nothing if the call is of another kind, or the fact does not understand it. */
    static Optional<Object> answer(Expression expression, Object fact) {
        if (!(expression instanceof Call call) || !(call.of() instanceof Expression.Subject)) {
            return Optional.empty();
        }
        return Arrays.stream(fact.getClass().getMethods())
                .filter(method -> method.getName().equals(call.name()))
                .filter(method -> method.getReturnType() == boolean.class)
                .flatMap(method -> asked(method, call, fact).stream())
                .findFirst();
    }

    private static Optional<Object> asked(Method method, Call call, Object fact) {
        Optional<List<Object>> arguments = arguments(method.getParameterTypes(), call.arguments());
        try {
            return arguments.isEmpty()
                    ? Optional.empty()
                    : Optional.ofNullable(method.invoke(fact, arguments.get().toArray()));
        } catch (ReflectiveOperationException hidden) {
            return Optional.empty();
        }
    }

    private static Optional<List<Object>> arguments(Class<?>[] types, List<Expression> written) {
        List<Object> arguments = new ArrayList<>();
        if (types.length != written.size()) {
            return Optional.empty();
        }
        for (int index = 0; index < types.length; index++) {
            Optional<Object> argument = argument(types[index], written.get(index));
            if (argument.isEmpty()) {
                return Optional.empty();
            }
            arguments.add(argument.get());
        }
        return Optional.of(arguments);
    }

    private static Optional<Object> argument(Class<?> type, Expression written) {
        if (!(written instanceof Literal literal)) {
            return Optional.empty();
        }
        if (type == String.class && literal.kind() == Literal.Kind.TEXT) {
            return Optional.of(literal.value());
        }
        if (literal.kind() != Literal.Kind.NUMBER) {
            return Optional.empty();
        }
        if (type == double.class) {
            return Optional.of(literal.number());
        }
        return type == long.class ? Optional.of((long) literal.number()) : Optional.empty();
    }
}
