package dev.rationale.pages.site;

import dev.rationale.pages.Frame;
import dev.rationale.pages.Page;
import dev.rationale.pages.part.Link;
import dev.rationale.pages.template.site.JtelanguagesGenerated;
import gg.jte.html.HtmlTemplateOutput;
import java.util.List;

/** The first page of a site in several languages: the way to each of them. */
public record LanguagesPage(Frame frame, List<Link> languages) implements Page {

    public LanguagesPage {
        languages = List.copyOf(languages);
    }

    @Override
    public void main(HtmlTemplateOutput output) {
        JtelanguagesGenerated.render(output, null, this);
    }
}
