package dev.rationale.committee.check;

import dev.rationale.engine.guideline.YamlPlaces.Place;
import dev.rationale.engine.rule.RuleEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A rule as its author wrote it, with the patterns of its conditions at whatever depth they stand. Comments are blanked out, so
 * that every place keeps its line and column.
 */
final class RuleText {

    private static final Pattern COMMENT = Pattern.compile("//[^\\n]*|(?s:/\\*.*?\\*/)");
    private static final Pattern TYPE = Pattern.compile("(?<![\\w.$\"])([A-Z]\\w*)\\s*\\(");
    private static final Pattern WHEN = Pattern.compile("(?m)^\\s*when\\b");
    private static final Pattern THEN = Pattern.compile("(?m)^\\s*then\\b");

    private final RuleEntry rule;
    private final String file;
    private final int start;
    private final String text;
    private final int when;
    private final int then;

    private RuleText(RuleEntry rule, String file, int start) {
        this.rule = rule;
        this.file = file;
        this.start = start;
        this.text = blanked(rule.text());
        this.then = found(THEN, 0, text.length());
        this.when = found(WHEN, 0, then);
    }

    static RuleText of(RuleEntry rule, String file) {
        return new RuleText(rule, file, Math.max(0, file.indexOf(rule.text())));
    }

    private int found(Pattern pattern, int from, int otherwise) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find(from) ? matcher.start() : otherwise;
    }

    static String blanked(String source) {
        Matcher matcher = COMMENT.matcher(source);
        return matcher.replaceAll(
                comment -> Matcher.quoteReplacement(comment.group().replaceAll("[^\\n]", " ")));
    }

    RuleEntry rule() {
        return rule;
    }

    /** Annotations and attributes. */
    String head() {
        return text.substring(0, when);
    }

    String conditions() {
        return text.substring(when, then);
    }

    /** From {@code then} to the end. */
    String rest() {
        return text.substring(then);
    }

    /** What is done, without the words around it. */
    String consequence() {
        return rest().replaceFirst("^\\s*then\\b", "")
                .replaceFirst("\\bend\\s*$", "")
                .strip();
    }

    /** Where a place in this rule lies in the file; {@code offset} counts from the beginning of the rule. */
    Place place(int offset) {
        String before = file.substring(0, Math.min(file.length(), start + offset));
        int line = (int) before.chars().filter(one -> one == '\n').count() + 1;
        return new Place(line, before.length() - before.lastIndexOf('\n'));
    }

    /** The place of the first match in the whole rule, or of the rule itself. */
    Place place(Pattern pattern) {
        Matcher matcher = pattern.matcher(text);
        return place(matcher.find() ? matcher.start() : 0);
    }

    /** Every pattern of the conditions, also those inside {@code collect}, {@code accumulate} and {@code not}. */
    List<TypePattern> patterns() {
        List<TypePattern> patterns = new ArrayList<>();
        Matcher matcher = TYPE.matcher(text);
        matcher.region(when, then);
        while (matcher.find()) {
            int open = matcher.end();
            int close = closing(open);
            patterns.add(new TypePattern(
                    matcher.group(1), matcher.start(), open, binding(matcher.start()), text.substring(open, close)));
        }
        return patterns;
    }

    private String binding(int type) {
        Matcher matcher = Pattern.compile("\\$?(\\w+)\\s*:\\s*$").matcher(text.substring(when, type));
        return matcher.find() ? matcher.group(1) : "";
    }

    private int closing(int open) {
        int depth = 1;
        boolean quoted = false;
        for (int index = open; index < text.length(); index++) {
            char one = text.charAt(index);
            quoted = (one == '"') != quoted;
            if (!quoted && one == '(') {
                depth++;
            } else if (!quoted && one == ')' && --depth == 0) {
                return index;
            }
        }
        return text.length();
    }
}
