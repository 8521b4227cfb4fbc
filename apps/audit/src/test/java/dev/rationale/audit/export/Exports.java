package dev.rationale.audit.export;

import dev.rationale.audit.trail.AuditTrail;
import dev.rationale.audit.trail.Patients;
import dev.rationale.audit.trail.TrailDirectory;
import dev.rationale.audit.trail.TrailOptions;
import dev.rationale.audit.trail.TrailReader;
import dev.rationale.service.GivenCard;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/** Decisions of every outcome in one trail, ready to be exported. */
final class Exports {

    static final String CARD = "11111111-2222-4333-8444-555555555555";

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-04T05:06:07Z"), ZoneOffset.UTC);
    private static final String NOBODY =
            "{\"resourceType\":\"Bundle\",\"type\":\"collection\",\"entry\":[{\"resource\":{\"resourceType\":\"Patient\",\"id\":\"n\",\"birthDate\":\"1961-04-02\"}}]}";

    private final TrailOptions options;

    Exports(Path directory) {
        this.options = TrailOptions.of(directory, Map.of(), CLOCK);
    }

    /** The ids of a decision that recommends, one on a whole synthetic record, and one on a patient of whom nothing is known. */
    List<String> decide() {
        List<GivenCard> cards = List.of(new GivenCard(CARD, "prophylaxis", List.of("start-pcp-prophylaxis")));
        LocalDate early = LocalDate.of(2003, 6, 1);
        byte[] synthetic = Patients.bytes(Patients.files().get(0));
        try (AuditTrail trail = AuditTrail.open(options)) {
            return List.of(
                    Patients.write(
                            trail,
                            Patients.decide(Patients.GUIDELINE, Patients.small("p1", "Marker", 150), early, cards)),
                    Patients.write(trail, Patients.decide(synthetic, LocalDate.of(2019, 1, 1))),
                    Patients.write(trail, Patients.decide(NOBODY.getBytes(StandardCharsets.UTF_8), early)));
        }
    }

    void erase() {
        try (AuditTrail trail = AuditTrail.open(options)) {
            trail.erase("clinic", "Patient/p1", "auditor", "request");
        }
    }

    /** One decision as it leaves, without the master key, which an export does not need. */
    DecisionExport of(String id) {
        try (TrailReader reader = reader()) {
            return DecisionExport.of(reader, id);
        }
    }

    TrailReader reader() {
        TrailDirectory directory = options.directory();
        return TrailReader.open(directory, Map.of());
    }
}
