package dev.rationale.fhir.map;

import dev.rationale.engine.fact.End;
import dev.rationale.engine.fact.When;

/** What the status and the dates of a medication resource say, as FHIR R4 defines them. */
sealed interface MedicineUse {

    /**
     * Taken.
     *
     * @param running false if it is over or interrupted
     * @param at when it began, {@link When#UNKNOWN} if nobody says so
     * @param until its last day, {@link When#UNKNOWN} if none is stated
     */
    record Taken(boolean running, boolean interrupted, When at, When until) implements MedicineUse {

        /** The end as far as it is recorded; what is interrupted has ended on a day that nobody recorded. */
        End end() {
            if (!until.equals(When.UNKNOWN)) {
                return End.on(until);
            }
            return running ? End.ONGOING : End.UNDATED;
        }
    }

    /** Only planned or proposed, which is not treatment. */
    record Planned() implements MedicineUse {}

    /** Nothing that counts; {@code reason} is the code of an exclusion. */
    record None(String reason, String detail) implements MedicineUse {}

    /** It cannot be told; {@code what} is the code of what was not understood. */
    record Unclear(String what) implements MedicineUse {}
}
