package dev.rationale.engine;

import dev.rationale.engine.guideline.Problem;
import dev.rationale.engine.rule.Condition;
import dev.rationale.engine.rule.RuleEntry;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.kie.api.builder.Message;

/** The line of a rule that a compiler's message is about: the compiler's own, or the one that has what the message quotes. */
record CompileErrorPlace(RuleEntry rule) {

    /** The kind of fault that the compiler finds. */
    static final String FINDING = "R011";

    private static final Pattern QUOTED_EXPRESSION = Pattern.compile("expression:? +'?([^'\\n]+?)'?(?: \\[|$|\\.? )");
    private static final Pattern UNKNOWN_CLASS =
            Pattern.compile("(?:Unable to find class|cannot find class):? +([\\w.]+)");
    private static final Pattern WORD = Pattern.compile("[$A-Za-z_][\\w$]*");

    static String path(Message error) {
        String path = Optional.ofNullable(error.getPath()).orElse("");
        return path.startsWith("src/main/resources/") ? path.substring("src/main/resources/".length()) : path;
    }

    Problem of(Message error) {
        String text = error.getText().strip();
        if (error.getLine() >= rule.line() && path(error).equals(rule.file())) {
            return problem(error.getLine(), text, "");
        }
        return condition(QUOTED_EXPRESSION, text)
                .map(pattern ->
                        problem(pattern.line(), text, "the field is no component of " + pattern.factType() + "."))
                .or(() -> condition(UNKNOWN_CLASS, text)
                        .map(pattern ->
                                problem(pattern.line(), text, "the type is misspelt, or the file does not import it.")))
                .orElseGet(() -> problem(
                        lineOfConsequence(text),
                        text,
                        "the right-hand side uses something that the left-hand side does not bind."));
    }

    private Problem problem(int line, String text, String maybe) {
        return new Problem(FINDING, rule.file(), line, "rule \"" + rule.name() + "\": " + text, maybe);
    }

    private Optional<Condition> condition(Pattern quotation, String text) {
        Matcher matcher = quotation.matcher(text);
        if (!matcher.find()) {
            return Optional.empty();
        }
        String quoted = matcher.group(1).strip();
        return rule.conditions().stream()
                .filter(condition -> condition.text().contains(quoted))
                .findFirst();
    }

    /** The line of the consequence that has most of the message's words, or that of the rule where none has any. */
    private int lineOfConsequence(String text) {
        List<String> words = WORD.matcher(text)
                .results()
                .map(match -> match.group())
                .filter(word -> word.length() > 3)
                .distinct()
                .toList();
        List<String> lines = rule.text().lines().toList();
        int first = rule.consequence().span().line() - rule.line();
        int best = IntStream.range(first, lines.size())
                .boxed()
                .max((left, right) -> Long.compare(mentions(lines.get(left), words), mentions(lines.get(right), words)))
                .orElse(0);
        return mentions(lines.get(best), words) == 0 ? rule.line() : rule.line() + best;
    }

    private static long mentions(String line, List<String> words) {
        return words.stream().filter(line::contains).count();
    }
}
