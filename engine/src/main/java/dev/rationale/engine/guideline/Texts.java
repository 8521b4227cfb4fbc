package dev.rationale.engine.guideline;

import dev.rationale.engine.fact.Fact;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The sentences of a guideline by language and key. A template names bindings of the rule in braces, {@code {cd4.cells}};
 * they are filled with the patient's own values.
 */
public interface Texts {

    /** Texts from templates by key, by language, for whatever speaks beside a guideline. */
    static Texts of(Map<String, Map<String, String>> byLanguage) {
        SortedMap<String, SortedMap<String, String>> sorted = new TreeMap<>();
        byLanguage.forEach((language, texts) -> sorted.put(language, new TreeMap<>(texts)));
        return new TemplateTexts(sorted);
    }

    /** The languages for which texts exist, as tags ({@code en}, {@code fr}). */
    Set<String> languages();

    /**
     * The text for a key with its placeholders filled.
     *
     * @throws IllegalArgumentException if the key or a placeholder's value does not exist; loading a package checks both
     */
    String text(String language, String key, Map<String, Object> values);

    /** The same, asking only for the values that the text names. */
    String text(String language, String key, Function<String, Object> values);

    /** A value as a sentence would show it: a label by its message, a number as the language writes it. */
    String shown(String language, Object value);

    /**
     * One line on a fact, filled from its components; its id where no text was written. What is only worth saying when it is so has
     * a line of its own: where the component {@code lowerOfTwo} is true, {@code fact.Cd4Status.lowerOfTwo} is said, if it exists.
     */
    String fact(String language, Fact fact);

    /** The raw template, if the key exists. */
    Optional<String> template(String language, String key);

    /** Every key of a language, sorted. */
    Set<String> keys(String language);
}
