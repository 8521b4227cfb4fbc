package dev.rationale.engine.guideline;

import dev.rationale.engine.fact.Fact;
import java.util.List;

/**
 * One change of one input.
 *
 * @param kind message key suffix that describes the change ({@code value}, {@code date}, {@code added}, {@code removed})
 * @param factType type of the fact that changes
 * @param field name of the changed component, empty when a fact is added or removed
 * @param from the old value as text, empty if added
 * @param to the new value as text, empty if removed
 * @param size distance in units that make changes of one kind comparable; smaller is preferred
 * @param inputs the whole changed input
 */
public record InputChange(
        String kind, String factType, String field, String from, String to, double size, List<Fact> inputs) {

    public InputChange {
        inputs = List.copyOf(inputs);
    }
}
