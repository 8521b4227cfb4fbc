package dev.rationale.audit.trail;

import dev.rationale.engine.Guideline;
import dev.rationale.engine.Guidelines;
import dev.rationale.engine.evaluation.Clocks;
import dev.rationale.fhir.FhirDocument;
import dev.rationale.service.AnswerForm;
import dev.rationale.service.Asker;
import dev.rationale.service.Decision;
import dev.rationale.service.Evaluations;
import dev.rationale.service.GivenCard;
import dev.rationale.service.Request;
import dev.rationale.service.ServiceAnswer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Decisions on the synthetic patients of the repository. */
public final class Patients {

    public static final Guideline GUIDELINE = Guidelines.bundled();
    private static final Path DATA = Path.of("../../test-cases/src/main/resources/data/synthea-hiv");

    private Patients() {}

    /** The patients' documents, sorted by name. */
    public static List<Path> files() {
        try (Stream<Path> files = Files.list(DATA)) {
            return files.filter(file -> file.toString().contains(".json"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A small patient with a count and a viral load, whose id and name can be chosen. */
    public static byte[] small(String id, String family, int count) {
        return """
                {"resourceType":"Bundle","type":"collection","entry":[
                {"resource":{"resourceType":"Patient","id":"%1$s","birthDate":"1961-04-02","name":[{"family":"%2$s"}]}},
                {"resource":{"resourceType":"Condition","id":"hiv-%1$s","subject":{"reference":"Patient/%1$s"},
                 "clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]},
                 "code":{"coding":[{"system":"http://snomed.info/sct","code":"86406008"}]},"onsetDateTime":"1999-01-01"}},
                {"resource":{"resourceType":"Observation","id":"cd4-%1$s","status":"final","subject":{"reference":"Patient/%1$s"},
                 "code":{"coding":[{"system":"http://loinc.org","code":"24467-3"}]},"effectiveDateTime":"2003-05-01",
                 "valueQuantity":{"value":%3$d,"unit":"cells/uL","system":"http://unitsofmeasure.org","code":"{cells}/uL"}}}]}
                """.formatted(id, family, count).getBytes(StandardCharsets.UTF_8);
    }

    public static Decision decide(byte[] document, LocalDate day) {
        return decide(GUIDELINE, document, day, List.of());
    }

    public static Decision decide(Guideline guideline, byte[] document, LocalDate day, List<GivenCard> cards) {
        ServiceAnswer answer =
                new Evaluations().answer(Request.of(guideline, List.of(FhirDocument.record(document)), Clocks.at(day)));
        return new Decision(
                new Asker("clinic", "Practitioner/7", "eval", ""), answer, AnswerForm.JSON, cards, Optional.empty());
    }

    /** Writes a decision down; its id. */
    public static String write(AuditTrail trail, Decision decision) {
        return trail.record(decision).orElseThrow();
    }
}
