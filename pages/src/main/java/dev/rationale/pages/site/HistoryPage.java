package dev.rationale.pages.site;

import dev.rationale.pages.Frame;
import dev.rationale.pages.Page;
import dev.rationale.pages.Words;
import dev.rationale.pages.template.site.JtehistoryGenerated;
import gg.jte.html.HtmlTemplateOutput;
import java.util.List;

/** The clinical changes, version by version. */
public record HistoryPage(Frame frame, Words words, List<Version> versions) implements Page {

    /** A version and what changed with it, as the changelog says it. */
    public record Version(String name, List<String> changes) {

        public Version {
            changes = List.copyOf(changes);
        }
    }

    public HistoryPage {
        versions = List.copyOf(versions);
    }

    @Override
    public void main(HtmlTemplateOutput output) {
        JtehistoryGenerated.render(output, null, this);
    }
}
