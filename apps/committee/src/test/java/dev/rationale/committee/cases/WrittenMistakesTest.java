package dev.rationale.committee.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rationale.engine.Guideline;
import dev.rationale.engine.Guidelines;
import dev.rationale.engine.guideline.Problem;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written wrongly of a patient in a case would be another patient: it is found where it stands, with what was meant. */
class WrittenMistakesTest {

    private static final Guideline GUIDELINE = Guidelines.from(Path.of("../../examples/af-anticoagulation"));

    @AfterAll
    static void close() {
        GUIDELINE.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "anticoagulant: {warfarin: {since: 2019, untill: 2021-12-31}}|untill|'until' was meant.",
                "patient: {born: 1950-04-02, sex: femal}|femal|'female' was meant.",
                "patient: {born: 1950-04-02, sexe: male}|sexe|'sex' was meant.",
                "patient: {bron: 1950-04-02, sex: male}|bron|'born' was meant.",
                "patient: {born: 02.04.1950, sex: male}|02.04.1950|",
                "patient: {born: 1950-04-02, sex: M}|M|",
                "anticoagulant: {apixabn: 2022-01-01}|apixabn|'apixaban' was meant.",
                "anticoagulant-order: apixabann|apixabann|'apixaban' was meant.",
                "anticoagulant: {not-understood: medicine-not-namd}|medicine-not-namd|'medicine-not-named' was meant.",
                "atrial-fibrillation: {at: 2021-01-10, activ: false}|activ|'active' was meant.",
                "strok: 2021-01-10|strok|'stroke' was meant.",
                "systolic: {2026-06-01: 1450}|1450|",
                "egfr: {2026-06-01: \"14,9\"}|14,9|a decimal comma was written for a decimal point.",
                "anticoagulant: {warfarin: {since: 2022, until: 2021-12-31}}|2021-12-31|",
                "egfr: {2026-06-01: 70 mL/h}|mL/h|'mL/s' was meant.",
                "egfr: {2026-07-01: 70}|2026-07-01|another day was meant; 'later: true' says that it is so on purpose.",
                "stroke: 2027-03|2027-03|another day was meant; 'later: true' says that it is so on purpose.",
                "patient: {born: 2064-03-02, sex: male}|2064-03-02|another day was meant; 'later: true' says that it is so on purpose."
            })
    void itIsFoundWhereItStands(String written, String word, String maybe) {
        List<Problem> faults = faults(written);

        assertThat(faults).singleElement().satisfies(fault -> {
            assertThat(fault.finding()).isEqualTo("C002");
            assertThat(fault.line()).isEqualTo(6);
            assertThat(fault.column()).isEqualTo(7 + written.lastIndexOf(word));
            assertThat(fault.what()).contains("'" + word + "'");
            assertThat(fault.maybe()).isEqualTo(Optional.ofNullable(maybe).orElse(""));
        });
    }

    @Test
    void whatLiesBeforeTheBirthIsFoundAndWhatLiesAfterTheDayCanBeMeant() {
        String stroke = "stroke: 1921-01-10\n      patient: {born: 1950-04-02}";
        assertThat(faults(stroke)).singleElement().satisfies(fault -> {
            assertThat(fault.what()).contains("'1921-01-10' lies before the birth, 1950-04-02");
            assertThat(fault.line()).isEqualTo(6);
        });
        assertThat(faults("egfr: {2026-07-01: 70}\n    later: true")).isEmpty();
        assertThat(faults("egfr: {2026-06-01: 70}\n    later: true"))
                .singleElement()
                .satisfies(fault -> assertThat(fault.what()).contains("'later' is said, and nothing lies after"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "recommendations: {start-anticoagulant: {becuase: [Score]}}|becuase|'because' was meant.",
                "recommendations: {start-anticoagulant: {because: [Scor]}}|Scor|'Score' was meant.",
                "recommendations: {start-anticoagulant: {because: [State/covr/given]}}|covr|'cover' was meant.",
                "recommendations: {start-anticoagulant: {because: [State/cover/givn]}}|givn|'given' was meant.",
                "recommendations: {start-anticoagulant: {because: [Ongoing/anticoagulent/apixaban]}}|anticoagulent|'anticoagulant' was meant.",
                "recommendations: {start-anticoagulant: {varient: score}}|varient|'variant' was meant.",
                "recommendations: {start-anticoagulant: {variant: scor}}|scor|'score' was meant.",
                "recommendations: {start-anticoagulant: {strength: stong}}|strength|'strong' was meant.",
                "recommendations: {start-anticoagulant: {rule: start-anticoagulant.scor}}|start-anticoagulant.scor|'start-anticoagulant.score' was meant.",
                "profile: {scor: absent}|scor|'score' was meant.",
                "profile: {score: {totl: absent}}|totl|'total' was meant.",
                "not: [start-anticoagulants]|start-anticoagulants|'start-anticoagulant' was meant.",
                "closd: true|closd|'closed' was meant."
            })
    void whatIsExpectedIsFoundWhereItStandsToo(String written, String word, String maybe) {
        assertThat(expecting("{" + written + "}")).singleElement().satisfies(fault -> {
            assertThat(fault.line()).isEqualTo(5);
            assertThat(fault.column()).isEqualTo(14 + written.indexOf(word));
            assertThat(fault.maybe()).isEqualTo(maybe);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "recommendations: {start-anticoagulant: {variant: score, because: [Score, State/cover/not-given]}}",
                "recommendations: {continue-anticoagulant: {because: [Ongoing, Ongoing/anticoagulant/apixaban]}}",
                "profile: {score: {total: 2}, kidney: absent}"
            })
    void whatCanBeExpectedIsAccepted(String written) {
        assertThat(expecting("{" + written + "}")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "anticoagulant: {warfarin: {since: 2019, until: 2021-12-31}}",
                "anticoagulant: {anticoagulant: 2019}",
                "patient: {born: 1950-04, sex: unknown}",
                "anticoagulant: {not-understood: not-provided}",
                "systolic: {2026-06-01: 300}",
                "systolic: {2026-06-01: 18 kPa}",
                "creatinine: {2026-06-01: <90 umol/L}"
            })
    void whatIsRightIsAccepted(String written) {
        assertThat(faults(written)).isEmpty();
    }

    private static List<Problem> expecting(String expected) {
        String text = """
                asOf: 2026-06-30
                cases:
                  - name: one
                    why: it is tried
                    expect: %s
                """.formatted(expected);
        return CaseFiles.reading(new CaseSource("cases/more.yaml", text, any -> Optional.empty()), GUIDELINE)
                .faults();
    }

    private static List<Problem> faults(String written) {
        String text = """
                asOf: 2026-06-30
                cases:
                  - name: one
                    why: it is tried
                    declared:
                      %s
                    expect: {status: success}
                """.formatted(written);
        return CaseFiles.reading(new CaseSource("cases/more.yaml", text, any -> Optional.empty()), GUIDELINE)
                .faults();
    }
}
