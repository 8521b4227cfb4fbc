package dev.rationale.engine.fact;

import java.time.LocalDate;
import java.util.List;

/**
 * A medicine on record, of a kind that the guideline package declares in {@code facts.yaml}: prescribed, stated, given or dispensed.
 * Whether it is taken on the clinical clock is {@link Ongoing}.
 *
 * @param kind the declared kind, for instance {@code anticoagulant}
 * @param drug the name that the declaration gives the medicine
 * @param running true if the record neither says that it is over nor that it is interrupted
 * @param interrupted true if the record says that it is suspended for now
 * @param at when it began, {@link When#UNKNOWN} if nobody recorded it
 * @param until its last day, {@link When#UNKNOWN} if none is recorded
 */
public record Treated(
        String id,
        String kind,
        String drug,
        boolean running,
        boolean interrupted,
        When at,
        When until,
        List<String> sources)
        implements Declared {

    public Treated {
        sources = List.copyOf(sources);
    }

    /** True if the record does not say that it was over or interrupted on a day; what is over since a known day was taken until then. */
    public boolean isOngoing(LocalDate day) {
        boolean dated = !interrupted && !until.equals(When.UNKNOWN);
        return (running || dated) && !until.latest().isBefore(day);
    }
}
