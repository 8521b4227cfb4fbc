package dev.rationale.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Raw results: lines of {@code measure,x,value,unit} under a head that says on what machine and at which commit they were taken. */
final class Results {

    private final List<String> lines = new ArrayList<>();

    /** One figure. */
    record Figure(String measure, long at, double value) {}

    Results() throws IOException {
        lines.add("# machine: " + processor() + ", " + Runtime.getRuntime().availableProcessors() + " processors, Java "
                + Runtime.version());
        lines.add("# commit: " + System.getenv().getOrDefault("BENCH_COMMIT", "unknown"));
        load();
        lines.add("measure,x,value,unit");
    }

    void add(String measure, long at, double value, String unit) {
        lines.add(String.format(Locale.ROOT, "%s,%d,%.4f,%s", measure, at, value, unit));
    }

    /** The load says how much else the machine did meanwhile. */
    void load() throws IOException {
        lines.add("# load: " + Files.readString(Path.of("/proc/loadavg")).strip());
    }

    void write(Path file) throws IOException {
        load();
        Files.write(file, lines);
    }

    static List<Figure> read(Path file) {
        try {
            return Files.readAllLines(file).stream()
                    .filter(line -> !line.startsWith("#") && !line.startsWith("measure,"))
                    .map(line -> line.split(",", -1))
                    .map(cells -> new Figure(cells[0], Long.parseLong(cells[1]), Double.parseDouble(cells[2])))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String processor() throws IOException {
        return Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
                .filter(line -> line.startsWith("model name"))
                .map(line -> line.replaceFirst(".*: ", ""))
                .findFirst()
                .orElse("unknown processor");
    }
}
