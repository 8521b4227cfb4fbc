package dev.rationale.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.rationale.engine.Guideline;
import dev.rationale.engine.Guidelines;
import dev.rationale.engine.report.Wording;
import dev.rationale.fhir.account.AccountJson;
import dev.rationale.fhir.account.AccountOptions;
import dev.rationale.fhir.account.AccountPages;
import dev.rationale.fhir.account.AccountText;
import dev.rationale.fhir.account.Outcome;
import dev.rationale.fhir.account.ReadingAccount;
import dev.rationale.fhir.account.ReadingAccount.Item;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every resource of an input is read, left out, not understood, or about something else; nothing is lost in silence. */
class ReadingAccountTest {

    private static final String UNNAMED = Chart.medicine("MedicationRequest", "active", "'intent':'order'");
    private static final String DENTIST = "{'resourceType':'Claim','id':'c','patient':{'reference':'Patient/p'}}";
    private static final String WEIGHT =
            Chart.pressure("w", 80, "").replace("8480-6", "29463-7").replace("mmHg", "kg");

    @Test
    void theFourCountsAddUpToAllResources() {
        ReadingAccount account = account(
                Document.PATIENT,
                Chart.pressure("o", 180, ""),
                Chart.pressure("bar", 180, "").replace("mmHg", "bar"),
                WEIGHT,
                UNNAMED,
                DENTIST,
                DENTIST);
        assertThat(account.counts())
                .isEqualTo(Map.of(
                        Outcome.READ, 2,
                        Outcome.LEFT_OUT, 1,
                        Outcome.NOT_UNDERSTOOD, 1,
                        Outcome.IRRELEVANT, 3));
        assertThat(account.total()).isEqualTo(7);
        assertThat(account.items())
                .extracting(Item::name, Item::outcome, Item::reasons, Item::kinds)
                .contains(
                        tuple("Observation/o", Outcome.READ, List.of(), List.of("systolic")),
                        tuple("Observation/bar", Outcome.LEFT_OUT, List.of("unit-not-evaluable"), List.of()),
                        tuple("Observation/w", Outcome.IRRELEVANT, List.of(), List.of()));
    }

    @Test
    void aMedicationThatIsReferredToIsReadAndAnotherIsNot() {
        String order = Chart.medicine(
                "MedicationRequest", "active", "'intent':'order','medicationReference':{'reference':'Medication/x'}");
        String medication = "{'resourceType':'Medication','id':'x','code':{'text':'Xarelto'}}";
        ReadingAccount account = account(Document.PATIENT, order, medication, medication.replace("'x'", "'y'"));
        assertThat(account.items())
                .filteredOn(item -> item.type().equals("Medication"))
                .extracting(Item::outcome)
                .containsExactly(Outcome.READ, Outcome.IRRELEVANT);
    }

    @Test
    void olderVersionsAreLeftOutAndCounted() {
        ReadingAccount account = account(
                Document.PATIENT,
                Chart.pressure("o", 180, "'meta':{'versionId':'2'}"),
                Chart.pressure("o", 120, "'meta':{'versionId':'1'}"));
        assertThat(account.total()).isEqualTo(3);
        assertThat(account.items())
                .filteredOn(item -> item.outcome() == Outcome.LEFT_OUT)
                .extracting(Item::name, Item::type, Item::reasons)
                .containsExactly(tuple("Observation/o/_history/1", "Observation", List.of("superseded")));
    }

    @Test
    void allPatientsOfAnInputAreTold() {
        String other = Document.PATIENT.replace("'p'", "'q'");
        ReadingAccount account = account(
                Document.PATIENT,
                other,
                Chart.pressure("o", 180, ""),
                Chart.pressure("x", 120, "").replace("Patient/p", "Patient/q"),
                Chart.pressure("z", 120, "").replace("Patient/p", "Patient/r"));
        assertThat(account.counts()).containsEntry(Outcome.READ, 4).containsEntry(Outcome.LEFT_OUT, 1);
        assertThat(account.items())
                .filteredOn(item -> item.outcome() == Outcome.LEFT_OUT)
                .extracting(Item::reasons)
                .containsExactly(List.of("other-patient"));
    }

