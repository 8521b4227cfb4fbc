package dev.rationale.pages;

import dev.rationale.pages.drawing.Chart;
import dev.rationale.pages.drawing.ChartGeometry;
import dev.rationale.pages.drawing.Drawing;
import dev.rationale.pages.drawing.MapDrawing;
import dev.rationale.pages.drawing.MapGeometry;
import dev.rationale.pages.template.JteframeGenerated;
import dev.rationale.pages.template.drawing.JtechartGenerated;
import dev.rationale.pages.template.drawing.JtedrawingGenerated;
import dev.rationale.pages.template.drawing.JtemapGenerated;
import dev.rationale.pages.template.workbench.JteshellGenerated;
import dev.rationale.pages.workbench.WorkbenchPage;
import gg.jte.html.HtmlTemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import java.util.function.Consumer;

/**
 * Pages as text: well-formed XHTML that a browser reads as HTML, with its style inside, without scripts and with nothing from
 * elsewhere. The same record gives the same text.
 *
 * <pre>{@code
 * String html = Pages.html(page);
 * }</pre>
 */
public final class Pages {

    private Pages() {}

    /** The page for a browser: on a screen, light or dark, and printed from there. */
    public static String html(Page page) {
        return text(output -> frame(output, page, StyleSheet.text()));
    }

    /** The page for a program that lays out paper and knows only plain CSS 2: no tokens, no dark screen. */
    public static String paper(Page page) {
        return text(output -> frame(output, page.onPaper(), StyleSheet.plain()));
    }

    /** A page of the workbench, whose style and scripts lie beside it at {@code /assets/}: a policy can forbid all others. */
    public static String workbench(WorkbenchPage page) {
        return text(output -> JteshellGenerated.render(
                output, null, page, Labels.in(page.frame().language())));
    }

    /** A map as a drawing of its own, in SVG. */
    public static String svg(MapDrawing map) {
        return text(
                output -> JtemapGenerated.render(output, null, new MapGeometry(map, true), StyleSheet.forDrawings()));
    }

    /** A chart as a drawing of its own, in SVG. */
    public static String svg(Chart chart) {
        return text(
                output -> JtechartGenerated.render(output, null, new ChartGeometry(chart), StyleSheet.forDrawings()));
    }

    /** A drawing by itself, in SVG. */
    public static String svg(Drawing drawing) {
        return text(output -> JtedrawingGenerated.render(output, null, drawing, StyleSheet.forDrawings()));
    }

    private static void frame(HtmlTemplateOutput output, Page page, String style) {
        JteframeGenerated.render(output, null, page, Labels.in(page.frame().language()), style);
    }

    /** What a template writes, every value escaped for the place where it stands. */
    static String text(Consumer<HtmlTemplateOutput> template) {
        MarkupOutput text = new MarkupOutput();
        template.accept(new OwaspHtmlTemplateOutput(text));
        return text.toString();
    }
}
