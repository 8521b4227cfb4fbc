package dev.rationale.terminology;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rationale.engine.terminology.Codes;
import dev.rationale.engine.terminology.Coding;
import dev.rationale.engine.terminology.Described;
import dev.rationale.engine.terminology.Meaning.Meant;
import dev.rationale.engine.terminology.Meaning.Other;
import dev.rationale.engine.terminology.Meaning.Unclear;
import dev.rationale.engine.terminology.Meaning.Why;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LaboratoryTest {

    @ParameterizedTest
    @CsvSource({
        "cd4-count, https://loinc.org, 24467-3",
        "cd4-count, http://loinc.org/, 32515-9",
        "cd4-count, '', 5497AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        "cd4-count, http://smart.who.int/hiv/CodeSystem/HIVConcepts, HIV.D.DE364",
        "cd4-count, http://openhie.org/fhir/hiv-casereporting/CodeSystem/cs-hiv-obs-codes, CD4-RESULT",
        "cd4-percent, http://loinc.org, 8123-2",
        "hiv-rna, urn:oid:2.16.840.1.113883.6.1, 20447-9",
        "hiv-rna, http://loinc.org, 29541-0",
        "hiv-rna, '', 856AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        "hiv-rna, https://openconceptlab.org/orgs/CIEL/sources/CIEL, 1305",
        "hiv-rna, http://openhie.org/fhir/hiv-casereporting/CodeSystem/cs-hiv-obs-codes, VL-RESULT",
        "toxoplasma-serology, http://loinc.org, 22577-1",
        "toxoplasma-serology, http://loinc.org, 22580-5",
        "toxoplasma-serology, http://loinc.org, 40677-7",
        "toxoplasma-serology, http://loinc.org, 8039-0",
        "toxoplasma-serology, http://loinc.org, 5388-4"
    })
    void aCodeIsKnown(String set, String system, String code) {
        assertThat(SharedSets.code(set, system, code)).isInstanceOf(Meant.class);
    }

    @ParameterizedTest
    @CsvSource({
        "cd4-count, 8123-2, not-a-count",
        "cd4-count, 54218-3, not-a-count",
        "hiv-rna, 69354-9, hiv-2",
        "hiv-rna, 50624-6, not-plasma",
        "hiv-rna, 25835-0, qualitative",
        "hiv-rna, 9836-8, proviral-dna",
        "toxoplasma-serology, 25542-2, igm",
        "toxoplasma-serology, 56990-5, avidity",
        "neutrophils, 770-8, not-a-count"
    })
    void aCodeOfSomethingElseSaysWhat(String set, String code, String as) {
        assertThat(SharedSets.code(set, "http://loinc.org", code)).isEqualTo(new Other(as));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cd4-count | CD4 count",
                "cd4-count | Absolute CD4 count (cells/uL)",
                "cd4-count | CD3+CD4+ (T4 helper) cells [#/volume] in Blood",
                "cd4-count | Lymphocytes T CD4",
                "cd4-count | CD4-Zellzahl",
                "cd4-percent | CD4 %",
                "hiv-rna | HIV Viral Load",
                "hiv-rna | HIV 1 RNA [#/volume] (viral load) in Serum or Plasma by NAA with probe detection",
                "hiv-rna | Charge virale VIH-1",
                "hiv-rna | HIV-1 RNA, quantitative, plasma",
                "hiv-rna | carga viral del VIH",
                "toxoplasma-serology | Toxoplasma IgG",
                "toxoplasma-serology | Sérologie toxoplasmose"
            })
    void aNameIsRead(String set, String text) {
        assertThat(SharedSets.words(set, text)).isInstanceOf(Meant.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cd4-count | CD4 %",
                "cd4-count | CD4/CD8 ratio",
                "cd4-count | Date of CD4 count test",
                "hiv-rna | HIV-2 viral load",
                "hiv-rna | HCV viral load",
                "hiv-rna | HIV genotype",
                "hiv-rna | HIV RNA CSF",
                "hiv-rna | Potassium",
                "toxoplasma-serology | Toxoplasma IgM",
                "toxoplasma-serology | Rubella IgG"
            })
    void aNameOfSomethingElseIsNone(String set, String text) {
        assertThat(SharedSets.words(set, text)).isInstanceOf(Other.class);
    }

    @Test
    void aCountAndAPercentageInOneConceptContradictEachOther() {
        Described both = new Described(
                List.of(
                        new Described.Coded("http://loinc.org", "24467-3", ""),
                        new Described.Coded("http://loinc.org", "8123-2", "")),
                List.of());

        assertThat(SharedSets.meaning("cd4-count", both)).isEqualTo(new Unclear(Why.CONTRADICTORY));
    }

    @Test
    void aRowTellsItsScaleAndItsLimit() {
        Codes.Row log = SharedSets.set("hiv-rna")
                .row(new Coding("http://loinc.org", "41516-6"))
                .orElseThrow();

        assertThat(log.scale()).isEqualTo("log10");
        assertThat(log.detectionLimit()).hasValue(80);
    }
}
