package dev.rationale.pages.workbench;

import dev.rationale.pages.Frame;
import dev.rationale.pages.part.Link;
import dev.rationale.pages.template.workbench.JtepatientsGenerated;
import gg.jte.html.HtmlTemplateOutput;
import java.util.List;

/**
 * Where a patient is chosen, or a file of one is dropped.
 *
 * @param dropped those whose files were dropped; they are only in memory
 * @param filed those of the directory, as many as are shown
 * @param sought what names are to hold
 * @param more says that not all are shown; empty if all are
 * @param elsewhere forms that bring a patient from a server or from a trail
 */
public record PatientsPage(
        Frame frame,
        Shell shell,
        List<Link> dropped,
        List<Link> filed,
        String sought,
        String more,
        List<FormPage.Form> elsewhere)
        implements WorkbenchPage {

    public PatientsPage {
        dropped = List.copyOf(dropped);
        filed = List.copyOf(filed);
        elsewhere = List.copyOf(elsewhere);
    }

    @Override
    public void main(HtmlTemplateOutput output) {
        JtepatientsGenerated.render(output, null, this);
    }
}
