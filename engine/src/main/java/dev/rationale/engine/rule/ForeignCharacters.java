package dev.rationale.engine.rule;

import java.util.ArrayList;
import java.util.List;

/**
 * Characters that are no part of the language and look as if they were: quotation marks and spaces of a word processor. Inside
 * texts and comments every character may stand.
 */
final class ForeignCharacters {

    private final String text;
    private final List<Span> found = new ArrayList<>();
    private int at;

    private ForeignCharacters(String text) {
        this.text = text;
    }

    /** The first such character of each line. */
    static List<Span> in(String text) {
        ForeignCharacters reader = new ForeignCharacters(text);
        while (reader.at < text.length()) {
            reader.step();
        }
        return reader.found;
    }

    private void step() {
        char here = text.charAt(at);
        if (text.startsWith("//", at)) {
            at = end("\n", at);
        } else if (text.startsWith("/*", at)) {
            at = end("*/", at + 2);
        } else if (here == '"' || here == '\'') {
            at = closing(here);
        } else {
            int point = text.codePointAt(at);
            if ((point > 127 && !Character.isJavaIdentifierPart(point)) || isHidden(point)) {
                add(at, at + Character.charCount(point));
            }
            at += Character.charCount(point);
        }
    }

    /** Marks that nobody sees may stand in a name of Java, and are never meant. */
    private static boolean isHidden(int point) {
        return point > 127 && Character.getType(point) == Character.FORMAT;
    }

    private int end(String mark, int from) {
        int found = text.indexOf(mark, from);
        return found < 0 ? text.length() : found + mark.length();
    }

    /** Behind the mark that closes a text, which ends with its line at the latest. */
    private int closing(char mark) {
        int index = at + 1;
        while (index < text.length() && text.charAt(index) != mark && text.charAt(index) != '\n') {
            index += text.charAt(index) == '\\' ? 2 : 1;
        }
        return Math.min(text.length(), index + 1);
    }

    private void add(int from, int to) {
        int lineStart = text.lastIndexOf('\n', from - 1) + 1;
        int line = (int) text.substring(0, lineStart)
                        .chars()
                        .filter(one -> one == '\n')
                        .count()
                + 1;
        if (found.isEmpty() || found.get(found.size() - 1).line() < line) {
            found.add(new Span(from, to, line, from - lineStart + 1));
        }
    }
}
