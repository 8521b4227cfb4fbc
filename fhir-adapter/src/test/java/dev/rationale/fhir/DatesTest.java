package dev.rationale.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rationale.engine.evaluation.PatientRecord;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rationale.il2_hiv.ArtExposure;
import rationale.il2_hiv.Cd4Count;

/** Dates in every form that FHIR allows, and the zone in which an instant falls on a day. */
class DatesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'effectiveDateTime':'2003'|2003",
                "'effectiveDateTime':'2003-12'|2003-12",
                "'effectiveDateTime':'2003-12-01'|2003-12-01",
                "'effectiveDateTime':'2003-12-01T23:30:00Z'|2003-12-02",
                "'effectiveDateTime':'2003-12-01T23:30:00-05:00'|2003-12-02",
                "'effectiveDateTime':'2003-12-01T23:30:00'|2003-12-01",
                "'effectiveInstant':'2003-12-01T10:00:00Z'|2003-12-01",
                "'effectivePeriod':{'start':'2003-12-01','end':'2003-12-03'}|2003-12-01",
                "'effectivePeriod':{'end':'2003-12-03'}|2003-12-03",
                "'effectiveTiming':{'event':['2003-12-05']}|2003-12-05",
                "'issued':'2003-12-07T08:00:00Z'|2003-12-07"
            })
    void countFallsOnTheDayOfTheZone(String date, String day) {
        assertThat(Document.facts(inParis(date), Cd4Count.class))
                .extracting(count -> count.at().toString())
                .containsExactly(day);
    }

    @ParameterizedTest
    @CsvSource({
        "'effectiveDateTime':'2003-13-01'",
        "'effectiveDateTime':'soon'",
        "'effectiveDateTime':'2003-12-01T25:00:00Z'"
    })
    void dateThatIsNoneIsNotUnderstood(String date) {
        assertThat(Document.reasons(inParis(date))).containsExactly("date-not-understood");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "MedicationRequest|'authoredOn':'2003-01-05','dosageInstruction':[{'timing':{'repeat':{'boundsPeriod':"
                        + "{'start':'2003-01-10','end':'2003-06-30'}}}}]|2003-01-10|2003-06-30",
                "MedicationStatement|'effectivePeriod':{'start':'2003-01-10','end':'2003-06-30'}|2003-01-10|2003-06-30",
                "MedicationAdministration|'effectiveDateTime':'2003-01-10'|2003-01-10|2003-01-10",
                "MedicationDispense|'whenHandedOver':'2003-01-10','daysSupply':{'value':30}|2003-01-10|2003-02-09",
                "MedicationDispense|'whenPrepared':'2003-01-10','daysSupply':{'value':4,'code':'wk'}|2003-01-10|2003-02-07"
            })
    void everyKindOfMedicationResourceHasItsOwnDates(String type, String members, String start, String end) {
        PatientRecord record =
                read("{'resourceType':'" + type + "','id':'m','status':'completed','subject':{'reference':"
                        + "'Patient/p'},'medicationCodeableConcept':{'coding':[{'system':'http://www.whocc.no/atc','code':"
                        + "'J05AF01'}]}," + members + "}");
        assertThat(Document.facts(record, ArtExposure.class)).singleElement().satisfies(course -> {
            assertThat(course.at()).hasToString(start);
            assertThat(course.end().toString()).containsIgnoringCase(end);
        });
    }

    @Test
    void aPeriodThatEndsBeforeItBeginsIsNotUnderstood() {
        PatientRecord record = read("{'resourceType':'MedicationStatement','id':'m','status':'active','subject':"
                + "{'reference':'Patient/p'},'medicationCodeableConcept':{'text':'zidovudine'},"
                + "'effectivePeriod':{'start':'2003-06-30','end':'2003-01-10'}}");
        assertThat(Document.facts(record, ArtExposure.class)).isEmpty();
        assertThat(Document.reasons(record)).containsExactly("period-contradictory");
    }

    private static PatientRecord inParis(String date) {
        return read(Document.observation("24467-3", Document.quantity("182", "/uL"))
                .replace("'effectiveDateTime':'2003-12-01'", date));
    }

    private static PatientRecord read(String resource) {
        return new FhirReader()
                .read(
                        List.of(FhirDocument.record(Document.bundle(Document.PATIENT, resource)
                                .replace('\'', '"')
                                .getBytes(StandardCharsets.UTF_8))),
                        new ReadOptions(Optional.empty(), ZoneId.of("Europe/Paris"), Document.KINDS));
    }
}
