package dev.rationale.bench;

import dev.rationale.engine.Guideline;
import dev.rationale.engine.Guidelines;
import dev.rationale.engine.report.Trace;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Takes part in the peer lab by its protocol: {@code first BUNDLE}, {@code bench NDJSON WARM MEASURED}, {@code dump NDJSON OUT}. */
final class PeerRunner {

    private static final String NAME = "rationale";
    private static final int CHECKED = 50;
    private static final long NANOS_A_MILLI = 1_000_000;

    private final PrintStream out;

    PeerRunner(PrintStream out) {
        this.out = out;
    }

    void first(Path bundle) throws IOException {
        try (Guideline guideline = Guidelines.bundled()) {
            Answering answering = new Answering(guideline);
            var evaluation = answering.evaluate(answering.read(Files.readAllBytes(bundle)));
            int length = answering.render(evaluation).length;
            var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
            out.println(NAME + " first-result uptime_ms="
                    + ManagementFactory.getRuntimeMXBean().getUptime() + " cpu_ms="
                    + system.getProcessCpuTime() / NANOS_A_MILLI + " bytes=" + length + " "
                    + LabLine.of(evaluation));
        }
    }

    void bench(Path bundles, double warmUp, double seconds) throws IOException {
        bench(bundles, warmUp, seconds, Trace.FULL, NAME);
    }

    /** The same with no more of the trace than the facts that recommendations name; a row by itself. */
    void reasons(Path bundles, double warmUp, double seconds) throws IOException {
        bench(bundles, warmUp, seconds, Trace.REASONS, NAME + "-reasons");
    }

    private void bench(Path bundles, double warmUp, double seconds, Trace trace, String name) throws IOException {
        List<byte[]> documents = documents(bundles);
        try (Guideline guideline = Guidelines.bundled()) {
            Reference.check(new Answering(guideline), documents.subList(0, Math.min(CHECKED, documents.size())));
            Measured measured = Measured.answering(new Answering(guideline, trace), documents, warmUp, seconds);
            out.println(measured.labLine(name));
        }
    }

    void dump(Path bundles, Path target) throws IOException {
        try (Guideline guideline = Guidelines.bundled()) {
            Answering answering = new Answering(guideline);
            Files.write(
                    target,
                    documents(bundles).stream()
                            .map(document -> LabLine.of(answering.evaluate(answering.read(document))))
                            .toList());
        }
    }

    static List<byte[]> documents(Path bundles) throws IOException {
        return Files.readAllLines(bundles).stream()
                .map(line -> line.getBytes(StandardCharsets.UTF_8))
                .toList();
    }
}
