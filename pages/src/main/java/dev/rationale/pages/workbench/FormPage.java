package dev.rationale.pages.workbench;

import dev.rationale.pages.Frame;
import dev.rationale.pages.part.Link;
import dev.rationale.pages.template.workbench.JteformGenerated;
import gg.jte.html.HtmlTemplateOutput;
import java.util.List;

/**
 * A page on which something is asked for: sentences, what is known so far as text, and forms.
 *
 * @param lines sentences before everything
 * @param problems what keeps the last form from being done
 * @param texts under their headings
 * @param ways to what can be done besides
 */
public record FormPage(
        Frame frame,
        Shell shell,
        List<String> lines,
        List<String> problems,
        List<RecordedPage.Text> texts,
        List<Form> forms,
        List<Link> ways)
        implements WorkbenchPage {

    /** How something is asked for. */
    public enum Kind {
        LINE,
        LINES,
        CHOICE,
        HIDDEN
    }

    /**
     * Something that is asked for.
     *
     * @param hint what it is, where the label does not say it; empty if it does
     * @param choices of a choice
     */
    public record Field(
            String name, String label, String hint, Kind kind, String value, List<String> choices, boolean required) {

        public Field {
            choices = List.copyOf(choices);
        }

        /** The id of its element on the page; several forms may ask for something of one name. */
        public String id(Form form) {
            return form.id() + "-" + name;
        }
    }

    /**
     * A form.
     *
     * @param changes true if something is written by it, so that the session's token goes with it
     */
    public record Form(String id, String heading, String action, boolean changes, List<Field> fields, String button) {

        public Form {
            fields = List.copyOf(fields);
        }
    }

    public FormPage {
        lines = List.copyOf(lines);
        problems = List.copyOf(problems);
        texts = List.copyOf(texts);
        forms = List.copyOf(forms);
        ways = List.copyOf(ways);
    }

    @Override
    public void main(HtmlTemplateOutput output) {
        JteformGenerated.render(output, null, this);
    }
}
