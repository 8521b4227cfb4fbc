package dev.rationale.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.rationale.engine.evaluation.PatientRecord;
import dev.rationale.engine.fact.NotUnderstood;
import dev.rationale.engine.fact.Proposed;
import dev.rationale.engine.fact.Treated;
import dev.rationale.engine.fact.When;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From when until when a medicine is taken, by its status, its dates and what was handed over. */
class MedicinePeriodTest {

    private static final LocalDate DAY = LocalDate.of(2022, 6, 30);

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "'value':30,'unit':'days'; 2022-05-31",
                "'value':30; 2022-05-31",
                "'value':28.0,'code':'d','unit':'Tage'; 2022-05-29",
                "'value':12,'unit':'wk','code':'wk'; 2022-07-24",
                "'value':3,'unit':'months','code':'mo'; 2022-08-01",
                "'value':3,'unit':'Monate'; 2022-08-01",
                "'value':2,'unit':'mois'; 2022-07-01",
                "'value':6,'unit':'Month(s)'; 2022-11-01",
                "'value':1,'code':'a'; 2023-05-01",
                "'value':72,'code':'h'; 2022-05-04",
                "'value':1.5,'code':'mo'; 2022-06-17",
                "'value':4,'unit':'Woche(n)'; 2022-05-29",
                "'value':90,'code':'258703001','system':'http://snomed.info/sct'; 2022-07-30"
            })
    void aSupplyLastsForItsAmountOfTime(String supply, LocalDate until) {
        PatientRecord record = Chart.holding(dispense("'daysSupply':{" + supply + "}"));
        assertThat(Document.facts(record, Treated.class))
                .extracting(Treated::running, Treated::until)
                .containsExactly(tuple(true, When.on(until)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "'daysSupply':{'value':30,'unit':'tablets'}",
                "'daysSupply':{'value':30,'code':'{tbl}'}",
                "'daysSupply':{'unit':'days'}",
                "'daysSupply':{'value':-5,'unit':'days'}",
                "'quantity':{'value':30}"
            })
    void aSupplyOfAnUnknownLengthIsNotUnderstood(String supply) {
        PatientRecord record = Chart.holding(dispense(supply));
        assertThat(Document.facts(record, Treated.class)).isEmpty();
        assertThat(Document.facts(record, NotUnderstood.class))
                .extracting(NotUnderstood::what)
                .containsExactly("supply-unclear");
    }

    @Test
    void aSupplyWithoutDaysLastsAsThePrescriptionSays() {
        String order = Chart.medicine(
                "MedicationRequest",
                "completed",
                Chart.APIXABAN
                        + ",'intent':'order','dispenseRequest':{'expectedSupplyDuration':{'value':2,'code':'mo'},'numberOfRepeatsAllowed':1}");
        String supply = dispense("'authorizingPrescription':[{'reference':'MedicationRequest/m'}]")
                .replace("'id':'m'", "'id':'d'");
        assertThat(Document.facts(Chart.holding(supply, order), Treated.class))
                .filteredOn(one -> one.sources().contains("MedicationDispense/d"))
                .extracting(Treated::until)
                .containsExactly(When.on(LocalDate.of(2022, 7, 1)));
    }

    @Test
    void aSupplyEndsWithTheBoundsOfItsDosage() {
        String until = "'dosageInstruction':[{'timing':{'repeat':{'boundsPeriod':{'end':'2022-06-01'}}}}]";
        String lasting =
                "'dosageInstruction':[{'timing':{'repeat':{'boundsDuration':{'value':14,'unit':'days','code':'d'}}}}]";
        assertThat(Document.facts(Chart.holding(dispense(until)), Treated.class))
                .extracting(Treated::until)
                .containsExactly(When.on(LocalDate.of(2022, 6, 1)));
        assertThat(Document.facts(Chart.holding(dispense(lasting)), Treated.class))
                .extracting(Treated::until)
                .containsExactly(When.on(LocalDate.of(2022, 5, 15)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "MedicationRequest;active;'authoredOn':'2022-01-01';true",
                "MedicationRequest;active;'extension':[];true",
                "MedicationRequest;completed;'authoredOn':'2014-01-01';false",
                "MedicationRequest;completed;'authoredOn':'2022-05-01','dispenseRequest':{'expectedSupplyDuration':{'value':3,'code':'mo'}};true",
                "MedicationRequest;completed;'authoredOn':'2022-05-01','dispenseRequest':{'expectedSupplyDuration':{'value':30,'code':'d'},'numberOfRepeatsAllowed':2};true",
                "MedicationRequest;stopped;'authoredOn':'2022-05-01','dispenseRequest':{'expectedSupplyDuration':{'value':3,'code':'mo'}};false",
                "MedicationRequest;active;'dosageInstruction':[{'timing':{'repeat':{'boundsPeriod':{'start':'2022-01-01','end':'2022-06-01'}}}}];false",
                "MedicationRequest;active;'authoredOn':'2022-06-20','dosageInstruction':[{'timing':{'repeat':{'boundsDuration':{'value':4,'code':'wk'}}}}];true",
                "MedicationRequest;ended;'authoredOn':'2022-05-01';false",
                "MedicationStatement;active;'dateAsserted':'2022-05-01';true",
                "MedicationStatement;active;'effectivePeriod':{'start':'2020'};true",
                "MedicationStatement;completed;'effectiveDateTime':'2022-06-01';false",
                "MedicationStatement;completed;'effectivePeriod':{'start':'2020','end':'2022-12-31'};true",
                "MedicationStatement;on-hold;'effectivePeriod':{'start':'2020'};false",
                "MedicationStatement;on-hold;'effectivePeriod':{'start':'2020','end':'2022-12-31'};false",
                "MedicationStatement;stopped;'effectivePeriod':{'start':'2020','end':'2022-06-29'};false",
                "MedicationAdministration;completed;'effectiveDateTime':'2022-06-01';false",
                "MedicationAdministration;in-progress;'effectivePeriod':{'start':'2022-06-01'};true"
            })
    void whatIsTakenOnADayFollowsFromStatusAndDates(String type, String status, String members, boolean ongoing) {
        PatientRecord record = Chart.holding(Chart.medicine(type, status, Chart.APIXABAN + "," + members));
        assertThat(Document.facts(record, Treated.class))
                .extracting(one -> one.isOngoing(DAY))
                .containsExactly(ongoing);
    }

    @ParameterizedTest
    @CsvSource({
        "proposal, false",
        "plan, false",
        "option, false",
        "order, true",
        "original-order, true",
        "filler-order, true"
    })
    void aPlanIsNoTreatment(String intent, boolean treatment) {
        PatientRecord record = Chart.holding(
                Chart.medicine("MedicationRequest", "active", Chart.APIXABAN + ",'intent':'" + intent + "'"));
        assertThat(Document.facts(record, Treated.class)).hasSize(treatment ? 1 : 0);
        assertThat(Document.facts(record, Proposed.class)).hasSize(treatment ? 0 : 1);
        assertThat(Document.reasons(record)).isEmpty();
    }

    @Test
    void whatAPatientReportsToTakeIsTakenAlthoughItIsWrittenAsAPlan() {
        PatientRecord record = Chart.holding(Chart.medicine(
                "MedicationRequest", "active", Chart.APIXABAN + ",'intent':'plan','reportedBoolean':true"));
        assertThat(Document.facts(record, Treated.class)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "MedicationRequest, unknown",
        "MedicationStatement, unknown",
        "MedicationStatement, taking",
        "MedicationDispense, unknown",
        "MedicationRequest, ''"
    })
    void aStatusThatSaysNothingIsNotUnderstood(String type, String status) {
        PatientRecord record = Chart.holding(Chart.medicine(type, status, Chart.APIXABAN));
        assertThat(Document.facts(record, Treated.class)).isEmpty();
        assertThat(Document.facts(record, NotUnderstood.class))
                .extracting(NotUnderstood::what)
                .containsExactly("status-unclear");
    }

    @Test
    void anOrderNotToGiveItIsNoTreatment() {
        PatientRecord record = Chart.holding(Chart.medicine(
                "MedicationRequest", "active", Chart.APIXABAN + ",'intent':'order','doNotPerform':true"));
        assertThat(Document.facts(record, Treated.class)).isEmpty();
        assertThat(Document.reasons(record)).containsExactly("do-not-perform");
    }

    private static String dispense(String members) {
        return Chart.medicine(
                "MedicationDispense", "completed", Chart.APIXABAN + ",'whenHandedOver':'2022-05-01'," + members);
    }
}
