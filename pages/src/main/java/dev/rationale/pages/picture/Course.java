package dev.rationale.pages.picture;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * A patient's course: results over time, each series on its own scale, and below them what was given.
 *
 * @param heading what the picture shows
 * @param asOf the day on which the question is asked
 * @param leftOut what was not taken into account and is known to be of a day
 * @param notes what else is to be said, a line each
 */
public record Course(
        String heading,
        LocalDate asOf,
        List<Panel> panels,
        List<Lane> lanes,
        List<Mark> leftOut,
        Slopes slopes,
        List<String> notes,
        Words words) {

    /**
     * A series of results.
     *
     * @param name what was measured, and in which unit
     * @param logarithmic true if each tenfold takes the same height
     * @param bands the limits on which advice rests
     * @param none said where there is no result
     */
    public record Panel(String name, boolean logarithmic, List<Double> bands, List<Point> points, String none) {

        public Panel {
            bands = List.copyOf(bands);
            points = List.copyOf(points);
        }
    }

    /**
     * A result.
     *
     * @param value the number, or the limit that it is known to lie below or above
     * @param exact false if only such a limit is known
     * @param said the result and its day in words
     */
    public record Point(LocalDate day, double value, boolean exact, String said) {}

    /**
     * What was given over time.
     *
     * @param none said where nothing is on record
     */
    public record Lane(String name, List<Stretch> stretches, String none) {

        public Lane {
            stretches = List.copyOf(stretches);
        }
    }

    /**
     * From one day to another.
     *
     * @param until the last day; the day of the question where it goes on
     * @param open true if it goes on
     * @param dated false if nobody recorded when it began
     * @param what what it is, in a word or two
     * @param said the same with its days
     */
    public record Stretch(LocalDate from, LocalDate until, boolean open, boolean dated, String what, String said) {}

    /** Something of a day. */
    public record Mark(LocalDate day, String said) {}

    /**
     * How fast a series rises, beside what a source reports.
     *
     * @param heading with the unit
     */
    public record Slopes(String heading, List<Slope> slopes) {

        public static final Slopes NONE = new Slopes("", List.of());

        public Slopes {
            slopes = List.copyOf(slopes);
        }
    }

    /** A slope; {@code own} is true of the patient's. */
    public record Slope(String name, double value, String said, boolean own) {}

    /** The words that a course needs. */
    public record Words(Locale locale, String asOf, String leftOut, String inWords) {}

    public Course {
        panels = List.copyOf(panels);
        lanes = List.copyOf(lanes);
        leftOut = List.copyOf(leftOut);
        notes = List.copyOf(notes);
    }

    public Picture picture() {
        return new Picture(
                heading,
                new CourseGeometry(this, Picture.BROAD).drawing(),
                new CourseGeometry(this, Picture.NARROW).drawing(),
                words.inWords(),
                CourseInWords.of(this));
    }
}
