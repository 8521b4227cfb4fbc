package dev.rationale.pages.drawing;

import java.util.List;

/**
 * Measurements on two logarithmic axes: a straight line that rises by one decade a decade is linear cost.
 *
 * @param across heading of the axis to the right
 * @param up heading of the axis upwards
 */
public record Chart(String title, String across, String up, List<Series> series) {

    /** One measure at several places, in their order. */
    public record Series(String name, List<Point> points) {

        public Series {
            points = List.copyOf(points);
        }
    }

    /** A measurement; both numbers are above zero. */
    public record Point(double x, double y) {}

    public Chart {
        series = List.copyOf(series);
    }
}
