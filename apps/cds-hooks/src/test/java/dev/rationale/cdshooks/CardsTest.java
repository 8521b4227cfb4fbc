package dev.rationale.cdshooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rationale.engine.guideline.FactKind;
import dev.rationale.engine.report.EvaluationJson;
import dev.rationale.fhir.Sensitive;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a card says and offers, and that it never says more than the answer. */
class CardsTest {

    private static final String VIEW = "/cds-services/rationale-patient-view";
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\w+\\.(\\w+)}");

    /** The longest forms that values of summaries take in any patient. */
    private static final Map<String, String> LONGEST = Map.of(
            "cells", "12345.5",
            "at", "30 septembre 2003",
            "months", "1234",
            "copies", ">=100000000",
            "worstGrade", "4",
            "reason", "aucun enregistré");

    private final Service service = new Service();

    @Test
    void givesOneCardAtMost() {
        for (var file : FhirStub.patients()) {
            FhirStub server = FhirStub.of(file);
            JsonNode cards = service.post(VIEW, Service.prefetched(Service.patientView(server.patient()), server))
                    .cards();
            assertThat(cards).as(file.toString()).hasSizeLessThanOrEqualTo(1);
        }
    }

    @Test
    void saysWhatIsUrgentFirstWithItsReasonAndTheRestInTheDetail() {
        JsonNode card = first(Patients.poorResponder(), "en");
        assertThat(card.path("summary").asText())
                .startsWith(
                        "Consider prophylaxis against Pneumocystis pneumonia: guidelines differ at CD4 150 cells/µL");
        assertThat(card.path("indicator").asText()).isEqualTo("warning");
        assertThat(card.path("detail").asText().lines())
                .hasSize(4)
                .anyMatch(line -> line.startsWith("- Because: ") && line.contains("CD4 150 cells/µL on 2026-11-01"))
                .anyMatch(line -> line.startsWith("- Strength: weak (conditional); certainty of the evidence: "))
                .anyMatch(line -> line.startsWith("- Source: "))
                .contains("- Not a substitute for clinical judgement.");
        assertThat(card.at("/links/0/label").asText()).endsWith(", and 3 more recommendations");
    }

    @Test
    void givesACardForEachQuestionWhereThatIsSet() {
        Service each = new Service(Options.cardPerQuestion());
        JsonNode cards = each.post(VIEW, Service.prefetched(Service.patientView("p1"), Patients.poorResponder()))
                .cards();
        assertThat(cards)
                .extracting(card -> card.at("/source/topic/code").asText())
                .containsExactly("pcp", "art", "risk");
    }

    @ParameterizedTest
    @ValueSource(strings = {"R", "V", "HIV", "ETH", "PSY"})
    void usesWhatIsLabelledAsSensitiveAndShowsNothingOfItWhereThatIsSet(String label) {
        Service discreet = new Service(Service.OPTIONS.treating(Sensitive.USE_UNSHOWN));
        JsonNode card = discreet.post(VIEW, Service.prefetched(Service.patientView("p1"), labelled(label)))
                .cards()
                .get(0);
        assertThat(card.path("summary").asText())
                .isEqualTo("Consider prophylaxis against Pneumocystis pneumonia: guidelines differ");
        assertThat(card.path("detail").asText())
                .isEqualTo("It rests on data that are labelled as sensitive and are not shown here.");
        assertThat(card.has("links")).isFalse();
        JsonNode plain = discreet.post(VIEW, Service.prefetched(Service.patientView("p1"), labelled("N")))
                .cards()
                .get(0);
        assertThat(plain.path("detail").asText()).contains("CD4 150 cells/µL");
        assertThat(plain.has("links")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"R", "V", "HIV", "ETH", "PSY"})
    void leavesOutWhatIsLabelledAsSensitiveWhereThatIsSet(String label) {
        Service careful = new Service(Service.OPTIONS.treating(Sensitive.LEAVE_OUT));
        JsonNode cards = careful.post(VIEW, Service.prefetched(Service.patientView("p1"), labelled(label)))
                .cards();
        assertThat(cards.toString())
                .doesNotContain("CD4 150")
                .contains("could not be read")
                .doesNotContain("Measure CD4");
        JsonNode used = service.post(VIEW, Service.prefetched(Service.patientView("p1"), labelled(label)))
                .cards();
        assertThat(used.toString()).contains("CD4 150");
    }

    /** The CD4 count bears a label. */
    private static FhirStub labelled(String label) {
        FhirStub patient = Patients.poorResponder();
        patient.resource("cd4")
                .withObjectProperty("meta")
                .putArray("security")
                .addObject()
                .put("code", label);
        return patient;
    }

    @Test
    void speaksOfInterleukin2OnlyWhereItIsInQuestion() {
        Service each = new Service(Options.cardPerQuestion());
        ObjectNode request = Service.prefetched(Service.patientView("p1"), Patients.poorResponder());
        assertThat(topics(each, request)).doesNotContain("il2");
        request.withObjectProperty("prefetch").set("trials", trial("ESPRIT"));
        assertThat(topics(each, request)).contains("il2");
    }

    @Test
    void speaksOfInterleukin2FirstWhereItIsGivenAndHasToBeStopped() {
        JsonNode card = first(Patients.underInterleukin2(), "en");
        assertThat(card.path("summary").asText()).startsWith("Stop interleukin-2");
        assertThat(card.path("overrideReasons"))
                .extracting(reason -> reason.path("code").asText())
                .contains("expert-contradicts")
                .doesNotContain("action-completed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'deceasedBoolean':true}", "{'deceasedDateTime':'2025-02-01T10:00:00Z'}"})
    void givesNoCardOnTheDead(String death) {
        ObjectNode request = Service.prefetched(Service.patientView("p1"), Patients.poorResponder());
        ((ObjectNode) request.at("/prefetch/patient")).setAll(Service.json(death));
        assertThat(service.post(VIEW, request).cards()).isEmpty();
        assertThat(service.evaluations.get(0).notices()).contains("deceased");
    }

    @Test
    void saysWhatIsMissingThatMayChangeTheAdvice() {
        String detail = first(Patients.longNotMeasured(), "en").path("detail").asText();
        assertThat(detail.lines()).anyMatch(line -> line.startsWith("- May be changed by: A recent CD4 count"));
    }

    @Test
    void offersToDraftTheMissingTestsAsProposals() {
        JsonNode card = first(Patients.longNotMeasured(), "en");
        assertThat(card.path("selectionBehavior").asText()).isEqualTo("any");
        List<String> codes = new ArrayList<>();
        card.path("suggestions").forEach(suggestion -> {
            JsonNode order = suggestion.at("/actions/0/resource");
            assertThat(order.path("resourceType").asText()).isEqualTo("ServiceRequest");
            assertThat(order.path("status").asText()).isEqualTo("draft");
            assertThat(order.path("intent").asText()).isEqualTo("proposal");
            assertThat(order.at("/subject/reference").asText()).isEqualTo("Patient/p1");
            codes.add(order.at("/code/coding/0/code").asText());
        });
        assertThat(codes).containsExactly("24467-3", "25836-8");
    }

    @Test
    void asksForEachMissingDatumOnOneCardOnly() {
        Map<String, Integer> titles = new TreeMap<>();
        service.post(VIEW, Service.prefetched(Service.patientView("p1"), Patients.longNotMeasured()))
                .cards()
                .forEach(card -> card.path("suggestions")
                        .forEach(one -> titles.merge(one.path("label").asText(), 1, Integer::sum)));
        assertThat(titles.values()).containsOnly(1);
    }

    @Test
    void ordersWhatTheGuidelineReadsAndTakesReasonsFromATable() {
        assertThat(Service.GUIDELINE.manifest().orders())
                .isNotEmpty()
                .allSatisfy(order -> assertThat(Service.GUIDELINE.kinds().stream()
                                .filter(kind -> kind.kind().equals(order.test()))
                                .map(kind ->
                                        kind.means().displays().get(new FactKind.Code(order.system(), order.code()))))
                        .containsExactly(order.display()));
        JsonNode reasons = first(Patients.poorResponder(), "en").path("overrideReasons");
        assertThat(reasons).hasSizeGreaterThan(3);
        Set<String> seen = new HashSet<>();
        reasons.forEach(reason -> seen.add(reason.path("code").asText()));
        assertThat(seen).contains("does-not-align-latest-evidence", "patient-contraindication");
    }

    @Test
    void namesItsSourceItsTopicAndThePageBehindIt() {
        JsonNode card = first(Patients.poorResponder(), "en");
        assertThat(card.at("/source/label").asText()).startsWith("Interleukin-2");
        assertThat(card.at("/source/url").asText()).isEqualTo("https://cds.example.org/rationale/guideline");
        assertThat(card.at("/source/topic/system").asText()).isEqualTo("urn:rationale:il2-hiv:question");
        assertThat(card.at("/links/0/url").asText()).startsWith("https://cds.example.org/rationale/explanations/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void saysNothingThatTheAnswerDoesNotSay(String language) {
        for (FhirStub server :
                List.of(Patients.poorResponder(), Patients.longNotMeasured(), Patients.neverMeasured())) {
            JsonNode cards = cards(server, language);
            var evaluation = service.evaluations.get(service.evaluations.size() - 1);
            JsonNode answer = Service.parse(new EvaluationJson(Service.GUIDELINE, language).text(evaluation));
            Set<String> said = new HashSet<>();
            answer.path("recommendations")
                    .forEach(one -> said.add(one.path("summary").asText()));
            cards.forEach(card -> {
                boolean missing = card.at("/source/topic/code").asText().equals("missing");
                assertThat(missing || said.contains(card.path("summary").asText()))
                        .as(card.path("summary").asText())
                        .isTrue();
            });
        }
    }

    @Test
    void isSilentWhereThereIsNothingToSay() {
        Service.Answered answered =
                service.post(VIEW, Service.prefetched(Service.patientView("p1"), Patients.unknown()));
        assertThat(answered.text()).isEqualTo("{\"cards\":[]}");
        assertThat(service.decisions)
                .hasSize(1)
                .allMatch(decision -> decision.cards().isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void keepsEverySummaryShortWithTheLongestValues(String language) {
        List<String> keys = Service.GUIDELINE.texts().keys(language).stream()
                .filter(key -> key.matches("recommendation\\..*\\.(summary|title)"))
                .toList();
        assertThat(keys).hasSizeGreaterThan(40);
        for (String key : keys) {
            String template = Service.GUIDELINE.texts().template(language, key).orElseThrow();
            String longest = PLACEHOLDER.matcher(template).replaceAll(match -> {
                assertThat(LONGEST).as(key).containsKey(match.group(1));
                return LONGEST.getOrDefault(match.group(1), "");
            });
            assertThat(longest).as(key).hasSizeLessThan(140).doesNotContain("{");
        }
    }

    @Test
    void derivesTheNameOfACardFromWhatItSays() {
        JsonNode card = first(Patients.poorResponder(), "en");
        assertThat(first(Patients.poorResponder(), "en").path("uuid")).isEqualTo(card.path("uuid"));
        assertThat(first(Patients.longNotMeasured(), "en").path("uuid")).isNotEqualTo(card.path("uuid"));
    }

    @Test
    void speaksTheLanguageOfTheRequest() {
        JsonNode card = first(Patients.poorResponder(), "fr");
        assertThat(card.path("summary").asText()).startsWith("Envisager la prophylaxie de la pneumocystose");
        assertThat(card.at("/overrideReasons/0/display").asText()).startsWith("Le patient");
        assertThat(card.path("detail").asText())
                .contains("- Motifs\u00a0: ", "- Ne remplace pas le jugement clinique.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<img src=x onerror=alert(1)>",
                "[click](https://evil.example)",
                "`code` | **bold** _em_ ~~x~~",
                "https://evil.example www.evil.example",
                "# heading",
                "</li><script>1</script>",
                "&lt;b&gt;"
            })
    void writesWhatComesFromTheRecordAsPlainText(String hostile) {
        ObjectNode request = Service.prefetched(Service.patientView("p1"), Patients.poorResponder());
        request.withObjectProperty("prefetch").set("trials", trial(hostile));
        ((ObjectNode) request.at("/prefetch/cd4/entry/0/resource")).put("id", hostile);
        for (JsonNode card : service.post(VIEW, request).cards()) {
            assertThat(card.path("detail").asText())
                    .doesNotContain("<img", "<script", "](", "https://evil", "www.evil", "&lt;b&gt;", "**bold**", "~~x")
                    .doesNotContainPattern("(?<!\\\\)`");
        }
    }

    private static ObjectNode trial(String study) {
        ObjectNode trial = Service.json(
                "{'resourceType':'Bundle','entry':[{'resource':{'resourceType':'ResearchSubject','id':'r','status':'on-study','individual':{'reference':'Patient/p1'},'period':{'start':'2026-01-01'},'study':{}}}]}");
        ((ObjectNode) trial.at("/entry/0/resource/study")).put("display", study);
        return trial;
    }

    private static List<String> topics(Service service, ObjectNode request) {
        List<String> topics = new ArrayList<>();
        service.post(VIEW, request)
                .cards()
                .forEach(card -> topics.add(card.at("/source/topic/code").asText()));
        return topics;
    }

    private JsonNode first(FhirStub server, String language) {
        return cards(server, language).get(0);
    }

    private JsonNode cards(FhirStub server, String language) {
        ObjectNode request = Service.prefetched(Service.patientView("p1"), server);
        return service.post(VIEW, request.toString(), Map.of("Accept-Language", language))
                .cards();
    }
}
