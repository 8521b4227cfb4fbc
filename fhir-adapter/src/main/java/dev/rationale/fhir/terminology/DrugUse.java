package dev.rationale.fhir.terminology;

import java.util.Locale;
import java.util.Set;

/** A drug of interest: what it is used for here, its ingredients and their classes. */
public record DrugUse(Kind kind, Set<String> ingredients, Set<String> classes) {

    /** The uses, in the order in which they are looked for. */
    public enum Kind {
        IL2,
        ART,
        PROPHYLAXIS;

        /** As the table writes it. */
        String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final Set<String> BOOSTER = Set.of("booster");

    public DrugUse {
        ingredients = Set.copyOf(ingredients);
        classes = Set.copyOf(classes);
    }

    /** True if it only boosts other drugs. */
    public boolean boosterOnly() {
        return classes.equals(BOOSTER);
    }
}
