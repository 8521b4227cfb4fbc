package dev.rationale.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.rationale.engine.evaluation.PatientRecord;
import dev.rationale.engine.fact.Measured;
import dev.rationale.engine.fact.NotUnderstood;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What may not be used is left out, said to be, and not taken for absent. */
class PrivacyTest {

    @ParameterizedTest
    @CsvSource({"R, true", "V, true", "HIV, true", "ETH, true", "SUD, true", "N, false", "PSEUD, false"})
    void whatALabelCallsSensitiveIsLeftOutWhereThatIsWished(String label, boolean hidden) {
        String labelled = Document.bundle(
                Document.PATIENT,
                Chart.pressure("o", 180, "'meta':{'security':[{'code':'TEST'},{'code':'" + label + "'}]}"));

        PatientRecord careful = Chart.read(ReadOptions.DEFAULT.treating(Sensitive.LEAVE_OUT), labelled);
        assertThat(Document.facts(careful, Measured.class)).hasSize(hidden ? 0 : 1);
        assertThat(Document.facts(careful, NotUnderstood.class)).hasSize(hidden ? 1 : 0);
        assertThat(Document.facts(Chart.read(labelled), Measured.class)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'provision':{'type':'deny'}",
                "'policyRule':{'coding':[{'code':'OPTOUT'}]}",
                "'provision':{'type':'permit','provision':[{'type':'deny','class':[{'code':'Observation'}]}]}",
                "'provision':{'type':'permit','provision':[{'type':'deny','data':[{'meaning':'instance','reference':{'reference':'Observation/o'}}]}]}",
                "'provision':{'type':'deny','securityLabel':[{'code':'R'}]}",
                "'provision':{'type':'deny','purpose':[{'code':'TREAT'}]}"
            })
    void aConsentThatDeniesIsRespected(String members) {
        PatientRecord record = Chart.holding(consent("active", members), pressure());
        assertThat(Document.facts(record, Measured.class)).isEmpty();
        assertThat(Document.facts(record, NotUnderstood.class))
                .extracting(NotUnderstood::kind, NotUnderstood::what)
                .containsExactly(tuple("systolic", "consent-denied"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "active;'provision':{'type':'permit'}",
                "inactive;'provision':{'type':'deny'}",
                "proposed;'provision':{'type':'deny'}",
                "active;'provision':{'type':'deny','class':[{'code':'Condition'}]}",
                "active;'provision':{'type':'deny','securityLabel':[{'code':'PSY'}]}",
                "active;'provision':{'type':'deny','purpose':[{'code':'HRESCH'}]}"
            })
    void whatIsNotDeniedIsUsed(String status, String members) {
        PatientRecord record = Chart.holding(consent(status, members), pressure());
        assertThat(Document.facts(record, Measured.class)).hasSize(1);
    }

    private static String pressure() {
        return Chart.pressure("o", 180, "'meta':{'security':[{'code':'R'}]}");
    }

    private static String consent(String status, String members) {
        return "{'resourceType':'Consent','id':'c','status':'" + status + "','patient':{'reference':'Patient/p'},"
                + members + "}";
    }
}
