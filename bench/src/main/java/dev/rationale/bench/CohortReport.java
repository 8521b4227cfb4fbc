package dev.rationale.bench;

import dev.rationale.bench.Results.Figure;
import dev.rationale.pages.Pages;
import dev.rationale.pages.drawing.Chart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What cohorts of several sizes cost, on one core and on two: a table in a document and a chart beside it, from raw results. */
final class CohortReport {

    private static final Pattern PLACE =
            Pattern.compile("(<!-- from results: cohort -->\n).*?(<!-- end -->)", Pattern.DOTALL);
    private static final List<Integer> CORES = List.of(1, 2);
    private static final double MILLIS = 1e3;
    private static final double MEGABYTE = 1 << 20;

    private final List<Figure> figures;

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
                    + String.join(
                            "\n\n",
                            lines.filter(line -> line.startsWith("# "))
                                    .map(line -> line.substring(2) + ".")
                                    .toList()) + "\n";
        }
    }

    private List<Long> sizes() {
        return figures.stream().map(Figure::at).distinct().sorted().toList();
    }

    private double value(String measure, long patients) {
        return figures.stream()
                .filter(one -> one.measure().equals(measure) && one.at() == patients)
                .mapToDouble(Figure::value)
                .findFirst()
                .orElse(Double.NaN);
    }

    private String table() {
        StringBuilder table = new StringBuilder(
                "| patients | gzipped MB | cores | CPU s | CPU ms a patient | wall s | peak MB |\n|---|---|---|---|---|---|---|\n");
        for (long patients : sizes()) {
            for (int cores : CORES) {
                table.append(String.format(
                        Locale.ROOT,
                        "| %,d | %.1f | %d | %.1f | %.1f | %.1f | %.0f |%n",
                        patients,
                        value("bytes", patients) / MEGABYTE,
                        cores,
                        value("cpu." + cores, patients),
                        value("cpu." + cores, patients) * MILLIS / patients,
                        value("wall." + cores, patients),
                        value("peak." + cores, patients)));
            }
        }
        return table.toString();
    }

    private List<Chart.Series> series() {
        return CORES.stream()
                .map(cores -> new Chart.Series(
                        cores == 1 ? "one core" : "two cores",
                        sizes().stream()
                                .map(patients -> new Chart.Point(
                                        patients, value("cpu." + cores, patients) * MILLIS / patients))
                                .toList()))
                .toList();
    }
}
