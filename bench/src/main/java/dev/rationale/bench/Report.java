package dev.rationale.bench;

import dev.rationale.bench.Results.Figure;
import dev.rationale.pages.Pages;
import dev.rationale.pages.drawing.Chart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes what the raw results say into the marked places of a document, and draws charts beside it. */
final class Report {

    private static final Pattern PEER = Pattern.compile("^(\\S+)\\s+n=\\d+.* total_p50=(\\S+).*$");
    private static final Pattern PARSER = Pattern.compile("^floor-drools-hapi\\s+n=.* parse_p50=(\\S+) .*$");
    private static final Pattern ALLOCATED = Pattern.compile("^(\\S+)\\s+n=\\d+.* alloc/patient=(\\S+?)MB.*$");
    private static final Pattern COMPARED =
            Pattern.compile("\\{\"bundles\":\"n(\\d+)\".*\"beforeMs\":([\\d.]+),\"afterMs\":([\\d.]+),"
                    + "\"ratio\":([\\d.]+),\"beforeMb\":([\\d.]+),\"afterMb\":([\\d.]+)}");
    private static final Pattern AUDIT = Pattern.compile(
            "^\\{\"observations\":(\\d+),\"documentBytes\":(\\d+),\"withoutMs\":(\\S+?),\"withMs\":(\\S+?),\"ratio\":(\\S+?)}$");
    private static final Pattern COLD = Pattern.compile("^(\\S+)\\s+user=(\\S+) sys=(\\S+) wall=(\\S+)$");
    private static final Pattern STEADY = Pattern.compile(
            "^\\{\"phase\":\"steady\",\"arguments\":\\[(\\d+),(\\d+)],.*\"outcomes\":\\{(.*?)},\"p50ms\":(.*?),\"p95ms\":(.*?),\"p99ms\":(.*?),.*$");
    private static final List<Integer> SIZES = List.of(10, 50, 500);

    private final Path results;

    private Report(Path results) {
        this.results = results;
    }

    static void write(Path results, Path document) throws IOException {
        Report report = new Report(results);
        String text = Files.readString(document);
        text = filled(text, "peers", report.peers());
        text = filled(text, "scaling", report.scaling());
        text = filled(text, "cold", report.cold());
        text = filled(text, "profile", report.profile());
        text = filled(text, "service", report.service());
        text = filled(text, "allocation", report.allocation());
        text = filled(text, "audit", report.audit());
        text = filled(text, "compare", report.compared());
        Files.writeString(document, text);
        Path charts = Objects.requireNonNull(document.getParent()).resolve("performance");
        Files.createDirectories(charts);
        List<Figure> figures = report.figures();
        for (String kind : List.of("observations", "patients", "threads")) {
            String unit = kind.equals("patients") ? "CPU ms a patient; heap in MB" : "CPU ms a patient";
            Files.writeString(
                    charts.resolve(kind + ".svg"),
                    Pages.svg(new Chart("Cost by " + kind, kind, unit, series(kind, figures))));
        }
    }

    /** Each measure of a kind, by its last word. */
    private static List<Chart.Series> series(String kind, List<Figure> figures) {
        Map<String, List<Chart.Point>> points = figures.stream()
                .filter(one -> one.measure().startsWith(kind + "."))
                .collect(Collectors.groupingBy(
                        one -> one.measure().replaceFirst(".*\\.", ""),
                        LinkedHashMap::new,
                        Collectors.mapping(one -> new Chart.Point(one.at(), one.value()), Collectors.toList())));
        return points.entrySet().stream()
                .map(one -> new Chart.Series(one.getKey(), one.getValue()))
                .toList();
    }

    private static String filled(String text, String name, String content) {
        Pattern place = Pattern.compile("(<!-- from results: " + name + " -->\n).*?(<!-- end -->)", Pattern.DOTALL);
        return place.matcher(text).replaceFirst("$1" + Matcher.quoteReplacement(content) + "$2");
    }

    private String peers() throws IOException {
        List<List<String>> columns = columns();
        StringBuilder table = new StringBuilder("| engine | 10 | 50 | 500 |\n|---|---|---|---|\n");
        names(columns.get(0), PEER).forEach(name -> table.append(row(name, columns, PEER)));
        table.append("| HAPI's parser alone, within floor-drools-hapi");
        columns.forEach(lines -> table.append(" | ").append(found(lines, PARSER)));
        table.append(" |\n");
        return table + "\nLoad of the machine in these runs: "
                + String.join("; ", columns.stream().map(Report::load).toList()) + ".\n";
    }

    private List<List<String>> columns() throws IOException {
        List<List<String>> columns = new ArrayList<>();
        for (int size : SIZES) {
            columns.add(Files.readAllLines(results.resolve("peers-n" + size + ".txt")));
        }
        return columns;
    }

