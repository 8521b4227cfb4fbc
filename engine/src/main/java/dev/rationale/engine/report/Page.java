package dev.rationale.engine.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Lines of text for a terminal: paragraphs are wrapped at words and hang under their first letter. */
public final class Page {

    private static final int WIDTH = 96;

    private final StringBuilder text = new StringBuilder();
    private final Style style;

    public Page(Style style) {
        this.style = style;
    }

    public void heading(String heading) {
        blank();
        text.append(style.heading(heading)).append('\n');
    }

    public void blank() {
        if (!text.isEmpty()) {
            text.append('\n');
        }
    }

    public void strong(int indent, String line) {
        wrapped(" ".repeat(indent), " ".repeat(indent), line)
                .forEach(one -> text.append(style.strong(one)).append('\n'));
    }

    public void faint(int indent, String line) {
        wrapped(" ".repeat(indent), " ".repeat(indent), line)
                .forEach(one -> text.append(style.faint(one)).append('\n'));
    }

    public void line(int indent, String line) {
        append(wrapped(" ".repeat(indent), " ".repeat(indent), line));
    }

    public void item(int indent, String line) {
        append(wrapped(" ".repeat(indent) + "- ", " ".repeat(indent + 2), line));
    }

    /** Lines that are shown as they are written, such as source text. */
    public void verbatim(String margin, String lines) {
        lines.lines()
                .forEach(line -> text.append((margin + line).stripTrailing()).append('\n'));
    }

    /** A line after what is given as its margin; where it wraps, the rest begins after the second margin. */
    public void hanging(String first, String rest, String line) {
        append(wrapped(first, rest, line));
    }

    private void append(List<String> lines) {
        lines.forEach(line -> text.append(line).append('\n'));
    }

    private static List<String> wrapped(String first, String rest, String line) {
        List<String> lines = new ArrayList<>();
        StringBuilder current = new StringBuilder(first);
        boolean fresh = true;
        for (String word : Arrays.asList(line.strip().split("\\s+"))) {
            if (!fresh && current.length() + 1 + word.length() > WIDTH) {
                lines.add(current.toString());
                current = new StringBuilder(rest);
                fresh = true;
            }
            current.append(fresh ? "" : " ").append(word);
            fresh = false;
        }
        lines.add(current.toString());
        return lines;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
