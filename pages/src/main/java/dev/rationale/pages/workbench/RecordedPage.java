package dev.rationale.pages.workbench;

import dev.rationale.pages.Frame;
import dev.rationale.pages.part.Badge;
import dev.rationale.pages.part.Link;
import dev.rationale.pages.template.workbench.JterecordedGenerated;
import gg.jte.html.HtmlTemplateOutput;
import java.util.List;
import java.util.Optional;

/**
 * What was written down, as text, with what can be done with it.
 *
 * @param lines sentences before it
 * @param verdict what a check of it came to
 * @param texts under their headings
 * @param ways to what can be done with it
 */
public record RecordedPage(
        Frame frame, Shell shell, List<String> lines, Optional<Badge> verdict, List<Text> texts, List<Link> ways)
        implements WorkbenchPage {

    /** A text as a terminal shows it; a heading may be empty. */
    public record Text(String heading, String text) {}

    public RecordedPage {
        lines = List.copyOf(lines);
        texts = List.copyOf(texts);
        ways = List.copyOf(ways);
    }

    @Override
    public void main(HtmlTemplateOutput output) {
        JterecordedGenerated.render(output, null, this);
    }
}
