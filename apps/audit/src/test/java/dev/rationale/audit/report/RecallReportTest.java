package dev.rationale.audit.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rationale.audit.recall.Recall;
import dev.rationale.audit.recall.Suspect;
import dev.rationale.audit.trail.AuditTrail;
import dev.rationale.audit.trail.Patients;
import dev.rationale.audit.trail.TrailDirectory;
import dev.rationale.audit.trail.TrailOptions;
import dev.rationale.audit.trail.TrailReader;
import dev.rationale.service.Decision;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page for the day on which a rule turns out wrong. */
class RecallReportTest {

    private static final Instant MADE = Instant.parse("2026-03-04T05:06:07Z");

    @TempDir
    private Path directory;

    @Test
    void thePageNamesWhomItConcernsAndWhatEachWasToldInBothLanguages() {
        Decision given = Patients.decide(Patients.small("p1", "P", 150), LocalDate.of(2003, 6, 1));
        String rule = "start-pcp-prophylaxis";
        String code = rule;
        String id;
        String erased;
        try (AuditTrail trail = AuditTrail.open(TrailOptions.of(directory, Map.of(), Clock.systemUTC()))) {
            id = Patients.write(trail, given);
            erased = Patients.write(trail, Patients.decide(Patients.small("q", "Q", 900), LocalDate.of(2003, 6, 1)));
            trail.erase("clinic", "Patient/q", "auditor", "request");
        }
        RecallReport report = report(rule);
        assertThat(report.html("en"))
                .contains("Whom it concerns", rule, "Patients: 1. Decisions: 1.", code, id, "Practitioner/7")
                .contains(
                        "could not be looked into",
                        ": 1.",
                        "from the beginning of the log to its end",
                        "4 March 2026, 05:06:07 UTC")
                .contains("Patient/p1")
                .doesNotContain(erased, "affected.");
        assertThat(report.html("fr"))
                .contains(
                        "Qui est concerné",
                        "Règle qui s’est révélée fausse",
                        "Patients\u00a0: 1. Décisions\u00a0: 1.",
                        code)
                .contains("entre le début du journal et sa fin")
                .doesNotContain("affected.", "''");
    }

    private RecallReport report(String rule) {
        Suspect suspect = new Suspect(Suspect.Kind.RULE, rule);
        try (TrailReader reader = TrailReader.open(new TrailDirectory(directory), Map.of())) {
            return new RecallReport(
                    Recall.of(reader, suspect, Optional.empty(), Optional.empty()),
                    suspect,
                    Optional.empty(),
                    Optional.empty(),
                    MADE);
        }
    }
}
