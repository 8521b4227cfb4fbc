package dev.rationale.pages.decision;

import dev.rationale.pages.Frame;
import dev.rationale.pages.Page;
import dev.rationale.pages.template.decision.JtenoticeGenerated;
import gg.jte.html.HtmlTemplateOutput;
import java.util.List;

/** A page that says why what was asked for is not shown. */
public record NoticePage(Frame frame, List<String> lines) implements Page {

    public NoticePage {
        lines = List.copyOf(lines);
    }

    @Override
    public void main(HtmlTemplateOutput output) {
        JtenoticeGenerated.render(output, null, this);
    }
}
