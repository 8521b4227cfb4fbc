package dev.rationale.workbench.browser;

import dev.rationale.audit.trail.AuditTrail;
import dev.rationale.audit.trail.TrailOptions;
import dev.rationale.engine.Guideline;
import dev.rationale.engine.Guidelines;
import dev.rationale.engine.evaluation.Clocks;
import dev.rationale.fhir.FhirDocument;
import dev.rationale.service.AnswerForm;
import dev.rationale.service.Asker;
import dev.rationale.service.Decision;
import dev.rationale.service.Evaluations;
import dev.rationale.service.Request;
import dev.rationale.workbench.OpenWorkbench;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A trail with a few decisions in it. */
final class AuditedDecisions {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T11:00:00Z"), ZoneOffset.UTC);

    private AuditedDecisions() {}

    static Optional<Path> in(Path directory) throws IOException {
        try (Guideline guideline = Guidelines.bundled();
                AuditTrail trail = AuditTrail.open(TrailOptions.of(directory, Map.of(), CLOCK));
                Stream<Path> all = Files.list(OpenWorkbench.PATIENTS)) {
            Evaluations evaluations = new Evaluations();
            for (Path file : all.filter(one -> one.toString().endsWith(".json"))
                    .sorted()
                    .limit(3)
                    .toList()) {
                Request request = Request.of(
                        guideline,
                        List.of(FhirDocument.record(Files.readAllBytes(file))),
                        Clocks.at(LocalDate.of(2017, 11, 17)));
                Asker asker = new Asker("command-line", "somebody", "eval", "");
                trail.record(new Decision(asker, evaluations.answer(request), AnswerForm.TEXT));
            }
        }
        return Optional.of(directory);
    }
}
