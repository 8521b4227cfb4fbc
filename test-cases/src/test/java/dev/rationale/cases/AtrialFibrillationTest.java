package dev.rationale.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rationale.committee.cases.CaseFiles;
import dev.rationale.committee.cases.CaseResult;
import dev.rationale.committee.cases.CaseRunner;
import dev.rationale.committee.cases.Inputs;
import dev.rationale.committee.coverage.Coverage;
import dev.rationale.committee.docs.Site;
import dev.rationale.committee.docs.SiteSource;
import dev.rationale.committee.map.AdviceMap;
import dev.rationale.committee.map.Axis;
import dev.rationale.committee.map.Grid;
import dev.rationale.committee.map.MapText;
import dev.rationale.engine.Guideline;
import dev.rationale.engine.Guidelines;
import dev.rationale.engine.evaluation.Advice;
import dev.rationale.engine.evaluation.Clocks;
import dev.rationale.engine.evaluation.Evaluation;
import dev.rationale.engine.evaluation.PatientRecord;
import dev.rationale.engine.explanation.Firing;
import dev.rationale.engine.report.EvaluationJson;
import dev.rationale.engine.report.Extent;
import dev.rationale.engine.report.Style;
import dev.rationale.engine.report.TextReport;
import dev.rationale.engine.report.WhyNotText;
import dev.rationale.engine.whynot.WhyNots;
import dev.rationale.fhir.FhirDocument;
import dev.rationale.service.Evaluations;
import dev.rationale.service.PatientDocuments;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A guideline from another field: birth date, sex, diagnoses, panels, medicines and a score in numbers, and no Java of its own. */
class AtrialFibrillationTest {

    private static final Guideline GUIDELINE = Guidelines.from(Path.of("../examples/af-anticoagulation"));
    private static final List<CaseResult> RESULTS =
            new CaseRunner(GUIDELINE).run(CaseFiles.read(CaseFiles.of(GUIDELINE.files()), GUIDELINE));
    private static final Clocks DAY = Clocks.at(LocalDate.of(2022, 6, 30));

    private static final String PATIENT = """
            {"resourceType": "Patient", "id": "p", "birthDate": "%s", "gender": "male"}""";
    private static final String DIAGNOSIS = """
            {"resourceType": "Condition", "id": "%s", "subject": {"reference": "Patient/p"}, "recordedDate": "2019-01-10",
             "code": {"coding": [{"system": "%s", "code": "%s"}]}}""";
    private static final String AF = DIAGNOSIS.formatted("af", "http://snomed.info/sct", "49436004");
    private static final String OLD = PATIENT.formatted("1943-04-02");

    @Test
    void everyCaseHoldsAndNearlyAllOfTheRulesIsSeenInOne() {
        assertThat(RESULTS)
                .hasSizeGreaterThan(40)
                .allSatisfy(result -> assertThat(result.differences())
                        .as(result.one().file() + ": " + result.one().name())
                        .isEmpty());
        assertThat(Coverage.of(GUIDELINE.id(), GUIDELINE.rules(), RESULTS).percent())
                .isGreaterThan(95);
    }

