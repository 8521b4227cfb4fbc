package dev.rationale.engine.guideline;

import dev.rationale.engine.fact.Bounds;
import java.util.Collection;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Texts from templates that were parsed once. */
final class TemplateTexts implements Texts {

    private final SortedMap<String, SortedMap<String, String>> sources;
    private final Map<String, Map<String, Template>> templates = new TreeMap<>();

    TemplateTexts(SortedMap<String, SortedMap<String, String>> sources) {
        this.sources = sources;
        sources.forEach((language, texts) -> {
            Map<String, Template> parsed = new TreeMap<>();
            texts.forEach((key, text) -> parsed.put(key, Template.parse(text)));
            templates.put(language, parsed);
        });
    }

    @Override
    public Set<String> languages() {
        return Collections.unmodifiableSet(sources.keySet());
    }

    @Override
    public String text(String language, String key, Map<String, Object> values) {
        Template template = templates.getOrDefault(language, Map.of()).get(key);
        if (template == null) {
            throw new IllegalArgumentException("There is no text '" + key + "' in language '" + language + "'.");
        }
        return template.fill(values, value -> shown(language, value));
    }

    @Override
    public Optional<String> template(String language, String key) {
        return Optional.ofNullable(
                sources.getOrDefault(language, Collections.emptySortedMap()).get(key));
    }

    @Override
    public Set<String> keys(String language) {
        return Collections.unmodifiableSet(
                sources.getOrDefault(language, Collections.emptySortedMap()).keySet());
    }

    @Override
    public String shown(String language, Object value) {
        if (value instanceof Double || value instanceof Float) {
            return number(language, ((Number) value).doubleValue());
        }
        if (value instanceof Enum<?> label) {
            return label(language, label);
        }
        if (value instanceof Collection<?> many) {
            Stream<String> shown = many.stream().map(one -> shown(language, one));
            // A set has an order of its own in every process; the same input must give the same text in all of them.
            return (many instanceof Set ? shown.sorted() : shown).collect(Collectors.joining(", "));
        }
        return template(language, "value." + value).orElse(value.toString());
    }

    private static String number(String language, double value) {
        String plain = Bounds.plain(value);
        return language.equals("fr") ? plain.replace('.', ',') : plain;
    }

    /** A label is shown by its message, {@code virologic-response.low-level}, where there is one. */
    private String label(String language, Enum<?> label) {
        String type = label.getDeclaringClass().getSimpleName().replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-");
        String key = (type + "." + label.name().replace('_', '-')).toLowerCase(Locale.ROOT);
        return template(language, key).orElse(label.name());
    }
}
