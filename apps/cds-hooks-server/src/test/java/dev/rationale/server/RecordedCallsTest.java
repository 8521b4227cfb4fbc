package dev.rationale.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rationale.audit.AuditFailure;
import dev.rationale.audit.index.Found;
import dev.rationale.audit.index.Query;
import dev.rationale.audit.index.SearchIndex;
import dev.rationale.audit.replay.Replayed;
import dev.rationale.audit.replay.Replayer;
import dev.rationale.audit.trail.TrailDirectory;
import dev.rationale.audit.trail.TrailReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A service with a trail: what it answers is recorded first, and can be given again. */
class RecordedCallsTest {

    @TempDir
    private Path directory;

    private final Ehr ehr = new Ehr();

    @Test
    void anAnsweredCallIsInTheTrailAndIsGivenAgain() {
        try (RationaleServer server = start("one")) {
            assertThat(ehr.post(server, Ehr.ADVICE, Requests.advice().toString())
                            .statusCode())
                    .isEqualTo(200);
        }
        try (TrailReader trail = TrailReader.open(new TrailDirectory(directory.resolve("audit")), Map.of());
                SearchIndex index = SearchIndex.open(trail, Map.of());
                Replayer replayer = new Replayer(trail, Optional.empty())) {
            List<Found> found = index.search(Query.ALL);
            assertThat(found).hasSize(1);
            assertThat(found.get(0).client()).isEqualTo("ehr");
            assertThat(replayer.replay(found.get(0).id()))
                    .isEqualTo(new Replayed(found.get(0).id(), Replayed.Verdict.SAME, List.of()));
        }
    }

    @Test
    void aSecondServiceOnTheSameTrailDoesNotStart() {
        try (RationaleServer server = start("one")) {
            assertThat(server.url()).isNotNull();
            assertThatThrownBy(() -> start("two"))
                    .isInstanceOf(AuditFailure.class)
                    .hasMessageContaining("another writer");
        }
    }

    private RationaleServer start(String name) {
        Path own = directory.resolve(name);
        assertThat(own.toFile().mkdirs() || own.toFile().isDirectory()).isTrue();
        return Running.agreed(
                own, ehr, Map.of("audit.directory", directory.resolve("audit").toString()));
    }
}
