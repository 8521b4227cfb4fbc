package dev.rationale.bench;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What one thread spent on patients, in CPU nanoseconds and bytes. CPU time of the thread, not of the clock, so that a busy
 * machine changes the figures little.
 *
 * @param samples for each patient: reading, evaluating, rendering
 * @param allocated bytes in total
 */
record Measured(List<long[]> samples, long allocated) {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final double NANOS_A_MILLI = 1e6;
    private static final double NANOS_A_SECOND = 1e9;
    private static final double BYTES_A_MEGABYTE = 1 << 20;
    private static final int FEWEST = 200;

    /** Answers documents in turn, warming up and then measuring for so many seconds of the thread's CPU time. */
    static Measured answering(Answering answering, List<byte[]> documents, double warmUp, double seconds) {
        run(answering, documents, warmUp);
        return run(answering, documents, seconds);
    }

    private static Measured run(Answering answering, List<byte[]> documents, double seconds) {
        List<long[]> samples = new ArrayList<>();
        long before = allocatedSoFar();
        long end = cpu() + (long) (seconds * NANOS_A_SECOND);
        while (cpu() < end || samples.size() < FEWEST) {
            samples.add(sample(answering, documents.get(samples.size() % documents.size())));
        }
        return new Measured(samples, allocatedSoFar() - before);
    }

    static long[] sample(Answering answering, byte[] document) {
        long start = cpu();
        var record = answering.read(document);
        long read = cpu();
        var evaluation = answering.evaluate(record);
        long evaluated = cpu();
        byte[] answer = answering.render(evaluation);
        long rendered = cpu();
        if (answer.length == 0) {
            throw new IllegalStateException("An answer is empty.");
        }
        return new long[] {read - start, evaluated - read, rendered - evaluated};
    }

    static long allocatedSoFar() {
        return THREADS.getCurrentThreadAllocatedBytes();
    }

    static long cpu() {
        return THREADS.getCurrentThreadCpuTime();
    }

    /** The time below which a share of the patients lies, in milliseconds, summed over the parts that are named by position. */
    double quantile(double share, int... parts) {
        long[] times = samples.stream()
                .mapToLong(sample ->
                        Arrays.stream(parts).mapToLong(part -> sample[part]).sum())
                .sorted()
                .toArray();
        int index = (int) Math.ceil(share * times.length) - 1;
        return times[Math.max(0, index)] / NANOS_A_MILLI;
    }

    double megabytesAPatient() {
        return allocated / BYTES_A_MEGABYTE / samples.size();
    }

    /** The line that the peer lab reads, in its words: parsing, and evaluating with all that follows. */
    String labLine(String name) {
        double total = samples.stream()
                        .mapToLong(sample -> Arrays.stream(sample).sum())
                        .sum()
                / NANOS_A_SECOND;
        return String.format(
                Locale.ROOT,
                "%-22s n=%-6d parse_p50=%.3f eval_p50=%.3f eval_p99=%.3f total_p50=%.3f total_p99=%.3f (cpu ms) render_p50=%.3f patients/cpu_s=%.1f alloc/patient=%.2fMB",
                name,
                samples.size(),
                quantile(0.5, 0),
                quantile(0.5, 1, 2),
                quantile(0.99, 1, 2),
                quantile(0.5, 0, 1, 2),
                quantile(0.99, 0, 1, 2),
                quantile(0.5, 2),
                samples.size() / total,
                megabytesAPatient());
    }
}
