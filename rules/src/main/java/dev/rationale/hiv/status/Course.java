package dev.rationale.hiv.status;

import dev.rationale.engine.fact.Fact;
import dev.rationale.engine.fact.When;
import dev.rationale.hiv.fact.End;
import java.time.LocalDate;

/** A stretch of treatment made of one or more recorded exposures. */
public interface Course extends Fact {

    /** The start. */
    When at();

    /** The end as known on the clinical clock; one that lies after it is hidden. */
    End end();

    default boolean ongoing() {
        return end().kind() == End.Kind.ONGOING;
    }

    /** Whole months on treatment that have surely passed on a day. */
    default long wholeMonths(LocalDate day) {
        return at().wholeMonthsUntil(day);
    }
}
