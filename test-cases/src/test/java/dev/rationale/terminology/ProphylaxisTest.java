package dev.rationale.terminology;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rationale.engine.terminology.Described;
import dev.rationale.engine.terminology.Meaning.Other;
import dev.rationale.engine.terminology.Meaning.Unclear;
import dev.rationale.engine.terminology.Meaning.Why;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProphylaxisTest {

    private static final String SET = "prophylaxis";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sulfamethoxazole-trimethoprim | cotrimoxazole",
                "Sulfamethoxazole 800 MG / Trimethoprim 160 MG Oral Tablet | cotrimoxazole",
                "trimethoprim and sulfamethoxazole | cotrimoxazole",
                "TMP-SMX DS 1 tab daily | cotrimoxazole",
                "SXT | cotrimoxazole",
                "Bactrim | cotrimoxazole",
                "Bactrim (sulfamethoxazole-trimethoprim) 400-80 mg | cotrimoxazole",
                "Septrin forte 960 mg | cotrimoxazole",
                "Co-Trimoxazole 480mg | cotrimoxazole",
                "cotrimoxazol 960 mg cada día | cotrimoxazole",
                "sulfaméthoxazole/triméthoprime | cotrimoxazole",
                "dapsone 100 mg | dapsone",
                "Atovaquone 150 MG/ML Oral Suspension | atovaquone",
                "pentamidine isethionate 300 mg inhaled monthly | pentamidine",
                "pyrimethamine 25 mg + leucovorin 25 mg | pyrimethamine",
                "azithromycin 1200 mg once weekly | azithromycin"
            })
    void aNameIsRead(String text, String drug) {
        assertThat(SharedSets.members(SharedSets.words(SET, text))).containsExactly(drug);
        assertThat(SharedSets.whole(SharedSets.words(SET, text))).as("whole").isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Trimethoprim 200 mg tablets",
                "TMP 100 mg",
                "triméthoprime 300 mg",
                "Primsol 50 mg/5 ml oral solution",
                "sulfamethoxazole",
                "polymyxin B / trimethoprim Ophthalmic Solution",
                "atovaquone/proguanil",
                "atovaquone 250 MG / proguanil hydrochloride 100 MG Oral Tablet [Malarone]",
                "Malarone",
                "sulfadoxine 500 mg / pyrimethamine 25 mg",
                "leucovorin 25 mg",
                "isoniazid 300 mg"
            })
    void whatPreventsNoneOfTheseInfectionsIsSomethingElse(String text) {
        assertThat(SharedSets.words(SET, text)).isEqualTo(new Other(""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"CTX", "CPT", "cotrimoxasole", "Trimoxazole 480", "pentamidinum"})
    void whatMayBeOneIsNotUnderstood(String text) {
        assertThat(SharedSets.words(SET, text)).isInstanceOfAny(Unclear.class);
    }

    @ParameterizedTest
    @CsvSource({
        "http://www.whocc.no/atc, J01EE01, cotrimoxazole",
        "http://www.nlm.nih.gov/research/umls/rxnorm, 198335, cotrimoxazole",
        "'', 105281AAAAAAAAAAAAAAAAAAAAAAAAAAAAAA, cotrimoxazole",
        "http://snomed.info/sct, 777642002, cotrimoxazole",
        "https://openconceptlab.org/orgs/CIEL/sources/CIEL, 74250, dapsone"
    })
    void aCodeIsKnown(String system, String code, String drug) {
        assertThat(SharedSets.members(SharedSets.code(SET, system, code))).containsExactly(drug);
    }

    @ParameterizedTest
    @CsvSource({
        "http://www.whocc.no/atc, J01EA01",
        "http://www.whocc.no/atc, P01BB51",
        "http://www.nlm.nih.gov/research/umls/rxnorm, 10829",
        "http://www.whocc.no/atc, V03AF03"
    })
    void aCodeOfSomethingElseIsNone(String system, String code) {
        assertThat(SharedSets.code(SET, system, code)).isEqualTo(new Other(""));
    }

    @Test
    void ingredientsOfOneMedicineAreReadTogether() {
        String rxnorm = "http://www.nlm.nih.gov/research/umls/rxnorm";
        Described ingredients = new Described(
                List.of(new Described.Coded(rxnorm, "10829", ""), new Described.Coded(rxnorm, "10180", "")), List.of());

        assertThat(SharedSets.members(SharedSets.meaning(SET, ingredients))).containsExactly("cotrimoxazole");
    }

    @Test
    void whatWasStoppedIsNotCover() {
        assertThat(SharedSets.words(SET, "Stopped Bactrim (rash)")).isEqualTo(new Unclear(Why.NEGATED));
    }
}
