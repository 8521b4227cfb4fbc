package dev.rationale.pages.site;

import dev.rationale.pages.Frame;
import dev.rationale.pages.Page;
import dev.rationale.pages.Words;
import dev.rationale.pages.template.site.JtedoubtsGenerated;
import gg.jte.html.HtmlTemplateOutput;
import java.util.List;

/** The doubtful places of the source and how each was read. */
public record DoubtsPage(Frame frame, Words words, List<Reading> doubts) implements Page {

    public DoubtsPage {
        doubts = List.copyOf(doubts);
    }

    @Override
    public void main(HtmlTemplateOutput output) {
        JtedoubtsGenerated.render(output, null, this);
    }
}
