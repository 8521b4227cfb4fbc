package dev.rationale.fhir.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Amounts that laboratories send as text. */
class AmountTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "400|400",
                "0|0",
                "42 000|42000",
                "1,234,567|1234567",
                "1.234.567|1234567",
                "12,34,567|1234567",
                "10’000 copies/mL|10000",
                "30,250 copies/mL|30250",
                "1 250 copies/mL|1250",
                "12,5 copies/mL|12.5",
                "1.2e5|120000",
                "1.2E+05 copies/mL|120000",
                "1.2 x 10^5 copies/mL|120000",
                "1,2 × 10⁵ cp/ml|120000",
                "3.5*10**4 copies/ml|35000",
                "> 10 000 000|>10000000",
                "<50 copies/ml|<50",
                "< 20|<20",
                "&lt;20 copies/mL|<20",
                "LT 20|<20",
                "LT20 copies/mL|<20",
                "less than 40 copies/mL|<40",
                "inférieur à 20 copies/mL|<20",
                "moins de 50 copies/ml|<50",
                "menor que 40 cópias/mL|<40",
                "kleiner als 20 Kopien/ml|<20",
                "≥ 500 copies/mL|>=500",
                "greater than or equal to 500 copies/mL|>=500",
                "copies/mL: 400|400",
                "20-50 copies/mL|[20,50]"
            })
    void numberIsReadAsWhatItCanOnlyMean(String text, String amount) {
        assertThat(Observed.text(Observed.LINEAR, text)).isEqualTo(amount);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "30.000",
                "30.000 copies/mL",
                "<1.000",
                "42.000 copias/mL",
                "> 750.000 copies/ml",
                "100.000 Kopien/ml"
            })
    void pointBeforeThreeDigitsIsRefusedBecauseItHasTwoReadings(String text) {
        assertThat(Observed.text(Observed.LINEAR, text)).isEqualTo("number-ambiguous");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "4.48 log10|30200",
                "4,48 log10 copies/mL|30200",
                "4.477 Log 10 cp/mL|29992",
                "Log10: 0.95|9",
                "log(10) = 3.0|1000",
                "4.48 (log10 copies/mL)|30200",
                "<1.30 log|<20",
                "< 1,7 log copies/mL|<50",
                ">7.0 log10 copies/mL|>10000000"
            })
    void textMayNameTheLogarithm(String text, String amount) {
        assertThat(Observed.text(Observed.LINEAR, text)).isEqualTo(amount);
        assertThat(Observed.text(Observed.LOG, text)).isEqualTo(amount);
    }

    @ParameterizedTest
    @CsvSource({
        "4.48, 30200",
        "<1.30, <20",
        "'4,48', 30200",
        ">7, >10000000",
        "30.000, log-linear-clash",
        "30200, log-linear-clash"
    })
    void numberAloneIsWhatItsCodeSays(String text, String amount) {
        assertThat(Observed.text(Observed.LOG, text)).isEqualTo(amount);
    }

    @ParameterizedTest
    @ValueSource(strings = {"30200 copies/mL", "4.48 copies/mL", "<20 copies/mL", "50 cp/mL", "1,250 copies/ml"})
    void amountUnderTheCodeOfALogarithmIsContradictory(String text) {
        assertThat(Observed.text(Observed.LOG, text)).isEqualTo("log-linear-clash");
    }

    @ParameterizedTest
    @ValueSource(strings = {"4.48", "<1.30", "9.9", "<5", "1,7"})
    void smallNumberWithoutAUnitMayBeALogarithmSoItIsNoAmount(String text) {
        assertThat(Observed.text(Observed.LINEAR, text)).isEqualTo("unit-missing");
        assertThat(Observed.text(Observed.ANY, text)).isEqualTo("unit-missing");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "9 copies/mL (Log10: 0.95)|9",
                "30,200 copies/mL (4.48 log10)|30200",
                "4.48 log10 (30200 copies/mL)|30200",
                "<20 copies/mL (<1.30 log10 copies/mL)|<20",
                "<20 copies/mL; <1.30 log|<20",
                "30200 copies/mL (2.48 log10)|value-contradictory",
                "<20 copies/mL (1.30 log10)|value-contradictory"
            })
    void amountThatIsNamedTwiceHasToAgree(String text, String amount) {
        assertThat(Observed.text(Observed.ANY, text)).isEqualTo(amount);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Target Not Detected",
                "TND",
                "not detected",
                "Not Detected.",
                "NOT_DETECTED",
                "HIV-1 RNA not detected",
                "Undetectable",
                "No HIV-1 RNA detected",
                "not detected copies/mL",
                "Below detectable limit",
                "Beyond detectable limit",
                "vl_beyond_detectable_limit",
                "Not detectable",
                "None detected",
                "No target detected",
                "LDL",
                "below the limit of detection",
                "Lower than Detectable Limit",
                "Negative",
                "no detectado",
                "No detectable",
                "indetectable",
                "não detectado",
                "Não Detectável",
                "indetectável",
                "abaixo do limite de detecção",
                "non détecté",
                "Non-détectée",
                "indétectable",
                "inférieur au seuil de détection",
                "nicht nachweisbar",
                "unter der Nachweisgrenze",
                "niet aantoonbaar",
                "non rilevabile",
                "Detected, not quantifiable"
            })
    void nothingFoundIsBelowTheLimitOfTheCodeAndElseSaidToBeWithoutALimit(String text) {
        assertThat(Observed.text(Observed.LIMIT_50, text)).isEqualTo("<50");
        assertThat(Observed.text(Observed.LINEAR, text)).isEqualTo("below-unrecorded-limit");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Indetectable <300 copies / ml|<300",
                "Not detected (<20 copies/mL)|<20",
                "TND <20|<20",
                "below detection limit of 50 copies/mL|<50",
                "below detection limit (50 copies/mL)|<50",
                "Undetectable: 40 copies/mL|<40",
                "Detected <20 copies/mL|<20",
                "Detected, 400 copies/mL|400",
                "not detected > 20 copies/mL|value-contradictory"
            })
    void numberBesideTheWordsIsItsLimitOrItsAmount(String text, String amount) {
        assertThat(Observed.text(Observed.LINEAR, text)).isEqualTo(amount);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Detected", "détecté", "detectado", "nachweisbar", "Positive", "HIV-1 RNA detected"})
    void somethingFoundIsMoreThanNothing(String text) {
        assertThat(Observed.text(Observed.LINEAR, text)).isEqualTo(">0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "not undetectable",
                "never detected before",
                "detected: no",
                "see letter",
                "400 IU/mL",
                "400 copies/mL on 3TC",
                "2024-05-01",
                "previously undetectable, now high",
                "20 %",
                "-5",
                "nicht sicher nachweisbar",
                "approx. 400 copies/mL",
                ""
            })
    void textOfWhichAPartIsUnexplainedIsNotRead(String text) {
        assertThat(Observed.text(Observed.LINEAR, text)).isIn("value-not-understood", "value-missing");
    }

    @ParameterizedTest
    @CsvSource({
        "Sample rejected, value-absent",
        "not done, value-absent",
        "Insufficient sample, value-absent",
        "non réalisé, value-absent",
        "Invalid, value-absent",
        "indeterminate, value-indeterminate",
        "equivocal, value-indeterminate"
    })
    void testWithoutAResultIsLeftOutAsThat(String text, String reason) {
        assertThat(Observed.text(Observed.LINEAR, text)).isEqualTo(reason);
    }

    @Test
    void longTextIsNotRepeatedWhole() {
        Result result = Result.notUnderstood("x".repeat(500));

        assertThat(((Result.NotUnderstood) result).seen()).hasSize(Result.LONGEST + 1);
    }
}
