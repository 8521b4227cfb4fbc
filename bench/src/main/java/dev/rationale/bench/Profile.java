package dev.rationale.bench;

import dev.rationale.engine.Guideline;
import dev.rationale.engine.Guidelines;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import one.profiler.AsyncProfiler;
import one.profiler.Counter;

/**
 * Where the time of an answer goes: a sampling profile whose samples are put down to the part of the way they were taken in.
 * Java's own flight recorder is not used for it: it lost two of three samples, most of them within the rule session.
 */
final class Profile {

    private static final String START = "start,event=itimer,interval=1ms";
    private static final String ANSWERING = "dev/rationale/bench/Measured.sample";
    private static final int WARM_UP_SECONDS = 8;
    private static final int SECONDS = 15;
    private static final double PERCENT = 100;

    /** What on a stack decides, the innermost part first: the recorder and the consequences run within the session. */
    private static final Map<String, List<String>> PARTS = new LinkedHashMap<>();

    static {
        PARTS.put("read", List.of("dev/rationale/fhir/FhirReader."));
        PARTS.put("explain", List.of("dev/rationale/engine/FiringRecorder."));
        PARTS.put("session-consequences", List.of("org/drools/modelcompiler/consequence/"));
        PARTS.put(
                "session-inserts", List.of("StatefulKnowledgeSessionImpl.insert", "SynchronizedPropagationList.flush"));
        PARTS.put("session-rest", List.of("dev/rationale/engine/RuleSession."));
        PARTS.put("assemble", List.of("dev/rationale/engine/Assembly."));
        PARTS.put("prepare", List.of("dev/rationale/engine/Run."));
        PARTS.put("render-trace", List.of("dev/rationale/engine/report/TraceJson."));
        PARTS.put("render-rest", List.of("dev/rationale/engine/report/EvaluationJson."));
    }

    private Profile() {}

    static void write(Path bundles, Path file) throws IOException {
        List<byte[]> documents = PeerRunner.documents(bundles);
        AsyncProfiler profiler = AsyncProfiler.getInstance();
        try (Guideline guideline = Guidelines.bundled()) {
            Answering answering = new Answering(guideline);
            Reference.check(answering, documents.subList(0, 1));
            Measured.answering(answering, documents, WARM_UP_SECONDS, 0);
            profiler.execute(START);
            Measured.answering(answering, documents, 0, SECONDS);
            profiler.stop();
            results(profiler.dumpCollapsed(Counter.SAMPLES)).write(file);
        }
    }

    /** Each line is a stack, outermost frame first, and how many samples had it. */
    private static Results results(String stacks) throws IOException {
        Map<String, Long> counts = new LinkedHashMap<>();
        PARTS.keySet().forEach(part -> counts.put(part, 0L));
        for (String line : stacks.lines().filter(one -> one.contains(ANSWERING)).toList()) {
            int end = line.lastIndexOf(' ');
            counts.merge(part(line.substring(0, end)), Long.valueOf(line.substring(end + 1)), Long::sum);
        }
        long taken = counts.values().stream().mapToLong(Long::longValue).sum();
        Results results = new Results();
        counts.forEach((part, count) ->
                results.add("profile." + part, taken, PERCENT * count / Math.max(1, taken), "% of samples"));
        return results;
    }

    private static String part(String stack) {
        return PARTS.entrySet().stream()
                .filter(part -> part.getValue().stream().anyMatch(stack::contains))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("other");
    }
}
