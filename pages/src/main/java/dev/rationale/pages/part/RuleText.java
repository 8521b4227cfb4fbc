package dev.rationale.pages.part;

import java.util.List;

/**
 * A rule as its author wrote it.
 *
 * @param label what is said of it to those who hear the page
 */
public record RuleText(String label, List<Line> lines) {

    /**
     * A line of it.
     *
     * @param sign stands before it, empty if the line is not marked
     * @param remark stands after it, empty if nothing is remarked
     */
    public record Line(Tone tone, String sign, String text, String remark) {}

    public RuleText {
        lines = List.copyOf(lines);
    }

    /** A rule without marks. */
    public static RuleText plain(String label, String text) {
        return new RuleText(
                label,
                text.lines().map(line -> new Line(Tone.PLAIN, "", line, "")).toList());
    }
}
