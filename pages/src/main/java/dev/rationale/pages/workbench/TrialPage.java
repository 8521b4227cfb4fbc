package dev.rationale.pages.workbench;

import dev.rationale.pages.Frame;
import dev.rationale.pages.part.Badge;
import dev.rationale.pages.template.workbench.JtetrialGenerated;
import gg.jte.html.HtmlTemplateOutput;
import java.util.List;
import java.util.Optional;

/**
 * What a text that nobody saved yet does: to the cases, to the patients at hand and, where it changes nobody of them, to a patient who was
 * made up.
 *
 * @param verdict whether the cases hold
 * @param lines sentences on all cases and patients
 * @param changes what changes, in groups of patients
 * @param example one patient before and after
 * @param counts in how many cases each rule of the file fires and is held back
 */
public record TrialPage(
        Frame frame,
        Shell shell,
        Badge verdict,
        List<String> lines,
        List<Change> changes,
        Optional<Example> example,
        List<Count> counts)
        implements WorkbenchPage {

    /**
     * One patient, answered by the package as it was saved and by the text as it stands.
     *
     * @param who the patient is, or which one was made up
     * @param changes in words
     */
    public record Example(String who, boolean madeUp, List<String> changes, String before, String after) {

        public Example {
            changes = List.copyOf(changes);
        }
    }

    /** What the cases show of a rule. */
    public record Count(String rule, String fires, String held) {}

    public TrialPage {
        lines = List.copyOf(lines);
        changes = List.copyOf(changes);
        counts = List.copyOf(counts);
    }

    @Override
    public void main(HtmlTemplateOutput output) {
        JtetrialGenerated.render(output, null, this);
    }
}
