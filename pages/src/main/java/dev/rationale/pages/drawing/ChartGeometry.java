package dev.rationale.pages.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Where everything of a chart stands. Each line is named at the side, beside a stretch of it. */
public record ChartGeometry(Chart chart) {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 400;
    private static final int LEFT = 70;
    private static final int RIGHT = 150;
    private static final int TOP = 40;
    private static final int BOTTOM = 50;
    private static final int LINE = 18;
    private static final int COLOURS = 4;

    /** A line of the grid, with the value it stands for. */
    public record Tick(String path, Text value) {}

    /** A line of the chart: its path, its points, and its name beside a stretch of it. */
    public record Curve(int colour, String path, List<Place> points, String sample, Text name) {}

    /** A point of a line. */
    public record Place(String x, String y) {}

    public String size() {
        return "0 0 " + WIDTH + " " + HEIGHT;
    }

    public List<Text> headings() {
        return List.of(
                Text.at(LEFT, 22, chart.title(), "heading"), Text.at(LEFT, HEIGHT - 12, chart.across(), "strong"));
    }

    /** How the heading of the axis upwards is turned and moved. */
    public String upwards() {
        return "translate(16 " + (HEIGHT - BOTTOM) + ") rotate(-90)";
    }

    public List<Tick> ticks() {
        List<Tick> ticks = new ArrayList<>();
        across().powers().forEach(power -> {
            double x = across().at(Math.pow(10, power));
            ticks.add(new Tick(
                    Coordinates.line(x, TOP, x, HEIGHT - BOTTOM),
                    Text.at(x, HEIGHT - BOTTOM + 16, LogAxis.tick(power), "middle")));
        });
        up().powers().forEach(power -> {
            double y = up().at(Math.pow(10, power));
            ticks.add(new Tick(
                    Coordinates.line(LEFT, y, WIDTH - RIGHT, y), Text.at(LEFT - 6, y + 4, LogAxis.tick(power), "end")));
        });
        return ticks;
    }

    public List<Curve> curves() {
        List<Curve> curves = new ArrayList<>();
        for (Chart.Series series : chart.series()) {
            int row = curves.size();
            double y = TOP + 14 + row * LINE;
            curves.add(new Curve(
                    1 + row % COLOURS,
                    series.points().stream().map(this::place).collect(Collectors.joining("L", "M", "")),
                    series.points().stream().map(this::point).toList(),
                    Coordinates.line(WIDTH - RIGHT + 14, y - 4, WIDTH - RIGHT + 30, y - 4),
                    Text.at(WIDTH - RIGHT + 36, y, series.name(), "")));
        }
        return curves;
    }

    private String place(Chart.Point point) {
        return Coordinates.number(across().at(point.x())) + " " + Coordinates.number(up().at(point.y()));
    }

    private Place point(Chart.Point point) {
        return new Place(Coordinates.number(across().at(point.x())), Coordinates.number(up().at(point.y())));
    }

    private LogAxis across() {
        return LogAxis.over(points().stream().map(Chart.Point::x).toList(), LEFT, WIDTH - RIGHT);
    }

    private LogAxis up() {
        return LogAxis.over(points().stream().map(Chart.Point::y).toList(), HEIGHT - BOTTOM, TOP);
    }

    private List<Chart.Point> points() {
        return chart.series().stream()
                .flatMap(series -> series.points().stream())
                .toList();
    }
}
