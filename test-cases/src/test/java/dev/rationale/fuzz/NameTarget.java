package dev.rationale.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rationale.engine.terminology.Described;
import dev.rationale.engine.terminology.Meaning;
import dev.rationale.terminology.SharedSets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Whatever stands as the name of a medicine or a diagnosis, every value set says of it what it means, and says it again in other letters. */
public final class NameTarget {

    private NameTarget() {}

    private static final List<String> SETS = List.of(
            "antiretroviral", "prophylaxis", "interleukin-2", "hiv-infection", "opportunistic-event", "hiv-prevention");
    private static final List<String> NAMES = List.of(
            "TDF/3TC/DTG",
            "AZT/3TC/LPVr",
            "BIKTARVY 50-200-25 MG PO TABS",
            "dolutegravir-lamivudine 50 mg/300 mg tablet",
            "IL-2 (rIL-2)",
            "Stopped TDF/3TC",
            "sulfamethoxazole 800 MG / trimethoprim 160 MG Oral Tablet",
            "Trii-meq",
            "efavirenz, emtricitabina y tenofovir",
            "VIH-1, stade B2",
            "HIV disease resulting in Pneumocystis pneumonia",
            "лопинавир",
            "\u00e9favirenz");

    /** What is loaded once is no part of the first input's time. */
    public static void fuzzerInitialize() {
        fuzzerTestOneInput(Reading.utf8("TLD"));
    }

    /** Asks it of one input; Jazzer calls it by this name. */
    public static void fuzzerTestOneInput(byte[] bytes) {
        String text = Reading.text(bytes);
        for (String set : SETS) {
            Meaning meaning = SharedSets.meaning(set, Described.inWords(text));
            assertThat(SharedSets.meaning(set, Described.inWords("  " + text + " ")))
                    .as("'%s' between blanks, by %s", text, set)
                    .isEqualTo(meaning);
            if (text.chars().allMatch(letter -> letter < 128) && meaning instanceof Meaning.Meant meant) {
                assertThat(SharedSets.meaning(set, Described.inWords(text.toLowerCase(Locale.ROOT))))
                        .as("'%s' in small letters, by %s", text, set)
                        .isNotEqualTo(new Meaning.Other(""));
                assertThat(meant.members()).isNotEmpty();
            }
        }
    }

    static Stream<byte[]> seeds() {
        return NAMES.stream().map(Reading::utf8);
    }
}
