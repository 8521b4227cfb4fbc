package dev.rationale.bench;

import dev.rationale.bench.Results.Figure;
import java.util.List;
import java.util.Locale;

/** A chart of one or more measures on two logarithmic axes, as SVG: a straight line that rises by one decade a decade is linear cost. */
final class Chart {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 400;
    private static final int LEFT = 70;
    private static final int RIGHT = 150;
    private static final int TOP = 40;
    private static final int BOTTOM = 50;
    private static final List<String> COLOURS = List.of("#1b6ca8", "#c8553d", "#4a7c59", "#6b4e9b");

    private final StringBuilder svg = new StringBuilder();
    private final Axis across;
    private final Axis up;

    /** A logarithmic axis from one power of ten to another, in pixels. */
    private record Axis(int lowest, int highest, int from, int to) {

        static Axis over(List<Double> values, int from, int to) {
            int lowest = (int)
                    Math.floor(Math.log10(values.stream().min(Double::compare).orElse(1.0)));
            int highest = (int)
                    Math.ceil(Math.log10(values.stream().max(Double::compare).orElse(1.0)));
            return new Axis(lowest, Math.max(highest, lowest + 1), from, to);
        }

        double at(double value) {
            return from + (Math.log10(value) - lowest) / (highest - lowest) * (to - from);
        }
    }

    private Chart(List<Figure> figures) {
        this.across = Axis.over(figures.stream().map(one -> (double) one.at()).toList(), LEFT, WIDTH - RIGHT);
        this.up = Axis.over(figures.stream().map(Figure::value).toList(), HEIGHT - BOTTOM, TOP);
    }

    static String of(String title, String acrossLabel, String upLabel, List<String> measures, List<Figure> figures) {
        List<Figure> shown =
                figures.stream().filter(one -> measures.contains(one.measure())).toList();
        Chart chart = new Chart(shown);
        chart.frame(title, acrossLabel, upLabel);
        for (int index = 0; index < measures.size(); index++) {
            String measure = measures.get(index);
            chart.line(
                    measure,
                    COLOURS.get(index),
                    index,
                    shown.stream().filter(one -> one.measure().equals(measure)).toList());
        }
        return chart.svg.append("</svg>\n").toString();
    }

    private void frame(String title, String acrossLabel, String upLabel) {
        write(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\" font-size=\"12\">%n",
                WIDTH, HEIGHT);
        write("<rect width=\"100%%\" height=\"100%%\" fill=\"white\"/>%n");
        write("<text x=\"%d\" y=\"22\" font-size=\"15\">%s</text>%n", LEFT, title);
        write("<text x=\"%d\" y=\"%d\">%s</text>%n", LEFT, HEIGHT - 12, acrossLabel);
        write("<text transform=\"translate(16,%d) rotate(-90)\">%s</text>%n", HEIGHT - BOTTOM, upLabel);
        for (int power = across.lowest(); power <= across.highest(); power++) {
            double x = across.at(Math.pow(10, power));
            grid(x, TOP, x, HEIGHT - BOTTOM);
            write("<text x=\"%.0f\" y=\"%d\" text-anchor=\"middle\">%s</text>%n", x, HEIGHT - BOTTOM + 16, tick(power));
        }
        for (int power = up.lowest(); power <= up.highest(); power++) {
            double y = up.at(Math.pow(10, power));
            grid(LEFT, y, WIDTH - RIGHT, y);
            write("<text x=\"%d\" y=\"%.0f\" text-anchor=\"end\">%s</text>%n", LEFT - 6, y + 4, tick(power));
        }
    }

    private void grid(double fromX, double fromY, double toX, double toY) {
        write("<path d=\"M%.1f %.1f L%.1f %.1f\" stroke=\"#ddd\"/>%n", fromX, fromY, toX, toY);
    }

    private static String tick(int power) {
        return power < 0
                ? String.format(Locale.ROOT, "%." + -power + "f", Math.pow(10, power))
                : String.format(Locale.ROOT, "%,.0f", Math.pow(10, power));
    }

    private void line(String measure, String colour, int row, List<Figure> figures) {
        StringBuilder path = new StringBuilder();
        for (Figure figure : figures) {
            double x = across.at((double) figure.at());
            double y = up.at(figure.value());
            path.append(String.format(Locale.ROOT, "%s%.1f %.1f ", path.length() == 0 ? "M" : "L", x, y));
            write("<circle cx=\"%.1f\" cy=\"%.1f\" r=\"3\" fill=\"%s\"/>%n", x, y, colour);
        }
        write("<path d=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\"/>%n", path, colour);
        int y = TOP + 14 + row * 18;
        write("<path d=\"M%d %d h16\" stroke=\"%s\" stroke-width=\"3\"/>%n", WIDTH - RIGHT + 14, y - 4, colour);
        write("<text x=\"%d\" y=\"%d\">%s</text>%n", WIDTH - RIGHT + 36, y, measure.replaceFirst(".*\\.", ""));
    }

    private void write(String format, Object... values) {
        svg.append(String.format(Locale.ROOT, format, values));
    }
}
