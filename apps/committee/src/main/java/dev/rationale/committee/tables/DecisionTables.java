package dev.rationale.committee.tables;

import dev.rationale.engine.Guideline;
import dev.rationale.engine.guideline.Texts;
import dev.rationale.engine.rule.Condition;
import dev.rationale.engine.rule.Constraint;
import dev.rationale.engine.rule.RuleEntry;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Makes decision tables of the rules, file by file. */
public final class DecisionTables {

    private static final String ANYTHING = "-";

    private final Guideline guideline;
    private final String language;

    private DecisionTables(Guideline guideline, String language) {
        this.guideline = guideline;
        this.language = language;
    }

    /** The tables in order of file; texts are in the language where the guideline has them. */
    public static List<DecisionTable> of(Guideline guideline, String language) {
        DecisionTables tables = new DecisionTables(guideline, language);
        Map<String, List<RuleEntry>> files = guideline.rules().rules().stream()
                .collect(Collectors.groupingBy(RuleEntry::file, TreeMap::new, Collectors.toList()));
        return files.entrySet().stream()
                .map(file -> tables.table(file.getKey(), file.getValue()))
                .toList();
    }

    private DecisionTable table(String file, List<RuleEntry> rules) {
        Set<String> inputs = new LinkedHashSet<>();
        rules.forEach(rule -> rule.conditions().forEach(condition -> inputs.add(input(condition))));
        String name = file.replaceAll("^rules/|\\.drl$", "");
        return new DecisionTable(
                guideline.id().id() + "." + name.replace('/', '.'),
                name.substring(name.indexOf('/') + 1).replace('-', ' '),
                rules.get(0).phase(),
                List.copyOf(inputs),
                rules.stream().map(rule -> row(rule, inputs)).toList());
    }

    private static String input(Condition condition) {
        return condition.factType().isEmpty() ? "several facts together" : condition.factType();
    }

    private DecisionTable.Row row(RuleEntry rule, Set<String> inputs) {
        List<String> asked = new ArrayList<>();
        for (String input : inputs) {
            asked.add(rule.conditions().stream()
                    .filter(condition -> input(condition).equals(input))
                    .map(DecisionTables::asked)
                    .collect(Collectors.collectingAndThen(
                            Collectors.joining("; "), all -> all.isEmpty() ? ANYTHING : all)));
        }
        return new DecisionTable.Row(
                asked,
                rule.recommends().isEmpty() ? String.join(", ", rule.inserts()) : String.join(", ", rule.recommends()),
                action(rule),
                guidance(rule),
                rule.name() + " [" + rule.id() + "]",
                reference(rule));
    }

    private static String asked(Condition condition) {
        if (condition.factType().isEmpty()) {
            return condition.onOneLine();
        }
        String constraints =
                condition.constraints().stream().map(Constraint::text).collect(Collectors.joining(" and "));
        if (condition.negated()) {
            return constraints.isEmpty() ? "absent" : "absent with " + constraints;
        }
        return constraints.isEmpty() ? "present" : constraints;
    }

    private String action(RuleEntry rule) {
        Texts texts = guideline.texts();
        return rule.recommendedTexts().stream()
                .map(stem -> texts.template(language, "recommendation." + stem + ".title"))
                .flatMap(Optional::stream)
                .distinct()
                .collect(Collectors.joining("; "));
    }

    private static String guidance(RuleEntry rule) {
        return rule.metadata("Direction")
                .map(direction -> direction + ", " + rule.metadata("Strength").orElse("") + ", certainty "
                        + rule.metadata("Certainty").orElse(""))
                .orElse("");
    }

    private static String reference(RuleEntry rule) {
        String studies = String.join(", ", rule.citations());
        String slides = rule.slides().stream().map(String::valueOf).collect(Collectors.joining(", "));
        return studies
                + (studies.isEmpty() || slides.isEmpty() ? "" : "; ")
                + (slides.isEmpty() ? "" : "slide " + slides);
    }
}
