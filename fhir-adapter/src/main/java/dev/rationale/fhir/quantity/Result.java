package dev.rationale.fhir.quantity;

import dev.rationale.engine.fact.Bounds;
import java.util.function.Function;

/** What a value says: numbers in the kind's unit, one of its answers, or the reason why it says nothing that can be used. */
public sealed interface Result {

    /** What was said twice and does not agree. */
    String CONTRADICTORY = "value-contradictory";

    /** More of a text than this helps nobody to find it. */
    int LONGEST = 80;

    /** The numbers that the value proves; {@link Bounds#UNDETECTED} where nothing was found and the limit is not on record. */
    record Amount(Bounds bounds) implements Result {}

    /** One of the answers that the kind declares. */
    record Answer(String answer) implements Result {}

    /**
     * The value was understood and cannot be used.
     *
     * @param reason code of an exclusion
     * @param detail what was seen, for the reader of the exclusion; may be empty
     */
    record LeftOut(String reason, String detail) implements Result {}

    /**
     * There is a value and nobody can tell what it says.
     *
     * @param what code of an exclusion
     * @param seen the value or its type, as written
     */
    record NotUnderstood(String what, String seen) implements Result {}

    static Result leftOut(String reason) {
        return new LeftOut(reason, "");
    }

    static Result leftOut(String reason, String detail) {
        return new LeftOut(reason, detail);
    }

    static Result notUnderstood(String seen) {
        return notUnderstood("value-not-understood", seen);
    }

    static Result notUnderstood(String what, String seen) {
        return new NotUnderstood(what, seen.length() > LONGEST ? seen.substring(0, LONGEST) + "…" : seen);
    }

    static Result contradictory(String seen) {
        return notUnderstood(CONTRADICTORY, seen);
    }

    /** What follows from the numbers, if this is numbers. */
    default Result then(Function<Bounds, Result> next) {
        return this instanceof Amount amount ? next.apply(amount.bounds()) : this;
    }
}
