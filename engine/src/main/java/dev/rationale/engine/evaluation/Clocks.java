package dev.rationale.engine.evaluation;

import java.time.LocalDate;

/**
 * The two clocks of an evaluation.
 *
 * @param asOf the clinical clock: patient data dated after this day does not exist
 * @param evidenceAsOf the knowledge clock: evidence published after this day does not exist
 */
public record Clocks(LocalDate asOf, LocalDate evidenceAsOf) {

    /** Both clocks on one day. */
    public static Clocks at(LocalDate day) {
        return new Clocks(day, day);
    }
}
