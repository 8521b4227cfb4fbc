package dev.rationale.bench;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * What a change of the code costs or saves: two builds answer the same documents in turn, within one process, so that whatever else the
 * machine does meets both alike. In two processes one after the other the same code differs by more than most changes do.
 */
final class Comparison {

    /** So many answers of one build, then so many of the other. */
    private static final int IN_TURN = 20;

    /** The part of the time in which nothing is counted, while the compilers of the Java machine are at work. */
    private static final double WARM_UP = 0.6;

    private static final double NANOS_A_SECOND = 1e9;
    private static final double NANOS_A_MILLI = 1e6;

    private final List<byte[]> documents;
    private final List<Asked> builds;

    private static final double BYTES_A_MEGABYTE = 1 << 20;

    /** A build, and what each of its answers took: CPU nanoseconds, and bytes that were allocated. */
    private record Asked(ClassLoader loader, UnaryOperator<byte[]> build, List<long[]> samples) {

        static Asked of(Path libraries) throws IOException {
            ClassLoader loader = loader(libraries);
            Thread.currentThread().setContextClassLoader(loader);
            try {
                @SuppressWarnings("unchecked")
                UnaryOperator<byte[]> build = (UnaryOperator<byte[]>)
                        loader.loadClass(Build.class.getName()).getConstructor().newInstance();
                return new Asked(loader, build, new ArrayList<>());
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(libraries + " holds no build that can be asked: " + e, e);
            }
        }

        /** What answers is taken from the build, how it is asked from here. */
        private static ClassLoader loader(Path libraries) throws IOException {
            List<URL> places = new ArrayList<>();
            try (Stream<Path> jars = Files.list(libraries)) {
                for (Path jar : jars.filter(one -> one.toString().endsWith(".jar"))
                        .filter(one -> !one.getFileName().toString().startsWith("rationale-bench"))
                        .sorted()
                        .toList()) {
                    places.add(url(jar));
                }
            }
            places.add(Build.class.getProtectionDomain().getCodeSource().getLocation());
            return new URLClassLoader(places.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
        }

        private static URL url(Path jar) throws MalformedURLException {
            return jar.toUri().toURL();
        }

        void ask(byte[] document) {
            long allocated = Measured.allocatedSoFar();
            long before = Measured.cpu();
            byte[] answer = build.apply(document);
            samples.add(new long[] {Measured.cpu() - before, Measured.allocatedSoFar() - allocated});
            if (answer.length == 0) {
                throw new IllegalStateException("An answer is empty.");
            }
        }

        double milliseconds() {
            return median(0) / NANOS_A_MILLI;
        }

        double megabytes() {
            return median(1) / BYTES_A_MEGABYTE;
        }

        private double median(int part) {
            long[] sorted =
                    samples.stream().mapToLong(sample -> sample[part]).sorted().toArray();
            return sorted[sorted.length / 2];
        }
    }

    private Comparison(List<byte[]> documents, List<Asked> builds) {
        this.documents = documents;
        this.builds = builds;
    }

    /** Compares for so many seconds, and tells of each the median of what an answer took, and the second as a part of the first. */
    static String measured(Path bundles, double seconds, Path before, Path after) throws IOException {
        Comparison comparison =
                new Comparison(PeerRunner.documents(bundles), List.of(Asked.of(before), Asked.of(after)));
        boolean same = comparison.answerAlike();
        comparison.run(seconds);
        Asked first = comparison.builds.get(0);
        Asked second = comparison.builds.get(1);
        return String.format(
                Locale.ROOT,
                "{\"bundles\":\"%s\",\"answers\":%d,\"equal\":%b,\"beforeMs\":%.3f,\"afterMs\":%.3f,\"ratio\":%.3f,"
                        + "\"beforeMb\":%.2f,\"afterMb\":%.2f}%n",
                Objects.requireNonNull(bundles.toAbsolutePath().getParent()).getFileName(),
                second.samples().size(),
                same,
                first.milliseconds(),
                second.milliseconds(),
                second.milliseconds() / first.milliseconds(),
                first.megabytes(),
                second.megabytes());
    }

    private boolean answerAlike() {
        return documents.stream()
                .limit(IN_TURN)
                .allMatch(document -> Arrays.equals(answer(builds.get(0), document), answer(builds.get(1), document)));
    }

    private static byte[] answer(Asked one, byte[] document) {
        Thread.currentThread().setContextClassLoader(one.loader());
        return one.build().apply(document);
    }

    private void run(double seconds) {
        long begun = System.nanoTime();
        boolean warm = false;
        int next = 0;
        for (double passed = 0; passed < seconds; passed = (System.nanoTime() - begun) / NANOS_A_SECOND) {
            if (!warm && passed > seconds * WARM_UP) {
                warm = true;
                builds.forEach(one -> one.samples().clear());
            }
            for (Asked one : builds) {
                Thread.currentThread().setContextClassLoader(one.loader());
                for (int document = next; document < next + IN_TURN; document++) {
                    one.ask(documents.get(document % documents.size()));
                }
            }
            next += IN_TURN;
        }
    }
}
