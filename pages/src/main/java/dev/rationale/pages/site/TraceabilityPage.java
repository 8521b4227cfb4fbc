package dev.rationale.pages.site;

import dev.rationale.pages.Frame;
import dev.rationale.pages.Page;
import dev.rationale.pages.Words;
import dev.rationale.pages.part.Link;
import dev.rationale.pages.template.site.JtetraceabilityGenerated;
import gg.jte.html.HtmlTemplateOutput;
import java.util.List;

/**
 * The matrix that ties slides to rules, studies, cases and results.
 *
 * @param table the same as a table to compute with
 */
public record TraceabilityPage(Frame frame, Words words, Link table, List<Row> rows) implements Page {

    /**
     * A rule and one of the studies it cites; what it has none of is empty.
     *
     * @param holding how many of its cases hold
     */
    public record Row(String slides, String recommendations, String rule, String study, int cases, String holding) {}

    public TraceabilityPage {
        rows = List.copyOf(rows);
    }

    @Override
    public void main(HtmlTemplateOutput output) {
        JtetraceabilityGenerated.render(output, null, this);
    }
}
