package dev.rationale.pages.site;

import dev.rationale.pages.part.Badge;
import java.util.List;

/**
 * Figures as their sources print them.
 *
 * @param label of the table for those who hear the page; no other table of the page has it
 */
public record FiguresTable(String label, List<Figure> figures) {

    /** A figure; {@code slide} is empty where it stands only in the publication. */
    public record Figure(String study, String outcome, String arm, String value, String slide, Badge checked) {}

    public FiguresTable {
        figures = List.copyOf(figures);
    }
}
