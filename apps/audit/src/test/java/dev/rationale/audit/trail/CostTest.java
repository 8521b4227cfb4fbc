package dev.rationale.audit.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rationale.audit.index.Found;
import dev.rationale.audit.index.Query;
import dev.rationale.audit.index.SearchIndex;
import dev.rationale.audit.log.Entry;
import dev.rationale.audit.log.LogVerifier;
import dev.rationale.audit.log.MerkleLog;
import dev.rationale.audit.log.NoteSigner;
import dev.rationale.audit.record.Canonical;
import dev.rationale.audit.record.DecisionIds;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the trail costs, measured and written to {@code docs/results/audit-cost.json}. Only in the profile thorough. */
class CostTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path RESULT = Path.of("../../docs/results/audit-cost.json");
    private static final LocalDate DAY = LocalDate.of(2017, 11, 17);
    private static final int RECORDS = 1_000_000;
    private static final int EVALUATIONS = 300;
    private static final double MILLION = 1e6;

    @TempDir
    private Path directory;

    @Test
    void costIsMeasured() throws IOException {
        assumeThat(Boolean.getBoolean("thorough")).isTrue();
        ObjectNode result = JSON.createObjectNode();
        result.put("processors", Runtime.getRuntime().availableProcessors());
        result.put("heapMegabytes", Runtime.getRuntime().maxMemory() >> 20);
        evaluations(result.putObject("evaluationMilliseconds"));
        groupCommit(result.putObject("groupCommit"));
        million(result.putObject("generated"));
        Files.createDirectories(RESULT.resolveSibling("."));
        Files.writeString(RESULT, result.toPrettyString() + "\n");
    }

    /** Reading, evaluating and answering one synthetic patient, with the trail and without. */
    private void evaluations(ObjectNode result) throws IOException {
        byte[] patient = unzipped(Patients.bytes(Patients.files().get(0)));
        result.put("documentBytes", patient.length);
        try (AuditTrail trail = AuditTrail.open(options("evaluations"))) {
            for (String phase : List.of("warm-up", "measured")) {
                double off = mean(() -> Patients.decide(patient, DAY));
                double on = mean(() -> trail.record(Patients.decide(patient, DAY)));
                if (phase.equals("measured")) {
                    result.put("auditOff", off).put("auditOn", on);
                }
            }
        }
        result.put("bytesPerRecord", size(directory.resolve("evaluations/log")) / (2 * EVALUATIONS));
    }

    private static byte[] unzipped(byte[] bytes) throws IOException {
        return new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes();
    }

    private static double mean(Runnable work) {
        long start = System.nanoTime();
        for (int at = 0; at < EVALUATIONS; at++) {
            work.run();
        }
        return (System.nanoTime() - start) / MILLION / EVALUATIONS;
    }

    /** Records that many threads hand in at once, with a small patient so that the disk is what is measured. */
    private void groupCommit(ObjectNode result) throws IOException {
        Decided decided = Patients.decide(Patients.small("p", "P", 150), DAY);
        int records = 4000;
        for (int threads : new int[] {1, 8, 32}) {
            String name = "commit-" + threads;
            try (AuditTrail trail = AuditTrail.open(options(name))) {
                long start = System.nanoTime();
                List<Thread> all = IntStream.range(0, threads)
                        .mapToObj(thread -> new Thread(() -> {
                            for (int at = 0; at < records / threads; at++) {
                                trail.record(decided);
                            }
                        }))
                        .toList();
                all.forEach(Thread::start);
                all.forEach(CostTest::join);
                result.put("recordsPerSecondWith" + threads + "Threads", Math.round(records / seconds(start)));
            }
            result.put("bytesPerRecord", size(directory.resolve(name).resolve("log")) / records);
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Many records made from one real decision; the sealed parts are left out, so that only the open ones are measured. */
    private void million(ObjectNode result) throws IOException {
        ObjectNode template = template();
        TrailDirectory trail = new TrailDirectory(directory.resolve("million"));
        NoteSigner signer = NoteSigner.generate("rationale/audit", new SecureRandom());
        trail.publish(signer.verifier());
        DecisionIds ids = new DecisionIds(Clock.systemUTC(), new SecureRandom(), Instant.EPOCH);
        long start = System.nanoTime();
        try (MerkleLog log = MerkleLog.open(trail.log(), signer)) {
            LongStream.range(0, RECORDS).parallel().forEach(at -> log.append(generated(template, ids, at)));
        }
        result.put("records", RECORDS).put("writeSeconds", seconds(start));
        result.put("bytes", size(trail.log()));
        start = System.nanoTime();
        assertThat(new LogVerifier(trail.log(), signer.verifier(), Optional.empty())
                        .verify()
                        .sound())
                .isTrue();
        result.put("verifySeconds", seconds(start));
        search(trail, result);
        result.put("usedHeapMegabytes", used());
    }

    private static void search(TrailDirectory trail, ObjectNode result) {
        try (TrailReader reader = TrailReader.open(trail, Map.of())) {
            long start = System.nanoTime();
            try (SearchIndex index = SearchIndex.open(reader, Map.of())) {
                result.put("indexSeconds", seconds(start));
                start = System.nanoTime();
                Query ofPatient = new Query(
                        Optional.of("patient-77"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        false,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        1000);
                List<Found> found = index.search(ofPatient);
                result.put("searchPatientMilliseconds", seconds(start) * 1000);
                assertThat(found).hasSize(RECORDS / 10_000);
                start = System.nanoTime();
                String id = found.get(3).id();
                assertThat(reader.decision(id).open().id()).isEqualTo(id);
                result.put("findMilliseconds", seconds(start) * 1000);
                start = System.nanoTime();
                assertThat(reader.prove(id).holds(trail.verifier())).isTrue();
                result.put("proveSeconds", seconds(start));
            }
        }
    }

    private ObjectNode template() throws IOException {
        try (AuditTrail trail = AuditTrail.open(options("template"))) {
            trail.record(Patients.decide(Patients.small("p", "P", 150), DAY));
        }
        try (TrailReader reader = TrailReader.open(new TrailDirectory(directory.resolve("template")), Map.of())) {
            ObjectNode template =
                    (ObjectNode) JSON.readTree(reader.log().entry(0).leaf());
            ArrayNode misses = (ArrayNode) template.path("nearMisses");
            while (misses.size() > 3) {
                misses.remove(3);
            }
            return template;
        }
    }

    private static Entry generated(ObjectNode template, DecisionIds ids, long at) {
        DecisionIds.Stamp stamp = ids.next();
        ObjectNode one = template.deepCopy();
        one.put("id", stamp.id()).put("when", stamp.when().toString()).put("patient", "patient-" + at % 10_000);
        return new Entry(Canonical.text(Canonical.json(one)).getBytes(StandardCharsets.UTF_8), new byte[0]);
    }

    private TrailOptions options(String name) {
        return TrailOptions.of(directory.resolve(name), Map.of(), Clock.systemUTC());
    }

    private static double seconds(long start) {
        return Math.round((System.nanoTime() - start) / MILLION) / 1000.0;
    }

    private static long used() {
        return (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20;
    }

    private static long size(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }
}
