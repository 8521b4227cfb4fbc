package dev.rationale.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import ca.uhn.fhir.context.FhirContext;
import dev.rationale.engine.Guideline;
import dev.rationale.engine.Guidelines;
import dev.rationale.engine.evaluation.Clocks;
import dev.rationale.engine.evaluation.Evaluation;
import dev.rationale.engine.evaluation.PatientRecord;
import dev.rationale.engine.evaluation.Unread;
import dev.rationale.engine.fact.Age;
import dev.rationale.engine.fact.Born;
import dev.rationale.engine.fact.Bounds;
import dev.rationale.engine.fact.Deceased;
import dev.rationale.engine.fact.Fact;
import dev.rationale.engine.fact.Measured;
import dev.rationale.engine.fact.NotUnderstood;
import dev.rationale.engine.fact.Ongoing;
import dev.rationale.engine.fact.Person;
import dev.rationale.engine.fact.Present;
import dev.rationale.engine.fact.Proposed;
import dev.rationale.engine.fact.Treated;
import dev.rationale.engine.fact.When;
import dev.rationale.engine.guideline.FactKind;
import dev.rationale.engine.guideline.GuidelinePackages;
import dev.rationale.engine.guideline.PackageFiles;
import dev.rationale.fhir.map.RecordMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hl7.fhir.r4.model.Bundle;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a package that declares all its inputs can see: the patient, medicines, a part of a panel, codes by their beginning. */
class PlainPackageTest {

    private static final Path PACKAGE = Path.of("src/test/resources/af");
    private static final Guideline GUIDELINE = Guidelines.from(PACKAGE);
    private static final LocalDate DAY = LocalDate.of(2022, 6, 30);
    private static final String RXNORM =
            "'medicationCodeableConcept':{'coding':[{'system':'http://www.nlm.nih.gov/research/umls/rxnorm','code':'1364430'}]}";

    @AfterAll
    static void release() {
        GUIDELINE.close();
    }

    @Test
    void aPatientOnApixabanIsSeenWithAgeAndPressureAndIsNotToldToStart() {
        PatientRecord record = read(file("patient-af.json"));

        assertThat(Document.facts(record, Person.class)).extracting(Person::sex).containsExactly("female");
        assertThat(Document.facts(record, Treated.class))
                .extracting(
                        Treated::kind,
                        Treated::drug,
                        Treated::running,
                        treated -> treated.at().toString())
                .containsExactly(tuple("anticoagulant", "apixaban", true, "2022-01-01"));
        assertThat(Document.facts(record, Measured.class))
                .extracting(Measured::id, Measured::value)
                .containsExactly(
                        tuple("Measured/Observation/bp/component-0/systolic", Bounds.exactly(165)),
                        tuple("Measured/Observation/crea", Bounds.exactly(1.1)));

        Evaluation evaluation = GUIDELINE.evaluate(record, Clocks.at(DAY));
        assertThat(facts(evaluation, Age.class)).extracting(Age::years).containsExactly(Bounds.exactly(79));
        assertThat(facts(evaluation, Ongoing.class)).containsExactly(new Ongoing("anticoagulant", "apixaban"));
        assertThat(codes(evaluation)).isEmpty();
    }

    @Test
    void theSamePatientWithoutItIsToldToStart() {
        assertThat(codes(evaluated(
                        file("patient-af.json").replace("\"active\", \"intent\"", "\"stopped\", \"intent\""))))
                .containsExactly("start-anticoagulant");
    }

