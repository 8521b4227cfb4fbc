package dev.rationale.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rationale.audit.trail.AuditTrail;
import dev.rationale.audit.trail.TrailDirectory;
import dev.rationale.audit.trail.TrailOptions;
import dev.rationale.audit.trail.TrailReader;
import dev.rationale.engine.Guideline;
import dev.rationale.engine.Guidelines;
import dev.rationale.engine.evaluation.Clocks;
import dev.rationale.fhir.FhirDocument;
import dev.rationale.service.AnswerForm;
import dev.rationale.service.Asker;
import dev.rationale.service.Decision;
import dev.rationale.service.DraftOrders;
import dev.rationale.service.Evaluations;
import dev.rationale.service.PatientDocuments;
import dev.rationale.service.Request;
import dev.rationale.workbench.OpenWorkbench.Guest;
import dev.rationale.workbench.OpenWorkbench.Reply;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Patients who are opened from a decision that was written down, and from a server on the list. */
class ElsewhereTest {

    private static final String SERVER = "https://fhir.example.org/r4";
    private static final FhirDocument RECORD = FhirDocument.record("""
        {"resourceType": "Bundle", "type": "collection", "entry": [
          {"resource": {"resourceType": "Patient", "id": "ada", "gender": "female", "birthDate": "1970-04-02"}},
          {"resource": {"resourceType": "Condition", "id": "hiv", "subject": {"reference": "Patient/ada"},
            "recordedDate": "2010-01-10", "code": {"coding": [{"system": "http://snomed.info/sct", "code": "86406008"}]}}},
          {"resource": {"resourceType": "Observation", "id": "cd4", "status": "final", "subject": {"reference": "Patient/ada"},
            "code": {"coding": [{"system": "http://loinc.org", "code": "24467-3"}]}, "effectiveDateTime": "2016-06-01",
            "valueQuantity": {"value": 317, "unit": "cells/uL", "system": "http://unitsofmeasure.org", "code": "/uL"}}}]}
        """.getBytes(StandardCharsets.UTF_8));

    @TempDir
    private Path directory;

    @Test
    void aPatientOfADecisionIsOpenedOnItsDaysAndThatIsNoted() {
        String id = decided();
        try (OpenWorkbench workbench = new OpenWorkbench(Optional.empty(), Optional.empty(), Optional.of(directory))) {
            Guest guest = workbench.guest();
            Reply opened = form(workbench, guest, "/bedside/decision", Map.of("decision", " " + id + "\n"));
            assertThat(opened.status()).as(opened.body()).isEqualTo(303);
            assertThat(opened.header("Location")).contains("as-of=2016-06-30");
            assertThat(workbench.get(opened.header("Location"), guest.cookie()).body())
                    .contains("317", id);

            Reply unknown = form(
                    workbench, guest, "/bedside/decision", Map.of("decision", "00000000-0000-7000-8000-000000000000"));
            assertThat(unknown.status()).isEqualTo(404);
            assertThat(unknown.body()).doesNotContain("Exception");
        }
        assertThat(entries()).as("the look waits for whoever writes next").isEqualTo(1);
        decided();
        assertThat(entries()).as("one look, and the second decision").isEqualTo(3);
    }

    @Test
    void onlyAServerOnTheListIsAskedAndItsTokenIsNotShown() {
        List<String> asked = new ArrayList<>();
        try (OpenWorkbench workbench =
                new OpenWorkbench(Optional.empty(), Optional.empty(), Optional.empty(), servers(asked))) {
            Guest guest = workbench.guest();
            Map<String, String> elsewhere = Map.of("server", "https://other.example.org/r4", "patient", "ada");
            assertThat(form(workbench, guest, "/bedside/server", elsewhere).status())
                    .isEqualTo(400);
            Map<String, String> path = Map.of("server", SERVER, "patient", "../Group/all");
            assertThat(form(workbench, guest, "/bedside/server", path).status()).isEqualTo(400);
            assertThat(asked).isEmpty();

            Reply opened = form(
                    workbench,
                    guest,
                    "/bedside/server",
                    Map.of("server", SERVER, "patient", "ada", "access", "a-lent-token"));
            assertThat(opened.status()).as(opened.body()).isEqualTo(303);
            assertThat(asked).containsExactly(SERVER + " ada a-lent-token");
            String page = workbench
                    .get(opened.header("Location") + "?as-of=2016-06-30", guest.cookie())
                    .body();
            assertThat(page).contains("317", SERVER).doesNotContain("a-lent-token");
        }
    }

    private static ServerReading servers(List<String> asked) {
        return new ServerReading() {
            @Override
            public List<String> servers() {
                return List.of(SERVER);
            }

            @Override
            public PatientDocuments read(
                    Guideline guideline, URI server, Optional<String> token, String patient, LocalDate today) {
                asked.add(server + " " + patient + " " + token.orElse("-"));
                return new PatientDocuments(
                        List.of(RECORD), DraftOrders.NONE, Optional.of(patient), ZoneOffset.UTC, List.of());
            }
        };
    }

    private String decided() {
        try (Guideline guideline = Guidelines.bundled();
                AuditTrail trail = AuditTrail.open(TrailOptions.of(directory, Map.of(), Clock.systemUTC()))) {
            Request request = Request.of(guideline, List.of(RECORD), Clocks.at(LocalDate.of(2016, 6, 30)));
            return trail.record(new Decision(
                            new Asker("clinic", "Practitioner/7", "eval", ""),
                            new Evaluations().answer(request),
                            AnswerForm.JSON))
                    .orElseThrow();
        }
    }

    private long entries() {
        try (TrailReader reader = TrailReader.open(new TrailDirectory(directory), Map.of())) {
            return reader.log().size();
        }
    }

    private static Reply form(OpenWorkbench workbench, Guest guest, String address, Map<String, String> fields) {
        byte[] sent = fields.entrySet().stream()
                .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "", "&token=" + guest.token()))
                .getBytes(StandardCharsets.UTF_8);
        String own = workbench.own(guest).replaceFirst("X-CSRF-Token: [^\r]*\r\n", "");
        return workbench.send(
                "POST " + address + " HTTP/1.1\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: "
                        + sent.length + "\r\n" + own + "Connection: close\r\n\r\n",
                sent);
    }
}
