package dev.rationale.audit.hooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rationale.audit.index.Query;
import dev.rationale.audit.index.RuleFeedback;
import dev.rationale.audit.index.SearchIndex;
import dev.rationale.audit.replay.Replayed;
import dev.rationale.audit.replay.Replayer;
import dev.rationale.audit.trail.Patients;
import dev.rationale.audit.trail.TrailDirectory;
import dev.rationale.audit.trail.TrailOptions;
import dev.rationale.audit.trail.TrailReader;
import dev.rationale.cdshooks.Caller;
import dev.rationale.cdshooks.Decision;
import dev.rationale.cdshooks.DecisionTrail.TrailUnavailable;
import dev.rationale.cdshooks.Feedback;
import dev.rationale.engine.evaluation.Clocks;
import dev.rationale.engine.evaluation.Evaluation;
import dev.rationale.engine.evaluation.PatientRecord;
import dev.rationale.fhir.FhirReader;
import dev.rationale.fhir.ReadOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HookTrailTest {

    private static final String CARD = "11111111-2222-4333-8444-555555555555";
    private static final Instant NOW = Instant.parse("2026-03-04T05:06:07Z");
    private static final ReadOptions OPTIONS = new ReadOptions(Optional.of("p"), ZoneOffset.UTC);
    private static final String DRAFT = """
            {"resourceType":"MedicationRequest","id":"draft","status":"draft","intent":"proposal",
             "subject":{"reference":"Patient/p"},"authoredOn":"2003-06-01",
             "medicationCodeableConcept":{"coding":[{"system":"http://www.whocc.no/atc","code":"L03AC01"}]}}
            """;

    @TempDir
    private Path directory;

    @Test
    void aCallIsRecordedAndItsAnswerGivenAgain() throws IOException {
        record(decision(false));
        try (TrailReader reader = reader();
                Replayer replayer = new Replayer(reader, Optional.empty());
                SearchIndex index = SearchIndex.open(reader, Map.of())) {
            String id = index.search(Query.ALL).get(0).id();
            assertThat(reader.decision(id).open())
                    .satisfies(open -> assertThat(open.client()).isEqualTo("ehr"))
                    .satisfies(open -> assertThat(open.hookInstance()).isEqualTo("instance"))
                    .satisfies(open -> assertThat(open.cards()).hasSize(1));
            assertThat(replayer.replay(id).verdict()).isEqualTo(Replayed.Verdict.SAME);
        }
    }

    @Test
    void ordersThatWereBeingDraftedAreGivenAgainAsDrafts() throws IOException {
        record(decision(true));
        try (TrailReader reader = reader();
                Replayer replayer = new Replayer(reader, Optional.empty())) {
            String id = reader.decision(0, reader.log().entry(0)).open().id();
            assertThat(reader.sealed(reader.decision(id)).documents())
                    .extracting(one -> one.role())
                    .containsExactly("record", "draft");
            assertThat(replayer.replay(id).verdict()).isEqualTo(Replayed.Verdict.SAME);
        }
    }

    @Test
    void anOverrideIsCountedForTheRuleOfItsCard() throws IOException {
        Decision decision = decision(false);
        Feedback feedback = new Feedback(
                "service",
                new Caller("ehr"),
                CARD,
                Feedback.Outcome.OVERRIDDEN,
                List.of(),
                Optional.empty(),
                Optional.of("words"),
                NOW,
                NOW);
        try (HookTrail trail = open()) {
            trail.decided(decision);
            trail.feedback(feedback);
            trail.feedback(feedback);
        }
        try (TrailReader reader = reader();
                SearchIndex index = SearchIndex.open(reader, Map.of())) {
            String rule = decision.evaluation().recommendations().get(0).rule();
            assertThat(index.feedbackByRule())
                    .contains(new RuleFeedback(
                            rule, decision.evaluation().recommendations().get(0).code(), 1, 0, 1));
        }
    }

    @Test
    void whatCannotBeRecordedIsNotAnswered() throws IOException {
        HookTrail trail = open();
        trail.close();
        assertThatThrownBy(() -> trail.decided(decision(false)))
                .isInstanceOf(TrailUnavailable.class)
                .hasMessageContaining("not given");
    }

    private void record(Decision decision) {
        try (HookTrail trail = open()) {
            trail.decided(decision);
        }
    }

    private HookTrail open() {
        return HookTrail.open(TrailOptions.of(directory, Map.of(), Clock.fixed(NOW, ZoneOffset.UTC)));
    }

    private TrailReader reader() {
        return TrailReader.open(new TrailDirectory(directory), Map.of());
    }

    private static Decision decision(boolean drafted) throws IOException {
        ObjectMapper json = new ObjectMapper();
        JsonNode bundle = json.readTree(Patients.small("p", "P", 150));
        JsonNode order = json.readTree(DRAFT);
        FhirReader reader = new FhirReader();
        PatientRecord read = reader.read(List.of(bundle), OPTIONS);
        PatientRecord noted = new PatientRecord(read.patient(), read.facts(), read.excluded(), List.of("gathered"));
        PatientRecord record = drafted ? reader.withDraft(noted, List.of(order), OPTIONS) : noted;
        Evaluation evaluation = Patients.GUIDELINE.evaluate(record, Clocks.at(LocalDate.of(2003, 6, 1)));
        return new Decision(
                "reference",
                NOW,
                "service",
                "instance",
                new Caller("ehr"),
                "Practitioner/7",
                drafted ? List.of(bundle, order) : List.of(bundle),
                record,
                ZoneOffset.UTC,
                "en",
                Patients.GUIDELINE,
                evaluation,
                List.of(new Decision.Card(
                        CARD, "q", List.of(evaluation.recommendations().get(0).code()))));
    }
}
