package dev.rationale.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rationale.engine.evaluation.PatientRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rationale.il2_hiv.Cd4Count;
import rationale.il2_hiv.HivRna;

class ObservationTest {

    private static final String CD4 = "24467-3";
    private static final String RNA = "20447-9";

    @ParameterizedTest
    @CsvSource({
        "182, /uL, 182",
        "182, {cells}/uL, 182",
        "182, cells/mm3, 182",
        "182, 10*6/L, 182",
        "0.182, 10*9/L, 182",
        "0.057, 10*3/uL, 57"
    })
    void readsACountInEachUnitOfTheTable(String value, String unit, double cells) {
        PatientRecord record = read(CD4, Document.quantity(value, unit));
        assertThat(Document.facts(record, Cd4Count.class))
                .extracting(Cd4Count::cells)
                .containsExactly(cells);
    }

    @ParameterizedTest
    @CsvSource({
        "24467-3, 18, %, unit-not-evaluable",
        "24467-3, 18, , unit-missing",
        "24467-3, -5, /uL, value-negative",
        "8123-2, 18, %, not-a-count",
        "54218-3, 0.4, {ratio}, not-a-count",
        "69354-9, 5000, {copies}/mL, hiv-2"
    })
    void listsWhatIsNoCountWithItsReason(String code, String value, String unit, String reason) {
        String quantity = unit == null ? "'valueQuantity':{'value':" + value + "}" : Document.quantity(value, unit);
        PatientRecord record = read(code, quantity);
        assertThat(Document.reasons(record)).containsExactly(reason);
        assertThat(record.excluded())
                .allSatisfy(one -> assertThat(one.resource()).isEqualTo("Observation/o"));
    }

    @ParameterizedTest
    @CsvSource({"<, <50", ">, >50", "<=, <=50", ">=, >=50"})
    void keepsTheComparatorOfALoad(String comparator, String copies) {
        PatientRecord record = read(
                RNA,
                "'valueQuantity':{'comparator':'" + comparator
                        + "','value':50,'unit':'copies/mL','code':'{copies}/mL'}");
        assertThat(Document.facts(record, HivRna.class))
                .extracting(result -> result.copies().toString())
                .containsExactly(copies);
    }

    @Test
    void turnsALogarithmIntoCopies() {
        PatientRecord record = read("29541-0", Document.quantity("3", "{Log_copies}/mL"));
        assertThat(Document.facts(record, HivRna.class))
                .extracting(result -> result.copies().toString())
                .containsExactly("1000");
    }

    @ParameterizedTest
    @CsvSource({"3000, {copies}/mL", "4.48, {copies}/mL", "4.48, copies/mL"})
    void leavesOutANumberWhoseCodeAndUnitDisagreeOnTheScale(String value, String unit) {
        assertThat(Document.reasons(read("29541-0", Document.quantity(value, unit))))
                .containsExactly("log-linear-clash");
    }

    @Test
    void refusesALogarithmThatNoLoadCanHave() {
        assertThat(Document.reasons(read(RNA, Document.quantity("4704", "{Log_copies}/mL"))))
                .containsExactly("log-linear-clash");
    }

    @ParameterizedTest
    @ValueSource(strings = {"entered-in-error", "cancelled", "unknown"})
    void leavesOutWhatItsStatusTakesBack(String status) {
        PatientRecord record = Document.read(Document.bundle(
                Document.PATIENT,
                Document.observation(CD4, Document.quantity("182", "/uL")).replace("'final'", "'" + status + "'")));
        assertThat(record.facts()).noneMatch(Cd4Count.class::isInstance);
        assertThat(Document.reasons(record)).containsExactly("status-not-valid");
    }

    @Test
    void leavesOutAPreliminaryResult() {
        PatientRecord record = Document.read(Document.bundle(
                Document.PATIENT,
                Document.observation(CD4, Document.quantity("182", "/uL")).replace("'final'", "'preliminary'")));
        assertThat(Document.reasons(record)).containsExactly("preliminary");
    }

    @Test
    void leavesOutAResultWithoutADate() {
        PatientRecord record = Document.read(Document.bundle(
                Document.PATIENT,
                Document.observation(CD4, Document.quantity("182", "/uL"))
                        .replace("'effectiveDateTime':'2003-12-01',", "")));
        assertThat(Document.reasons(record)).containsExactly("date-missing");
    }

    @Test
    void readsADateKnownToTheMonthAsThatMonth() {
        PatientRecord record = Document.read(Document.bundle(
                Document.PATIENT,
                Document.observation(CD4, Document.quantity("182", "/uL")).replace("2003-12-01", "2003-12")));
        assertThat(Document.facts(record, Cd4Count.class))
                .extracting(count -> count.at().toString())
                .containsExactly("2003-12");
    }

    private static PatientRecord read(String code, String value) {
        return Document.read(Document.bundle(Document.PATIENT, Document.observation(code, value)));
    }
}
