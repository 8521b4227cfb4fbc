package dev.rationale.cdshooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole calls as clients in the field send them, and the one card that each is answered with. */
class ClientCallsTest {

    private static final String VIEW = "/cds-services/rationale-patient-view";
    private static final int MOST_WORDS = 60;
    private static final int MOST_LINES = 5;

    private final Service service = new Service();

    @ParameterizedTest
    @ValueSource(strings = {"old-count-long-treated", "old-count-untreated", "ordinary-patient"})
    void oneCardOfAtMostSixtyWordsInFiveLinesIsGiven(String call) throws IOException {
        for (String language : new String[] {"en", "fr"}) {
            JsonNode cards = asked(call, language);
            assertThat(cards).as(call).hasSize(1);
            String detail = cards.get(0).path("detail").asText();
            assertThat(detail.split("\\s+")).hasSizeLessThanOrEqualTo(MOST_WORDS);
            assertThat(detail.lines()).hasSizeLessThanOrEqualTo(MOST_LINES);
        }
    }

    @ParameterizedTest
    @CsvSource({"old-count-untreated, 170", "old-count-long-treated, 100"})
    void aCountThatIsTooOldToActOnIsMeasuredFirstWithACodedOrder(String call, String count) throws IOException {
        JsonNode card = asked(call, "en").get(0);
        assertThat(card.path("summary").asText()).startsWith("Measure CD4").contains(count);
        assertThat(card.path("summary").asText() + card.path("detail").asText()).doesNotContain("202 months");
        assertThat(card.path("indicator").asText()).isEqualTo("warning");
        assertThat(card.at("/suggestions/0/actions/0/resource/code/coding/0/code")
                        .asText())
                .isEqualTo("24467-3");
    }

    @Test
    void anOrdinaryTreatedPatientRaisesNoWordOnInterleukin2() throws IOException {
        JsonNode card = asked("ordinary-patient", "en").get(0);
        assertThat(card.path("summary").asText() + card.path("detail").asText())
                .doesNotContainIgnoringCase("interleukin");
    }

    @Test
    void aCountThatCannotBeReadIsToldWhereNothingElseIsSaid() throws IOException {
        JsonNode cards = asked("count-not-understood", "en");
        assertThat(cards).hasSize(1);
        assertThat(cards.get(0).path("indicator").asText()).isEqualTo("info");
        assertThat(cards.get(0).path("summary").asText()).contains("could not be read");
        assertThat(cards.get(0).path("detail").asText()).contains("Observation/c");
    }

    private JsonNode asked(String call, String language) throws IOException {
        try (InputStream file = Objects.requireNonNull(getClass().getResourceAsStream("/calls/" + call + ".json"))) {
            ObjectNode body = (ObjectNode) Service.JSON.readTree(file);
            return service.post(VIEW, body.toString(), Map.of("Accept-Language", language))
                    .cards();
        }
    }
}
