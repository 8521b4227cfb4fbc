package dev.rationale.engine.report;

import dev.rationale.engine.Guideline;
import dev.rationale.engine.evaluation.Advice;
import dev.rationale.engine.fact.Accessors;
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

    /**
     * One line on a fact, filled from its components. What is only worth saying when it is so has a line of its own: where the
     * component {@code lowerOfTwo} is true, {@code fact.Cd4Status.lowerOfTwo} is said, if it exists.
     */
    public String summary(Fact fact) {
        String key = "fact." + fact.type();
        String special = Accessors.flags(fact.getClass()).stream()
                .map(flag -> Map.entry(flag, key + "." + flag))
                .filter(line -> has(line.getValue()) && Boolean.TRUE.equals(component(fact, line.getKey())))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(key);
        return has(special) ? texts.text(language, special, name -> component(fact, name)) : fact.id();
    }

    /** A part of a recommendation's text: {@code title}, {@code summary} or {@code rationale}. */
    public String advice(Advice advice, String part) {
        String stem = advice.variant().isEmpty() ? advice.code() : advice.code() + "." + advice.variant();
        String key = "recommendation." + stem + "." + part;
        return has(key) ? say(key, advice.values()) : advice.code();
    }

    /** A code is said in words where its component's family has them: the claim {@code tolerance} by {@code claim.tolerance}. */
    private Object component(Fact fact, String name) {
        try {
            Object value = Accessors.value(fact, name);
            return value instanceof String code ? sayOr(name + "." + code, code) : value;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Fact " + fact.type() + " does not show its '" + name + "'.", e);
        }
    }
}
