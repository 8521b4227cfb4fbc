package dev.rationale.pages.picture;

import java.util.List;
import java.util.stream.Stream;

/**
 * Reasons weighed on a day: for each the studies for and against, how it stands, and how certain that is.
 *
 * @param against heading of the studies against
 * @param supporting heading of those for
 * @param certainty heading of the certainty
 * @param notes what else is to be said, a line each
 */
public record Reasons(
        String heading,
        String against,
        String supporting,
        String certainty,
        List<Reason> reasons,
        List<String> notes,
        String inWords) {

    /** Of how many marks the greatest certainty has. */
    public static final int MOST_CERTAIN = 4;

    /**
     * A reason.
     *
     * @param verdict how it stands, in words
     * @param opposing names of the studies against it
     * @param certainty in words
     * @param certain of {@value #MOST_CERTAIN}; zero if it is not rated
     * @param said all of it in words
     */
    public record Reason(
            String claim,
            String verdict,
            List<String> supporting,
            List<String> opposing,
            String certainty,
            int certain,
            String said) {

        public Reason {
            supporting = List.copyOf(supporting);
            opposing = List.copyOf(opposing);
        }
    }

    public Reasons {
        reasons = List.copyOf(reasons);
        notes = List.copyOf(notes);
    }

    public Picture picture() {
        return new Picture(
                heading,
                new ReasonsGeometry(this, Picture.BROAD).drawing(),
                new ReasonsGeometry(this, Picture.NARROW).drawing(),
                inWords,
                Stream.concat(reasons.stream().map(Reason::said), notes.stream())
                        .toList());
    }
}
