package dev.rationale.bench;

import dev.rationale.bench.Results.Figure;
import dev.rationale.pages.Pages;
import dev.rationale.pages.drawing.Chart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What cohorts of several sizes cost, on one core and on two: a table in a document and a chart beside it, from raw results. */
final class CohortReport {

    private static final Pattern PLACE =
            Pattern.compile("(<!-- from results: cohort -->\n).*?(<!-- end -->)", Pattern.DOTALL);
    /** How the patients were asked, with its name in the table and on the chart. */
    private static final Map<String, String> WAYS = ways();

    private static final double MILLIS = 1e3;
    private static final double MEGABYTE = 1 << 20;

    private final List<Figure> figures;

    private static Map<String, String> ways() {
        Map<String, String> ways = new LinkedHashMap<>();
        ways.put("1", "cohort, one core");
        ways.put("2", "cohort, two cores");
        ways.put("eval", "eval, one thread");
        return ways;
    }

    private CohortReport(List<Figure> figures) {
        this.figures = figures;
    }

    /** Fills in the document, and draws the chart into a folder beside it. */
    static void write(Path results, Path document) throws IOException {
        CohortReport report = new CohortReport(Results.read(results));
        String text = Files.readString(document);
        Files.writeString(
                document,
                PLACE.matcher(text)
                        .replaceFirst("$1" + Matcher.quoteReplacement(report.table() + head(results)) + "$2"));
        Path charts = Objects.requireNonNull(document.getParent()).resolve("performance");
        Files.writeString(
                charts.resolve("cohort.svg"),
                Pages.svg(new Chart("Cost of a cohort", "patients", "CPU ms a patient", report.series())));
    }

    private static String head(Path results) throws IOException {
        try (Stream<String> lines = Files.lines(results)) {
            return "\n"
                    + lines
                            .filter(line -> line.startsWith("# "))
                            .map(line -> line.substring(2))
                            .collect(Collectors.groupingBy(
                                    line -> line.substring(0, line.indexOf(':')),
                                    LinkedHashMap::new,
                                    Collectors.mapping(
                                            line -> line.substring(line.indexOf(':') + 2), Collectors.toList())))
                            .entrySet()
                            .stream()
                            .map(CohortReport::said)
                            .collect(Collectors.joining())
                    + "\n";
        }
    }

    /** What was the same all the time, or of the load the mean over a minute before and after each run. */
    private static String said(Map.Entry<String, List<String>> head) {
        List<String> values = head.getKey().equals("load")
                ? head.getValue().stream()
                        .map(load -> load.substring(0, load.indexOf(' ')))
                        .toList()
                : head.getValue();
        return "\n" + head.getKey() + ": " + String.join(", ", values) + ".\n";
    }

    private List<Long> sizes() {
        return figures.stream().map(Figure::at).distinct().sorted().toList();
    }

    private Optional<Double> value(String measure, long patients) {
        return figures.stream()
                .filter(one -> one.measure().equals(measure) && one.at() == patients)
                .map(Figure::value)
                .findFirst();
    }

    private String table() {
        StringBuilder table = new StringBuilder(
                "| patients | MB of lines | asked by | CPU s | CPU ms a patient | wall s | peak MB |\n|---|---|---|---|---|---|---|\n");
        for (long patients : sizes()) {
            WAYS.forEach((way, name) -> value("cpu." + way, patients)
                    .ifPresent(cpu -> table.append(String.format(
                            Locale.ROOT,
                            "| %,d | %,.1f | %s | %,.1f | %.1f | %,.1f | %,.0f |%n",
                            patients,
                            value("bytes", patients).orElse(Double.NaN) / MEGABYTE,
                            name,
                            cpu,
                            cpu * MILLIS / patients,
                            value("wall." + way, patients).orElse(Double.NaN),
                            value("peak." + way, patients).orElse(Double.NaN)))));
        }
        return table.toString();
    }

    private List<Chart.Series> series() {
        return WAYS.entrySet().stream()
                .map(way -> new Chart.Series(
                        way.getValue(),
                        sizes().stream()
                                .flatMap(patients -> value("cpu." + way.getKey(), patients)
                                        .map(cpu -> new Chart.Point(patients, cpu * MILLIS / patients))
                                        .stream())
                                .toList()))
                .toList();
    }
}
