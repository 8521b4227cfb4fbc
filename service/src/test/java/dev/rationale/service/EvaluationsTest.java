package dev.rationale.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rationale.engine.Guideline;
import dev.rationale.engine.Guidelines;
import dev.rationale.engine.evaluation.Advice;
import dev.rationale.engine.evaluation.Clocks;
import dev.rationale.engine.report.EvaluationJson;
import dev.rationale.engine.report.Extent;
import dev.rationale.engine.report.Style;
import dev.rationale.engine.report.Trace;
import dev.rationale.fhir.FhirDocument;
import dev.rationale.fhir.UnreadableInput;
import dev.rationale.fhir.out.CardLinks;
import dev.rationale.fhir.out.CardsPer;
import dev.rationale.fhir.out.OrderedDrafts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EvaluationsTest {

    private static final Guideline GUIDELINE = Guidelines.bundled();
    private static final Clocks DAY = Clocks.at(LocalDate.of(2017, 11, 17));
    private static final Path PATIENT = Path.of(
            "../test-cases/src/main/resources/data/synthea-hiv/Gia583_Amira620_Mohr916_bdb911dd-9402-38de-b09b-052cc36ffd49.json");
    private static final String ORDER = """
            {"resourceType":"MedicationRequest","id":"%s","status":"draft","intent":"proposal",
             "medicationCodeableConcept":{"coding":[{"system":"http://www.whocc.no/atc","code":"L03AC01"}]}}
            """;

    private final Evaluations evaluations = new Evaluations();

    @AfterAll
    static void close() {
        GUIDELINE.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void theCanonicalAnswerIsRenderedOnceAndIsThatOfTheEvaluation(String language) throws IOException {
        ServiceAnswer answer = evaluations.answer(patient().in(language));
        assertThat(answer.json())
                .isSameAs(answer.json())
                .isEqualTo(new EvaluationJson(GUIDELINE, language).text(answer.evaluation()));
        assertThat(answer.in(AnswerForm.JSON)).containsSame(answer.json());
        assertThat(answer.in(AnswerForm.CDS_HOOKS)).isEmpty();
    }

    @Test
    void membersOfTheCallerStandFirstAndALineHoldsTheSameWithoutWhiteSpace() throws IOException {
        ServiceAnswer answer = evaluations.answer(patient());
        Map<String, Object> decision = Map.of("decision", new TreeMap<>(Map.of("id", "a \"b\"", "recorded", true)));
        assertThat(answer.json(decision))
                .startsWith(
                        "{\n  \"decision\" : {\n    \"id\" : \"a \\\"b\\\"\",\n    \"recorded\" : true\n  },\n  \"guideline\"")
                .endsWith(answer.json().substring(1));
        assertThat(answer.jsonLine(decision))
                .startsWith("{\"decision\":{\"id\":\"a \\\"b\\\"\",\"recorded\":true},\"guideline\":{\"id\":")
                .endsWith("}\n")
                .hasLineCount(1);
    }

    @Test
    void theAnswerOnSeveralLinesIsTheLineAsJacksonSetsItOut() throws IOException {
        ServiceAnswer answer = evaluations.answer(patient());
        Map<String, Object> named = new LinkedHashMap<>();
        named.put("input", "a “b” \\ µ, {[\"]}: .json");
        named.put("nothing", List.of(Map.of(), List.of(), List.of(1, 2)));
        assertThat(answer.json(named)).isEqualTo(setOut(answer.line(named)));
        assertThat(answer.recorded()).isEqualTo(answer.line(Map.of()));
    }

    private static String setOut(byte[] line) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        return mapper.writer(new DefaultPrettyPrinter()
                                .withObjectIndenter(indenter)
                                .withArrayIndenter(indenter))
                        .writeValueAsString(mapper.readTree(line))
                + "\n";
    }

    @Test
    void anAnswerSaysTheSameWithLessOfItsTraceWhichIsMadeAgainFromTheSameInputToTheSameBytes() throws IOException {
        String whole = evaluations.answer(patient()).jsonLine(Map.of());
        String head = whole.substring(0, whole.indexOf(",\"trace\":"));
        ServiceAnswer none = evaluations.answer(patient().tracing(Trace.NONE));
        ServiceAnswer reasons = evaluations.answer(patient().tracing(Trace.REASONS));
        assertThat(none.jsonLine(Map.of())).isEqualTo(head + "}\n");
        assertThat(reasons.jsonLine(Map.of()))
                .startsWith(head + ",\"trace\":{\"facts\":[")
                .contains(reasons.evaluation().recommendations().get(0).because())
                .doesNotContain("\"firings\":");
        assertThat(none.recorded()).asString(StandardCharsets.UTF_8).isEqualTo(whole);
        assertThat(evaluations.answer(none.request().tracing(Trace.FULL)).jsonLine(Map.of()))
                .isEqualTo(whole);
    }

    @Test
    void halfOfAPairOfCharactersIsEscapedAndBreaksNoAnswer() throws IOException {
        String half = "\ud800";
        assertThat(evaluations.answer(patient()).jsonLine(Map.of("input", half + ".json" + half)))
                .startsWith("{\"input\":\"\\uD800.json\\uD800\",\"guideline\":")
                .endsWith(evaluations.answer(patient()).jsonLine(Map.of()).substring(1));
    }

    @Test
    void documentsOfOneCallAreReadAsOneWhateverTheirForm() throws IOException {
        byte[] whole = Files.readAllBytes(PATIENT);
        FhirDocument more = new FhirDocument(
                FhirDocument.Role.prefetch("more"),
                "{\"resourceType\":\"Bundle\",\"type\":\"searchset\",\"total\":0}".getBytes(StandardCharsets.UTF_8));
        ServiceAnswer both = evaluations.answer(Request.of(GUIDELINE, List.of(FhirDocument.record(whole), more), DAY));
        assertThat(both.json()).isEqualTo(evaluations.answer(patient()).json());
    }

    @Test
    void aDocumentThatSomebodyNamedHoldsSomething() {
        FhirDocument nothing = FhirDocument.record("{}".getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> evaluations.answer(Request.of(GUIDELINE, List.of(nothing), DAY)))
                .isInstanceOf(UnreadableInput.class);
    }

    @Test
    void ofDraftsOnlyThoseCountThatAreJudged() throws IOException {
        List<FhirDocument> orders = List.of(order("a"), order("b"));
        assertThat(DraftOrders.read(orders, Set.of(), List.of(), GUIDELINE.kinds())
                        .proposed())
                .containsExactly("MedicationRequest/a", "MedicationRequest/b");
        DraftOrders judged = DraftOrders.read(orders, Set.of("MedicationRequest/b"), List.of(), GUIDELINE.kinds());
        assertThat(judged.proposed()).containsExactly("MedicationRequest/b");
        PatientDocuments documents = new PatientDocuments(
                List.of(FhirDocument.record(Files.readAllBytes(PATIENT))),
                judged,
                Optional.empty(),
                ZoneOffset.UTC,
                List.of());
        ServiceAnswer answer = evaluations.answer(new Request(GUIDELINE, DAY, "en", documents));
        assertThat(answer.record().facts())
                .extracting(fact -> fact.id())
                .contains("Il2Proposal/draft/MedicationRequest/b")
                .doesNotContain("Il2Proposal/draft/MedicationRequest/a");
        assertThat(answer.cardsOnOrder(new OrderedDrafts(judged.proposed(), 0), CardLinks.NONE)
                        .toString())
                .contains("MedicationRequest/b");
    }

    @Test
    void aSuppositionIsAnsweredLikeADocument() throws IOException {
        ServiceAnswer read = evaluations.answer(patient());
        assertThat(evaluations.answer(Request.of(GUIDELINE, read.record(), DAY)).json())
                .isEqualTo(read.json());
    }

    @Test
    void theCardsAreNamedByWhatTheyRecommend() throws IOException {
        ServiceAnswer answer = evaluations.answer(patient());
        List<GivenCard> given = answer.given(answer.cards(CardsPer.ANSWER, CardLinks.NONE));
        assertThat(given.stream().flatMap(card -> card.recommendations().stream()))
                .hasSize(1)
                .isSubsetOf(answer.evaluation().recommendations().stream()
                        .map(Advice::code)
                        .toList());
        assertThat(answer.text(Style.PLAIN, Extent.FULL)).contains("Because");
    }

    private static Request patient() throws IOException {
        return Request.of(GUIDELINE, List.of(FhirDocument.record(Files.readAllBytes(PATIENT))), DAY);
    }

    private static FhirDocument order(String id) {
        return FhirDocument.draft(ORDER.formatted(id).getBytes(StandardCharsets.UTF_8));
    }
}
