package dev.rationale.output;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rationale.engine.evaluation.PatientRecord;
import dev.rationale.engine.report.CanonicalText;
import dev.rationale.engine.report.Trace;
import dev.rationale.fhir.UnreadableInput;
import dev.rationale.service.Evaluations;
import dev.rationale.service.Request;
import dev.rationale.service.ServiceAnswer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The JSON is as its schema says, for every document of the bundled data, on both sides of the phase 3 results. */
class EvaluationSchemaTest {

    private static final List<String> LANGUAGES = List.of("en", "fr");

    @TestFactory
    Stream<DynamicTest> theAnswerToEveryDocumentIsAsTheSchemaSays() {
        return Answers.documents().stream()
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> isValid(file)));
    }

    private static void isValid(Path file) throws IOException {
        PatientRecord record;
        try {
            record = Answers.read(Answers.bytes(file));
        } catch (UnreadableInput unreadable) {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("input", file.toString());
            line.put("error", unreadable.getMessage());
            assertThat(Schema.faults(CanonicalText.of(line))).isEmpty();
            return;
        }
        for (String language : LANGUAGES) {
            for (var clocks : Answers.CLOCKS) {
                String json = Answers.json(record, clocks, language);
                assertThat(Schema.faults(json)).as(clocks + " " + language).isEmpty();
                assertThat(danglingIds(Schema.tree(json))).isEmpty();
            }
        }
    }

    /** Ids that the answer refers to and its trace does not hold. */
    private static Set<String> danglingIds(JsonNode answer) {
        Set<String> known = new TreeSet<>();
        answer.at("/trace/facts").forEach(fact -> known.add(fact.path("id").asText()));
        Set<String> named = new TreeSet<>();
        answer.path("recommendations").forEach(one -> addAll(one.path("because"), named));
        answer.at("/trace/firings").forEach(firing -> {
            addAll(firing.path("matched"), named);
            addAll(firing.path("inserted"), named);
        });
        named.removeAll(known);
        return named;
    }

    private static void addAll(JsonNode ids, Set<String> target) {
        ids.forEach(id -> target.add(id.asText()));
    }

    @Test
    void aLineNamesItsInputFirstAndIsOtherwiseTheSameAnswer() throws IOException {
        ServiceAnswer answer =
                new Evaluations().answer(Request.of(Answers.GUIDELINE, anyPatient(), Answers.CLOCKS.get(1)));
        String line = answer.jsonLine(Map.of("input", "a.json"));

        assertThat(line).startsWith("{\"input\":\"a.json\",").endsWith("}\n");
        assertThat(line.lines()).hasSize(1);
        ObjectNode tree = Schema.tree(line);
        tree.remove("input");
        assertThat(tree).isEqualTo(Schema.tree(answer.json()));
    }

    @ParameterizedTest
    @EnumSource(Trace.class)
    void anAnswerWithLessOfItsTraceIsAsTheSchemaSays(Trace trace) {
        Request request = Request.of(Answers.GUIDELINE, anyPatient(), Answers.CLOCKS.get(1))
                .tracing(trace);
        ServiceAnswer answer = new Evaluations().answer(request);
        assertThat(Schema.faults(answer.json())).isEmpty();
        assertThat(Schema.tree(answer.json()).at("/trace/firings").isMissingNode())
                .isEqualTo(trace != Trace.FULL);
    }

    @Test
    void theSchemaRefusesAnAnswerThatBreaksTheContract() {
        ObjectNode answer = Schema.tree(Answers.json(anyPatient(), Answers.CLOCKS.get(1), "en"));
        assertThat(Schema.faults(answer.toString())).isEmpty();

        assertThat(Schema.faults(answer.deepCopy().put("asOf", "17/11/2017").toString()))
                .isNotEmpty();
        assertThat(Schema.faults(answer.deepCopy().put("status", "SUCCESS").toString()))
                .isNotEmpty();
        assertThat(Schema.faults(answer.deepCopy().put("error", "both").toString()))
                .isNotEmpty();
        ArrayNode advice = answer.deepCopy().withArray("recommendations");
        ((ObjectNode) advice.get(0)).remove("because");
        assertThat(Schema.faults(
                        answer.deepCopy().set("recommendations", advice).toString()))
                .isNotEmpty();
        for (String member : List.of("excluded", "profile", "reason", "evidenceGaps")) {
            ObjectNode without = answer.deepCopy();
            without.remove(member);
            assertThat(Schema.faults(without.toString()))
                    .as("without " + member)
                    .isNotEmpty();
        }
    }

    private static PatientRecord anyPatient() {
        return Answers.read(Answers.bytes(Answers.bundles().get(0)));
    }
}
