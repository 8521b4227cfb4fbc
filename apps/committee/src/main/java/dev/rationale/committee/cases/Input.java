package dev.rationale.committee.cases;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/**
 * An input of a guideline that can be set to a number: how it is named, measured, and written in the short form of a patient.
 *
 * @param name the name by which it is set, for instance {@code cd4}
 * @param unit the unit, as it is shown
 * @param step the smallest difference that the domain knows
 * @param range the values that a map draws where none are named, {@code 0..600}; empty if it is not drawn
 * @param dated whether it is a result of a day; else it stands for the patient as a whole
 * @param title what it is, by language
 * @param write the member of the short form that sets it, with {@code $value}, {@code $on} (the
 *     day), {@code $before} and {@code $yearsBefore} (the day as many months or years earlier)
 */
public record Input(
        String name, String unit, double step, String range, boolean dated, Map<String, String> title, JsonNode write) {

    public Input {
        title = Map.copyOf(title);
    }
}
