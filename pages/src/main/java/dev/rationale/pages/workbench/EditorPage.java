package dev.rationale.pages.workbench;

import dev.rationale.pages.Frame;
import dev.rationale.pages.part.Link;
import dev.rationale.pages.template.workbench.JteeditorGenerated;
import gg.jte.html.HtmlTemplateOutput;
import java.util.List;

/**
 * One file of a package, to be read and, where it lies in a directory, to be written.
 *
 * @param path within the package
 * @param digest of the text, so that nobody saves over what somebody else saved meanwhile
 * @param writable whether it can be saved
 * @param lines sentences before it, for instance that it is only proposed
 * @param remarks what is found in the text as it is saved
 */
public record EditorPage(
        Frame frame,
        Shell shell,
        String path,
        String text,
        String digest,
        boolean writable,
        List<String> lines,
        List<PackagePage.Remarked> remarks,
        List<Link> ways)
        implements WorkbenchPage {

    public EditorPage {
        lines = List.copyOf(lines);
        remarks = List.copyOf(remarks);
        ways = List.copyOf(ways);
    }

    @Override
    public void main(HtmlTemplateOutput output) {
        JteeditorGenerated.render(output, null, this);
    }
}
