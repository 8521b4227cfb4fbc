package dev.rationale.cdshooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The feedback endpoint: F1 to F6, T17 and T18. */
class FeedbackTest {

    private static final String PATH = "/cds-services/rationale-patient-view/feedback";
    private static final String OVERRIDDEN = """
            {'feedback':[{'card':'4E0A3A1E-3283-4575-AB82-028D55FE2719','outcome':'overridden',
              'overrideReason':{'reason':{'code':'patient-refuses','system':'http://terminology.hl7.org/CodeSystem/non-adherence-reason-codes'},
                                'userComment':'free text'},
              'outcomeTimestamp':'2026-11-24T10:05:31+01:00'}]}
            """;
    private static final String ACCEPTED = """
            {'feedback':[{'card':'4e0a3a1e-3283-4575-ab82-028d55fe2719','outcome':'accepted',
              'acceptedSuggestions':[{'id':'1e0a3a1e-3283-4575-ab82-028d55fe2719'}],'outcomeTimestamp':'2026-11-24T10:05:31Z'}]}
            """;

    private final Service service = new Service();

    @Test
    void keepsWhyACardWasOverridden() {
        Service.Answered answered = service.post(PATH, Service.json(OVERRIDDEN));
        assertThat(answered.status()).isEqualTo(200);
        Feedback kept = service.feedback.get(0);
        assertThat(kept.card()).isEqualTo("4e0a3a1e-3283-4575-ab82-028d55fe2719");
        assertThat(kept.outcome()).isEqualTo(Feedback.Outcome.OVERRIDDEN);
        assertThat(kept.reason().orElseThrow().code()).isEqualTo("patient-refuses");
        assertThat(kept.comment()).contains("free text");
        assertThat(kept.at()).isEqualTo(Instant.parse("2026-11-24T09:05:31Z"));
        assertThat(kept.service()).isEqualTo("rationale-patient-view");
        assertThat(service.lastOutcome()).isEqualTo(HookObserver.Outcome.FEEDBACK);
    }

    @Test
    void keepsWhichSuggestionWasAccepted() {
        service.post(PATH, Service.json(ACCEPTED));
        assertThat(service.feedback.get(0).suggestions()).containsExactly("1e0a3a1e-3283-4575-ab82-028d55fe2719");
    }

    @Test
    void takesAnOverrideWithoutAReason() {
        ObjectNode body = Service.json(OVERRIDDEN);
        ((ObjectNode) body.at("/feedback/0")).remove("overrideReason");
        assertThat(service.post(PATH, body).status()).isEqualTo(200);
    }

    @Test
    void takesManyItemsAndCountsARepetitionOnce() {
        ObjectNode body = Service.json(OVERRIDDEN);
        body.withArrayProperty("feedback").add(Service.json(ACCEPTED).at("/feedback/0"));
        service.post(PATH, body);
        service.post(PATH, body);
        assertThat(service.feedback).extracting(Feedback::key).doesNotHaveDuplicates();
        assertThat(service.counted).hasSize(2);
    }

    @Test
    void tellsThatTheWrapperIsMissing() {
        Service.Answered answered = service.post(PATH, Service.json(ACCEPTED).at("/feedback/0"));
        assertThat(answered.status()).isEqualTo(400);
        assertThat(answered.problems()).anyMatch(problem -> problem.contains("'feedback' is missing"));
        assertThat(service.post(PATH, "[]", Map.of()).status()).isEqualTo(400);
        assertThat(service.post(PATH, Service.json("{'feedback':[]}")).status()).isEqualTo(400);
        assertThat(service.feedback).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {
                "card; 'x'",
                "outcome; 'ignored'",
                "outcomeTimestamp; 'yesterday'",
                "outcomeTimestamp; null",
                "overrideReason; {}",
                "overrideReason; {'reason':{'system':'urn:x'}}",
                "overrideReason; {'userComment':7}",
                "outcome; 'accepted'"
            })
    void refusesAnItemThatIsNotWhole(String member, String value) {
        ObjectNode body = Service.json(OVERRIDDEN);
        ((ObjectNode) body.at("/feedback/0"))
                .set(member, Service.json("{'v':" + value + "}").path("v"));
        Service.Answered answered = service.post(PATH, body);
        assertThat(answered.status()).isEqualTo(400);
        assertThat(answered.problems()).anyMatch(problem -> problem.contains("feedback[0]."));
        assertThat(service.feedback).isEmpty();
    }

    @Test
    void tellsAllProblemsOfAllItems() {
        Service.Answered answered = service.post(PATH, Service.json("{'feedback':[{'card':'x'},{'outcome':'y'}]}"));
        assertThat(answered.problems())
                .anyMatch(problem -> problem.contains("feedback[0].card"))
                .anyMatch(problem -> problem.contains("feedback[1].outcome"))
                .hasSizeGreaterThan(4);
    }

    @Test
    void confirmsNothingThatCouldNotBeWrittenDown() {
        Service failing = new Service(Service.OPTIONS, Service.full());
        Service.Answered answered = failing.post(PATH, Service.json(ACCEPTED));
        assertThat(answered.status()).isEqualTo(503);
        assertThat(answered.answer().headers()).containsKey("Retry-After");
        assertThat(failing.counted).isEmpty();
    }

    @Test
    void knowsNoFeedbackOnAServiceThatThereIsNot() {
        assertThat(service.post("/cds-services/nobody/feedback", Service.json(ACCEPTED))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void hidesTheCommentFromEveryTextForm() {
        service.post(PATH, Service.json(OVERRIDDEN));
        assertThat(service.feedback.get(0).toString()).doesNotContain("free text");
    }
}
