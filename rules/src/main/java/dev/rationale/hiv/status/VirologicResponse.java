package dev.rationale.hiv.status;

import dev.rationale.engine.fact.Bounds;
import dev.rationale.engine.fact.Fact;
import dev.rationale.engine.fact.When;
import dev.rationale.hiv.fact.HivRna;

/** The virological response from the latest HIV-1 RNA result, against thresholds that are named parameters; controlled in the sense of the target population. */
public record VirologicResponse(Level level, boolean controlled, Bounds copies, When at, String source)
        implements Fact {

    /** The levels of response. */
    public enum Level {
        SUPPRESSED,
        LOW_LEVEL,
        NOT_CONTROLLED,
        UNKNOWN
    }

    /** The response that a result shows; it is controlled if it is suppressed, or if every value it may have is below the limit. */
    public static VirologicResponse of(HivRna latest, Level level, double controlledBelow) {
        return new VirologicResponse(
                level,
                level == Level.SUPPRESSED || latest.copies().isBelow(controlledBelow),
                latest.copies(),
                latest.at(),
                String.join(", ", latest.sources()));
    }

    @Override
    public String id() {
        return "VirologicResponse";
    }
}
