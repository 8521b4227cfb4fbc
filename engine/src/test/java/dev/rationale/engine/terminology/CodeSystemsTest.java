package dev.rationale.engine.terminology;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodeSystemsTest {

    private final CodeSystems systems = CodeSystems.standard();

    @ParameterizedTest
    @CsvSource({
        "http://loinc.org/, loinc",
        "https://loinc.org, loinc",
        "urn:oid:2.16.840.1.113883.6.1, loinc",
        "2.16.840.1.113883.6.1, loinc",
        "http://loinc.org|2.77, loinc",
        "http://snomed.info/sct/, snomed",
        "http://snomed.info/sct/900000000000207008, snomed",
        "urn:oid:2.16.840.1.113883.6.96, snomed",
        "urn:oid:2.16.840.1.113883.6.3, icd-10",
        "urn:oid:2.16.840.1.113883.6.90, icd-10-cm",
        "urn:oid:2.16.840.1.113883.6.103, icd-9-cm",
        "urn:oid:2.16.840.1.113883.6.88, rxnorm",
        "urn:oid:2.16.840.1.113883.6.73, atc",
        "http://fhir.de/CodeSystem/bfarm/atc, atc-de",
        "http://fhir.de/CodeSystem/bfarm/icd-10-gm, icd-10-gm",
        "http://hl7.org/fhir/sid/icd-10-fr, cim-10",
        "http://id.who.int/icd/release/11/mms, icd-11",
        "http://id.who.int/icd11/mms, icd-11",
        "http://id.who.int/icd/release/11/2024-01/mms, icd-11",
        "https://openconceptlab.org/orgs/CIEL/sources/CIEL, ciel",
        "https://openconceptlab.org/orgs/CIEL/sources/CIEL/v2024-01-22/, ciel",
        "https://cielterminology.org, ciel",
        "cielterminology.org, ciel",
        "http://smart.who.int/hiv/CodeSystem/HIVConcepts, who-hiv",
        "http://example.org/local, http://example.org/local"
    })
    void aSystemIsKnownByEachOfItsAddresses(String written, String name) {
        assertThat(systems.name(written)).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({
        "icd-10, b20.7, B20.7",
        "icd-10, B207, B20.7",
        "icd-10, ' B20.7 ', B20.7",
        "icd-10-gm, B24.-, B24",
        "icd-10-gm, B24+, B24",
        "icd-10-gm, B24 G, B24",
        "icd-9-cm, 07953, 079.53",
        "icd-9-cm, 042, 042",
        "atc, j05ar10, J05AR10",
        "atc, J05 AR 10, J05AR10",
        "snomed, '86406008 ', 86406008",
        "icd-11, 1c62.z, 1C62.Z"
    })
    void aCodeHasOneNormalForm(String system, String written, String code) {
        assertThat(systems.normal(system, written).code()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"''", "http://loinc.org", "https://cielterminology.org"})
    void aPaddedCodeIsOneOfTheSystemThatIsWrittenSo(String system) {
        assertThat(systems.normal(system, "856AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"))
                .isEqualTo(new Coding("https://openconceptlab.org/orgs/CIEL/sources/CIEL", "856"));
    }
}
