package dev.rationale.bench;

import dev.rationale.engine.Guideline;
import dev.rationale.engine.Guidelines;
import dev.rationale.engine.evaluation.Evaluation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** How cost and memory grow with observations in one patient, with patients in one process, and with threads. */
final class Scaling {

    private static final int USUAL = 50;
    private static final int WARM_UP_SECONDS = 8;
    private static final int FEWEST_SAMPLES = 3;
    private static final int MOST_SAMPLES = 400;
    private static final int HELD = 200;
    private static final double NANOS_A_MILLI = 1e6;
    private static final double NANOS_A_SECOND = 1e9;
    private static final double BYTES_A_MEGABYTE = 1 << 20;
    private static final double BYTES_A_KILOBYTE = 1 << 10;

    private final int largest;
    private final Results results;

    Scaling(int largest) throws IOException {
        this.largest = largest;
        this.results = new Results();
    }

    void write(Path file) throws IOException {
        double before = heap();
        try (Guideline guideline = Guidelines.bundled()) {
            Answering answering = new Answering(guideline);
            List<byte[]> documents = documents();
            Reference.check(answering, documents);
            results.add("memory.guideline", 1, (heap() - before) / BYTES_A_MEGABYTE, "MB");
            Measured.answering(answering, documents, WARM_UP_SECONDS, 1);
            observations(answering);
            held(answering, documents);
            threads(answering, documents);
            patients(answering, documents);
        }
        results.write(file);
    }

    private static List<byte[]> documents() {
        return IntStream.range(0, USUAL)
                .mapToObj(number -> SyntheticPatient.bundle(number, USUAL))
                .toList();
    }

    private void observations(Answering answering) {
        for (int observations = 10; observations <= largest; observations *= 10) {
            byte[] document = SyntheticPatient.bundle(1, observations);
            int samples = Math.max(FEWEST_SAMPLES, Math.min(MOST_SAMPLES, 100_000 / observations));
            List<long[]> taken = new ArrayList<>();
            for (int sample = 0; sample < samples; sample++) {
                taken.add(Measured.sample(answering, document));
            }
            Measured measured = new Measured(taken, 0);
            results.add("observations.read", observations, measured.quantile(0.5, 0), "cpu ms");
            results.add("observations.evaluate", observations, measured.quantile(0.5, 1), "cpu ms");
            results.add("observations.render", observations, measured.quantile(0.5, 2), "cpu ms");
            results.add("observations.total", observations, measured.quantile(0.5, 0, 1, 2), "cpu ms");
        }
    }

    /** What an evaluation that is kept holds on to. */
    private void held(Answering answering, List<byte[]> documents) {
        double before = heap();
        List<Evaluation> held = new ArrayList<>();
        for (int index = 0; index < HELD; index++) {
            held.add(answering.evaluate(answering.read(documents.get(index % documents.size()))));
        }
        double kilobytes = (heap() - before) / BYTES_A_KILOBYTE / held.size();
        results.add("memory.evaluation", USUAL, kilobytes, "kB");
    }

    private void threads(Answering answering, List<byte[]> documents) {
        for (int threads = 1; threads <= Runtime.getRuntime().availableProcessors(); threads++) {
            List<Double> times = IntStream.range(0, threads)
                    .parallel()
                    .mapToObj(thread ->
                            Measured.answering(answering, documents, 1, 2).quantile(0.5, 0, 1, 2))
                    .toList();
            double mean =
                    times.stream().mapToDouble(Double::doubleValue).average().orElse(0);
            results.add("threads.total", threads, mean, "cpu ms");
        }
    }

    private void patients(Answering answering, List<byte[]> documents) {
        long start = Measured.cpu();
        int next = 1;
        for (int patient = 1; patient <= largest; patient++) {
            Measured.sample(answering, documents.get(patient % documents.size()));
            if (patient == next) {
                double seconds = (Measured.cpu() - start) / NANOS_A_SECOND;
                results.add("patients.total", patient, seconds / patient * NANOS_A_SECOND / NANOS_A_MILLI, "cpu ms");
                results.add("patients.heap", patient, heap() / BYTES_A_MEGABYTE, "MB");
                next *= 10;
            }
        }
    }

    private static double heap() {
        Runtime runtime = Runtime.getRuntime();
        for (int round = 0; round < 3; round++) {
            System.gc();
        }
        return runtime.totalMemory() - (double) runtime.freeMemory();
    }
}
