package dev.rationale.pages.site;

import dev.rationale.pages.Frame;
import dev.rationale.pages.Page;
import dev.rationale.pages.Words;
import dev.rationale.pages.drawing.MapDrawing;
import dev.rationale.pages.template.site.JtemapsGenerated;
import gg.jte.html.HtmlTemplateOutput;
import java.util.List;

/** The guideline drawn over two inputs, question by question; no map where there are no two inputs with a range. */
public record MapsPage(Frame frame, Words words, List<QuestionMap> maps, boolean drawable) implements Page {

    /** Where the recommendations that answer a question are given. */
    public record QuestionMap(String question, MapDrawing map) {}

    public MapsPage {
        maps = List.copyOf(maps);
    }

    @Override
    public void main(HtmlTemplateOutput output) {
        JtemapsGenerated.render(output, null, this);
    }
}
