package dev.rationale.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rationale.fhir.terminology.MedicineName;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MedicineNameTest {

    private static final Map<String, List<String>> NAMES = Map.of(
            "apixaban", List.of("apixaban", "Eliquis"),
            "warfarin", List.of("warfarin", "warfarin sodium"),
            "trimethoprim", List.of("trimethoprim"),
            "co-trimoxazole", List.of("co-trimoxazole", "trimethoprim sulfamethoxazole"));

    @ParameterizedTest
    @CsvSource({
        "apixaban, apixaban",
        "Eliquis 5 mg tablets, apixaban",
        "ELIQUIS® 2.5mg twice daily, apixaban",
        "warfarin-sodium 0.5 mg oral tablet, warfarin",
        "Trimethoprim/sulfamethoxazole, co-trimoxazole",
        "trimethoprim 160 mg, trimethoprim",
        "Co-Trimoxazole, co-trimoxazole"
    })
    void aNameIsReadWithItsSaltFormAndDoseSetAside(String text, String drug) {
        assertThat(MedicineName.in(text, NAMES)).isEqualTo(new MedicineName(Set.of(drug), true, false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "apixaban/warfarin",
                "apixaban + warfarin",
                "warfarin, apixaban",
                "apixaban and warfarin",
                "apixaban & warfarin"
            })
    void everyIngredientOfACombinationIsFound(String text) {
        assertThat(MedicineName.in(text, NAMES).drugs()).containsExactlyInAnyOrder("apixaban", "warfarin");
    }

    @Test
    void whatRemainsUnexplainedIsToldAndAWordThatSaysNoIsToo() {
        assertThat(MedicineName.in("apixaban/xyz", NAMES).explained()).isFalse();
        assertThat(MedicineName.in("Stopped apixaban", NAMES).negated()).isTrue();
        assertThat(MedicineName.in("apixabane 5 mg", NAMES).drugs()).isEmpty();
    }
}
