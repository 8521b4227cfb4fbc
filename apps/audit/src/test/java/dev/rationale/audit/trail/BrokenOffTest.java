package dev.rationale.audit.trail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rationale.audit.AuditFailure;
import dev.rationale.audit.disk.FaultyDisk;
import dev.rationale.audit.record.TrailRecord;
import dev.rationale.audit.seal.MasterKey;
import dev.rationale.audit.verify.TrailVerification;
import dev.rationale.audit.verify.TrailVerifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An erasure, a retention, a rotation and a beginning, each broken off at every step that changes the disk, once as if the process
 * had died there and once as if only that step had failed. Whoever opens the trail next finds it whole.
 */
class BrokenOffTest {

    private static final LocalDate DAY = LocalDate.of(2003, 6, 1);

    /** Every step is tried where there is time. */
    private static final int STRIDE = Boolean.getBoolean("thorough") ? 1 : 13;

    @TempDir
    private Path temporary;

    private int tries;
    private long broken;

    @Test
    void anErasureIsDoneWholeOrNotAtAllWhereverItBreaksOff() throws IOException {
        everywhere(
                (directory, environment) ->
                        new Erasing(options(directory, environment)).erase("clinic", "Patient/p", "auditor", "request"),
                (directory, environment) -> {
                    String state = contents(directory, environment);
                    assertThat(state).isIn("p erased, q there", "p there, q there");
                    assertThat(events(directory, environment, TrailRecord.ERASURE))
                            .hasSize(state.startsWith("p erased") ? 1 : 0);
                });
        assertThat(broken).isGreaterThan(20 / STRIDE);
    }

    @Test
    void anErasureBesideAWriterIsDoneWholeOrNotAtAllWhereverItBreaksOff() throws IOException {
        everywhere(
                (directory, environment) -> {
                    try (AuditTrail writing = AuditTrail.open(options(real(directory), environment))) {
                        assertThat(writing.strangers()).isEmpty();
                        new Erasing(options(directory, environment)).erase("clinic", "Patient/p", "auditor", "request");
                    }
                },
                (directory, environment) -> {
                    String state = contents(directory, environment);
                    assertThat(state).isIn("p erased, q there", "p there, q there");
                    assertThat(events(directory, environment, TrailRecord.ERASURE))
                            .hasSize(state.startsWith("p erased") ? 1 : 0);
                });
    }

    @Test
    void aRetentionIsDoneWholeOrNotAtAllWhereverItBreaksOff() throws IOException {
        everywhere(
                (directory, environment) -> {
                    try (AuditTrail trail = AuditTrail.open(options(directory, environment))) {
                        trail.eraseBefore(YearMonth.of(2999, 1), "policy");
                    }
                },
                (directory, environment) -> {
                    String state = contents(directory, environment);
                    assertThat(state).isIn("p erased, q erased", "p there, q there");
                    assertThat(events(directory, environment, TrailRecord.RETENTION))
                            .hasSize(state.startsWith("p erased") ? 1 : 0);
                });
    }

    @Test
    void aRotationOfTheTrailsOwnKeyFileCanBeRepeatedWhereverItBrokeOff() throws IOException {
        everywhere(
                (directory, environment) -> new KeyRotation(options(directory, environment)).rotate("operator"),
                (directory, environment) -> {
                    new KeyRotation(options(directory, environment)).rotate("operator");
                    assertThat(contents(directory, environment)).isEqualTo("p there, q there");
                    assertThat(events(directory, environment, TrailRecord.ROTATION))
                            .isNotEmpty();
                    assertThat(directory.resolve("master.key.next")).doesNotExist();
                });
    }

    @Test
    void aRotationOfAKeyOfTheEnvironmentCanBeRepeatedWhereverItBrokeOff() throws IOException {
        Map<String, String> first = key("first");
        Map<String, String> second = key("second");
        Map<String, String> both = new HashMap<>(first);
        second.forEach((name, value) -> both.put(MasterKey.NEW + name, value));
        everywhere(
                first,
                (directory, environment) -> new KeyRotation(options(directory, both)).rotate("operator"),
                (directory, environment) -> {
                    try {
                        new KeyRotation(options(directory, both)).rotate("operator");
                    } catch (AuditFailure done) {
                        assertThat(done.kind()).isEqualTo(AuditFailure.Kind.KEY);
                    }
                    assertThat(contents(directory, second)).isEqualTo("p there, q there");
                },
                second);
    }

