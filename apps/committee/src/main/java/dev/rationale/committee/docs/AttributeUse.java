package dev.rationale.committee.docs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.rationale.engine.rule.Condition;
import dev.rationale.engine.rule.Constraint;
import dev.rationale.engine.rule.Expression;
import dev.rationale.engine.rule.RuleEntry;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which attributes of a patient the rules look at, worked out from the patterns of the DRL. */
final class AttributeUse {

    private static final Set<String> KNOWLEDGE = Set.of(
            "AsOf", "EvidenceClock", "Parameter", "Claim", "Evidence", "Finding", "Population", "RetractedEvidence");

    private AttributeUse() {}

    /**
     * An attribute that a reader may fear is used.
     *
     * @param title its name by language
     * @param rules ids of the rules that look at it
     */
    record Use(String name, Map<String, String> title, List<String> rules) {}

    /** Each attribute of the table {@code attributes.yaml}, with the rules that match a fact which carries it. */
    static List<Use> of(SiteSource source) {
        List<Use> uses = new ArrayList<>();
        table().properties().forEach(entry -> {
            Map<String, String> title = new LinkedHashMap<>();
            entry.getValue()
                    .path("title")
                    .properties()
                    .forEach(one -> title.put(one.getKey(), one.getValue().asText()));
            Pattern carries = Pattern.compile(entry.getValue().path("facts").asText());
            uses.add(new Use(
                    entry.getKey(),
                    title,
                    source.guideline().rules().rules().stream()
                            .filter(rule -> looksAt(rule, carries))
                            .map(RuleEntry::id)
                            .toList()));
        });
        return uses;
    }

    /** True if some word of what the rule matches carries the attribute: a type, a field, a method or a text. */
    private static boolean looksAt(RuleEntry rule, Pattern carries) {
        return rule.conditions().stream()
                .flatMap(AttributeUse::words)
                .anyMatch(word -> carries.matcher(word).find());
    }

    private static Stream<String> words(Condition condition) {
        Stream<String> types = condition.patterns().stream().map(pattern -> pattern.type());
        Stream<Expression> asked = condition.patterns().stream()
                .flatMap(pattern -> pattern.constraints().stream())
                .flatMap(Constraint::expressions)
                .flatMap(Expression::all);
        return Stream.concat(types, asked.flatMap(AttributeUse::word));
    }

    private static Stream<String> word(Expression expression) {
        if (expression instanceof Expression.Member member) {
            return Stream.of(member.name());
        }
        if (expression instanceof Expression.Call call) {
            return Stream.of(call.name());
        }
        return expression instanceof Expression.Name name && !name.isVariable()
                ? Stream.of(name.text())
                : expression instanceof Expression.Literal literal ? Stream.of(literal.value()) : Stream.empty();
    }

    /** The kinds of fact that rules match and none concludes: what is read from the patient; with the number of rules. */
    static Map<String, Long> inputTypes(SiteSource source) {
        List<RuleEntry> rules = source.guideline().rules().rules();
        Set<String> concluded =
                rules.stream().flatMap(rule -> rule.inserts().stream()).collect(Collectors.toSet());
        return rules.stream()
                .flatMap(rule ->
                        rule.conditions().stream().map(Condition::factType).distinct())
                .filter(type -> !type.isEmpty()
                        && !type.equals("List")
                        && !KNOWLEDGE.contains(type)
                        && !concluded.contains(type))
                .collect(Collectors.groupingBy(type -> type, TreeMap::new, Collectors.counting()));
    }

    private static JsonNode table() {
        try (InputStream table =
                Objects.requireNonNull(AttributeUse.class.getResourceAsStream("attributes.yaml"), "attributes.yaml")) {
            return new YAMLMapper().readTree(table);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
