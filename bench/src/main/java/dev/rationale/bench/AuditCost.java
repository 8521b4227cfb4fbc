package dev.rationale.bench;

import com.sun.management.OperatingSystemMXBean;
import dev.rationale.audit.trail.AuditTrail;
import dev.rationale.audit.trail.TrailOptions;
import dev.rationale.engine.Guideline;
import dev.rationale.engine.Guidelines;
import dev.rationale.service.AnswerForm;
import dev.rationale.service.Asker;
import dev.rationale.service.Decision;
import dev.rationale.service.DecisionLog;
import dev.rationale.service.ServiceAnswer;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What the audit trail adds to a call: processor time of the whole process, the writing threads included, for answering with it and
 * without it in turn. The trail is a real one on the disk.
 */
final class AuditCost {

    private static final int ROUNDS = 15;
    private static final int WARM = 200;
    private static final int CALLS = 100;
    private static final double MILLION = 1e6;

    private final Answering answering;
    private final byte[] document;

    private AuditCost(Answering answering, byte[] document) {
        this.answering = answering;
        this.document = document;
    }

    /** Measures and tells: milliseconds of processor for a call, each the median of the rounds. */
    static String measured(int observations, Path trail) throws IOException {
        byte[] document = SyntheticPatient.bundle(1, observations);
        try (Guideline guideline = Guidelines.bundled();
                AuditTrail log = AuditTrail.open(TrailOptions.of(trail, Map.of(), Clock.systemUTC()))) {
            AuditCost cost = new AuditCost(new Answering(guideline), document);
            List<Double> without = new ArrayList<>();
            List<Double> with = new ArrayList<>();
            for (int round = -WARM; round < ROUNDS; round++) {
                double plain = cost.milliseconds(DecisionLog.NONE);
                double audited = cost.milliseconds(log);
                if (round >= 0) {
                    without.add(plain);
                    with.add(audited);
                }
            }
            double off = median(without);
            double on = median(with);
            return String.format(
                    "{\"observations\":%d,\"documentBytes\":%d,\"withoutMs\":%.2f,\"withMs\":%.2f,\"ratio\":%.2f}%n",
                    observations, document.length, off, on, on / off);
        }
    }

    private double milliseconds(DecisionLog log) {
        long before = processor();
        for (int call = 0; call < CALLS; call++) {
            ServiceAnswer answer = answering.ask(document);
            log.record(new Decision(new Asker("bench", "", "bench", ""), answer, AnswerForm.JSON));
            if (answer.json().isEmpty()) {
                throw new IllegalStateException("An answer is empty.");
            }
        }
        return (processor() - before) / MILLION / CALLS;
    }

    private static long processor() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
