package dev.rationale.fhir.terminology;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Finds ingredients in the name of a drug, whole words only, longest names first. */
public final class Drugs {

    private static final String NEVER = "never";

    private final List<Ingredient> ingredients = new ArrayList<>();
    private final List<Pattern> never = new ArrayList<>();
    private final Map<String, Optional<DrugUse>> byDisplay = new ConcurrentHashMap<>();

    /** A name is searched for as it is first, and only then as a word: most texts hold none of the names. */
    private record Ingredient(String kind, String name, String drugClass, String written, Pattern pattern) {

        boolean isIn(String text) {
            return text.contains(written) && pattern.matcher(text).find();
        }
    }

    private Drugs() {
        for (Row row : Table.rows("drugs.csv")) {
            for (String name : row.text("names").split("\\|", -1)) {
                Pattern pattern = Pattern.compile((row.text("kind").equals(NEVER) ? "" : "(?<![\\p{L}\\d-])")
                        + Pattern.quote(name)
                        + (row.text("kind").equals(NEVER) ? "" : "(?![\\p{L}\\d-])"));
                if (row.text("kind").equals(NEVER)) {
                    never.add(pattern);
                } else {
                    ingredients.add(
                            new Ingredient(row.text("kind"), row.text("ingredient"), row.text("class"), name, pattern));
                }
            }
        }
        ingredients.sort((left, right) -> Integer.compare(
                right.pattern().pattern().length(), left.pattern().pattern().length()));
    }

    private static final class Holder {
        static final Drugs LOADED = new Drugs();
    }

    /** The table, read once. */
    public static Drugs standard() {
        return Holder.LOADED;
    }

    /** What a known code's own name says. The names of the table are finite, so each is looked at once. */
    public Optional<DrugUse> of(Concept concept) {
        return byDisplay.computeIfAbsent(concept.display(), this::in);
    }

    /** What a drug name says, or nothing if it names no drug of interest. */
    public Optional<DrugUse> in(String text) {
        String rest = text.toLowerCase(Locale.ROOT);
        String whole = rest;
        if (never.stream().anyMatch(pattern -> pattern.matcher(whole).find())) {
            return Optional.empty();
        }
        List<Ingredient> found = new ArrayList<>();
        for (Ingredient ingredient : ingredients) {
            if (ingredient.isIn(rest)) {
                found.add(ingredient);
                rest = ingredient.pattern().matcher(rest).replaceAll(" ");
            }
        }
        return Arrays.stream(DrugUse.Kind.values())
                .filter(kind -> found.stream().anyMatch(one -> one.kind().equals(kind.label())))
                .findFirst()
                .map(kind -> use(
                        kind,
                        found.stream()
                                .filter(one -> one.kind().equals(kind.label()))
                                .toList()));
    }

    private static DrugUse use(DrugUse.Kind kind, List<Ingredient> found) {
        return new DrugUse(
                kind,
                new TreeSet<>(found.stream().map(Ingredient::name).toList()),
                new TreeSet<>(found.stream().map(Ingredient::drugClass).toList()));
    }
}
