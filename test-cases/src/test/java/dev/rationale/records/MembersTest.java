package dev.rationale.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.rationale.engine.Guideline;
import dev.rationale.engine.Guidelines;
import dev.rationale.engine.evaluation.Clocks;
import dev.rationale.engine.evaluation.Evaluation;
import dev.rationale.engine.evaluation.PatientRecord;
import dev.rationale.fhir.FhirDocument;
import dev.rationale.fhir.HapiDocument;
import dev.rationale.fhir.UnreadableInput;
import dev.rationale.service.Evaluations;
import dev.rationale.service.PatientDocuments;
import dev.rationale.service.Request;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Members of each kind of record that was once read wrongly, written down with the right answer before they were read. Each says all that
 * is read of what it adds: facts, what was left out, what was not understood, and nothing else.
 */
class MembersTest {

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final Guideline GUIDELINE = Guidelines.bundled();
    private static final Clocks DAY = Clocks.at(LocalDate.of(2024, 6, 30));
    private static final Evaluations EVALUATIONS = new Evaluations();

    @AfterAll
    static void close() {
        GUIDELINE.close();
    }

    @TestFactory
    Stream<DynamicTest> areReadAsTheyAreMeant() {
        JsonNode plain = read("plain");
        return Stream.of(
                        "diagnoses",
                        "past",
                        "rounds",
                        "medicines",
                        "statuses",
                        "values",
                        "identity",
                        "words",
                        "names",
                        "mentions",
                        "prevention",
                        "systems",
                        "systems-further",
                        "contradictions",
                        "exports")
                .flatMap(file -> stream(read(file)).map(one -> Member.of(file, one, plain)))
                .map(member -> DynamicTest.dynamicTest(member.name(), () -> check(member)));
    }

    private static Stream<JsonNode> stream(JsonNode list) {
        return java.util.stream.StreamSupport.stream(list.spliterator(), false);
    }

    private static void check(Member member) {
        FhirDocument document = FhirDocument.record(member.json().getBytes(StandardCharsets.UTF_8));
        if (member.expected().has("refused")) {
            assertThatThrownBy(() -> EVALUATIONS.read(documents(document), GUIDELINE))
                    .isInstanceOf(UnreadableInput.class)
                    .hasMessageContaining(member.expects("refused").get(0));
            return;
        }
        PatientRecord record = EVALUATIONS.read(documents(document), GUIDELINE);
        Evaluation evaluation = EVALUATIONS
                .answer(new Request(GUIDELINE, DAY, "en", documents(document)))
                .evaluation();
        assertThat(Summary.of(record, member.own()))
                .as("what is read")
                .containsExactlyInAnyOrderElementsOf(member.expects("reads"));
        List<String> advice = Summary.advice(evaluation);
        assertThat(advice).as("advice and requests").containsAll(member.expects("says"));
        List<String> never = member.expects("never");
        assertThat(advice).as("advice and requests").noneMatch(never::contains);
        if (!member.expected().has("tokens")) {
            PatientRecord again = EVALUATIONS.read(documents(HapiDocument.throughObjects(member.json())), GUIDELINE);
            assertThat(Summary.of(again, member.own()))
                    .as("what is read by way of objects")
                    .containsExactlyInAnyOrderElementsOf(member.expects("reads"));
        }
    }

    private static PatientDocuments documents(FhirDocument document) {
        return PatientDocuments.of(List.of(document));
    }

    private static JsonNode read(String file) {
        try (InputStream in = MembersTest.class.getResourceAsStream("/real/members/" + file + ".yaml")) {
            return YAML.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
