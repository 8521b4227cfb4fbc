package dev.rationale.pages.reading;

import dev.rationale.pages.Frame;
import dev.rationale.pages.Page;
import dev.rationale.pages.template.reading.JtereadingGenerated;
import gg.jte.html.HtmlTemplateOutput;
import java.util.List;

/**
 * What became of every resource of an input, the worst first.
 *
 * @param notices what is not complete
 * @param parts one for each outcome
 * @param named heading of the list of single resources
 * @param each the single resources, none where they are not to be told
 */
public record ReadingPage(
        Frame frame,
        String summary,
        List<String> notices,
        Columns columns,
        List<Part> parts,
        String named,
        List<Named> each)
        implements Page {

    /** The headings of the columns, and what is said of a part without any. */
    public record Columns(
            String count, String type, String resource, String outcome, String why, String what, String none) {}

    /** The resources with one outcome. */
    public record Part(String heading, List<Row> rows) {

        public Part {
            rows = List.copyOf(rows);
        }
    }

    /** Resources of one type with the same reasons; {@code shape} is what they look like, empty where that is not told. */
    public record Row(String count, String type, String why, String what, List<String> shape) {

        public Row {
            shape = List.copyOf(shape);
        }
    }

    /** A single resource. */
    public record Named(String resource, String outcome, String why, String what) {}

    public ReadingPage {
        notices = List.copyOf(notices);
        parts = List.copyOf(parts);
        each = List.copyOf(each);
    }

    @Override
    public void main(HtmlTemplateOutput output) {
        JtereadingGenerated.render(output, null, this);
    }
}
