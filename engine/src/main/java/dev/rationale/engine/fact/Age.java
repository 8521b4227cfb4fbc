package dev.rationale.engine.fact;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * The patient's age in completed years on the clinical clock, derived from the birth date. A rule asks for what is surely so: of
 * someone born in 1950, with no day known, it is unsure throughout 2015 whether they are 65.
 *
 * <pre>{@code $age : Age( isAtLeast( 65 ), isBelow( 75 ) )}</pre>
 *
 * @param years the completed years that are possible
 */
public record Age(Bounds years, LocalDate on) implements Fact {

    /** What ages are counted in, as it is shown. */
    public static final String MEASURED_IN = "years";

    /** The ages that people reach, in years; the oldest person whose birth date was proven died in the 123rd year of life. */
    public static final Bounds POSSIBLE = new Bounds(0, true, 122, true);

    @Override
    public String id() {
        return idOn(on);
    }

    /** The id of the age on a day; there is one patient in an evaluation. */
    public static String idOn(LocalDate day) {
        return "Age/" + day;
    }

    /** True if the patient surely has completed {@code limit} years. */
    public boolean isAtLeast(double limit) {
        return years.isAtLeast(limit);
    }

    /** True if the patient surely has not completed {@code limit} years. */
    public boolean isBelow(double limit) {
        return years.isBelow(limit);
    }

    static Bounds years(When born, LocalDate on) {
        long least = Math.max(0, ChronoUnit.YEARS.between(born.latest(), on));
        long most = Math.max(0, ChronoUnit.YEARS.between(born.earliest(), on));
        return new Bounds(least, true, most, true);
    }
}
