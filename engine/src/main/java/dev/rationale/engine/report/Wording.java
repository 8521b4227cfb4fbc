package dev.rationale.engine.report;

import dev.rationale.engine.Guideline;
import dev.rationale.engine.evaluation.Advice;
import dev.rationale.engine.fact.Fact;
import dev.rationale.engine.guideline.Texts;
import java.util.Locale;
import java.util.Map;

/** The guideline's sentences in one language. A code for which no sentence was written stands for itself. */
public record Wording(Texts texts, String language) {

    public static Wording of(Guideline guideline, String language) {
        return new Wording(guideline.texts(), language);
    }

    public String say(String key) {
        return say(key, Map.of());
    }

    public String say(String key, Map<String, Object> values) {
        return texts.text(language, key, values);
    }

    public String sayOr(String key, String otherwise) {
        return texts.template(language, key).isPresent() ? say(key) : otherwise;
    }

    public boolean has(String key) {
        return texts.template(language, key).isPresent();
    }

    String shown(Object value) {
        return texts.shown(language, value);
    }

    /** A label of an enum by its message, {@code certainty.very-low}. */
    public String label(String family, Enum<?> label) {
        return sayOr(family + "." + kebab(label), kebab(label));
    }

    public static String kebab(Enum<?> label) {
        return label.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** One line on a fact, as {@link Texts#fact} writes it. */
    public String summary(Fact fact) {
        return texts.fact(language, fact);
    }

    /** A part of a recommendation's text: {@code title}, {@code summary} or {@code rationale}. */
    public String advice(Advice advice, String part) {
        String stem = advice.variant().isEmpty() ? advice.code() : advice.code() + "." + advice.variant();
        String key = "recommendation." + stem + "." + part;
        return has(key) ? say(key, advice.values()) : advice.code();
    }
}
