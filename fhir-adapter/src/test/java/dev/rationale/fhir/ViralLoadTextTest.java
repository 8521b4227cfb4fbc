package dev.rationale.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rationale.engine.evaluation.PatientRecord;
import dev.rationale.hiv.fact.HivRna;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Viral loads that laboratories send as text or as a coded answer. */
class ViralLoadTextTest {

    private static final String RNA = "20447-9";

    /** The name of this code states a limit of 50 copies/mL. */
    private static final String RNA_LIMIT_50 = "48511-0";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<50 copies/ml|<50",
                "< 20|<20",
                "Indetectable <300 copies / ml|<300",
                ">10 000 000 copies/mL|>10000000",
                "1 250 copies/mL|1250",
                "1,250 copies/mL|1250",
                "400|400",
                "Detected|>0",
                "détecté|>0"
            })
    void readsWhatTheTextProves(String text, String copies) {
        assertThat(copies(RNA, "'valueString':'" + text + "'")).isEqualTo(copies);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Target Not Detected", "TND", "LDL", "undetectable", "indétectable", "below the limit"})
    void notDetectedProvesNothingUnlessTheCodeStatesTheLimit(String text) {
        assertThat(copies(RNA, "'valueString':'" + text + "'")).isEqualTo(">=0");
        assertThat(copies(RNA_LIMIT_50, "'valueString':'" + text + "'")).isEqualTo("<50");
    }

    @ParameterizedTest
    @CsvSource({"260415000, >=0", "260373001, >0"})
    void readsACodedAnswer(String answer, String copies) {
        assertThat(copies(
                        RNA,
                        "'valueCodeableConcept':{'coding':[{'system':'http://snomed.info/sct','code':'" + answer
                                + "'}]}"))
                .isEqualTo(copies);
    }

    @Test
    void readsTheTextOfAnAnswerWithoutAKnownCode() {
        assertThat(copies(RNA, "'valueCodeableConcept':{'text':'<40 copies/mL'}"))
                .isEqualTo("<40");
    }

    @Test
    void readsALogarithmThatTheTextNames() {
        assertThat(copies(RNA, "'valueString':'<1.7 log copies/mL'")).startsWith("<50");
    }

    @ParameterizedTest
    @ValueSource(strings = {"'valueString':'see letter'", "'valueCodeableConcept':{}", "'valueBoolean':true"})
    void listsWhatItDoesNotUnderstand(String value) {
        assertThat(Document.reasons(read(RNA, value))).hasSize(1);
        assertThat(Document.facts(read(RNA, value), HivRna.class)).isEmpty();
    }

    private static String copies(String code, String value) {
        return Document.facts(read(code, value), HivRna.class).get(0).copies().toString();
    }

    private static PatientRecord read(String code, String value) {
        return Document.read(Document.bundle(Document.PATIENT, Document.observation(code, value)));
    }
}
