package dev.rationale.audit.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rationale.audit.trail.AuditTrail;
import dev.rationale.audit.trail.Patients;
import dev.rationale.audit.trail.TrailDirectory;
import dev.rationale.audit.trail.TrailOptions;
import dev.rationale.audit.trail.TrailReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the index says counts only as far as the log says the same. */
class ForgedIndexTest {

    private static final LocalDate DAY = LocalDate.of(2003, 6, 1);
    private static final Optional<String> ANY = Optional.empty();

    @TempDir
    private Path temporary;

    private Path directory = Path.of("");

    @BeforeEach
    void record() throws IOException {
        directory = Files.createDirectories(temporary.resolve("trail"));
        decide("a", "b");
    }

    @Test
    void afterARestoreTheIndexListsWhatTheLogHoldsNow() throws IOException {
        Path copy = temporary.resolve("copy");
        copy(directory, copy);
        List<String> lost = decide("lost", "lost too");
        assertThat(ids(Query.ALL)).hasSize(4).containsAll(lost);
        Path index = temporary.resolve("index");
        Files.move(directory.resolve("index.sqlite"), index);
        remove(directory);
        copy(copy, directory);
        Files.move(index, directory.resolve("index.sqlite"), StandardCopyOption.REPLACE_EXISTING);
        List<String> after = decide("after", "after too", "and one more");
        assertThat(check().wrong()).singleElement().asString().contains("other entries");
        assertThat(ids(Query.ALL)).hasSize(5).containsAll(after).doesNotContainAnyElementsOf(lost);
        assertThat(check().wrong()).isEmpty();
    }

    @Test
    void aRowThatWasEditedIsNotShownAndTheIndexIsMadeAnew() throws SQLException {
        String pseudonym = pseudonym("a");
        List<String> ofA = ids(Query.ofPatient(pseudonym));
        assertThat(ofA).hasSize(1);
        for (String edit : List.of(
                "UPDATE decision SET patient = '" + pseudonym + "'",
                "UPDATE decision SET outcome = 'success', place = 1 - place",
                "UPDATE decision SET guideline = '" + "0".repeat(64) + "'",
                "UPDATE decision SET leaf = 'x'",
                "DELETE FROM advice",
                "INSERT INTO advice SELECT place, id, 'start-something', 'rule' FROM decision",
                "INSERT INTO feedback SELECT 0, 'event', leaf, 'card', id, 'overridden' FROM decision WHERE place = 0",
                "INSERT INTO decision SELECT 9, 'ffffffff', leaf, at, patient, client, service, outcome, guideline FROM"
                        + " decision WHERE place = 0")) {
            execute(edit);
            assertThat(check().wrong()).as(edit).isNotEmpty();
            assertThat(ids(Query.ALL)).as(edit).hasSize(2);
            assertThat(ids(Query.ofPatient(pseudonym))).as(edit).isEqualTo(ofA);
            assertThat(check().wrong()).as(edit).isEmpty();
        }
    }

    @Test
    void aRowThatWasTakenOutIsFoundByTheCheckAndHidesNothing() throws SQLException {
        ids(Query.ALL);
        execute("DELETE FROM decision WHERE place = 0");
        assertThat(check().wrong()).singleElement().asString().contains("entry 0: the table 'decision' has 0 rows");
        assertThat(ids(Query.ALL)).hasSize(2);
        execute("DROP TABLE advice");
        assertThat(ids(Query.ALL)).hasSize(2);
        assertThat(check().wrong()).isEmpty();
    }

    @Test
    void whatIsCountedIsHeldAgainstTheLogFirst() throws SQLException {
        ids(Query.ALL);
        execute("UPDATE decision SET outcome = 'success', client = 'another'");
        try (TrailReader trail = TrailReader.open(new TrailDirectory(directory), Map.of());
                SearchIndex index = SearchIndex.openChecked(trail, Map.of())) {
            assertThat(index.remade()).isTrue();
            assertThat(index.count(SearchIndex.Group.CLIENT)).containsExactly(Map.entry("clinic", 2L));
        }
    }

    @Test
    void timesAreComparedAsTimes() {
        Instant second = Instant.parse("2026-03-04T05:06:07Z");
        Path own = temporary.resolve("times");
        for (String at : List.of("2026-03-04T05:06:07Z", "2026-03-04T05:06:07.250Z", "2026-03-04T05:06:08Z")) {
            Clock clock = Clock.fixed(Instant.parse(at), ZoneOffset.UTC);
            try (AuditTrail trail = AuditTrail.open(TrailOptions.of(own, Map.of(), clock))) {
                Patients.write(trail, Patients.decide(Patients.small("p", "P", 150), DAY));
            }
        }
        directory = own;
        assertThat(ids(between(second, second.plusSeconds(1)))).hasSize(2);
        assertThat(ids(between(second.plusNanos(1), second.plusSeconds(1)))).hasSize(1);
        assertThat(ids(between(second.plusMillis(250), second.plusSeconds(9)))).hasSize(2);
    }

    @Test
    void pagesFollowEachOtherWithoutAGap() {
        decide("c", "d", "e");
        List<String> all = ids(Query.ALL);
        assertThat(all).hasSize(5).isSorted();
        List<String> first = ids(page("0"));
        List<String> second = ids(page(first.get(1)));
        List<String> third = ids(page(second.get(1)));
        assertThat(Stream.of(first, second, third).flatMap(List::stream)).containsExactlyElementsOf(all);
        assertThat(third).hasSize(1);
    }

    private static Query page(String after) {
        return new Query(
                ANY, ANY, ANY, ANY, false, Optional.empty(), Optional.empty(), ANY, ANY, Optional.of(after), 2);
    }

    private static Query between(Instant from, Instant to) {
        return new Query(ANY, ANY, ANY, ANY, false, Optional.of(from), Optional.of(to), ANY, ANY, ANY, 10);
    }

    private List<String> decide(String... patients) {
        try (AuditTrail trail = AuditTrail.open(TrailOptions.of(directory, Map.of(), Clock.systemUTC()))) {
            return Stream.of(patients)
                    .map(patient -> Patients.write(
                            trail,
                            Patients.decide(
                                    Patients.small(patient.replace(' ', '-'), "N", patient.equals("a") ? 150 : 700),
                                    DAY)))
                    .toList();
        }
    }

    private List<String> ids(Query query) {
        try (TrailReader reader = reader();
                SearchIndex index = SearchIndex.open(reader, Map.of())) {
            return index.search(query).stream().map(Found::id).toList();
        }
    }

    private IndexCheck check() {
        try (TrailReader reader = reader()) {
            return IndexCheck.of(reader, Map.of());
        }
    }

    private String pseudonym(String patient) {
        try (TrailReader reader = reader()) {
            return reader.pseudonym("clinic", "Patient/" + patient);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + directory.resolve("index.sqlite"));
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private TrailReader reader() {
        return TrailReader.open(new TrailDirectory(directory), Map.of());
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
    }

    private static void remove(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file :
                    files.sorted((one, another) -> another.compareTo(one)).toList()) {
                Files.delete(file);
            }
        }
    }
}