    @ParameterizedTest
    @ValueSource(strings = {"patient-af", "patient-af-with-age"})
    void ageIsThatOfTheBirthDateAndApixabanIsSeen(String file) throws IOException {
        Evaluation seen = evaluate(Files.readString(Path.of("src/test/resources/af/" + file + ".json")));

        assertThat(GUIDELINE.profile(seen).toString()).contains("age={value=79", "apixaban", "systolic={value=165");
        assertThat(seen.recommendations()).extracting(Advice::code).containsExactly("continue-anticoagulant");
        for (String language : List.of("en", "fr")) {
            assertThat(new TextReport(GUIDELINE, language, Style.PLAIN).text(seen, Extent.FULL))
                    .doesNotContain("{", "}");
            assertThat(new EvaluationJson(GUIDELINE, language).text(seen)).contains("CHA₂DS₂-VASc");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "http://www.nlm.nih.gov/research/umls/rxnorm,11289,",
        "http://www.nlm.nih.gov/research/umls/rxnorm,855332,",
        "http://www.nlm.nih.gov/research/umls/rxnorm,1114195,",
        "http://www.nlm.nih.gov/research/umls/rxnorm,1232082,",
        "http://www.nlm.nih.gov/research/umls/rxnorm,1037045,",
        "http://www.nlm.nih.gov/research/umls/rxnorm,1599555,",
        "http://www.nlm.nih.gov/research/umls/rxnorm,8150,",
        "http://www.whocc.no/atc,B01AA03,",
        "http://www.whocc.no/atc,B01AA04,",
        "http://www.whocc.no/atc,B01AA07,",
        "http://www.whocc.no/atc,B01AE07,",
        "http://www.whocc.no/atc,B01AF01,",
        "http://www.whocc.no/atc,B01AF03,",
        "http://fhir.de/CodeSystem/bfarm/atc,B01AF02,",
        "http://snomed.info/sct,372756006,",
        ",,Marcumar 3 mg Tabletten",
        ",,Xarelto 20 mg",
        ",,Sintrom 4 mg comprimé",
        ",,Pradaxa 150 mg hard capsules",
        ",,Lixiana 60 mg",
        ",,Eliquis 5mg",
        ",,warfarin sodium 5 MG Oral Tablet",
        ",,acénocoumarol",
        ",,Phenprocoumon"
    })
    void whoeverTakesAnAnticoagulantIsNotToldToStartOne(String system, String code, String text) {
        Evaluation seen = evaluate(bundle(OLD, AF, medicine(system, code, text)));

        assertThat(seen.recommendations())
                .as(seen.recommendations() + " " + seen.dataRequests())
                .extracting(Advice::code)
                .containsExactly("continue-anticoagulant");
    }

    @ParameterizedTest
    @CsvSource({",,aspirin 100 mg", "http://www.whocc.no/atc,B01AC06,", "http://www.whocc.no/atc,B01AB05,enoxaparin"})
    void whatIsNoOralAnticoagulantIsNone(String system, String code, String text) {
        assertThat(evaluate(bundle(OLD, AF, medicine(system, code, text))).recommendations())
                .extracting(Advice::code)
                .containsExactly("start-anticoagulant");
    }

    @ParameterizedTest
    @CsvSource({
        "http://snomed.info/sct,79619009,Condition",
        "http://hl7.org/fhir/sid/icd-10,I05.0,Condition",
        "http://hl7.org/fhir/sid/icd-10-cm,Z95.2,Condition",
        "http://snomed.info/sct,174929002,Procedure",
        "http://snomed.info/sct,431339008,Procedure"
    })
    void aMechanicalValveOrMitralStenosisIsOutside(String system, String code, String type) {
        String valve = DIAGNOSIS
                .formatted("valve", system, code)
                .replace("\"Condition\"", "\"" + type + "\", \"status\": \"completed\"");

        Evaluation seen = evaluate(bundle(OLD, AF, valve));

        assertThat(seen.recommendations()).isEmpty();
        assertThat(seen.reason()).isEqualTo("valve");
    }

    @Test
    void aProcedureThatWasNotDoneSaysNothing() {
        String valve = DIAGNOSIS
                .formatted("valve", "http://snomed.info/sct", "431339008")
                .replace("\"Condition\"", "\"Procedure\", \"status\": \"not-done\"");

        Evaluation seen = evaluate(bundle(OLD, AF, valve));

        assertThat(seen.recommendations()).extracting(Advice::code).containsExactly("start-anticoagulant");
        assertThat(seen.excluded()).anyMatch(one -> one.resource().equals("Procedure/valve"));
    }

    @ParameterizedTest
    @CsvSource({"1957,birth-date", "1956,", "1957-06-30,", "1957-07,", "1947,birth-date", "1946,"})
    void aCoarseBirthDateIsAskedForOnlyWhereItDecides(String born, String asked) {
        String diabetes = DIAGNOSIS.formatted("dm", "http://hl7.org/fhir/sid/icd-10", "E11.9");
        String[] resources = born.startsWith("1947")
                ? new String[] {PATIENT.formatted(born), AF}
                : new String[] {PATIENT.formatted(born), AF, diabetes};

        assertThat(evaluate(bundle(resources)).dataRequests().stream()
                        .map(request -> request.code())
                        .filter(code -> code.equals("birth-date")))
                .containsExactlyElementsOf(asked == null ? List.of() : List.of(asked));
    }

    @Test
    void whyNotMovesTheBirthdayToTheNextPoint() {
        CaseResult held = RESULTS.stream()
                .filter(result -> result.one().name().equals("the 65th birthday is a point"))
                .findFirst()
                .orElseThrow();

        WhyNots.Answer answer =
                WhyNots.answer(GUIDELINE, held.one().patient(), held.one().clocks(), "start-anticoagulant");

        assertThat(answer.whyNot().smallestChange().orElseThrow().to()).isEqualTo("75");
    }