    @Test
    void whereAMedicineCannotBeToldNothingIsStartedAndTheEntryIsNamed() {
        String unnamed = file("patient-af.json")
                .replace(
                        "\"medicationCodeableConcept\": {\"coding\": [{",
                        "\"medicationReference\": {\"reference\": \"Medication/x\"}, \"note\": [{\"x\": [{")
                .replace("\"display\": \"apixaban\"}]}}}", "\"display\": \"apixaban\"}]}]}}");
        Evaluation evaluation = evaluated(unnamed);

        assertThat(codes(evaluation)).isEmpty();
        assertThat(facts(evaluation, NotUnderstood.class))
                .extracting(NotUnderstood::kind, NotUnderstood::what, NotUnderstood::sources)
                .containsExactly(tuple("anticoagulant", "medicine-not-found", List.of("MedicationRequest/apix")));
        assertThat(evaluation.notUnderstood())
                .containsExactly(new Unread("anticoagulant", "MedicationRequest/apix", "medicine-not-found", ""));
        assertThat(evaluation.excluded()).isEmpty();
    }

    @Test
    void aProductOfDecimalsIsExact() {
        PackageFiles files = PackageFiles.in(PACKAGE);
        String scaled = files.canonical()
                .getOrDefault("facts.yaml", "")
                .replace("kPa: 7.5006", "\"m[Hg]\": 0.1")
                .replace("plausible: {from: 40, to: 350}", "plausible: {from: 0, to: 350}");
        List<FactKind> kinds =
                GuidelinePackages.read(files.with(Map.of("facts.yaml", scaled))).kinds();
        PatientRecord record = new FhirReader()
                .read(
                        List.of(FhirDocument.record(
                                file("patient-rounding.json").getBytes(StandardCharsets.UTF_8))),
                        ReadOptions.DEFAULT.declaring(kinds));

        Measured measured = Document.facts(record, Measured.class).get(0);
        assertThat(measured.value()).isEqualTo(Bounds.exactly(0.07));
        assertThat(measured.isAtLeast(0.07)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"30, mmHg, value-implausible", "120, bar, unit-not-evaluable"})
    void aPressureThatCannotBeIsLeftOut(String value, String unit, String reason) {
        PatientRecord record = bundle(Document.observation("8480-6", Document.quantity(value, unit)));

        assertThat(Document.facts(record, Measured.class)).isEmpty();
        assertThat(Document.reasons(record)).containsExactly(reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"I48", "I48.91", "i48.2"})
    void fibrillationIsRecognisedByTheBeginningOfAnyCoding(String code) {
        PatientRecord record = bundle(condition(code, "confirmed"));

        assertThat(Document.facts(record, Present.class))
                .extracting(Present::kind)
                .containsExactly("atrial-fibrillation");
    }

