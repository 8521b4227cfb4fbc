package dev.rationale.engine.rule;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One rule, as its author wrote it.
 *
 * @param id stable dotted id from {@code @Id}
 * @param name the sentence that names it
 * @param file path within the package
 * @param line line of the {@code rule} keyword
 * @param phase ruleflow group
 * @param text exact source text
 * @param hash SHA-256 of the text: the version of the rule
 * @param metadata annotations without their quotes
 * @param citations bibliography keys from {@code @Cites}
 * @param slides from {@code @Slide}
 * @param conditions the left-hand side, in order
 * @param recommends codes of the recommendations that its right-hand side inserts
 * @param recommendedTexts the same with their variants, {@code code} or {@code code.variant}: the stems of their message keys
 * @param inserts simple names of the types that its right-hand side inserts
 */
public record RuleEntry(
        String id,
        String name,
        String file,
        int line,
        String phase,
        String text,
        String hash,
        Map<String, String> metadata,
        List<String> citations,
        List<Integer> slides,
        List<Condition> conditions,
        List<String> recommends,
        List<String> recommendedTexts,
        List<String> inserts) {

    public RuleEntry {
        metadata = Map.copyOf(metadata);
        citations = List.copyOf(citations);
        slides = List.copyOf(slides);
        conditions = List.copyOf(conditions);
        recommends = List.copyOf(recommends);
        recommendedTexts = List.copyOf(recommendedTexts);
        inserts = List.copyOf(inserts);
    }

    public Optional<String> metadata(String name) {
        return Optional.ofNullable(metadata.get(name));
    }
}