    @Test
    void aBeginningThatBrokeOffHoldsNothingAndIsMadeAnew() throws IOException {
        LongFunction<FaultyDisk> disks = FaultyDisk::deadFrom;
        long steps = Long.MAX_VALUE;
        for (long step = 0; step < steps; step++) {
            FaultyDisk disk = disks.apply(step);
            Path directory = temporary.resolve("beginning" + step);
            try {
                AuditTrail.open(options(disk.path(directory), Map.of())).close();
            } catch (AuditFailure brokenOff) {
                assertThat(disk.hasFailed()).as(brokenOff.getMessage()).isTrue();
            }
            steps = Math.min(steps, disk.steps() <= step ? step : Long.MAX_VALUE);
            record(directory, Map.of());
            assertThat(contents(directory, Map.of())).as("step %d", step).isEqualTo("p there, q there");
            assertSound(directory, Map.of());
        }
        assertThat(steps).isGreaterThan(10);
    }

    private interface Act extends BiConsumer<Path, Map<String, String>> {}

    private void everywhere(Act broken, Act afterwards) throws IOException {
        everywhere(Map.of(), broken, afterwards, Map.of());
    }

    private void everywhere(Map<String, String> before, Act act, Act afterwards, Map<String, String> after)
            throws IOException {
        Path whole = temporary.resolve("whole");
        record(whole, before);
        for (LongFunction<FaultyDisk> disks :
                List.<LongFunction<FaultyDisk>>of(FaultyDisk::deadFrom, FaultyDisk::failingAt)) {
            boolean more = true;
            for (long step = 0; more; step += STRIDE) {
                Path directory = temporary.resolve("try" + tries++);
                copy(whole, directory);
                FaultyDisk disk = disks.apply(step);
                more = isBrokenOff(act, disk, directory, before);
                broken += more ? 1 : 0;
                try {
                    afterwards.accept(directory, before);
                    assertSound(directory, after);
                    assertThatLifeGoesOn(directory, after);
                } catch (AssertionError | AuditFailure e) {
                    throw new AssertionError("broken off at step " + step, e);
                }
                remove(directory);
            }
        }
    }

    /** Whether the step was reached. */
    private static boolean isBrokenOff(Act act, FaultyDisk disk, Path directory, Map<String, String> environment) {
        long before = disk.steps();
        try {
            act.accept(disk.path(directory), environment);
            return disk.hasFailed();
        } catch (AuditFailure brokenOff) {
            assertThat(disk.steps()).isGreaterThan(before);
            return true;
        }
    }

    private void assertThatLifeGoesOn(Path directory, Map<String, String> environment) {
        try (AuditTrail trail = AuditTrail.open(options(directory, environment))) {
            Patients.write(trail, Patients.decide(Patients.small("p", "P", 160), DAY));
            Patients.write(trail, Patients.decide(Patients.small("q", "Q", 160), DAY));
        }
        assertSound(directory, environment);
    }

    private static void assertSound(Path directory, Map<String, String> environment) {
        AuditTrail.open(options(directory, environment)).close();
        TrailVerification checked =
                new TrailVerifier(new TrailDirectory(directory), TrailVerifier.Scope.of(environment)).verify();
        assertThat(checked.findings()).isEmpty();
        assertThat(checked.log().findings()).isEmpty();
    }

    private void record(Path directory, Map<String, String> environment) {
        try (AuditTrail trail = AuditTrail.open(options(directory, environment))) {
            Patients.write(trail, Patients.decide(Patients.small("p", "P", 150), DAY));
            Patients.write(trail, Patients.decide(Patients.small("q", "Q", 150), DAY));
        }
    }

    /** Opened once, so that what is pending is finished. */
    private static String contents(Path directory, Map<String, String> environment) {
        AuditTrail.open(options(directory, environment)).close();
        try (TrailReader reader = TrailReader.open(new TrailDirectory(directory), environment)) {
            return "p " + content(reader, 0, "p") + ", q " + content(reader, 1, "q");
        }
    }

    private static String content(TrailReader reader, long place, String patient) {
        try {
            String found = reader.sealed(reader.decision(place, reader.log().entry(place)))
                    .patient();
            return found.equals("Patient/" + patient) ? "there" : "another's";
        } catch (AuditFailure e) {
            return e.kind() == AuditFailure.Kind.ERASED ? "erased" : e.getMessage();
        }
    }

    private static List<TrailRecord> events(Path directory, Map<String, String> environment, String kind) {
        List<TrailRecord> events = new ArrayList<>();
        try (TrailReader reader = TrailReader.open(new TrailDirectory(directory), environment)) {
            reader.events((place, record) -> {
                if (record.kind().equals(kind)) {
                    events.add(record);
                }
            });
        }
        return events;
    }

    private Map<String, String> key(String name) {
        Path file = temporary.resolve(name + ".key");
        MasterKey.generate(file, new SecureRandom());
        return Map.of("RATIONALE_AUDIT_KEY_FILE", file.toString());
    }

    private static Path real(Path path) {
        return Path.of(path.toString());
    }

    private static TrailOptions options(Path directory, Map<String, String> environment) {
        return TrailOptions.of(directory, environment, Clock.systemUTC());
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target, java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
    }

    private static void remove(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
