package dev.rationale.terminology;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rationale.engine.terminology.Described;
import dev.rationale.engine.terminology.Meaning;
import dev.rationale.engine.terminology.Meaning.Meant;
import dev.rationale.engine.terminology.Meaning.Other;
import dev.rationale.engine.terminology.Meaning.Unclear;
import dev.rationale.engine.terminology.Meaning.Why;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AntiretroviralTest {

    private static final String SET = "antiretroviral";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "AZT/3TC/LPVr | zidovudine lamivudine lopinavir ritonavir",
                "TDF-3TC-DTG | tenofovir_disoproxil lamivudine dolutegravir",
                "TDF+3TC+DTG | tenofovir_disoproxil lamivudine dolutegravir",
                "TDF + 3TC + DTG (adult first line) | tenofovir_disoproxil lamivudine dolutegravir",
                "d4T-3TC-NVP | stavudine lamivudine nevirapine",
                "TLD | tenofovir_disoproxil lamivudine dolutegravir",
                "TLE 400 | tenofovir_disoproxil lamivudine efavirenz",
                "Biktarvy | bictegravir emtricitabine tenofovir_alafenamide",
                "BIKTARVY 50-200-25 MG TABS | bictegravir emtricitabine tenofovir_alafenamide",
                "BIKTARVY 50-200-25 mg per tablet | bictegravir emtricitabine tenofovir_alafenamide",
                "Triumeq® film-coated tablets | abacavir dolutegravir lamivudine",
                "GENVOYA 150-150-200-10 MG Oral Tablet | elvitegravir cobicistat emtricitabine tenofovir_alafenamide",
                "Symtuza | darunavir cobicistat emtricitabine tenofovir_alafenamide",
                "Dovato 50 mg/300 mg | dolutegravir lamivudine",
                "Juluca | dolutegravir rilpivirine",
                "Cabenuva 600 mg/900 mg kit IM every 2 months | cabotegravir rilpivirine",
                "Descovy | emtricitabine tenofovir_alafenamide",
                "Prezcobix | darunavir cobicistat",
                "Truvada | emtricitabine tenofovir_disoproxil",
                "Emtricitabine-Tenofovir (Truvada) | emtricitabine tenofovir_disoproxil",
                "emtricitabine-tenofovir (TRUVADA) 200-300 mg per tablet | emtricitabine tenofovir_disoproxil",
                "emtricitabine/tenofovir | emtricitabine tenofovir",
                "dolutegravir-lamivudine | dolutegravir lamivudine",
                "dolutegravir-lamivudine 50-300 mg tablet | dolutegravir lamivudine",
                "Dolutegravir, Lamivudine & Abacavir | dolutegravir lamivudine abacavir",
                "efavirenz 600 MG / emtricitabine 200 MG / tenofovir disoproxil fumarate 300 MG Oral Tablet [Atripla] | efavirenz emtricitabine tenofovir_disoproxil",
                "(TDF 300)(3TC 150)(LPV/r 80/20mg/ml) | tenofovir_disoproxil lamivudine lopinavir ritonavir",
                "TDF300/3TC300/DTG50 | tenofovir_disoproxil lamivudine dolutegravir",
                "(ZDV/3TC 60/30)(EFV 200)(EFV 50) | zidovudine lamivudine efavirenz",
                "TDF 300mg/3TC 300mg/EFV 400mg | tenofovir_disoproxil lamivudine efavirenz",
                "Lopinavir 200mg/Ritonavir 50mg | lopinavir ritonavir",
                "DTG 50 mg OD | dolutegravir",
                "ABC/3TC/ATV/r | abacavir lamivudine atazanavir ritonavir",
                "Darunavir 800 mg + ritonavir 100 mg 1x/Tag | darunavir ritonavir",
                "abacavir 600 mg et lamivudine 300 mg, 1 cp le soir | abacavir lamivudine",
                "dolutégravir 50 mg comprimé pelliculé | dolutegravir",
                "Lamivudin 150 mg Filmtabletten | lamivudine",
                "tenofovir disoproxilo y emtricitabina | tenofovir_disoproxil emtricitabine",
                "Enfuvirtide (T-20) 90 mg SC BID | enfuvirtide",
                "ART: TDF/3TC/DTG | tenofovir_disoproxil lamivudine dolutegravir",
                "raltegravir potassium 400 MG Oral Tablet | raltegravir",
                "bictegrav-emtricit-tenofov ala (BIKTARVY) 50-200-25 mg per tablet | bictegravir emtricitabine tenofovir_alafenamide",
                "emtricitabine-tenofovir (TDF) 200-300 mg | emtricitabine tenofovir_disoproxil",
                "patient takes TLD daily | tenofovir_disoproxil lamivudine dolutegravir",
                "12 HR fostemsavir 600 MG Extended Release Oral Tablet [Rukobia] | fostemsavir"
            })
    void aNameGivesAllItsDrugsAndLeavesNothingUnexplained(String text, String drugs) {
        Meaning meaning = SharedSets.words(SET, text);

        assertThat(SharedSets.members(meaning))
                .containsExactlyInAnyOrder(
                        drugs.replace(' ', ';').replace('_', ' ').split(";", -1));
        assertThat(SharedSets.whole(meaning)).as("whole").isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Stopped TDF/3TC",
                "TDF/3TC/EFV - discontinued 2019",
                "arrêt Truvada",
                "Not on TLD",
                "abgesetzt: Kivexa",
                "previously AZT+3TC+NVP",
                "TLD: declined",
                "allergic to abacavir",
                "suspendido efavirenz",
                "não toma TDF/3TC/EFV"
            })
    void whatIsSaidToBeStoppedIsNotRunning(String text) {
        assertThat(SharedSets.words(SET, text)).isEqualTo(new Unclear(Why.NEGATED));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "TDF/3TC/XYZ",
                "dolutegravir + study drug B",
                "Kaletra and vitamin K2",
                "3TC/ABC/unknownavirx",
                "DTG or RPV"
            })
    void aPartThatRemainsUnexplainedIsTold(String text) {
        Meaning meaning = SharedSets.words(SET, text);

        assertThat(meaning).isInstanceOf(Meant.class);
        assertThat(SharedSets.whole(meaning)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dolutegravie 50 mg",
                "ARV",
                "HAART since 2004",
                "antiretroviral regimen",
                "ETV 200 mg",
                "Lamivudinum",
                "ABC multivitamin",
                "AZT (azathioprine)"
            })
    void whatOnlyLooksLikeOneIsNotUnderstood(String text) {
        assertThat(SharedSets.words(SET, text)).isEqualTo(new Unclear(Why.LOOKS_LIKE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Paxlovid",
                "nirmatrelvir 150 mg / ritonavir 100 mg",
                "entecavir 0.5 mg",
                "adefovir dipivoxil 10 mg",
                "ombitasvir/paritaprevir/ritonavir",
                "Metformin 500 mg",
                "Bactrim DS",
                "valaciclovir",
                "Aspirin 81 MG Oral Tablet",
                "Simvastatin 20 mg"
            })
    void otherMedicinesAreSomethingElse(String text) {
        assertThat(SharedSets.words(SET, text)).isEqualTo(new Other(""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "TDF/FTC for PrEP",
                "Truvada (PrEP)",
                "PEP: TDF/3TC + DTG",
                "Apretude cabotegravir 600 mg",
                "emtricitabine/tenofovir pre-exposure prophylaxis"
            })
    void whatPreventsInfectionIsNoTreatmentOfIt(String text) {
        assertThat(SharedSets.words(SET, text)).isEqualTo(new Other("given-to-prevent"));
    }

    @ParameterizedTest
    @CsvSource({
        "http://www.whocc.no/atc, J05AR27, tenofovir disoproxil;lamivudine;dolutegravir",
        "http://fhir.de/CodeSystem/bfarm/atc, J05AJ03, dolutegravir",
        "urn:oid:2.16.840.1.113883.6.73, j05ar10, lopinavir;ritonavir",
        "http://www.nlm.nih.gov/research/umls/rxnorm, 1433868, dolutegravir",
        "urn:oid:2.16.840.1.113883.6.88, 643066, efavirenz;emtricitabine;tenofovir disoproxil",
        "'', 164505AAAAAAAAAAAAAAAAAAAAAAAAAAAAAA, efavirenz;lamivudine;tenofovir",
        "http://loinc.org, 792AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA, lamivudine;nevirapine;stavudine",
        "https://cielterminology.org, 165085, dolutegravir",
        "http://snomed.info/sct/, 787163007, dolutegravir;lamivudine",
        "http://smart.who.int/hiv/CodeSystem/HIVConcepts, HIV.D.DE109, tenofovir disoproxil;lamivudine;dolutegravir",
        "'', TDF/3TC/DTG, tenofovir disoproxil;lamivudine;dolutegravir",
        "http://example.org/regimens, AZT-3TC-NVP, zidovudine;lamivudine;nevirapine"
    })
    void aCodeIsKnownInWhicheverWayItsSystemIsWritten(String system, String code, String drugs) {
        assertThat(SharedSets.members(SharedSets.code(SET, system, code)))
                .containsExactlyInAnyOrder(drugs.split(";", -1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"J05AE30", "J05AF10", "J05AX27", "A10BA02", "J05AP55"})
    void classesOfAtcThatAreNotListedAreSomethingElse(String code) {
        assertThat(SharedSets.code(SET, "http://www.whocc.no/atc", code)).isEqualTo(new Other(""));
    }

    @Test
    void allCodingsCountAndNotTheFirstAlone() {
        Meaning meaning = SharedSets.meaning(
                SET,
                new Described(
                        List.of(
                                new Described.Coded("http://fhir.de/CodeSystem/ifa/pzn", "10000000", ""),
                                new Described.Coded("http://fhir.de/CodeSystem/bfarm/atc", "J05AJ03", "Dolutegravir"),
                                new Described.Coded("http://fhir.de/CodeSystem/bfarm/atc", "J05AF05", "Lamivudin")),
                        List.of()));

        assertThat(SharedSets.members(meaning)).isEqualTo(Set.of("dolutegravir", "lamivudine"));
    }

    @Test
    void anUnknownCodeIsReadByItsNameAndListedToBeAdded() {
        Meaning meaning = SharedSets.meaning(
                SET,
                new Described(
                        List.of(new Described.Coded(
                                "http://www.nlm.nih.gov/research/umls/rxnorm", "9999999", "Triumeq 600/50/300")),
                        List.of()));

        assertThat(((Meant) meaning).toAdd()).extracting("code").containsExactly("9999999");
        assertThat(SharedSets.members(meaning)).isEqualTo(Set.of("abacavir", "dolutegravir", "lamivudine"));
    }

    @Test
    void aMedicineOfWhichNothingSaysWhatItIsIsNotUnderstood() {
        assertThat(SharedSets.meaning(SET, new Described(List.of(), List.of()))).isEqualTo(new Unclear(Why.NAMELESS));
        assertThat(SharedSets.code(SET, "http://example.org/local", "12345")).isEqualTo(new Unclear(Why.CODE_UNKNOWN));
        assertThat(SharedSets.code(SET, "", "1433868")).isEqualTo(new Unclear(Why.WITHOUT_SYSTEM));
    }

    @Test
    void ritonavirAloneOnlyBoostsAndLopinavirIsAProteaseInhibitor() {
        assertThat(((Meant) SharedSets.words(SET, "Norvir 100 mg")).only("booster"))
                .isTrue();
        assertThat(((Meant) SharedSets.words(SET, "AZT/3TC/LPVr")).groups()).contains("pi", "nrti", "booster");
    }
}
