package dev.rationale.fhir.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;

class OriginsTest {

    /** Two counts and a birth make a status, the status an advice; a study makes another one. */
    private static final String TRACE = """
            {"trace": {
              "facts": [
                {"id": "Advice/a", "summary": "Advice", "source": null},
                {"id": "Advice/b", "summary": "Advice on 2011-01-01", "source": null},
                {"id": "Birth/1", "summary": "Born", "source": "Patient/p"},
                {"id": "Count/1", "summary": "200, repeated on 2013-01-01", "when": "2009-05-01", "source": "Observation/1"},
                {"id": "Count/2", "summary": "150", "when": "2010-05", "source": "Observation/2"},
                {"id": "Count/3", "summary": "900", "when": "2012-05-01", "source": "Observation/3"},
                {"id": "Count/4", "summary": "100", "when": "?", "source": "Observation/4"},
                {"id": "Status/1", "summary": "low on 2010-05-01", "source": "Observation/2"},
                {"id": "Study/x", "summary": "A study of 2009-10-15", "source": null}],
              "firings": [
                {"rule": "status", "matched": ["Birth/1", "Count/1", "Count/2", "Count/4"], "inserted": ["Status/1"]},
                {"rule": "other", "matched": ["Study/x"], "inserted": ["Advice/b"]},
                {"rule": "advice", "matched": ["Status/1"], "inserted": ["Advice/a"]}]}}
            """;

    private final Origins origins = new Origins(json(TRACE));

    @Test
    void theDataBehindAConclusionAreWhatWasReadTheNewestFirstAndUndatedLast() {
        assertThat(ids(origins.inputs(List.of("Advice/a"))))
                .containsExactly("Count/2", "Count/1", "Birth/1", "Count/4");
    }

    @Test
    void whatWasReadIsItsOwnOrigin() {
        assertThat(ids(origins.inputs(List.of("Count/3")))).containsExactly("Count/3");
    }

    @Test
    void knowledgeIsNobodysData() {
        assertThat(origins.inputs(List.of("Advice/b"))).isEmpty();
    }

    @Test
    void rulesAreGivenInTheOrderInWhichTheyFired() {
        assertThat(origins.rules(List.of("Advice/a"))).containsExactly("status", "advice");
        assertThat(origins.rules(List.of("Advice/a", "Advice/b"))).containsExactly("status", "other", "advice");
    }

    @Test
    void anAnswerWithoutATraceHasNoOrigins() {
        Origins none = new Origins(json("{}"));
        assertThat(none.inputs(List.of("Advice/a"))).isEmpty();
        assertThat(none.rules(List.of("Advice/a"))).isEmpty();
    }

    private static List<String> ids(List<JsonNode> facts) {
        return facts.stream().map(fact -> fact.path("id").asText()).toList();
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
