package dev.rationale.engine.rule;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a writer did not finish, and what the parser notices far below: a text, or a rule. */
final class Unfinished {

    private static final Pattern RULE = Pattern.compile("^\\s*rule\\s+[\"\\p{L}].*");
    private static final Pattern END = Pattern.compile("^\\s*end\\b.*");

    private Unfinished() {}

    /** The first place in a text where something begins that has no end, if there is one. */
    static Optional<Place> in(String text) {
        List<String> lines = text.lines().toList();
        Optional<Place> comment = comment(text);
        if (comment.isPresent()) {
            return comment;
        }
        boolean open = false;
        for (int line = 1; line <= lines.size(); line++) {
            String written = lines.get(line - 1);
            int quote = openQuote(written);
            if (quote > 0) {
                return Optional.of(new Place(line, quote, "the quotation mark that opens here is never closed"));
            }
            if (RULE.matcher(written).matches()) {
                if (open) {
                    return Optional.of(new Place(line, 1, "the rule before this one has no 'end'"));
                }
                open = true;
            } else if (END.matcher(written).matches()) {
                open = false;
            }
        }
        return open ? Optional.of(new Place(lines.size(), 1, "the last rule has no 'end'")) : Optional.empty();
    }

    /** A comment that swallows all that follows it. */
    private static Optional<Place> comment(String text) {
        int opened = text.lastIndexOf("/*");
        if (opened < 0
                || text.indexOf("*/", opened) >= 0
                || text.lastIndexOf('"', opened) > text.lastIndexOf('\n', opened)) {
            return Optional.empty();
        }
        String before = text.substring(0, opened);
        int line = (int) before.chars().filter(one -> one == '\n').count() + 1;
        return Optional.of(new Place(
                line, opened - before.lastIndexOf('\n'), "the comment that opens here is never closed by '*/'"));
    }

    /** A place, with what is wrong there. */
    record Place(int line, int column, String what) {}

    /** The column of a quotation mark that its line does not close; 0 if there is none. */
    private static int openQuote(String line) {
        int open = 0;
        for (int at = 0; at < line.length(); at++) {
            char one = line.charAt(at);
            if (open == 0 && one == '/' && line.startsWith("//", at)) {
                return 0;
            }
            if (one == '\\' && open > 0) {
                at++;
            } else if (one == '"') {
                open = open == 0 ? at + 1 : 0;
            }
        }
        return open;
    }
}
