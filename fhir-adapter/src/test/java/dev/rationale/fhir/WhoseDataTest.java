package dev.rationale.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rationale.engine.evaluation.PatientRecord;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rationale.il2_hiv.Cd4Count;

/** A wrong patient's data is the worst that a reader can do after a wrong sentence. */
class WhoseDataTest {

    private static final String OTHER = "{'resourceType':'Patient','id':'q'}";
    private static final String COUNT = Document.observation("24467-3", Document.quantity("182", "/uL"));
    private static final String OTHERS = COUNT.replace("Patient/p", "Patient/q").replace("'id':'o'", "'id':'x'");

    @Test
    void refusesSeveralPatientsAndNamesThem() {
        assertThatThrownBy(() -> Document.read(Document.bundle(Document.PATIENT, OTHER)))
                .isInstanceOf(UnreadableInput.class)
                .hasMessageContaining("p")
                .hasMessageContaining("q")
                .hasMessageContaining("--patient");
    }

    @Test
    void leavesOutAnotherPatientsDataAndListsIt() {
        PatientRecord record = Document.read(Document.bundle(Document.PATIENT, OTHER, COUNT, OTHERS), Optional.of("p"));
        assertThat(record.patient()).isEqualTo("Patient/p");
        assertThat(Document.facts(record, Cd4Count.class)).hasSize(1);
        assertThat(Document.reasons(record)).containsExactly("other-patient");
    }

    @Test
    void takesTheOneSubjectThatAllShareAndSaysThatTheAgeIsUnknown() {
        PatientRecord record = Document.read(Document.bundle(COUNT));
        assertThat(record.patient()).isEqualTo("Patient/p");
        assertThat(record.notices()).containsExactly("age-unknown");
    }

    @Test
    void refusesSubjectsThatDiffer() {
        assertThatThrownBy(() -> Document.read(Document.bundle(COUNT, OTHERS))).isInstanceOf(UnreadableInput.class);
    }

    @Test
    void refusesAnIdThatIsNotThere() {
        assertThatThrownBy(() -> Document.read(Document.bundle(Document.PATIENT, COUNT), Optional.of("nobody")))
                .isInstanceOf(UnreadableInput.class)
                .hasMessageContaining("nobody");
    }

    @ParameterizedTest
    @ValueSource(strings = {"array", "ndjson", "loose", "mark"})
    void readsTheSameCountInEveryShape(String shape) {
        String text = switch (shape) {
            case "array" -> "[" + Document.PATIENT + "," + COUNT + "]";
            case "ndjson" -> Document.PATIENT + "\n" + COUNT + "\n";
            case "loose" -> COUNT;
            default -> "\uFEFF" + Document.bundle(Document.PATIENT, COUNT);
        };
        PatientRecord record = Document.read(text);
        assertThat(record.patient()).isEqualTo("Patient/p");
        assertThat(Document.facts(record, Cd4Count.class))
                .extracting(Cd4Count::cells)
                .containsExactly(182.0);
    }

    @Test
    void takesTheSameResultOnceAndListsTheSecond() {
        PatientRecord record =
                Document.read(Document.bundle(Document.PATIENT, COUNT, COUNT.replace("'id':'o'", "'id':'copy'")));
        assertThat(Document.facts(record, Cd4Count.class)).hasSize(1);
        assertThat(Document.reasons(record)).containsExactly("duplicate");
    }

    @Test
    void refusesAnotherVersionOfFhirByWhatItSees() {
        assertThatThrownBy(
                        () -> Document.read(
                                Document.bundle(
                                        Document.PATIENT,
                                        "{'resourceType':'MedicationOrder','id':'m','patient':{'reference':'Patient/p'},'dateWritten':'2003-01-01'}")))
                .isInstanceOf(UnreadableInput.class)
                .hasMessageContaining("DSTU2");
    }
}