    @Test
    void anInputWithoutAnyPatientIsToldToo() {
        assertThat(account(Chart.pressure("o", 180, "").replace("'subject'", "'x'"))
                        .items())
                .extracting(Item::outcome, Item::reasons)
                .containsExactly(tuple(Outcome.LEFT_OUT, List.of("subject-unknown")));
    }

    @Test
    void onePatientMayBeMeant() {
        ReadingAccount account = new FhirReader()
                .account(
                        Chart.documents(Document.bundle(
                                Document.PATIENT,
                                Document.PATIENT.replace("'p'", "'q'"),
                                Chart.pressure("x", 120, "").replace("Patient/p", "Patient/q"))),
                        new ReadOptions(Optional.of("p"), ReadOptions.DEFAULT.zone()).declaring(Chart.KINDS));
        assertThat(account.items())
                .filteredOn(item -> item.name().equals("Observation/x"))
                .extracting(Item::reasons)
                .containsExactly(List.of("other-patient"));
    }

    /** Whatever could tell who the patient is, in every place where a record has it. */
    @ParameterizedTest
    @ValueSource(strings = {"TEXT", "JSON", "HTML"})
    void anAnonymousAccountTellsNothingOfAnyPatient(String form) {
        String telling = "{'resourceType':'MedicationRequest','id':'secret-id','status':'active','intent':'order',"
                + "'identifier':[{'system':'urn:mrn','value':'secret-mrn'}],'text':{'div':'secret-narrative'},"
                + "'subject':{'reference':'Patient/p','display':'Secret Name'},'authoredOn':'1999-09-19',"
                + "'medicationCodeableConcept':{'coding':[{'system':'urn:local','code':'7','display':'secret-display'}],'text':'secret drug'},"
                + "'note':[{'text':'secret-note','authorString':'Dr Secret'}],"
                + "'Secret Member':'x','extension':[{'url':'urn:x','valueString':'secret-extension'}],"
                + "'contained':[{'resourceType':'Medication','id':'secret-contained','code':{'text':'secret-inner'}}]}";
        String person =
                "{'resourceType':'Patient','id':'p','name':[{'family':'Secret'}],'birthDate':'1999-08-18','telecom':[{'value':'secret@x'}]}";
        ReadingAccount account = account(person, telling, UNNAMED);

        String report = written(account, form, new AccountOptions(true, true));
        assertThat(report.toLowerCase(Locale.ROOT)).doesNotContain("secret", "1999-0", "patient/p", "mrn-");
        assertThat(report)
                .contains("MedicationRequest")
                .contains("medicationCodeableConcept.coding code=7 system=urn:local")
                .contains("status = active");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TEXT", "JSON", "HTML"})
    void anAccountNamesWhatWasNotUnderstood(String form) {
        ReadingAccount account = account(Document.PATIENT, UNNAMED, Chart.pressure("o", 180, ""));
        assertThat(written(account, form, new AccountOptions(true, false)))
                .contains("MedicationRequest/m")
                .contains("Observation/o")
                .contains("anticoagulant");
        assertThat(written(account, form, new AccountOptions(false, false))).doesNotContain("MedicationRequest/m");
    }

    @Test
    void severalAccountsAreOne() {
        ReadingAccount one = account(Document.PATIENT, DENTIST);
        ReadingAccount both = ReadingAccount.together(List.of(one, account(Document.PATIENT, DENTIST, UNNAMED)));
        assertThat(both.total()).isEqualTo(5);
        assertThat(both.skipped()).isEqualTo(Map.of("Claim", 2));
    }

    private static String written(ReadingAccount account, String form, AccountOptions told) {
        try (Guideline guideline = Guidelines.from(Path.of("src/test/resources/af"))) {
            Wording wording = Wording.of(guideline, "en");
            return switch (form) {
                case "TEXT" -> new AccountText(wording, told).text(account);
                case "JSON" -> AccountJson.text(account, told, Map.of());
                default -> AccountPages.html(account, told, wording, "af");
            };
        }
    }

    private static ReadingAccount account(String... resources) {
        return new FhirReader()
                .account(Chart.documents(Document.bundle(resources)), ReadOptions.DEFAULT.declaring(Chart.KINDS));
    }
}
