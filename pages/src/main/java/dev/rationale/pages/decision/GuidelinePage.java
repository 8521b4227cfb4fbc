package dev.rationale.pages.decision;

import dev.rationale.pages.Frame;
import dev.rationale.pages.Page;
import dev.rationale.pages.part.Citation;
import dev.rationale.pages.template.decision.JteguidelineGenerated;
import gg.jte.html.HtmlTemplateOutput;
import java.util.List;

/** The page about the guideline itself, the same for everybody: what it encodes and on which literature. */
public record GuidelinePage(Frame frame, List<String> lines, Section<Citation> sources) implements Page {

    public GuidelinePage {
        lines = List.copyOf(lines);
    }

    @Override
    public void main(HtmlTemplateOutput output) {
        JteguidelineGenerated.render(output, null, this);
    }
}