    private static String row(String name, List<List<String>> columns, Pattern figure) {
        return "| " + name + " | "
                + String.join(
                        " | ",
                        columns.stream().map(lines -> peer(lines, name, figure)).toList())
                + " |\n";
    }

    private String allocation() throws IOException {
        List<List<String>> columns = columns();
        StringBuilder table = new StringBuilder("| engine, MB a patient | 10 | 50 | 500 |\n|---|---|---|---|\n");
        names(columns.get(0), ALLOCATED).forEach(name -> table.append(row(name, columns, ALLOCATED)));
        return table.toString();
    }

    private String audit() throws IOException {
        return table(
                "| observations | bytes of the document | ms without the trail | ms with it | ratio |\n|---|---|---|---|---|\n",
                "audit.ndjson",
                AUDIT);
    }

    private String compared() throws IOException {
        return table(
                "| observations | ms before | ms after | ratio | MB before | MB after |\n|---|---|---|---|---|---|\n",
                "compare.ndjson",
                COMPARED);
    }

    /** A row for each line of a file that matches, with a cell for each group. */
    private String table(String head, String file, Pattern pattern) throws IOException {
        StringBuilder table = new StringBuilder(head);
        for (String line : Files.readAllLines(results.resolve(file))) {
            Matcher found = pattern.matcher(line);
            if (found.matches()) {
                for (int group = 1; group <= found.groupCount(); group++) {
                    table.append("| ").append(found.group(group)).append(' ');
                }
                table.append("|\n");
            }
        }
        return table.toString();
    }

    private static List<String> names(List<String> lines, Pattern figure) {
        return lines.stream()
                .map(figure::matcher)
                .filter(Matcher::matches)
                .map(found -> found.group(1))
                .distinct()
                .toList();
    }

    private static String peer(List<String> lines, String name, Pattern figure) {
        return lines.stream()
                .map(figure::matcher)
                .filter(Matcher::matches)
                .filter(found -> found.group(1).equals(name))
                .map(found -> found.group(2))
                .findFirst()
                .orElse("-");
    }

    private static String found(List<String> lines, Pattern figure) {
        return lines.stream()
                .map(figure::matcher)
                .filter(Matcher::matches)
                .map(found -> found.group(1))
                .findFirst()
                .orElse("-");
    }

    private static String load(List<String> lines) {
        return lines.stream()
                .filter(line -> line.contains(" load "))
                .map(line -> line.replaceFirst(".* load (\\S+) .*", "$1"))
                .findFirst()
                .orElse("not recorded");
    }

    private String scaling() throws IOException {
        StringBuilder table = new StringBuilder("| measure | at | value |\n|---|---|---|\n");
        figures()
                .forEach(one -> table.append(
                        String.format(Locale.ROOT, "| %s | %,d | %.3f |%n", one.measure(), one.at(), one.value())));
        try (Stream<String> lines = Files.lines(results.resolve("scaling.csv"))) {
            lines.filter(line -> line.startsWith("# "))
                    .forEach(
                            line -> table.append('\n').append(line.substring(2)).append(".\n"));
        }
        return table.toString();
    }

    private String cold() throws IOException {
        if (!Files.exists(results.resolve("cold.txt"))) {
            return "Not measured at this commit.\n";
        }
        StringBuilder table = new StringBuilder("| command | user s | sys s | wall s |\n|---|---|---|---|\n");
        for (String line : Files.readAllLines(results.resolve("cold.txt"))) {
            Matcher found = COLD.matcher(line);
            if (found.matches()) {
                table.append("| ").append(found.group(1).replace('_', ' '));
                List.of(2, 3, 4).forEach(group -> table.append(" | ").append(found.group(group)));
                table.append(" |\n");
            }
        }
        return table.toString();
    }

    /** What the service did at each rate, in the order in which the rates were tried. */
    private String service() throws IOException {
        StringBuilder table = new StringBuilder(
                "| requests a second | for s | answers by status | p50 ms | p95 ms | p99 ms |\n|---|---|---|---|---|---|\n");
        for (String line : Files.readAllLines(results.resolve("service.ndjson"))) {
            Matcher found = STEADY.matcher(line);
            if (found.matches()) {
                List.of(1, 2, 3, 4, 5, 6)
                        .forEach(group -> table.append("| ")
                                .append(found.group(group).replace("\"", ""))
                                .append(' '));
                table.append("|\n");
            }
        }
        return table.toString();
    }

    private String profile() {
        StringBuilder table = new StringBuilder("| part | share of samples |\n|---|---|\n");
        Results.read(results.resolve("profile-n10.csv"))
                .forEach(one -> table.append(String.format(
                        Locale.ROOT, "| %s | %.0f %% |%n", one.measure().replaceFirst("profile\\.", ""), one.value())));
        return table.toString();
    }

    private List<Figure> figures() {
        return Results.read(results.resolve("scaling.csv"));
    }
}
