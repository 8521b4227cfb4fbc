package dev.rationale.engine;

import dev.rationale.engine.guideline.GuidelinePackage;
import dev.rationale.engine.guideline.Problem;
import dev.rationale.engine.rule.Condition;
import dev.rationale.engine.rule.RuleEntry;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kie.api.builder.Message;

/**
 * Finds the place of a compile error. The executable model's compiler often knows no line, or names a class that it
 * generated, so the rule is looked for in the syntax tree by what the message quotes.
 */
final class CompileError {

    private static final Pattern RULE = Pattern.compile("(?i)rule \"([^\"]+)\"");
    private static final Pattern QUOTED_EXPRESSION = Pattern.compile("expression:? +'?([^'\\n]+?)'?(?: \\[|$|\\.? )");
    private static final Pattern WORD = Pattern.compile("[$A-Za-z_][\\w$]*");

    private CompileError() {}

    static Problem locate(Message error, GuidelinePackage files) {
        String text = error.getText().strip();
        Optional<RuleEntry> named = named(text, files);
        if (error.getLine() > 0 && files.drl().containsKey(drlPath(error))) {
            return new Problem(drlPath(error), error.getLine(), text, "");
        }
        Optional<Problem> quoted = quoted(text, files, drlPath(error));
        if (quoted.isPresent()) {
            return quoted.get();
        }
        return named.map(rule -> new Problem(rule.file(), rule.line(), text, ""))
                .orElseGet(() -> byConsequence(text, files)
                        .orElseGet(() -> new Problem(drlPath(error), 0, text, "the file's imports lack a type.")));
    }

    private static String drlPath(Message error) {
        String path = Optional.ofNullable(error.getPath()).orElse("");
        return path.startsWith("src/main/resources/") ? path.substring("src/main/resources/".length()) : path;
    }

    private static Optional<RuleEntry> named(String text, GuidelinePackage files) {
        Matcher matcher = RULE.matcher(text);
        return matcher.find()
                ? files.rules().rules().stream()
                        .filter(rule -> rule.name().equals(matcher.group(1)))
                        .findFirst()
                : Optional.empty();
    }

    /** A message that quotes a constraint is placed at the pattern that holds it. */
    private static Optional<Problem> quoted(String text, GuidelinePackage files, String path) {
        Matcher matcher = QUOTED_EXPRESSION.matcher(text);
        if (!matcher.find()) {
            return Optional.empty();
        }
        String expression = matcher.group(1).strip();
        for (RuleEntry rule : files.rules().rules()) {
            for (Condition condition : rule.conditions()) {
                if (condition.text().contains(expression)
                        && (path.isEmpty() || rule.file().equals(path))) {
                    return Optional.of(new Problem(
                            rule.file(), condition.line(), "rule \"" + rule.name() + "\": " + text, maybe(condition)));
                }
            }
        }
        return Optional.empty();
    }

    private static String maybe(Condition condition) {
        return condition.factType().isEmpty() ? "" : "the field is no component of " + condition.factType() + ".";
    }

    /** An error in generated code is placed at the rule whose consequence uses most of the names it mentions. */
    private static Optional<Problem> byConsequence(String text, GuidelinePackage files) {
        List<String> words = WORD.matcher(text)
                .results()
                .map(match -> match.group())
                .filter(word -> word.length() > 3)
                .distinct()
                .toList();
        return files.rules().rules().stream()
                .map(rule -> Map.entry(rule, mentions(rule, words)))
                .filter(entry -> entry.getValue() > 0)
                .max(Map.Entry.comparingByValue())
                .map(entry -> new Problem(
                        entry.getKey().file(),
                        entry.getKey().line(),
                        "rule \"" + entry.getKey().name() + "\": " + text,
                        "the right-hand side uses something the left-hand side does not bind."));
    }

    private static long mentions(RuleEntry rule, List<String> words) {
        return words.stream().filter(word -> rule.text().contains(word)).count();
    }
}
