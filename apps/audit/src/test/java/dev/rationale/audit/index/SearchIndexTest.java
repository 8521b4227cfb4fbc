package dev.rationale.audit.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rationale.audit.trail.AuditTrail;
import dev.rationale.audit.trail.CardFeedback;
import dev.rationale.audit.trail.Patients;
import dev.rationale.audit.trail.TrailDirectory;
import dev.rationale.audit.trail.TrailOptions;
import dev.rationale.audit.trail.TrailReader;
import dev.rationale.service.GivenCard;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * The index in each database that it can live in. PostgreSQL is asked where a server is, which {@code -Drationale.postgres} names by
 * its JDBC address; its tables are dropped.
 */
class SearchIndexTest {

    private static final String CARD = "c0ffee00-0000-4000-8000-000000000001";
    private static final String CODE = "start-pcp-prophylaxis";
    private static final Optional<String> ANY = Optional.empty();
    private static final Optional<Instant> EVER = Optional.empty();

    @TempDir
    private Path directory;

    private String id = "";

    @BeforeEach
    void record() {
        try (AuditTrail trail = AuditTrail.open(options())) {
            List<GivenCard> cards = List.of(new GivenCard(CARD, "prophylaxis", List.of(CODE)));
            LocalDate day = LocalDate.of(2003, 6, 1);
            id = Patients.write(trail, Patients.decide(Patients.GUIDELINE, Patients.small("p", "P", 150), day, cards));
            Patients.write(trail, Patients.decide(Patients.small("q", "Q", 700), day));
            trail.feedback(new CardFeedback(
                    "clinic", "eval", CARD, "overridden", "", "", "", "2026-03-05T00:00:00Z", "event"));
        }
    }

    @Test
    void sqliteFindsEverythingAndIsMadeAgainWhenItIsDeleted() throws IOException {
        everythingIsFound(Map.of());
        Files.delete(directory.resolve("index.sqlite"));
        everythingIsFound(Map.of());
    }

    @Test
    void aFillingThatBrokeOffPutsNothingInTwice() throws SQLException {
        String address = "jdbc:sqlite:" + directory.resolve("index.sqlite");
        everythingIsFound(Map.of());
        forget(address);
        everythingIsFound(Map.of());
    }

    @Test
    @EnabledIfSystemProperty(named = "rationale.postgres", matches = "jdbc:postgresql:.+")
    void postgresqlFindsTheSame() throws SQLException {
        String address = System.getProperty("rationale.postgres");
        try (Connection connection = DriverManager.getConnection(address)) {
            Schema.drop(connection);
        }
        Map<String, String> environment = Map.of(SearchIndex.VARIABLE, address);
        everythingIsFound(environment);
        forget(address);
        everythingIsFound(environment);
        assertThat(directory.resolve("index.sqlite")).doesNotExist();
    }

    /** As if the process had ended before it could say how far it was. */
    private static void forget(String address) throws SQLException {
        try (Connection connection = DriverManager.getConnection(address);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("DELETE FROM " + Schema.PROGRESS);
        }
    }

    private void everythingIsFound(Map<String, String> environment) {
        try (TrailReader reader = TrailReader.open(new TrailDirectory(directory), Map.of());
                SearchIndex index = SearchIndex.open(reader, environment)) {
            assertThat(index.search(Query.ALL)).hasSize(2);
            Optional<String> rule = Optional.of(CODE);
            Optional<String> patient = Optional.of(reader.pseudonym("clinic", "Patient/p"));
            List<Query> ofTheFirst = List.of(
                    new Query(patient, ANY, ANY, ANY, false, EVER, EVER, ANY, ANY, ANY, 10),
                    new Query(ANY, Optional.of(CODE), rule, ANY, false, EVER, EVER, ANY, ANY, ANY, 10),
                    new Query(
                            ANY, ANY, ANY, Optional.of("success"), true, EVER, EVER, ANY, Optional.of(CARD), ANY, 10));
            for (Query query : ofTheFirst) {
                assertThat(index.search(query)).extracting(Found::id).containsExactly(id);
            }
            Found found = index.search(ofTheFirst.get(0)).get(0);
            assertThat(found.codes()).contains(CODE).doesNotHaveDuplicates();
            assertThat(found.feedback()).containsExactly("overridden");
            assertThat(index.feedbackByRule()).containsExactly(new RuleFeedback(CODE, CODE, 1, 0, 1));
            assertThat(index.count(SearchIndex.Group.CLIENT)).containsExactly(Map.entry("clinic", 2L));
        }
    }

    private TrailOptions options() {
        return TrailOptions.of(directory, Map.of(), Clock.systemUTC());
    }
}
