package dev.rationale.engine.guideline;

import dev.rationale.engine.fact.Bounds;
import dev.rationale.engine.fact.Fact;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** Texts from templates, each of which is parsed once, when it is first filled. */
final class TemplateTexts implements Texts {

    private final SortedMap<String, SortedMap<String, String>> sources;
    private final Map<String, Written> texts = new HashMap<>();
    private final Map<String, FactTexts> facts = new ConcurrentHashMap<>();
    private final Map<Enum<?>, String> labelKeys = new ConcurrentHashMap<>();

    /** The texts of one language as written, and those that were parsed. */
    private record Written(Map<String, String> sources, Map<String, Template> parsed) {

        static final Written NOTHING = new Written(Map.of(), Map.of());
    }

    TemplateTexts(SortedMap<String, SortedMap<String, String>> sources) {
        this.sources = sources;
        sources.forEach((language, written) ->
                texts.put(language, new Written(new HashMap<>(written), new ConcurrentHashMap<>())));
    }

    @Override
    public Set<String> languages() {
        return Collections.unmodifiableSet(sources.keySet());
    }

    @Override
    public String text(String language, String key, Map<String, Object> values) {
        return filled(language, key, place -> place.in(values));
    }

    @Override
    public String text(String language, String key, Function<String, Object> values) {
        return filled(language, key, place -> place.from(values));
    }

    @Override
    public String fact(String language, Fact fact) {
        return facts.computeIfAbsent(language, one -> new FactTexts(this, one)).line(fact);
    }

    private String filled(String language, String key, Function<ValuePath, Object> values) {
        Written written = in(language);
        String source = written.sources().get(key);
        if (source == null) {
            throw new IllegalArgumentException("There is no text '" + key + "' in language '" + language + "'.");
        }
        Template known = written.parsed().get(key);
        Template template =
                known == null ? written.parsed().computeIfAbsent(key, first -> Template.parse(source)) : known;
        return WrittenDates.inText(language, template.fill(values, value -> shown(language, value)));
    }

    @Override
    public Optional<String> template(String language, String key) {
        return Optional.ofNullable(in(language).sources().get(key));
    }

    @Override
    public Set<String> keys(String language) {
        return Collections.unmodifiableSet(
                sources.getOrDefault(language, Collections.emptySortedMap()).keySet());
    }

    private Written in(String language) {
        return texts.getOrDefault(language, Written.NOTHING);
    }

    @Override
    public String shown(String language, Object value) {
        if (value instanceof Double || value instanceof Float) {
            return number(language, ((Number) value).doubleValue());
        }
        if (value instanceof Fact fact) {
            return fact(language, fact);
        }
        if (value instanceof Enum<?> label) {
            return template(language, labelKeys.computeIfAbsent(label, TemplateTexts::labelKey))
                    .orElse(label.name());
        }
        if (value instanceof Collection<?> many) {
            Stream<String> shown = many.stream().map(one -> shown(language, one));
            // A set has an order of its own in every process; the same input must give the same text in all of them.
            return listed(language, (many instanceof Set ? shown.sorted() : shown).toList());
        }
        String plain = value.toString();
        String written = in(language).sources().get("value." + plain);
        return written == null ? WrittenDates.of(language, value).orElse(plain) : written;
    }

    /** Several in one line; where one of them has a comma or a colon itself, a semicolon keeps them apart. */
    private static String listed(String language, List<String> several) {
        String between = several.stream().anyMatch(one -> one.contains(", ") || one.contains(": "))
                ? (language.equals("fr") ? "\u00a0; " : "; ")
                : ", ";
        return String.join(between, several);
    }

    private static String number(String language, double value) {
        String plain = Bounds.plain(value);
        return language.equals("fr") ? plain.replace('.', ',') : plain;
    }

    /** A label is shown by its message, {@code virologic-response.low-level}, where there is one. */
    private static String labelKey(Enum<?> label) {
        String type = label.getDeclaringClass().getSimpleName().replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-");
        return (type + "." + label.name().replace('_', '-')).toLowerCase(Locale.ROOT);
    }
}
