package dev.rationale.pages.site;

import dev.rationale.pages.Frame;
import dev.rationale.pages.Page;
import dev.rationale.pages.Words;
import dev.rationale.pages.picture.Picture;
import dev.rationale.pages.template.site.JteclaimsGenerated;
import gg.jte.html.HtmlTemplateOutput;
import java.util.List;

/** From evidence to decision: each claim, what the studies found on it, and how it stands for the typical patient. */
public record ClaimsPage(Frame frame, Words words, List<Picture> pictures, ClaimsTable claims) implements Page {

    public ClaimsPage {
        pictures = List.copyOf(pictures);
    }

    @Override
    public void main(HtmlTemplateOutput output) {
        JteclaimsGenerated.render(output, null, this);
    }
}
