package dev.rationale.audit.trail;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rationale.service.Decision;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.io.TempDirFactory;

/** What the trail costs, measured, printed and written to {@code target/audit-cost.json}. */
@EnabledIfSystemProperty(named = "thorough", matches = "true")
class CostTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path RESULT = Path.of("target/audit-cost.json");
    private static final LocalDate DAY = LocalDate.of(2017, 11, 17);
    private static final int EVALUATIONS = 100;
    private static final double MILLION = 1e6;

    @TempDir(factory = TempDirFactory.Standard.class)
    private Path directory;

    @Test
    void costIsMeasured() throws IOException, InterruptedException {
        ObjectNode result = JSON.createObjectNode();
        result.put("processors", Runtime.getRuntime().availableProcessors());
        result.put("java", System.getProperty("java.version"));
        evaluations(result.putObject("evaluation"));
        groupCommit(result.putObject("groupCommit"));
        result.set("generated", million());
        Files.writeString(RESULT, result.toPrettyString() + "\n");
        System.out.println(result.toPrettyString());
    }

    /** Reading, evaluating and answering one synthetic patient, in turn with the trail and without. */
    private void evaluations(ObjectNode result) throws IOException {
        byte[] patient = unzipped(Patients.bytes(Patients.files().get(0)));
        result.put("documentBytes", patient.length).put("evaluations", EVALUATIONS);
        try (AuditTrail trail = AuditTrail.open(options("evaluations"))) {
            Spent off = Spent.NOTHING;
            Spent on = Spent.NOTHING;
            for (int at = -EVALUATIONS; at < EVALUATIONS; at++) {
                Spent start = Spent.now();
                Decision decided = Patients.decide(patient, DAY);
                Spent between = Spent.now();
                Patients.write(trail, decided);
                off = at < 0 ? off : off.plus(start, between);
                on = at < 0 ? on : on.plus(start, Spent.now());
            }
            off.mean(result.putObject("auditOff"));
            on.mean(result.putObject("auditOn"));
        }
        result.put("bytesPerRecord", size(directory.resolve("evaluations/log")) / (2 * EVALUATIONS));
    }

    /** Time on the clock, and on the processor by this thread, in nanoseconds. */
    private record Spent(long clock, long processor) {

        static final Spent NOTHING = new Spent(0, 0);

        static Spent now() {
            return new Spent(
                    System.nanoTime(), ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime());
        }

        Spent plus(Spent from, Spent to) {
            return new Spent(clock + to.clock - from.clock, processor + to.processor - from.processor);
        }

        void mean(ObjectNode result) {
            result.put("milliseconds", Math.round(clock / MILLION / EVALUATIONS * 10) / 10.0);
            result.put("processorMilliseconds", Math.round(processor / MILLION / EVALUATIONS * 10) / 10.0);
        }
    }

    private static byte[] unzipped(byte[] bytes) throws IOException {
        return new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes();
    }

    /** Records that many threads hand in at once, with a small patient so that the disk is what is measured. */
    private void groupCommit(ObjectNode result) throws IOException, InterruptedException {
        Decision decided = Patients.decide(Patients.small("p", "P", 150), DAY);
        int records = 2048;
        for (int threads : new int[] {1, 8, 64}) {
            String name = "commit-" + threads;
            try (AuditTrail trail = AuditTrail.open(options(name))) {
                long start = System.nanoTime();
                List<Thread> all = IntStream.range(0, threads)
                        .mapToObj(thread -> new Thread(() -> {
                            for (int at = 0; at < records / threads; at++) {
                                Patients.write(trail, decided);
                            }
                        }))
                        .toList();
                all.forEach(Thread::start);
                for (Thread thread : all) {
                    thread.join();
                }
                double seconds = (System.nanoTime() - start) / MILLION / 1000;
                result.put("recordsPerSecondWith" + threads + "Threads", Math.round(records / seconds));
            }
            result.put("bytesPerRecord", size(directory.resolve(name).resolve("log")) / records);
        }
    }

    /** A process of its own, so that its memory is bounded for certain. */
    private ObjectNode million() throws IOException, InterruptedException {
        Path record = directory.resolve("record");
        try (TrailReader reader = TrailReader.open(new TrailDirectory(directory.resolve("commit-1")), Map.of())) {
            Files.write(record, reader.log().entry(0).leaf());
        }
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Generated.class.getName(),
                        directory.resolve("generated").toString(),
                        record.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return (ObjectNode) JSON.readTree(printed);
    }

    private TrailOptions options(String name) {
        return TrailOptions.of(directory.resolve(name), Map.of(), Clock.systemUTC());
    }

    static long size(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }
}