    @ParameterizedTest
    @CsvSource({"I47.1, confirmed", "I48.0, refuted", "I48.0, entered-in-error"})
    void anotherDiagnosisOrOneTakenBackIsNot(String code, String verification) {
        assertThat(Document.facts(bundle(condition(code, verification)), Present.class))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "MedicationRequest, active, true, false",
        "MedicationRequest, on-hold, false, true",
        "MedicationRequest, completed, false, false",
        "MedicationRequest, stopped, false, false",
        "MedicationStatement, active, true, false",
        "MedicationStatement, on-hold, false, true",
        "MedicationStatement, completed, false, false",
        "MedicationAdministration, in-progress, true, false",
        "MedicationAdministration, completed, false, false"
    })
    void aStatusMeansWhatFhirSays(String type, String status, boolean running, boolean interrupted) {
        assertThat(Document.facts(bundle(medicine(type, status, RXNORM)), Treated.class))
                .extracting(Treated::running, Treated::interrupted, Treated::at)
                .containsExactly(tuple(running, interrupted, When.UNKNOWN));
    }

    @ParameterizedTest
    @CsvSource({
        "MedicationRequest, cancelled, status-not-valid",
        "MedicationRequest, entered-in-error, status-not-valid",
        "MedicationStatement, intended, only-planned",
        "MedicationStatement, not-taken, status-not-valid",
        "MedicationAdministration, not-done, status-not-valid",
        "MedicationDispense, preparation, only-planned"
    })
    void whatIsPlannedOrTakenBackIsNoTreatment(String type, String status, String reason) {
        PatientRecord record = bundle(medicine(type, status, RXNORM));

        assertThat(Document.facts(record, Treated.class)).isEmpty();
        assertThat(Document.reasons(record)).containsOnly(reason);
    }

    @Test
    void aPlanOnRecordIsAProposalWhereOneIsDeclaredAndNotLeftOut() {
        PatientRecord record = bundle(medicine("MedicationRequest", "draft", RXNORM));

        assertThat(Document.facts(record, Treated.class)).isEmpty();
        assertThat(Document.facts(record, Proposed.class))
                .extracting(Proposed::drug)
                .containsExactly("apixaban");
        assertThat(record.excluded()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'''text'':''Eliquis 5 mg tablets''', apixaban",
        "'''text'':''warfarin sodium 5 mg''', warfarin",
        "'''coding'':[{''system'':''http://www.whocc.no/atc'',''code'':''B01AF01'',''display'':''rivaroxaban''}]', rivaroxaban",
        "'''coding'':[{''system'':''urn:local'',''code'':''7''},{''system'':''urn:oid:2.16.840.1.113883.6.73'',''code'':''B01AF02''}]', B01AF02"
    })
    void aMedicineIsKnownByPrefixOrName(String concept, String drug) {
        String named = medicine("MedicationRequest", "active", "'medicationCodeableConcept':{" + concept + "}");

        assertThat(Document.facts(bundle(named), Treated.class))
                .extracting(Treated::drug)
                .containsExactly(drug);
        assertThat(Document.facts(bundle(named), NotUnderstood.class)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'''text'':''apixaban/xyz''', medicine-in-part",
        "'''text'':''Stopped apixaban''', medicine-negated",
        "'''coding'':[{''system'':''urn:local'',''code'':''7''}]', medicine-code-unknown",
        "'''extension'':[]', medicine-not-named"
    })
    void whatCannotBeToldOfAMedicineIsAFact(String concept, String what) {
        String unclear = medicine("MedicationRequest", "active", "'medicationCodeableConcept':{" + concept + "}");

        assertThat(Document.facts(bundle(unclear), NotUnderstood.class))
                .extracting(NotUnderstood::kind, NotUnderstood::what)
                .containsExactly(tuple("anticoagulant", what));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"'text':'aspirin 100 mg'", "'coding':[{'system':'http://www.whocc.no/atc','code':'B01AC06'}]"})
    void anotherMedicineCostsNothing(String concept) {
        PatientRecord record =
                bundle(medicine("MedicationRequest", "active", "'medicationCodeableConcept':{" + concept + "}"));

        assertThat(Document.facts(record, NotUnderstood.class)).isEmpty();
        assertThat(record.excluded()).isEmpty();
    }

    @Test
    void aMedicationIsFoundInTheBundleAndInTheResourceItself() {
        String held = "{'resourceType':'Medication','id':'m','code':{'text':'Xarelto'}}";
        String byReference =
                medicine("MedicationStatement", "active", "'medicationReference':{'reference':'Medication/m'}");
        String contained = medicine(
                "MedicationStatement", "active", "'contained':[" + held + "],'medicationReference':{'reference':'#m'}");

        assertThat(Document.facts(bundle(byReference, held), Treated.class))
                .extracting(Treated::drug)
                .containsExactly("rivaroxaban");
        assertThat(Document.facts(bundle(contained), Treated.class))
                .extracting(Treated::drug)
                .containsExactly("rivaroxaban");
    }

    @Test
    void aSupplyLastsForItsDays() {
        String supply = medicine(
                "MedicationDispense",
                "completed",
                RXNORM + ",'whenHandedOver':'2022-06-01','daysSupply':{'value':30,'unit':'days'}");
        assertThat(Document.facts(bundle(supply), Treated.class))
                .extracting(Treated::until)
                .containsExactly(When.on(LocalDate.of(2022, 7, 1)));
        assertThat(Document.facts(bundle(supply.replace("'days'", "'tablets'")), NotUnderstood.class))
                .extracting(NotUnderstood::what)
                .containsExactly("supply-unclear");
    }

    @Test
    void anOrderThatIsBeingDraftedIsAProposal() {
        String draft = medicine("MedicationRequest", "draft", RXNORM).replace('\'', '"');
        List<Fact> proposed = new FhirReader()
                .proposals(
                        List.of(FhirDocument.draft(draft.getBytes(StandardCharsets.UTF_8))),
                        Set.of(),
                        List.of(),
                        GUIDELINE.kinds());

        assertThat(proposed)
                .containsExactly(new Proposed(
                        "Proposed/draft/MedicationRequest/m/anticoagulant-order/apixaban",
                        "anticoagulant-order",
                        "apixaban",
                        List.of("MedicationRequest/m")));
        PatientRecord record = RecordMapper.proposing(proposed, read(file("patient-af.json")));
        assertThat(codes(GUIDELINE.evaluate(record, Clocks.at(DAY)))).containsExactly("review-anticoagulant");
    }

    @Test
    void theBirthDateKeepsItsPrecisionAndDeathIsKnown() {
        String patient = "{'resourceType':'Patient','id':'p','birthDate':'1943','deceasedDateTime':'2020-05'}";
        PatientRecord record = read(Document.bundle(patient).replace('\'', '"'));

        assertThat(Document.facts(record, Born.class)).extracting(Born::at).containsExactly(When.in(1943));
        assertThat(Document.facts(record, Deceased.class))
                .extracting(dead -> dead.at().toString())
                .containsExactly("2020-05");
        String alive = patient.replace("'deceasedDateTime':'2020-05'", "'deceasedBoolean':false");
        assertThat(Document.facts(read(Document.bundle(alive).replace('\'', '"')), Deceased.class))
                .isEmpty();
    }

    @Test
    void bothReadingPathsGiveTheSameFacts() {
        Bundle bundle = FhirContext.forR4Cached().newJsonParser().parseResource(Bundle.class, file("patient-af.json"));

        assertThat(new FhirReader()
                        .read(
                                List.of(HapiDocument.of(FhirDocument.Role.RECORD, bundle)),
                                ReadOptions.DEFAULT.declaring(GUIDELINE.kinds())))
                .isEqualTo(read(file("patient-af.json")));
    }

    private static String condition(String code, String verification) {
        return "{'resourceType':'Condition','id':'c','subject':{'reference':'Patient/p'},'verificationStatus':{'coding':[{'code':'"
                + verification
                + "'}]},'code':{'coding':[{'system':'urn:local','code':'7'},{'system':'http://hl7.org/fhir/sid/icd-10','code':'"
                + code + "'}]}}";
    }

    private static String medicine(String type, String status, String members) {
        return "{'resourceType':'" + type + "','id':'m','status':'" + status + "','subject':{'reference':'Patient/p'},"
                + members + "}";
    }

    private static PatientRecord bundle(String... resources) {
        String[] all = new String[resources.length + 1];
        all[0] = Document.PATIENT;
        System.arraycopy(resources, 0, all, 1, resources.length);
        return read(Document.bundle(all).replace('\'', '"'));
    }

    private static PatientRecord read(String text) {
        return new FhirReader()
                .read(
                        List.of(FhirDocument.record(text.getBytes(StandardCharsets.UTF_8))),
                        ReadOptions.DEFAULT.declaring(GUIDELINE.kinds()));
    }

    private static Evaluation evaluated(String text) {
        return GUIDELINE.evaluate(read(text), Clocks.at(DAY));
    }

    private static <T extends Fact> List<T> facts(Evaluation evaluation, Class<T> type) {
        return evaluation.explanation().facts().values().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    private static List<String> codes(Evaluation evaluation) {
        return evaluation.recommendations().stream().map(one -> one.code()).toList();
    }

    private static String file(String name) {
        try {
            return Files.readString(Path.of("src/test/resources/af-patients", name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
