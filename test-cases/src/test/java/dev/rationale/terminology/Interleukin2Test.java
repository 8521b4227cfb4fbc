package dev.rationale.terminology;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rationale.engine.terminology.Meaning.Other;
import dev.rationale.engine.terminology.Meaning.Unclear;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Interleukin2Test {

    private static final String SET = "interleukin-2";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "IL-2 (rIL-2)",
                "IL2",
                "IL 2",
                "rIL-2",
                "rhIL-2 1.5 MIU",
                "Proleukin",
                "PROLEUKIN 18 MILLIONS UI poudre pour solution injectable",
                "aldesleukin 4.5 MIU",
                "aldesleukin 22000000 UNT Injection",
                "IL2 4.5 MIU sc bd x 5 d",
                "interleukin-2 (aldesleukin) 7.5 MIU SC BID",
                "Interleukine-2 recombinante",
                "interleucina-2",
                "SC IL-2 4,5 MIU",
                "Macrolin"
            })
    void itIsReadInWhicheverWayItIsWritten(String text) {
        assertThat(SharedSets.members(SharedSets.words(SET, text))).isEqualTo(Set.of("aldesleukin"));
        assertThat(SharedSets.whole(SharedSets.words(SET, text))).as("whole").isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "basiliximab 20 mg",
                "Simulect (interleukin-2 receptor antagonist)",
                "anti-IL-2 receptor antibody",
                "soluble IL-2 receptor",
                "sIL-2R",
                "daclizumab",
                "denileukin diftitox",
                "Ontak",
                "bempegaldesleukin",
                "rezpegaldesleukin",
                "IL-12",
                "IL-21",
                "IL 11",
                "interleukin-6 inhibitor",
                "interleukin 12",
                "oprelvekin",
                "tocilizumab",
                "Rezulin 200 mg"
            })
    void whatOnlySoundsLikeItIsSomethingElse(String text) {
        assertThat(SharedSets.words(SET, text)).isEqualTo(new Other(""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"aldesleucine", "proleukine", "interleukin", "No IL-2", "IL-2 stopped 2004"})
    void whatMayBeItIsNotUnderstood(String text) {
        assertThat(SharedSets.words(SET, text)).isInstanceOf(Unclear.class);
    }

    @ParameterizedTest
    @CsvSource({
        "http://www.nlm.nih.gov/research/umls/rxnorm, 70223",
        "http://www.whocc.no/atc, L03AC01",
        "http://fhir.de/CodeSystem/bfarm/atc, L03AC01",
        "http://snomed.info/sct, 386917000"
    })
    void aCodeIsKnown(String system, String code) {
        assertThat(SharedSets.members(SharedSets.code(SET, system, code))).containsExactly("aldesleukin");
    }
}
