package dev.rationale.server.load;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rationale.server.Requests;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Calls {@code patient-view} of a service on this machine and prints what became of it, one JSON line a phase.
 *
 * <pre>{@code
 * java … dev.rationale.server.load.LoadRun steady   http://localhost:8080 100 60     requests a second, seconds
 * java … dev.rationale.server.load.LoadRun overload http://localhost:8080 300 20     clients without pause, seconds
 * java … dev.rationale.server.load.LoadRun soak     http://localhost:8080 4 200000   clients without pause, requests
 * }</pre>
 *
 * A fifth argument says how many CD4 counts and how many HIV RNA results each request holds, 25 if it is left out.
 */
public final class LoadRun {

    private static final String ADVICE = "/cds-services/rationale-patient-view";
    private static final int OBSERVATIONS_EACH = 25;
    /** What survived collections; the younger generations say only how long ago the last one was. */
    private static final Pattern OLD =
            Pattern.compile("jvm_memory_used_bytes\\{area=\"heap\",id=\"[^\"]*(?:Old|Tenured) Gen\"} ([0-9.E]+)");

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final URI service;
    private final URI metrics;
    private final String body;
    private final ConcurrentLinkedQueue<Long> nanos = new ConcurrentLinkedQueue<>();
    private final Map<String, AtomicInteger> outcomes = new TreeMap<>();

    private LoadRun(String url, String body) {
        this.service = URI.create(url + ADVICE);
        this.metrics = URI.create(url + "/metrics");
        this.body = body;
        if (!List.of("localhost", "127.0.0.1").contains(service.getHost())) {
            throw new IllegalArgumentException("Load goes to this machine only.");
        }
    }

    /** Runs one phase. */
    public static void main(String[] arguments) throws Exception {
        String phase = arguments[0];
        int first = Integer.parseInt(arguments[2]);
        int second = Integer.parseInt(arguments[3]);
        int each = arguments.length > 4 ? Integer.parseInt(arguments[4]) : OBSERVATIONS_EACH;
        ObjectNode request = Requests.withObservations(each);
        LoadRun run = new LoadRun(arguments[1], request.toString());
        long begun = System.nanoTime();
        switch (phase) {
            case "steady" -> run.steady(first, second);
            case "overload" -> run.overload(first, second);
            case "soak" -> run.soak(first, second);
            default -> throw new IllegalArgumentException("steady, overload or soak; not " + phase);
        }
        System.out.println(run.result(phase, first, second, System.nanoTime() - begun));
    }

    /** An open loop: a request is sent when its time has come, whether or not the earlier ones are answered. */
    private void steady(int rate, int seconds) {
        long interval = TimeUnit.SECONDS.toNanos(1) / rate;
        long begin = System.nanoTime();
        CompletableFuture<?>[] calls = new CompletableFuture<?>[rate * seconds];
        for (int call = 0; call < calls.length; call++) {
            long due = begin + call * interval;
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            calls[call] = send(due);
        }
        CompletableFuture.allOf(calls).join();
    }

    private void overload(int clients, int seconds) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        inParallel(clients, () -> {
            while (System.nanoTime() < end) {
                send(System.nanoTime()).join();
            }
        });
    }

    private void soak(int clients, int requests) throws Exception {
        AtomicInteger sent = new AtomicInteger();
        int part = requests / 20;
        inParallel(clients, () -> {
            for (int number = sent.incrementAndGet(); number <= requests; number = sent.incrementAndGet()) {
                send(System.nanoTime()).join();
                if (number % part == 0) {
                    System.out.printf(
                            Locale.ROOT, "{\"requests\":%d,\"oldGenerationMiB\":%d}%n", number, oldMebibytes());
                }
            }
        });
    }

    private static void inParallel(int clients, Runnable work) throws InterruptedException {
        Thread[] threads = new Thread[clients];
        for (int one = 0; one < clients; one++) {
            threads[one] = new Thread(work);
            threads[one].start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private CompletableFuture<Void> send(long due) {
        HttpRequest request = HttpRequest.newBuilder(service)
                .header("Content-Type", "application/json")
                .timeout(Duration.ofSeconds(60))
                .POST(BodyPublishers.ofString(body))
                .build();
        return client.sendAsync(request, BodyHandlers.ofString()).handle((answer, failure) -> {
            if (answer != null && answer.statusCode() == 200) {
                nanos.add(System.nanoTime() - due);
            }
            count(answer == null ? "lost" : Integer.toString(answer.statusCode()));
            return null;
        });
    }

    private void count(String outcome) {
        synchronized (outcomes) {
            outcomes.computeIfAbsent(outcome, first -> new AtomicInteger()).incrementAndGet();
        }
    }

    private long oldMebibytes() {
        try {
            HttpResponse<String> figures =
                    client.send(HttpRequest.newBuilder(metrics).build(), BodyHandlers.ofString());
            Matcher old = OLD.matcher(figures.body());
            return old.find() ? Math.round(Double.parseDouble(old.group(1)) / (1 << 20)) : -1;
        } catch (IOException e) {
            return -1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }

    private String result(String phase, int first, int second, long took) {
        long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
        return String.format(
                Locale.ROOT,
                "{\"phase\":\"%s\",\"arguments\":[%d,%d],\"seconds\":%.1f,\"outcomes\":%s,"
                        + "\"p50ms\":%.1f,\"p95ms\":%.1f,\"p99ms\":%.1f,\"maxms\":%.1f}",
                phase,
                first,
                second,
                took / 1e9,
                outcomes.toString().replace('=', ':').replaceAll("(\\w+):", "\"$1\":"),
                millis(sorted, 0.50),
                millis(sorted, 0.95),
                millis(sorted, 0.99),
                millis(sorted, 1));
    }

    private static double millis(long[] sorted, double share) {
        return sorted.length == 0
                ? -1
                : sorted[(int) Math.min(sorted.length - 1L, Math.round(share * sorted.length))] / 1e6;
    }
}
