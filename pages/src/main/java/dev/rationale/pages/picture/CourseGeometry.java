package dev.rationale.pages.picture;

import dev.rationale.pages.drawing.Drawing;
import dev.rationale.pages.drawing.Sketch;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Where everything of a course stands: the panels one below the other over one axis of time, then the lanes, then the slopes. */
final class CourseGeometry {

    private static final double LEFT = 68;
    private static final double RIGHT = 14;
    private static final double ABOVE = 24;
    private static final double FIRST_PANEL = 170;
    private static final double PANEL = 110;
    private static final double LANE = 24;
    private static final double SLOPE = 20;
    private static final double NAMES = 0.46;
    private static final int MANY = 60;

    private final Course course;
    private final double width;
    private final TimeAxis time;
    private final Sketch sketch = new Sketch();
    private double y = 8;

    CourseGeometry(Course course, double width) {
        this.course = course;
        this.width = width;
        this.time = TimeAxis.over(days(course), LEFT, width - RIGHT);
    }

    private static List<LocalDate> days(Course course) {
        Stream<LocalDate> points = course.panels().stream()
                .flatMap(panel -> panel.points().stream().map(Course.Point::day));
        Stream<LocalDate> stretches = course.lanes().stream()
                .flatMap(lane -> lane.stretches().stream())
                .flatMap(one -> one.dated() ? Stream.of(one.from(), one.until()) : Stream.of(one.until()));
        Stream<LocalDate> marks = course.leftOut().stream().map(Course.Mark::day);
        return Stream.of(
                        points,
                        stretches,
                        marks,
                        Stream.of(course.asOf(), course.asOf().minusMonths(6)))
                .flatMap(one -> one)
                .toList();
    }

    Drawing drawing() {
        double top = y + ABOVE;
        boolean first = true;
        for (Course.Panel panel : course.panels()) {
            panel(panel, first ? FIRST_PANEL : PANEL);
            first = false;
        }
        course.lanes().forEach(this::lane);
        axis(top);
        slopes();
        for (String note : course.notes()) {
            y += sketch.words(LEFT, y + 14, width - LEFT - RIGHT, note, "quiet") + 4;
        }
        return sketch.drawing(width, y + 14, course.heading());
    }

    private void panel(Course.Panel panel, double height) {
        sketch.text(LEFT, y + 14, panel.name(), "strong");
        y += ABOVE;
        double bottom = y + height;
        ValueAxis values = ValueAxis.over(panel, bottom, y);
        bands(panel, values, bottom);
        if (panel.points().isEmpty()) {
            sketch.text((LEFT + width - RIGHT) / 2, y + height / 2, panel.none(), "quiet middle");
        }
        sketch.through(
                panel.points().stream()
                        .map(point -> new double[] {time.at(point.day()), values.at(point.value())})
                        .toList(),
                "series-1");
        double radius = panel.points().size() > MANY ? 2 : 3.5;
        panel.points()
                .forEach(point -> sketch.dot(
                        time.at(point.day()),
                        values.at(point.value()),
                        radius,
                        point.exact() ? "point-1" : "hollow",
                        point.said()));
        sketch.line(LEFT, y, LEFT, bottom, "edge");
        y = bottom + 10;
    }

    /** Every second band is tinted, and each limit has its line and its number. */
    private void bands(Course.Panel panel, ValueAxis values, double bottom) {
        List<Double> limits = new ArrayList<>(panel.bands());
        for (int index = 0; index < limits.size(); index += 2) {
            double upper = values.at(Math.min(limits.get(index), values.highest()));
            double lower = index == 0 ? bottom : values.at(Math.min(limits.get(index - 1), values.highest()));
            if (lower > upper) {
                sketch.area(LEFT, upper, width - LEFT - RIGHT, lower - upper, "band");
            }
        }
        double last = Double.POSITIVE_INFINITY;
        for (double tick : values.ticks(panel.bands())) {
            double at = values.at(tick);
            sketch.line(LEFT, at, width - RIGHT, at, "faint");
            boolean room = Math.abs(last - at) >= 12;
            sketch.text(LEFT - 6, at + 4, room ? number(tick) : "", "quiet end");
            last = room ? at : last;
        }
    }

    private String number(double value) {
        return String.format(course.words().locale(), "%,.0f", value);
    }

