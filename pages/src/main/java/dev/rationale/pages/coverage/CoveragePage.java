package dev.rationale.pages.coverage;

import dev.rationale.pages.Frame;
import dev.rationale.pages.Page;
import dev.rationale.pages.part.Badge;
import dev.rationale.pages.part.RuleText;
import dev.rationale.pages.template.coverage.JtecoverageGenerated;
import gg.jte.html.HtmlTemplateOutput;
import java.util.List;

/**
 * Coverage as a page: the rules as their authors wrote them, with each line that a case can show marked by colour, by a sign
 * and in words, and with the cases that show it.
 *
 * @param marks what the marks of the lines mean
 * @param open heading of what no case shows
 * @param unseen the rules of which something was not seen
 * @param complete what is said where there are none of these
 */
public record CoveragePage(
        Frame frame,
        String summary,
        List<Mark> marks,
        String open,
        List<Unseen> unseen,
        String complete,
        List<File> files)
        implements Page {

    /** A mark and its meaning. */
    public record Mark(Badge badge, String meaning) {}

    /** A rule of which something was not seen, by the id it has on the page, and how much was. */
    public record Unseen(String rule, String seen) {}

    /** The rules of a file, in its order. */
    public record File(String name, List<Rule> rules) {

        public File {
            rules = List.copyOf(rules);
        }
    }

    /** A rule, how often it was seen, and its text with marks. */
    public record Rule(String id, String name, String seen, RuleText text) {}

    public CoveragePage {
        marks = List.copyOf(marks);
        unseen = List.copyOf(unseen);
        files = List.copyOf(files);
    }

    @Override
    public void main(HtmlTemplateOutput output) {
        JtecoverageGenerated.render(output, null, this);
    }
}
