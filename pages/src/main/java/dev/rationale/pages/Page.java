package dev.rationale.pages;

import gg.jte.html.HtmlTemplateOutput;

/** What a page shows, as a record; its template shows it in the frame that all pages share. */
public interface Page {

    Frame frame();

    /** The same for paper, whose drawings bring their own style: what lays out paper hands them on without that of the page. */
    default Page onPaper() {
        return this;
    }

    /** Writes the part that is this page's own, below its heading. */
    void main(HtmlTemplateOutput output);
}
