package dev.rationale.audit.trail;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rationale.audit.index.Found;
import dev.rationale.audit.index.Query;
import dev.rationale.audit.index.SearchIndex;
import dev.rationale.audit.log.Entry;
import dev.rationale.audit.log.LogVerifier;
import dev.rationale.audit.log.MerkleLog;
import dev.rationale.audit.log.NoteSigner;
import dev.rationale.audit.record.DecisionIds;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/**
 * A million records made from a real one, each with its own id, instant and one of ten thousand patients, written through the log's
 * own writer by many threads, then verified and searched. The sealed parts are left out: neither verifying nor searching opens them.
 */
final class Generated {

    private static final int RECORDS = 1_000_000;
    private static final int PATIENTS = 10_000;
    private static final int THREADS = 500;
    private static final Optional<String> ANY = Optional.empty();
    private static final Optional<Instant> EVER = Optional.empty();

    private final TrailDirectory trail;
    private final String record;
    private final JsonNode real;
    private final NoteSigner signer = NoteSigner.generate("rationale/audit", new SecureRandom());
    private final DecisionIds ids = new DecisionIds(Clock.systemUTC(), new SecureRandom(), Instant.EPOCH);
    private final ObjectNode result = new ObjectMapper().createObjectNode();

    private Generated(Path directory, Path record) throws IOException {
        this.trail = new TrailDirectory(directory);
        this.record = Files.readString(record);
        this.real = new ObjectMapper().readTree(this.record);
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Generated generated = new Generated(Path.of(arguments[0]), Path.of(arguments[1]));
        generated.write();
        generated.verify();
        generated.search();
        System.out.println(generated.result);
    }

    private void write() throws IOException, InterruptedException {
        Files.createDirectories(trail.root());
        trail.publish(signer.verifier());
        AtomicLong next = new AtomicLong();
        long start = System.nanoTime();
        try (MerkleLog log = MerkleLog.open(trail.log(), signer)) {
            List<Thread> threads = IntStream.range(0, THREADS)
                    .mapToObj(one -> new Thread(() -> append(log, next)))
                    .toList();
            threads.forEach(Thread::start);
            for (Thread thread : threads) {
                thread.join();
            }
        }
        result.put("records", RECORDS).put("writeSeconds", seconds(start));
        result.put("bytesPerRecord", CostTest.size(trail.log()) / RECORDS);
    }

    private void append(MerkleLog log, AtomicLong next) {
        for (long at = next.getAndIncrement(); at < RECORDS; at = next.getAndIncrement()) {
            DecisionIds.Stamp stamp = ids.next();
            byte[] leaf = record.replace(text("id"), stamp.id())
                    .replace(text("when"), stamp.when().toString())
                    .replace(text("patient"), patient(at % PATIENTS))
                    .getBytes(StandardCharsets.UTF_8);
            log.append(new Entry(leaf, new byte[0]));
        }
    }

    private String text(String member) {
        return real.path(member).asText();
    }

    /** As long as a pseudonym is. */
    private String patient(long number) {
        return ("%0" + text("patient").length() + "d").formatted(number);
    }

    private void verify() {
        long start = System.nanoTime();
        LogVerifier verifier = new LogVerifier(trail.log(), signer.verifier(), Optional.empty());
        assertThat(verifier.verify().sound()).isTrue();
        result.put("verifySeconds", seconds(start));
    }

    private void search() {
        try (TrailReader reader = TrailReader.open(trail, Map.of())) {
            long start = System.nanoTime();
            try (SearchIndex index = SearchIndex.open(reader, Map.of())) {
                result.put("indexSeconds", seconds(start));
                start = System.nanoTime();
                String patient = patient(77);
                List<Found> found = index.search(Query.ofPatient(patient));
                assertThat(found).hasSize(RECORDS / PATIENTS);
                result.put("searchPatientSeconds", seconds(start));
                Optional<String> rule =
                        Optional.of(real.at("/recommendations/0/rules/0/id").asText());
                measured(index, "Rule", new Query(ANY, ANY, rule, ANY, false, EVER, EVER, ANY, ANY, ANY, 1000));
                Optional<String> code =
                        Optional.of(real.at("/recommendations/0/code").asText());
                measured(index, "Code", new Query(ANY, code, ANY, ANY, false, EVER, EVER, ANY, ANY, ANY, 1000));
                Optional<String> outcome = Optional.of(text("status"));
                measured(index, "Outcome", new Query(ANY, ANY, ANY, outcome, false, EVER, EVER, ANY, ANY, ANY, 1000));
                Optional<Instant> from = Optional.of(Instant.parse(found.get(0).recorded()));
                measured(index, "Time", new Query(ANY, ANY, ANY, ANY, false, from, EVER, ANY, ANY, ANY, 1000));
                Optional<String> middle = Optional.of(found.get(50).id());
                measured(index, "Page", new Query(ANY, ANY, ANY, ANY, false, EVER, EVER, ANY, ANY, middle, 1000));
                find(reader, found.get(3).id());
            }
        }
        result.put("mostHeapMegabytes", Runtime.getRuntime().maxMemory() >> 20);
    }

    /** What a thousand decisions cost that a query finds, each read from the log. */
    private void measured(SearchIndex index, String what, Query query) {
        long start = System.nanoTime();
        assertThat(index.search(query)).hasSize(1000);
        result.put("search" + what + "Seconds", seconds(start));
    }

    private void find(TrailReader reader, String id) {
        long start = System.nanoTime();
        assertThat(reader.decision(id).open().id()).isEqualTo(id);
        result.put("showSeconds", seconds(start));
        start = System.nanoTime();
        assertThat(reader.prove(id).holds(trail.verifier())).isTrue();
        result.put("proveSeconds", seconds(start));
    }

    private static double seconds(long start) {
        return Math.round((System.nanoTime() - start) / 1e6) / 1000.0;
    }
}
