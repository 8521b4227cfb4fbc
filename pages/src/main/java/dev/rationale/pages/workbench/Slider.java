package dev.rationale.pages.workbench;

import java.util.List;

/**
 * A day that can be moved.
 *
 * @param name of the parameter in the address
 * @param label what the day is
 * @param day as it is
 * @param stops the days at which something can change, the first first
 * @param before address of the stop before; empty if there is none
 * @param after address of the stop after; empty if there is none
 */
public record Slider(String name, String label, String day, List<String> stops, String before, String after) {

    public Slider {
        stops = List.copyOf(stops);
    }

    /** The place of the last stop that the day has reached. */
    public int place() {
        return (int) Math.max(
                stops.stream().filter(stop -> stop.compareTo(day) <= 0).count() - 1, 0);
    }

    /** All stops in one text, for a script. */
    public String joined() {
        return String.join(" ", stops);
    }
}
