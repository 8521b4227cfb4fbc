package dev.rationale.pages.workbench;

import dev.rationale.pages.Frame;
import dev.rationale.pages.part.Link;
import dev.rationale.pages.template.workbench.JtenoticeGenerated;
import gg.jte.html.HtmlTemplateOutput;
import java.util.List;

/**
 * A few sentences and ways on from them: where a journey begins, or why it does not go on.
 *
 * @param ways with a sentence on each
 */
public record NoticePage(Frame frame, Shell shell, List<String> lines, List<Way> ways) implements WorkbenchPage {

    /** A way on. */
    public record Way(Link link, String about) {}

    public NoticePage {
        lines = List.copyOf(lines);
        ways = List.copyOf(ways);
    }

    @Override
    public void main(HtmlTemplateOutput output) {
        JtenoticeGenerated.render(output, null, this);
    }
}
