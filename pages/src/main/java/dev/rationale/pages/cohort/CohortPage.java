package dev.rationale.pages.cohort;

import dev.rationale.pages.Frame;
import dev.rationale.pages.Page;
import dev.rationale.pages.drawing.Bars;
import dev.rationale.pages.template.cohort.JtecohortGenerated;
import gg.jte.html.HtmlTemplateOutput;
import java.util.List;

/**
 * Counts over the patients of a cohort: pictures first, then every table that they are drawn from.
 *
 * @param lead the whole in one sentence
 * @param remarks what is not complete, each in a sentence
 */
public record CohortPage(Frame frame, String lead, List<String> remarks, List<Section> sections) implements Page {

    /**
     * A table of counts, with pictures where they are worth drawing.
     *
     * @param summary under which a long table is folded; empty for one that is shown as it is
     * @param numbers how many of the last columns are numbers
     */
    public record Section(
            String heading,
            String explanation,
            List<Bars> pictures,
            String summary,
            List<String> columns,
            int numbers,
            List<List<String>> rows,
            String none) {

        public Section {
            pictures = List.copyOf(pictures);
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }
    }

    public CohortPage {
        remarks = List.copyOf(remarks);
        sections = List.copyOf(sections);
    }

    @Override
    public void main(HtmlTemplateOutput output) {
        JtecohortGenerated.render(output, null, this);
    }
}