    private void lane(Course.Lane lane) {
        sketch.text(LEFT, y + 14, lane.name(), "strong");
        y += ABOVE - 4;
        if (lane.stretches().isEmpty()) {
            sketch.text(LEFT, y + 14, lane.none(), "quiet");
            y += LANE;
            return;
        }
        double free = Double.NEGATIVE_INFINITY;
        double row = y;
        for (Course.Stretch stretch : lane.stretches()) {
            double from = stretch.dated() ? time.at(stretch.from()) : LEFT;
            double to = Math.max(time.at(stretch.until()), from + 3);
            if (from < free && !stretch.what().isEmpty()) {
                row += LANE;
            }
            bar(stretch, from, to, row);
            free = stretch.what().isEmpty()
                    ? to
                    : Math.max(to, Math.min(from + 5, named(stretch)) + Sketch.width(what(stretch)) + 6);
        }
        y = row + LANE + 6;
    }

    private void bar(Course.Stretch stretch, double from, double to, double row) {
        sketch.area(from, row, to - from, LANE - 6, stretch.open() ? "lane" : "lane over", stretch.said());
        if (!stretch.dated()) {
            sketch.text(from - 4, row + 13, "?", "strong end");
        }
        sketch.text(Math.min(from + 5, named(stretch)), row + 13, what(stretch), "");
    }

    private String what(Course.Stretch stretch) {
        return Sketch.fitting(stretch.what(), width - LEFT - RIGHT - 10);
    }

    /** Where the name of a stretch begins at the latest, so that it ends on the drawing. */
    private double named(Course.Stretch stretch) {
        return width - RIGHT - Sketch.width(what(stretch)) - 5;
    }

    private void axis(double top) {
        double bottom = y;
        sketch.line(LEFT, bottom, width - RIGHT, bottom, "edge");
        time.ticks(62, course.words().locale()).forEach(tick -> {
            sketch.line(tick.at(), bottom, tick.at(), bottom + 5, "edge");
            sketch.text(tick.at(), bottom + 18, tick.name(), "quiet middle");
        });
        double now = time.at(course.asOf());
        sketch.line(now, top, now, bottom, "now");
        course.leftOut().forEach(mark -> {
            double at = time.at(mark.day());
            sketch.line(at - 4, bottom - 12, at + 4, bottom - 4, "crossed");
            sketch.line(at - 4, bottom - 4, at + 4, bottom - 12, "crossed");
        });
        y = bottom + 26;
        String legend = course.words().asOf()
                + (course.leftOut().isEmpty() ? "" : "; × " + course.words().leftOut());
        y += sketch.words(LEFT, y + 10, width - LEFT - RIGHT, "┆ " + legend, "quiet") + 6;
    }

    private void slopes() {
        List<Course.Slope> slopes = course.slopes().slopes();
        if (slopes.isEmpty()) {
            return;
        }
        sketch.text(LEFT, y + 14, course.slopes().heading(), "strong");
        y += ABOVE;
        double names = (width - LEFT - RIGHT) * NAMES;
        double most = slopes.stream().mapToDouble(Course.Slope::value).max().orElse(0);
        double least = slopes.stream().mapToDouble(Course.Slope::value).min().orElse(0);
        double from = LEFT + names;
        double span = width - RIGHT - 44 - from;
        double scale = span / Math.max(Math.max(most, 0) - Math.min(least, 0), 1);
        double zero = from - Math.min(least, 0) * scale;
        double top = y;
        for (Course.Slope slope : slopes) {
            double high = Math.max(
                    slope.own() ? Sketch.strongHeight(slope.name(), names - 8) : Sketch.height(slope.name(), names - 8),
                    SLOPE);
            sketch.words(LEFT, y + 14, names - 8, slope.name(), slope.own() ? "strong" : "");
            double length = Math.abs(slope.value()) * scale;
            sketch.area(
                    slope.value() < 0 ? zero - length : zero,
                    y + 3,
                    Math.max(length, 1),
                    13,
                    slope.own() ? "own" : "lane over",
                    "");
            sketch.text(
                    (slope.value() < 0 ? zero : zero + length) + 5, y + 14, slope.said(), slope.own() ? "strong" : "");
            y += high;
        }
        sketch.line(zero, top, zero, y, "edge");
        y += 6;
    }
}
