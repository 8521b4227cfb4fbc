package dev.rationale.engine.rule;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * One rule, as its author wrote it.
 *
 * @param id stable dotted id from {@code @Id}
 * @param name the sentence that names it
 * @param file path within the package
 * @param span from the word {@code rule} to the word {@code end}
 * @param phase ruleflow group
 * @param text exact source text
 * @param hash SHA-256 of the text: the version of the rule
 * @param labels annotations, in order
 * @param attributes attributes, in order of name
 * @param parent the rule that it extends, empty if it extends none
 * @param slides from {@code @Slide}
 * @param conditions the left-hand side, in order
 * @param consequence the right-hand side
 */
public record RuleEntry(
        String id,
        String name,
        String file,
        Span span,
        String phase,
        String text,
        String hash,
        List<Label> labels,
        List<Attribute> attributes,
        String parent,
        List<Integer> slides,
        List<Condition> conditions,
        Consequence consequence) {

    private static final String RECOMMENDATION = "Recommendation";

    /**
     * An annotation.
     *
     * @param text its value as written
     * @param plain true if the value is one text or one number
     */
    public record Label(Span span, String name, String text, boolean plain) {

        /** The value without its quotation marks. */
        public String value() {
            return SourceText.unquoted(text);
        }
    }

    /** An attribute. */
    public record Attribute(Span span, String name, String value) {}

    public RuleEntry {
        labels = List.copyOf(labels);
        attributes = List.copyOf(attributes);
        slides = List.copyOf(slides);
        conditions = List.copyOf(conditions);
    }

    /** Line of the word {@code rule}. */
    public int line() {
        return span.line();
    }

    /** Annotations by name, without their quotation marks. */
    public Map<String, String> metadata() {
        Map<String, String> metadata = new TreeMap<>();
        labels.forEach(label -> metadata.put(label.name(), label.value()));
        return metadata;
    }

    /** The value of an annotation without its quotation marks. */
    public Optional<String> metadata(String name) {
        return labels.stream()
                .filter(label -> label.name().equals(name))
                .map(Label::value)
                .reduce((first, second) -> second);
    }

    /** Bibliography keys from {@code @Cites}. */
    public List<String> citations() {
        return listed(metadata("Cites").orElse(""));
    }

    /** Every pattern of its conditions, at whatever depth, in order. */
    public List<Pattern> patterns() {
        return conditions.stream()
                .flatMap(condition -> condition.patterns().stream())
                .toList();
    }

    /** Every expression in its conditions and in what it inserts. */
    public Stream<Expression> expressions() {
        return Stream.concat(conditions.stream().flatMap(Condition::expressions), consequence.expressions());
    }

    /** Simple names of the types that its right-hand side inserts. */
    public List<String> inserts() {
        return consequence.insertions().stream()
                .map(Consequence.Insertion::type)
                .filter(type -> !type.isEmpty())
                .distinct()
                .toList();
    }

    /** Codes of the recommendations that its right-hand side inserts. */
    public List<String> recommends() {
        return recommended().map(texts -> texts.get(0)).distinct().toList();
    }

    /** The same with their variants, {@code code} or {@code code.variant}: the stems of their message keys. */
    public List<String> recommendedTexts() {
        return recommended()
                .map(texts ->
                        texts.size() < 2 || texts.get(1).isEmpty() ? texts.get(0) : texts.get(0) + "." + texts.get(1))
                .distinct()
                .toList();
    }

    /** The code and perhaps the variant of each recommendation that is inserted, where they are written out. */
    private Stream<List<String>> recommended() {
        return consequence.insertions().stream()
                .map(Consequence.Insertion::fact)
                .filter(fact ->
                        fact instanceof Expression.Creation made && made.type().equals(RECOMMENDATION))
                .map(fact -> fact.parts().stream()
                        .flatMap(part -> part instanceof Expression.Literal ? part.literalTexts() : Stream.empty())
                        .toList())
                .filter(texts -> !texts.isEmpty());
    }

    /** The parts of a list that is written as one text with commas. */
    static List<String> listed(String text) {
        return Arrays.stream(text.split(",", -1))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .toList();
    }
}