    @Test
    void whyNotSpeaksOfTheAgeInItsOwnName() {
        String diabetes = DIAGNOSIS.formatted("dm", "http://snomed.info/sct", "73211009");
        WhyNots.Answer answer = WhyNots.answer(
                GUIDELINE, read(bundle(PATIENT.formatted("1959-04-02"), AF, diabetes)), DAY, "start-anticoagulant");

        assertThat(new WhyNotText(GUIDELINE, "en", Style.PLAIN).text(answer))
                .contains("change that brings it: age 65 instead of 63.");
    }

    @Test
    void aDerivedValueIsAStepOfTheExplanationWithItsOperand() {
        String creatinine = """
                {"resourceType": "Observation", "id": "%s", "status": "final", "subject": {"reference": "Patient/p"},
                 "code": {"coding": [{"system": "http://loinc.org", "code": "2160-0"}]}, "effectiveDateTime": "%s",
                 "valueQuantity": {"value": %s, "system": "http://unitsofmeasure.org", "code": "mg/dL"}}""";

        Evaluation seen = evaluate(bundle(
                OLD,
                AF,
                creatinine.formatted("old", "2020-06-01", "0.9"),
                creatinine.formatted("new", "2022-06-01", "1.4")));

        Firing step = seen.explanation().firings().stream()
                .filter(firing -> firing.inserted().stream().anyMatch(id -> id.startsWith("LatestCreatinine")))
                .findFirst()
                .orElseThrow();
        assertThat(step.matched()).containsExactly("Measured/Observation/new");
    }

    @Test
    void aMapOfAgeAndFiltrationRateHasItsLimitsWhereTheGuidelineHasThem() {
        Inputs inputs = Inputs.of(GUIDELINE);
        Grid grid = new Grid(GUIDELINE, Axis.of("age=60..80", inputs), Axis.of("egfr=10..40", inputs), inputs.given());
        AdviceMap map = AdviceMap.of(grid, List.of("start-anticoagulant", "specialist-advice"));

        assertThat(MapText.text(map, "en", Style.PLAIN))
                .contains("age 65–80, egfr 10–14", "age 75–80, egfr 15–29", "age 75–80, egfr 30–40");
    }

    @Test
    void itsSiteSaysNothingThatOnlyAnotherGuidelineWouldSay() {
        Map<String, String> site = Site.files(SiteSource.of(GUIDELINE, RESULTS, "", ""));

        assertThat(site).containsKeys("index.html", "en/index.html", "fr/index.html", "en/maps.html");
        assertThat(site.get("en/index.html"))
                .contains("Oral anticoagulation in atrial fibrillation", "Source: European Society of Cardiology");
        assertThat(site.get("en/maps.html")).contains("age 75–95, egfr 15–29");
        assertThat(site)
                .allSatisfy((page, text) -> assertThat(text)
                        .as(page)
                        .doesNotContainPattern(
                                "HIV|VIH|[Ii]nterleukin|aldesleukin|historical source|source historique|CD4"));
    }

    private static PatientRecord read(String bundle) {
        FhirDocument document = FhirDocument.record(bundle.getBytes(StandardCharsets.UTF_8));
        return new Evaluations().read(PatientDocuments.of(List.of(document)), GUIDELINE);
    }

    private static Evaluation evaluate(String bundle) {
        return GUIDELINE.evaluate(read(bundle), DAY);
    }

    private static String bundle(String... resources) {
        return Stream.of(resources)
                .map(resource -> "{\"resource\": " + resource + "}")
                .collect(Collectors.joining(
                        ",", "{\"resourceType\": \"Bundle\", \"type\": \"collection\", \"entry\": [", "]}"));
    }

    private static String medicine(String system, String code, String text) {
        String coding = code == null
                ? ""
                : "\"coding\": [{\"system\": \"" + system + "\", \"code\": \"" + code + "\"}]"
                        + (text == null ? "" : ", ");
        return """
                {"resourceType": "MedicationStatement", "id": "m", "status": "active", "subject": {"reference": "Patient/p"},
                 "effectivePeriod": {"start": "2021-01-01"}, "medicationCodeableConcept": {%s%s}}""".formatted(coding, text == null ? "" : "\"text\": \"" + text + "\"");
    }
}
