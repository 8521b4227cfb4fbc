package dev.rationale.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

/** What happens to a run whose driver, whose executor or whose disk is taken from it. */
@EnabledIfSystemProperty(
        named = "thorough",
        matches = "true",
        disabledReason = "it starts clusters and kills processes")
// A process has one Spark at a time.
@ResourceLock("spark")
class KilledRunsTest {

    private static final int PATIENTS = SmallExport.PATIENTS;

    @TempDir
    private Path folder;

    private Path export = Path.of("");

    @BeforeEach
    void writeExport() throws IOException {
        export = SmallExport.in(folder.resolve("export"));
    }

    private List<String> arguments(String name, String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                export.toString(), "--out", out(name).toString(), "--as-of", "2017-11-17", "--partitions", "8"));
        arguments.addAll(List.of(more));
        return arguments;
    }

    private Path out(String name) {
        return folder.resolve(name);
    }

    private Ran cohort(String name, String... more) {
        return Ran.with(arguments(name, more).toArray(String[]::new));
    }

    private Map<String, Row> rows(String name) {
        return Rows.by("patient", Rows.answers(out(name)));
    }

    private Process started(List<String> arguments) throws IOException {
        return SparkProcess.command(arguments, out("log"));
    }

    private static int ended(Process process) throws InterruptedException {
        assertThat(process.waitFor(15, TimeUnit.MINUTES)).isTrue();
        return process.exitValue();
    }

    @Test
    void aKilledDriverGoesOnWhereItWas() throws Exception {
        assertThat(cohort("whole", "--master", "local[1]").code()).isZero();
        Process killed = started(arguments("killed", "--master", "local[1]"));
        while (parts(out("killed")) < 2 && killed.isAlive()) {
            Thread.sleep(20);
        }
        killed.destroyForcibly();
        ended(killed);
        long done = parts(out("killed"));
        assertThat(done).isBetween(2L, 7L);

        Ran resumed = cohort("killed", "--master", "local[1]", "--resume");

        assertThat(resumed.code()).as(resumed.err()).isZero();
        assertThat(resumed.err()).contains(done + " of 8 parts were done already.");
        assertThat(rows("killed")).isEqualTo(rows("whole")).hasSize(PATIENTS);
        assertThat(out("killed").resolve("_work")).doesNotExist();
    }

    private static long parts(Path out) {
        Path answers = out.resolve("answers");
        if (!Files.isDirectory(answers)) {
            return 0;
        }
        try (Stream<Path> files = Files.list(answers)) {
            return files.filter(file -> file.toString().endsWith(".parquet")).count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aLocalClusterGivesTheSameRowsThoughAnExecutorIsKilled() throws Exception {
        assertThat(cohort("one", "--master", "local[1]").code()).isZero();
        Process running = started(arguments("cluster", "--master", "local-cluster[2,1,1024]"));
        boolean shot = false;
        while (running.isAlive()) {
            if (!shot && parts(out("cluster")) > 0) {
                shot = running.descendants()
                        .filter(one -> one.info().commandLine().orElse("").contains("CoarseGrainedExecutorBackend"))
                        .findFirst()
                        .map(ProcessHandle::destroyForcibly)
                        .orElse(false);
            }
            Thread.sleep(10);
        }
        assertThat(ended(running)).as(() -> text(out("log"))).isZero();
        assertThat(shot).isTrue();
        assertThat(rows("cluster")).isEqualTo(rows("one")).hasSize(PATIENTS);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a person would look for first: an id, in anything that was said or left behind. */
    @Test
    void nothingOfAPatientIsSaidOrLeftBehind() throws Exception {
        Files.writeString(
                export.resolve("Condition.ndjson"),
                "{\"resourceType\":\"Condition\",\"subject\":{\"reference\":\"Patient/p7\"},");
        Process run = started(arguments("quiet", "--master", "local[2]"));
        assertThat(ended(run)).isEqualTo(3);
        assertThat(text(out("log")))
                .contains("Condition.ndjson@0: it is not valid JSON")
                .doesNotContain("p7");
        try (Stream<Path> files = Files.walk(out("quiet"))) {
            assertThat(files.map(file -> out("quiet").relativize(file).toString()))
                    .allMatch(name -> name.isEmpty()
                            || name.matches("(answers|left-out)(/.*)?|summary\\..*|run.json|guideline.jar"));
        }
    }

    /** A disk on which the scratch of the sort has no room, and one on which not even the guideline has. */
    @Test
    @EnabledIfSystemProperty(named = "user.name", matches = "root", disabledReason = "it mounts a file system")
    void aFullDiskIsToldAndTheRunGoesOnWhenThereIsRoom() throws Exception {
        Path small = Files.createDirectories(folder.resolve("small"));
        assertThat(shell("mount", "-t", "tmpfs", "-o", "size=100k", "tmpfs", small.toString()))
                .isZero();
        try {
            for (String size : List.of("100k", "300k")) {
                assertThat(shell("rm", "-rf", small.resolve("out").toString())).isZero();
                assertThat(shell("mount", "-o", "remount,size=" + size, small.toString()))
                        .isZero();
                Ran full = onOneCore(small.resolve("out"));
                assertThat(full.code()).as(full.err()).isEqualTo(70);
                assertThat(full.err())
                        .contains("The disk is full; what is done is kept.")
                        .doesNotContain("\tat ");
            }
            assertThat(shell("mount", "-o", "remount,size=200m", small.toString()))
                    .isZero();
            Ran again = onOneCore(small.resolve("out"), "--resume");
            assertThat(again.code()).as(again.err()).isZero();
            assertThat(Rows.answers(small.resolve("out"))).hasSize(PATIENTS);
        } finally {
            shell("umount", small.toString());
        }
    }

    private Ran onOneCore(Path out, String... more) {
        List<String> arguments = new ArrayList<>(
                List.of(export.toString(), "--out", out.toString(), "--as-of", "2017-11-17", "--master", "local[1]"));
        arguments.addAll(List.of(more));
        return Ran.with(arguments.toArray(String[]::new));
    }

    private static int shell(String... command) throws Exception {
        return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor();
    }
}
