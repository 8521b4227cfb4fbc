package dev.rationale.pages.decision;

import dev.rationale.pages.Frame;
import dev.rationale.pages.Page;
import dev.rationale.pages.template.decision.JteaffectedGenerated;
import gg.jte.html.HtmlTemplateOutput;
import java.util.List;

/**
 * Whom a mistake in a guideline concerns, and what each was told.
 *
 * @param head what is asked, for which time, and when the page was made
 * @param summary how many there are
 * @param remarks what could not be looked into
 * @param table the name of the table
 * @param columns the headings of its columns: patient, client, recorded, decision, asked by, told
 */
public record AffectedPage(
        Frame frame,
        List<Entry> head,
        String summary,
        List<String> remarks,
        String table,
        List<String> columns,
        List<Row> rows)
        implements Page {

    /** One decision; its patient stands on the first of theirs. */
    public record Row(String patient, String client, String recorded, String decision, String user, String told) {}

    public AffectedPage {
        head = List.copyOf(head);
        remarks = List.copyOf(remarks);
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    @Override
    public void main(HtmlTemplateOutput output) {
        JteaffectedGenerated.render(output, null, this);
    }
}
