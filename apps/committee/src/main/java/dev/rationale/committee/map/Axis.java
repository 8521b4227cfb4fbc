package dev.rationale.committee.map;

import dev.rationale.committee.cases.Input;
import dev.rationale.committee.cases.Inputs;
import dev.rationale.engine.guideline.Nearest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One side of a map: an input and the values that it runs through, in whole steps.
 *
 * @param from first value, inclusive
 * @param to last value, inclusive
 */
public record Axis(Input input, double from, double to) {

    private static final Pattern WRITTEN = Pattern.compile("([\\w-]+)=(\\d+(?:\\.\\d+)?)\\.\\.(\\d+(?:\\.\\d+)?)");

    /**
     * Reads {@code cd4=0..600}.
     *
     * @throws IllegalArgumentException if it is no range of a known input
     */
    public static Axis of(String written, Inputs inputs) {
        Matcher matcher = WRITTEN.matcher(written);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "'" + written + "' is no range; expected a form such as " + written.split("=", 2)[0] + "=0..600.");
        }
        Input input = inputs.input(matcher.group(1))
                .orElseThrow(() -> new IllegalArgumentException("'" + matcher.group(1)
                        + "' is no input of this guideline; known are " + inputs.names() + "."
                        + Nearest.hint(matcher.group(1), inputs.names())));
        Axis axis = new Axis(input, Double.parseDouble(matcher.group(2)), Double.parseDouble(matcher.group(3)));
        if (axis.from >= axis.to) {
            throw new IllegalArgumentException("'" + written + "' runs backwards; expected the smaller number first.");
        }
        return axis;
    }

    /** How many steps there are from the first value to the last. */
    int steps() {
        return (int) Math.floor((to - from) / input.step());
    }

    double value(int step) {
        return from + step * input.step();
    }

    /** The step at a value, or the nearest one within the axis. */
    int step(double value) {
        return Math.max(0, Math.min(steps(), (int) Math.round((value - from) / input.step())));
    }

    boolean holds(double value) {
        return value >= from && value <= to;
    }
}
