package dev.rationale.engine.type;

import dev.rationale.engine.fact.Fact;
import dev.rationale.engine.fact.Measured;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A type whose facts the engine derives from those that are read, by an operator of a closed list.
 *
 * @param of the type of the facts that it is derived from, or the declared kind of facts of the engine's own types
 * @param value the field of these that is compared; of results of a kind it is known
 * @param event the type or kind whose first fact is the event; empty if none is asked for
 * @param within the parameter with the months that are looked back, from today or from the event; empty if all are looked at
 * @param after the parameter with the months after the event
 * @param tolerance the parameter with the months by which a result may be earlier or later
 */
public record DeclaredDerived(
        String name,
        Operator operator,
        String of,
        String value,
        String event,
        String within,
        String after,
        String tolerance)
        implements DeclaredType {

    /** The record that it becomes. */
    DeclaredFact fact(InputTypes inputs) {
        FieldType held = isKind(of) || inputs.isBounds(of, value) ? FieldType.BOUNDS : FieldType.NUMBER;
        return new DeclaredFact(name, DeclaredFact.Form.CONCLUSION, "", List.of(), operator.fields(held));
    }

    /** True for the name of a declared kind, which is written small. */
    public static boolean isKind(String name) {
        return !name.isEmpty() && Character.isLowerCase(name.charAt(0));
    }

    /** The value of a fact that it is derived from, as its type holds it. */
    public Object held(Fact fact) {
        return fact instanceof Measured measured ? measured.value() : Records.value(fact, value);
    }

    /** The types and kinds that it is derived from. */
    public Set<String> operands() {
        Set<String> operands = new TreeSet<>(Set.of(of, event));
        operands.remove("");
        return operands;
    }

    /** The parameters that it needs. */
    public Set<String> parameters() {
        Set<String> parameters = new TreeSet<>(List.of(within, after, tolerance));
        parameters.remove("");
        return parameters;
    }
}
