package dev.rationale.pages.workbench;

import dev.rationale.pages.Frame;
import dev.rationale.pages.part.Link;
import dev.rationale.pages.template.workbench.JtefoundGenerated;
import gg.jte.html.HtmlTemplateOutput;
import java.util.List;

/**
 * Decisions that were found, and the form that finds others.
 *
 * @param fields what can be asked for
 * @param outcomes the ways in which an answer can end
 * @param overridden whether only overridden cards are meant
 * @param said how many there are; where something is wrong with the question, what
 * @param further to more of them
 * @param besides to the other pages of an auditor
 */
public record FoundPage(
        Frame frame,
        Shell shell,
        List<Supposable> fields,
        Choice outcomes,
        boolean overridden,
        String said,
        List<Row> rows,
        List<Link> further,
        List<Link> besides)
        implements WorkbenchPage {

    /** Some values, of which one may be chosen. */
    public record Choice(String name, String label, List<String> values, String chosen) {

        public Choice {
            values = List.copyOf(values);
        }
    }

    /**
     * A decision.
     *
     * @param codes of what was recommended
     * @param feedback what became of its cards
     */
    public record Row(
            Link decision,
            String recorded,
            String patient,
            String asker,
            String days,
            String outcome,
            String codes,
            String feedback) {}

    public FoundPage {
        fields = List.copyOf(fields);
        rows = List.copyOf(rows);
        further = List.copyOf(further);
        besides = List.copyOf(besides);
    }

    @Override
    public void main(HtmlTemplateOutput output) {
        JtefoundGenerated.render(output, null, this);
    }
}
