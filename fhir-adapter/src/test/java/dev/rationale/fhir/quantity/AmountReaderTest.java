package dev.rationale.fhir.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rationale.engine.fact.Bounds;
import dev.rationale.fhir.element.Element;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountReaderTest {

    @ParameterizedTest
    @CsvSource({
        "150, 10*9/L, value-implausible",
        "150000, cells/uL, value-implausible",
        "5001, /uL, value-implausible",
        "9999999, /mm3, value-implausible",
        "'-5', /uL, value-negative",
        "5000, /uL, 5000",
        "0, /uL, 0"
    })
    void countOutsideOfThePlausibleRangeIsLeftOut(String value, String unit, String read) {
        assertThat(Observed.cells(value, unit)).isEqualTo(read);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'valueInteger':150|unit-missing",
                "'valueDecimal':150.0|unit-missing",
                "'valueString':'150'|unit-missing",
                "'valueQuantity':{'value':150}|unit-missing",
                "'valueString':'150 cells/mm3'|150",
                "'valueRange':{'low':{'value':100,'unit':'/uL'},'high':{'value':200,'unit':'/uL'}}|[100,200]",
                "'valueRange':{'low':{'value':500,'unit':'/uL'}}|>=500",
                "'valueRange':{'low':{'value':100},'high':{'value':200}}|unit-missing",
                "'valueRange':{'low':{'value':300,'unit':'/uL'},'high':{'value':200,'unit':'/uL'}}|value-contradictory",
                "'valueRatio':{'numerator':{'value':150,'unit':'cells'},'denominator':{'value':1,'unit':'uL'}}|150",
                "'valueRatio':{'numerator':{'value':3},'denominator':{'value':5}}|unit-not-evaluable",
                "'valueSampledData':{'period':1}|value-not-understood",
                "'valueBoolean':true|value-not-understood",
                "'valueDateTime':'2024-05-01'|value-not-understood",
                "'valueCodeableConcept':{'text':'250 cells/mm3'}|250",
                "'valueCodeableConcept':{}|value-not-understood",
                "'valueQuantity':{'unit':'/uL'}|value-missing",
                "'valueQuantity':{'value':30,'unit':'/uL','comparator':'='}|comparator-unknown",
                "'dataAbsentReason':{'coding':[{'code':'not-performed'}]}|value-absent",
                "'dataAbsentReason':{'coding':[{'code':'as-text'}]}|value-not-understood",
                "'valueQuantity':{'value':30,'unit':'/uL'},'dataAbsentReason':{'coding':[{'code':'error'}]}|value-contradictory",
                "'status':'final'|value-missing"
            })
    void eachFormOfAValueIsReadOrNamed(String members, String read) {
        assertThat(Observed.cells(members)).isEqualTo(read);
    }

    @ParameterizedTest
    @CsvSource({
        "http://snomed.info/sct, 260415000, below-unrecorded-limit",
        "http://snomed.info/sct, 260988000, below-unrecorded-limit",
        "https://openconceptlab.org/orgs/CIEL/sources/CIEL, 1302, below-unrecorded-limit",
        "http://loinc.org, LA11883-8, below-unrecorded-limit",
        "http://loinc.org, LA6577-6, below-unrecorded-limit",
        "http://snomed.info/sct, 260373001, >0",
        "http://loinc.org, LA11882-0, >0",
        "http://loinc.org, LA11884-6, value-indeterminate",
        "http://snomed.info/sct, 373121007, value-absent",
        "http://snomed.info/sct, 1, value-not-understood"
    })
    void codedAnswerIsReadByOneTable(String system, String code, String read) {
        assertThat(Observed.virus(
                        Observed.LINEAR,
                        "'valueCodeableConcept':{'coding':[{'system':'local','code':'x'},{'system':'" + system
                                + "','code':'" + code + "'}]}"))
                .isEqualTo(read);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'dataAbsentReason':{'text':'Target not detected'}|below-unrecorded-limit",
                "'interpretation':[{'coding':[{'code':'ND'}]}]|below-unrecorded-limit",
                "'interpretation':[{'coding':[{'code':'DET'}]}]|>0",
                "'valueQuantity':{'value':20,'unit':'copies/mL'},'interpretation':[{'coding':[{'code':'<'}]}]|<20",
                "'valueQuantity':{'value':20,'unit':'copies/mL'},'interpretation':[{'coding':[{'code':'ND'}]}]|<20",
                "'valueQuantity':{'value':400,'unit':'copies/mL'},'interpretation':[{'coding':[{'code':'H'}]}]|400",
                "'valueCodeableConcept':{'coding':[{'system':'http://snomed.info/sct','code':'260415000'}],'text':'Detected'}|value-contradictory",
                "'valueCodeableConcept':{'coding':[{'system':'http://snomed.info/sct','code':'260373001'}],'text':'<20 copies/mL'}|<20",
                "'valueQuantity':{'value':0,'comparator':'>=','unit':'copies/mL'}|value-not-understood"
            })
    void whatIsSaidBesideTheValueCounts(String members, String read) {
        assertThat(Observed.virus(Observed.LINEAR, members)).isEqualTo(read);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'specimen':{'display':'Plasma'}|400",
                "'specimen':{'display':'EDTA whole blood'}|400",
                "'specimen':{'display':'CSF'}|specimen-not-accepted",
                "'specimen':{'display':'Dried blood spot'}|specimen-not-accepted",
                "'specimen':{'display':'Seminal plasma'}|specimen-not-accepted",
                "'bodySite':{'text':'Cerebrospinal fluid'}|specimen-not-accepted",
                "'method':{'text':'PCR on DBS'}|specimen-not-accepted",
                "'specimen':{'reference':'#s'},'contained':[{'resourceType':'Specimen','id':'s','type':{'coding':[{'system':'http://snomed.info/sct','code':'258450006'}]}}]|specimen-not-accepted",
                "'specimen':{'reference':'#s'},'contained':[{'resourceType':'Specimen','id':'s','type':{'coding':[{'system':'http://snomed.info/sct','code':'119361006'}]}}]|400"
            })
    void specimenThatDoesNotCountIsNamed(String members, String read) {
        assertThat(Observed.virus(Observed.LINEAR, "'valueQuantity':{'value':400,'unit':'copies/mL'}," + members))
                .isEqualTo(read);
    }

    @Test
    void specimenThatDoesNotCountIsNamedByWhatItIs() {
        Element observation = Observed.observation(Observed.ANY, "'specimen':{'reference':'Specimen/s'}");
        Element specimen = Observed.observation(Observed.ANY, "'type':{'text':'goutte de sang séché'}");
        Measurement kind = new Measurement(
                Map.of(), Bounds.UNKNOWN, Map.of(), Map.of(), false, Set.of("plasma"), Set.of(), 0, Map.of(), 0);

        assertThat(new AmountReader(kind).in(reference -> Optional.of(specimen)).read(observation, observation))
                .isEqualTo(Result.leftOut("specimen-not-accepted", "dried-blood-spot"));
    }

    @ParameterizedTest
    @CsvSource({"0.7, 0.1, 0.07", "1.1, 1.1, 1.21", "0.3, 3, 0.9", "0.57, 100, 57", "4.35, 100, 435", "70, 0.001, 0.07"
    })
    void conversionIsInDecimals(String value, String factor, double product) {
        Measurement kind = Measurement.in(Map.of("m[Hg]", new BigDecimal(factor)), Bounds.UNKNOWN);
        Element observation =
                Observed.observation(Observed.ANY, "'valueQuantity':{'value':" + value + ",'unit':'m[Hg]'}");

        assertThat(new AmountReader(kind).read(observation, observation))
                .isEqualTo(new Result.Amount(Bounds.exactly(product)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e999999999", "1e-999999999", "1e400", "9e99999", "-1e999999999"})
    void numberBeyondAllMeasureIsNoAmount(String value) {
        assertThat(Observed.cells(value, "/uL")).isEqualTo("value-not-understood");
    }
}
