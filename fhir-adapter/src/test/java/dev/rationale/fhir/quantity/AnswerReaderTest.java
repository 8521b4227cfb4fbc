package dev.rationale.fhir.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rationale.engine.terminology.Coding;
import dev.rationale.fhir.element.Element;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers of a serology, in the forms in which laboratories send them. */
class AnswerReaderTest {

    private static final AnswerReader SEROLOGY = reader(Map.of(), Set.of("positive", "negative"));

    @ParameterizedTest
    @CsvSource({
        "http://loinc.org, LA6576-8, positive",
        "http://loinc.org, LA6577-6, negative",
        "http://snomed.info/sct, 10828004, positive",
        "http://snomed.info/sct, 260385009, negative",
        "http://snomed.info/sct, 11214006, positive",
        "http://snomed.info/sct, 131194007, negative",
        "http://snomed.info/sct, 260373001, positive",
        "http://snomed.info/sct, 260415000, negative",
        "https://openconceptlab.org/orgs/CIEL/sources/CIEL, 703, positive",
        "https://openconceptlab.org/orgs/CIEL/sources/CIEL, 664, negative",
        "https://openconceptlab.org/orgs/CIEL/sources/CIEL, 1228, positive",
        "http://snomed.info/sct, 42425007, value-indeterminate"
    })
    void codedAnswerIsReadByOneTable(String system, String code, String answer) {
        assertThat(answer("'valueCodeableConcept':{'coding':[{'system':'" + system + "','code':'" + code + "'}]}"))
                .isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource({
        "Positive, positive",
        "POSITIVE, positive",
        "Reactive, positive",
        "R, positive",
        "Toxoplasma antibody positive (finding), positive",
        "Negative (qualifier value), negative",
        "POS, positive",
        "+, positive",
        "positif, positive",
        "reagente, positive",
        "reaktiv, positive",
        "IgG positive, positive",
        "Positive (120 IU/mL), positive",
        "Negative, negative",
        "Non-Reactive, negative",
        "nonreactive, negative",
        "NR, negative",
        "négatif, negative",
        "não reagente, negative",
        "negativ, negative",
        "not detected, negative",
        "Equivocal, value-indeterminate",
        "borderline, value-indeterminate",
        "douteux, value-indeterminate",
        "not done, value-absent",
        "120 IU/mL, value-not-understood",
        "not positive, value-not-understood",
        "false positive, value-not-understood",
        "IgM positive, value-not-understood",
        "see letter, value-not-understood"
    })
    void answerInWordsIsReadWhereAllOfItIsExplained(String text, String answer) {
        assertThat(answer("'valueString':'" + text + "'")).isEqualTo(answer);
        assertThat(answer("'valueCodeableConcept':{'text':'" + text + "'}")).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource({
        "POS, positive",
        "NEG, negative",
        "RR, positive",
        "R, positive",
        "NR, negative",
        "ND, negative",
        "IND, value-indeterminate",
        "E, value-indeterminate",
        "WR, value-indeterminate",
        "H, value-not-understood"
    })
    void interpretationSaysWhatANumberMeans(String code, String answer) {
        assertThat(answer("'valueQuantity':{'value':120,'unit':'[IU]/mL'},'interpretation':[{'coding':[{'system':"
                        + "'http://hl7.org/fhir/v2/0078','code':'" + code + "'}]}]"))
                .isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'valueBoolean':true|positive",
                "'valueBoolean':false|negative",
                "'interpretation':[{'text':'R'}]|positive",
                "'valueString':'Negative','interpretation':[{'coding':[{'code':'POS'}]}]|value-contradictory",
                "'valueString':'IgG positive, negative'|value-contradictory",
                "'dataAbsentReason':{'coding':[{'code':'unknown'}]}|value-absent",
                "'status':'final'|value-missing",
                "'valueString':'Positive','specimen':{'display':'CSF'}|specimen-not-accepted"
            })
    void whatIsSaidBesideTheAnswerCounts(String members, String answer) {
        assertThat(answer(members)).isEqualTo(answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Indeterminate", "equivocal", "grenzwertig", "inconclusivo", "weakly positive"})
    void indeterminateIsAnAnswerWhereTheKindDeclaresIt(String text) {
        AnswerReader reader = reader(Map.of(), Set.of("positive", "negative", "indeterminate"));

        assertThat(read(reader, "'valueString':'" + text + "'")).isEqualTo("indeterminate");
    }

    @Test
    void codeThatTheKindDeclaresIsTakenFirst() {
        AnswerReader stages = reader(
                Map.of(new Coding("who", "3"), "stage-3", new Coding("who", "4"), "stage-4"),
                Set.of("stage-3", "stage-4"));

        assertThat(read(
                        stages,
                        "'valueCodeableConcept':{'coding':[{'system':'x','code':'3'},{'system':'who','code':'3'}]}"))
                .isEqualTo("stage-3");
        assertThat(read(
                        stages,
                        "'valueCodeableConcept':{'coding':[{'system':'who','code':'4'},{'system':'who','code':'3'}]}"))
                .isEqualTo("value-contradictory");
        assertThat(read(stages, "'valueString':'positive'")).isEqualTo("value-not-understood");
    }

    private static String answer(String members) {
        return read(SEROLOGY, members);
    }

    private static String read(AnswerReader reader, String members) {
        Element observation = Observed.observation(Observed.ANY, members);
        return Observed.shown(reader.read(observation, observation));
    }

    private static AnswerReader reader(Map<Coding, String> codes, Set<String> names) {
        return new AnswerReader(codes, names, Set.of("serum", "plasma", "blood"), Set.of("toxoplasma"));
    }
}
