package dev.rationale.terminology;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rationale.engine.terminology.Described;
import dev.rationale.engine.terminology.Meaning;
import dev.rationale.engine.terminology.Meaning.Meant;
import dev.rationale.engine.terminology.Meaning.Other;
import dev.rationale.engine.terminology.Meaning.Unclear;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HivInfectionTest {

    private static final String SET = "hiv-infection";

    @ParameterizedTest
    @CsvSource({
        "http://snomed.info/sct/, 86406008, hiv",
        "http://snomed.info/sct/900000000000207008/version/20240101, 86406008, hiv",
        "urn:oid:2.16.840.1.113883.6.96, 91947003, hiv",
        "http://hl7.org/fhir/sid/icd-10, Z21, hiv",
        "http://hl7.org/fhir/sid/icd-10, B20.7, hiv",
        "http://hl7.org/fhir/sid/icd-10, B222, hiv",
        "http://hl7.org/fhir/sid/icd-10, b23.0, acute-hiv",
        "http://hl7.org/fhir/sid/icd-10, O98.7, hiv",
        "http://hl7.org/fhir/sid/icd-10-cm, B20, hiv",
        "http://hl7.org/fhir/sid/icd-10-cm, O98.713, hiv",
        "urn:oid:2.16.840.1.113883.6.90, Z21, hiv",
        "http://fhir.de/CodeSystem/bfarm/icd-10-gm, B24, hiv",
        "http://fhir.de/CodeSystem/bfarm/icd-10-gm, B23.8, hiv",
        "http://fhir.de/CodeSystem/dimdi/icd-10-gm, B24G, hiv",
        "http://hl7.org/fhir/sid/icd-10-fr, B24+, hiv",
        "https://smt.esante.gouv.fr/terminologie-cim-10, B24, hiv",
        "http://www.saude.gov.br/fhir/r4/CodeSystem/BRCID10, B24, hiv",
        "http://hl7.org/fhir/sid/icd-9-cm, 042, hiv",
        "http://hl7.org/fhir/sid/icd-9-cm, V08, hiv",
        "http://id.who.int/icd/release/11/mms, 1C62, hiv",
        "http://id.who.int/icd11/mms, 1C62.Z, hiv",
        "http://id.who.int/icd/release/11/2024-01/mms, 1C60.2, hiv",
        "'', 138405AAAAAAAAAAAAAAAAAAAAAAAAAAAAAA, hiv",
        "https://cielterminology.org, 138405, hiv",
        "https://openconceptlab.org/orgs/CIEL/sources/CIEL, 1169, hiv",
        "http://smart.who.int/hiv/CodeSystem/HIVConcepts, HIV.B.DE116, hiv",
        "http://snomed.info/sct, 62479008, aids"
    })
    void aCodeIsKnownInEveryFormOfItsSystem(String system, String code, String member) {
        assertThat(SharedSets.members(SharedSets.code(SET, system, code))).containsExactly(member);
    }

    @ParameterizedTest
    @CsvSource({
        "http://hl7.org/fhir/sid/icd-10, R75, inconclusive",
        "http://hl7.org/fhir/sid/icd-10-cm, Z20.6, contact",
        "http://hl7.org/fhir/sid/icd-10-cm, Z20.2, contact",
        "http://hl7.org/fhir/sid/icd-10-cm, Z29.81, prevention",
        "http://hl7.org/fhir/sid/icd-10-cm, Z11.4, screening",
        "http://fhir.de/CodeSystem/bfarm/icd-10-gm, Z11.4, screening",
        "http://hl7.org/fhir/sid/icd-10-cm, Z71.7, screening",
        "http://snomed.info/sct, 165815009, not-infected",
        "http://hl7.org/fhir/sid/icd-9-cm, 079.53, hiv-2",
        "http://snomed.info/sct, 79019005, hiv-2",
        "http://hl7.org/fhir/sid/icd-10, B25.9, ''",
        "http://hl7.org/fhir/sid/icd-10, B19.9, ''"
    })
    void whatIsNoInfectionIsSomethingElse(String system, String code, String as) {
        assertThat(SharedSets.code(SET, system, code)).isEqualTo(new Other(as));
    }

    @Test
    void hivTwoGoesBeforeTheCodeOfAnyTypeBesideIt() {
        Described both = new Described(
                List.of(
                        new Described.Coded("http://hl7.org/fhir/sid/icd-10-cm", "B20", ""),
                        new Described.Coded("http://snomed.info/sct", "79019005", "")),
                List.of());

        assertThat(SharedSets.meaning(SET, both)).isEqualTo(new Other("hiv-2"));
        assertThat(SharedSets.members(SharedSets.meaning("hiv-2-infection", both)))
                .containsExactly("hiv-2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HIV disease",
                "HIV-1 infection",
                "HIV infection (disorder)",
                "Human immunodeficiency virus infection (disorder)",
                "HIV infection, WHO stage III",
                "AIDS",
                "Infection à VIH",
                "HIV-Infektion, bestätigt",
                "Infección por VIH",
                "HIV positive on ART"
            })
    void aNameIsReadWhereNoCodeIsKnown(String text) {
        assertThat(SharedSets.words(SET, text)).isInstanceOf(Meant.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Family history of HIV",
                "HIV screening",
                "Exposure to HIV",
                "HIV negative",
                "PrEP",
                "HIV status unknown",
                "HIV-2 infection",
                "Fear of HIV",
                "Hypertension",
                "Sérologie VIH"
            })
    void wordsThatNameHivAndNoInfectionAreSomethingElse(String text) {
        assertThat(SharedSets.words(SET, text)).isInstanceOf(Other.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "No HIV",
                "HIV? awaiting confirmation",
                "ruled out HIV infection",
                "HIV and brother",
                "Hodgkin lymphoma in HIV infection"
            })
    void wordsThatMerelyContainItAreNotUnderstood(String text) {
        Meaning meaning = SharedSets.words(SET, text);

        assertThat(meaning).isInstanceOf(Unclear.class);
    }
}
