package dev.rationale.engine.fact;

/**
 * A named number of the guideline that a site or committee may set, for instance how many weeks after the last dose a
 * treatment still counts as current. Rules match it like any other fact, so it shows in the explanation.
 *
 * @param name dotted name, unique in the package
 * @param value the number, in {@code measuredIn}
 * @param measuredIn the unit in words ({@code days}, {@code copies/mL})
 * @param source the slide or citation that it rests on
 */
public record Parameter(String name, double value, String measuredIn, String source) implements Knowledge {

    @Override
    public String id() {
        return "Parameter/" + name;
    }

    /** The value as a whole number, for counts of days, weeks or months. */
    public long whole() {
        return (long) value;
    }
}
