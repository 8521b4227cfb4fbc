package dev.rationale.pages.workbench;

import dev.rationale.pages.Frame;
import dev.rationale.pages.part.Link;
import dev.rationale.pages.template.workbench.JtepackageGenerated;
import gg.jte.html.HtmlTemplateOutput;
import java.util.List;

/**
 * A guideline package: its files, and what is found in them as they are saved.
 *
 * @param ways to what a committee asks of the whole package
 */
public record PackagePage(
        Frame frame, Shell shell, List<String> lines, List<Link> ways, List<Folder> folders, List<Remarked> remarks)
        implements WorkbenchPage {

    /** The files of a folder. */
    public record Folder(String name, List<Link> files) {

        public Folder {
            files = List.copyOf(files);
        }
    }

    /**
     * A finding.
     *
     * @param place file and line, with the address of its editor
     * @param maybe a likely cure; empty if there is none
     */
    public record Remarked(Link place, String severity, String what, String maybe) {}

    public PackagePage {
        lines = List.copyOf(lines);
        ways = List.copyOf(ways);
        folders = List.copyOf(folders);
        remarks = List.copyOf(remarks);
    }

    @Override
    public void main(HtmlTemplateOutput output) {
        JtepackageGenerated.render(output, null, this);
    }
}
