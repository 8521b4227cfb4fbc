package dev.rationale.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rationale.audit.AuditFailure;
import dev.rationale.audit.index.Query;
import dev.rationale.audit.index.SearchIndex;
import dev.rationale.audit.trail.TrailDirectory;
import dev.rationale.audit.trail.TrailReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A service that keeps an audit trail writes each decision down before its answer leaves. */
class AuditedServiceTest {

    @TempDir
    private Path directory;

    @Test
    void anAnswerIsInTheTrail() throws Exception {
        Path audit = directory.resolve("audit");
        Ehr ehr = new Ehr();
        try (RationaleServer server = Running.agreed(directory, ehr, Map.of("audit.directory", audit.toString()))) {
            String advice = Requests.advice().toString();
            assertThat(ehr.post(server, Ehr.ADVICE, advice).statusCode()).isEqualTo(200);
        }
        try (TrailReader reader = TrailReader.open(new TrailDirectory(audit), Map.of());
                SearchIndex index = SearchIndex.open(reader, Map.of())) {
            assertThat(index.search(Query.ALL)).hasSize(1);
        }
    }

    @Test
    void withoutATrailThatCanBeWrittenNothingIsServed() throws Exception {
        Path file = Files.writeString(directory.resolve("no-directory"), "");
        Map<String, String> settings = Map.of("audit.directory", file.toString());
        assertThatThrownBy(() -> Running.development(directory, settings).close())
                .isInstanceOf(AuditFailure.class);
    }
}
