package dev.rationale.engine.fact;

import java.util.List;
import java.util.Locale;

/**
 * How an exposure ended, as far as recorded: still going on, at a known date, or ended at a date nobody recorded.
 *
 * @param kind which of the three
 * @param dates exactly one element for {@link Kind#ON}, none otherwise
 */
public record End(Kind kind, List<When> dates) {

    /** The three ways an end can be known. */
    public enum Kind {
        ONGOING,
        ON,
        /** A status says that it ended (stopped, completed) and no date says when. */
        UNDATED
    }

    public static final End ONGOING = new End(Kind.ONGOING, List.of());
    public static final End UNDATED = new End(Kind.UNDATED, List.of());

    public End {
        dates = List.copyOf(dates);
        if ((kind == Kind.ON) != (dates.size() == 1)) {
            throw new IllegalArgumentException("End: " + kind + " with dates " + dates);
        }
    }

    public static End on(When date) {
        return new End(Kind.ON, List.of(date));
    }

    @Override
    public String toString() {
        return kind == Kind.ON ? dates.get(0).toString() : kind.name().toLowerCase(Locale.ROOT);
    }
}
