package dev.rationale.fhir.map;

import dev.rationale.engine.fact.When;
import dev.rationale.hiv.fact.End;

/** What a medication resource says of exposure: given, only proposed, or nothing that counts. */
sealed interface Exposure {

    /**
     * Given.
     *
     * @param completed true if only a status says that it is over: a supply that was used up
     */
    record Given(When at, End recorded, boolean completed) implements Exposure {

        /** The end; a completed supply does not end a lifelong treatment, while it does end any other. */
        End end(boolean lifelong) {
            return completed ? (lifelong ? End.ONGOING : End.UNDATED) : recorded;
        }
    }

    /** Considered, not given. */
    record Proposed() implements Exposure {}

    /** Nothing that counts; {@code reason} is the code of an exclusion. */
    record None(String reason, String detail) implements Exposure {}
}
