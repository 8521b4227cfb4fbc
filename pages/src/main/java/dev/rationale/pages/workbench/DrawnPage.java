package dev.rationale.pages.workbench;

import dev.rationale.pages.Frame;
import dev.rationale.pages.drawing.MapDrawing;
import dev.rationale.pages.part.Link;
import dev.rationale.pages.template.workbench.JtedrawnGenerated;
import gg.jte.html.HtmlTemplateOutput;
import java.util.List;

/**
 * A guideline drawn over two inputs.
 *
 * @param lines sentences before the maps
 * @param axes the inputs that can be drawn over, and what is asked of them
 * @param maps one for each question
 */
public record DrawnPage(
        Frame frame, Shell shell, List<String> lines, FormPage.Form axes, List<Drawn> maps, List<Link> ways)
        implements WorkbenchPage {

    /** The map of a question. */
    public record Drawn(String question, MapDrawing map) {}

    public DrawnPage {
        lines = List.copyOf(lines);
        maps = List.copyOf(maps);
        ways = List.copyOf(ways);
    }

    @Override
    public void main(HtmlTemplateOutput output) {
        JtedrawnGenerated.render(output, null, this);
    }
}
