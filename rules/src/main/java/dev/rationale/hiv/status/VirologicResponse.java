package dev.rationale.hiv.status;

import dev.rationale.engine.fact.Bounds;
import dev.rationale.engine.fact.Fact;
import dev.rationale.engine.fact.Parameter;
import dev.rationale.engine.fact.When;
import dev.rationale.hiv.fact.HivRna;
import java.time.LocalDate;

/**
 * What the latest HIV-1 RNA result says. Absent where there is none.
 *
 * @param level {@link Level#UNKNOWN} where the result is compatible with more than one level
 * @param response whether it lies below the guideline's own limit of a virological response
 * @param stale true if it is older than the parameter {@code staleness}
 */
public record VirologicResponse(Level level, Answer response, Bounds copies, When at, boolean stale) implements Fact {

    /** How much virus there is. */
    public enum Level {
        SUPPRESSED,
        LOW_LEVEL,
        NOT_CONTROLLED,
        UNKNOWN
    }

    /** A result known only to lie below a limit may not decide the question. */
    public enum Answer {
        YES,
        NO,
        CANNOT_TELL
    }

    public static VirologicResponse of(
            HivRna result, Level level, Answer response, LocalDate asOf, Parameter staleness) {
        return new VirologicResponse(
                level,
                response,
                result.copies(),
                result.at(),
                result.at().earliest().isBefore(asOf.minusMonths(staleness.whole())));
    }

    public boolean isDetectable() {
        return level == Level.LOW_LEVEL || level == Level.NOT_CONTROLLED;
    }

    @Override
    public String id() {
        return "VirologicResponse";
    }
}
