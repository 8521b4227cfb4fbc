package dev.rationale.pages.site;

import dev.rationale.pages.Frame;
import dev.rationale.pages.Page;
import dev.rationale.pages.Words;
import dev.rationale.pages.part.Citation;
import dev.rationale.pages.template.site.JteevidenceGenerated;
import gg.jte.html.HtmlTemplateOutput;
import java.util.List;

/** Every study: what it is, whom it admitted, what it reports, and what of it was checked. */
public record EvidencePage(Frame frame, Words words, List<Study> studies) implements Page {

    /**
     * A study.
     *
     * @param about its dates, its design and how certain its findings are
     * @param remarks whom it admitted, what corrected it, what a reader should know of it
     */
    public record Study(Citation citation, String about, List<String> remarks, FiguresTable figures) {

        public Study {
            remarks = List.copyOf(remarks);
        }
    }

    public EvidencePage {
        studies = List.copyOf(studies);
    }

    @Override
    public void main(HtmlTemplateOutput output) {
        JteevidenceGenerated.render(output, null, this);
    }
}
