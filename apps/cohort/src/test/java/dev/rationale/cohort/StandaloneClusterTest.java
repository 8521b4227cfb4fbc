package dev.rationale.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

/** A master and two workers as processes of their own, asked by the command and by {@code spark-submit}. */
@EnabledIfSystemProperty(named = "thorough", matches = "true", disabledReason = "it starts a cluster")
// A process has one Spark at a time.
@ResourceLock("spark")
class StandaloneClusterTest {

    private static final Duration UP = Duration.ofMinutes(2);

    @TempDir
    private Path folder;

    private final List<Process> cluster = new ArrayList<>();
    private final HttpClient client = HttpClient.newHttpClient();
    private Path export = Path.of("");
    private String master = "";

    @BeforeEach
    void startCluster() throws Exception {
        export = SmallExport.in(folder.resolve("export"));
        String port = freePort();
        String page = freePort();
        master = "spark://127.0.0.1:" + port;
        cluster.add(SparkProcess.ofSpark(
                "org.apache.spark.deploy.master.Master",
                List.of("--host", "127.0.0.1", "--port", port, "--webui-port", page),
                folder.resolve("master.log")));
        for (String worker : List.of("w1", "w2")) {
            cluster.add(SparkProcess.ofSpark(
                    "org.apache.spark.deploy.worker.Worker",
                    List.of(
                            "--host",
                            "127.0.0.1",
                            "--cores",
                            "1",
                            "--memory",
                            "1200m",
                            "--webui-port",
                            freePort(),
                            "--work-dir",
                            folder.resolve(worker).toString(),
                            master),
                    folder.resolve(worker + ".log")));
        }
        Instant latest = Instant.now().plus(UP);
        while (alive(URI.create("http://127.0.0.1:" + page + "/json/")) < 2) {
            assertThat(Instant.now()).as("both workers are there").isBefore(latest);
            TimeUnit.MILLISECONDS.sleep(200);
        }
    }

    private static String freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return String.valueOf(socket.getLocalPort());
        }
    }

    private int alive(URI page) throws InterruptedException {
        try {
            return client.send(HttpRequest.newBuilder(page).build(), HttpResponse.BodyHandlers.ofString())
                            .body()
                            .split("\"state\" *: *\"ALIVE\"", -1)
                            .length
                    - 1;
        } catch (IOException notYet) {
            return 0;
        }
    }

    @AfterEach
    void stopCluster() throws InterruptedException {
        cluster.forEach(one -> {
            one.descendants().forEach(ProcessHandle::destroyForcibly);
            one.destroyForcibly();
        });
        for (Process one : cluster) {
            one.waitFor();
        }
    }

    @Test
    void theCommandAndASubmittedJarGiveTheSameRowsAsOneProcess() throws Exception {
        assertThat(Ran.with(arguments("one", "--master", "local[1]").toArray(String[]::new))
                        .code())
                .isZero();

        ended(SparkProcess.command(arguments("asked", "--master", master), folder.resolve("asked.log")), "asked");
        List<String> submitted = Stream.concat(
                        Stream.of(
                                "--master",
                                master,
                                "--conf",
                                "spark.executor.memory=1g",
                                "--class",
                                "dev.rationale.cohort.Main",
                                SparkProcess.JAR.toString()),
                        arguments("submitted").stream())
                .toList();
        ended(
                SparkProcess.ofSpark("org.apache.spark.deploy.SparkSubmit", submitted, folder.resolve("submitted.log")),
                "submitted");

        assertThat(rows("asked")).isEqualTo(rows("one")).hasSize(SmallExport.PATIENTS);
        assertThat(rows("submitted")).isEqualTo(rows("one"));
    }

    private List<String> arguments(String name, String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                export.toString(),
                "--out",
                folder.resolve(name).toString(),
                "--as-of",
                "2017-11-17",
                "--partitions",
                "8"));
        arguments.addAll(List.of(more));
        return arguments;
    }

    private Map<String, Row> rows(String name) {
        return Rows.by("patient", Rows.answers(folder.resolve(name)));
    }

    private void ended(Process process, String name) throws InterruptedException, IOException {
        assertThat(process.waitFor(10, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue())
                .as(Files.readString(folder.resolve(name + ".log")))
                .isZero();
    }
}
