package dev.rationale.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rationale.engine.evaluation.PatientRecord;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rationale.il2_hiv.Cd4Count;

/** Documents that were made to break a reader: each gives an answer or a clear refusal, in bounded memory. */
class HostileInputTest {

    private static final String HEAD = "{\"resourceType\":\"Bundle\",\"type\":\"collection\",\"entry\":[";
    private static final String PATIENT =
            "{\"resource\":{\"resourceType\":\"Patient\",\"id\":\"p\",\"birthDate\":\"1965-04-02\"}}";

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "{}", "[]", "null", "42", "\"text\"", "[null]", "{\"entry\":[]}"})
    void refusesADocumentWithoutAnyResource(String document) {
        refused(bytes(document), "FHIR resource");
    }

    @Test
    void refusesDeepNesting() {
        String deep = "{\"resourceType\":\"Observation\",\"component\":" + "[".repeat(100_000);
        refused(bytes(deep), "deep");
    }

    @Test
    void refusesANumberOfAMillionDigits() {
        refused(
                bytes(Document.observation("24467-3", Document.quantity("9".repeat(1_000_000), "/uL"))
                        .replace('\'', '"')),
                "too long");
    }

    @Test
    void listsANumberThatNoCountCanBe() {
        PatientRecord record = Document.read(
                Document.bundle(Document.PATIENT, Document.observation("24467-3", Document.quantity("1e400", "/uL"))));
        assertThat(record.facts()).noneMatch(Cd4Count.class::isInstance);
        assertThat(Document.reasons(record)).containsExactly("value-not-understood");
    }

    @Test
    void refusesTheSameMemberTwice() {
        refused(bytes("{\"resourceType\":\"Patient\",\"id\":\"p\",\"id\":\"q\"}"), "twice");
    }

    @Test
    void refusesInvalidUtf8() {
        byte[] bytes = "{\"resourceType\":\"Patient\",\"id\":\"??\"}".getBytes(StandardCharsets.UTF_8);
        bytes[bytes.length - 4] = (byte) 0xC3;
        bytes[bytes.length - 3] = (byte) 0x28;
        refused(bytes, "UTF-8");
    }

    @Test
    void passesOverNamesThatMeanSomethingElsewhere() {
        PatientRecord record = Document.read(
                "{'resourceType':'Patient','id':'__proto__','constructor':{'prototype':{}},'__proto__':{'a':1}}");
        assertThat(record.patient()).isEqualTo("Patient/__proto__");
    }

    @Test
    void followsNoReferenceInACircle() {
        PatientRecord record = Document.read(
                Document.bundle(
                        Document.PATIENT,
                        "{'resourceType':'MedicationRequest','id':'m','status':'active','intent':'order','subject':{'reference':'Patient/p'},"
                                + "'authoredOn':'2003-01-01','medicationReference':{'reference':'Medication/a'}}",
                        "{'resourceType':'Medication','id':'a','ingredient':[{'itemReference':{'reference':'Medication/b'}}]}",
                        "{'resourceType':'Medication','id':'b','ingredient':[{'itemReference':{'reference':'Medication/a'}}]}"));
        assertThat(record.patient()).isEqualTo("Patient/p");
    }

    @Test
    void readsAMillionEntriesOfNoInterest() {
        PatientRecord record = read(repeated("{\"resource\":{\"resourceType\":\"Claim\",\"id\":\"c\"}},", 1_000_000));
        assertThat(record.patient()).isEqualTo("Patient/p");
    }

    @Test
    void readsTwoHundredMegabytesOfNoInterest() {
        String entry = "{\"resource\":{\"resourceType\":\"DocumentReference\",\"text\":{\"div\":\""
                + "x".repeat(200_000) + "\"}}},";
        PatientRecord record = read(repeated(entry, 1_000));
        assertThat(record.patient()).isEqualTo("Patient/p");
    }

    @Test
    void refusesADocumentThatWasCut() {
        refused(bytes(HEAD + PATIENT), "not valid JSON");
    }

    private static byte[] repeated(String entry, int times) {
        byte[] head = bytes(HEAD);
        byte[] one = bytes(entry);
        byte[] end = bytes(PATIENT + "]}");
        ByteBuffer document = ByteBuffer.allocate(head.length + one.length * times + end.length);
        document.put(head);
        for (int time = 0; time < times; time++) {
            document.put(one);
        }
        return document.put(end).array();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static PatientRecord read(byte[] document) {
        return new FhirReader()
                .read(List.of(FhirDocument.record(document)), ReadOptions.DEFAULT.declaring(Document.KINDS));
    }

    private static void refused(byte[] document, String why) {
        assertThatThrownBy(() -> read(document))
                .isInstanceOf(UnreadableInput.class)
                .hasMessageContaining(why)
                .hasMessageNotContaining("Exception");
    }
}
