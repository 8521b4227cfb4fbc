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
 * @param onPatient how the rules of the file fare with one patient; none if they cannot be compiled
 */
public record TrialPage(
        Frame frame,
        Shell shell,
        Badge verdict,
        List<String> lines,
        List<Change> changes,
        Optional<Example> example,
        List<Count> counts,
        Optional<OnPatient> onPatient)
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

    /**
     * One case or patient, by the text as it stands.
     *
     * @param choices names of those who can be chosen, the one that is shown among them
     * @param rules of the file, in order
     * @param answer the whole answer, as on one screen
     */
    public record OnPatient(String who, List<String> choices, List<RuleMarks> rules, String answer) {

        public OnPatient {
            choices = List.copyOf(choices);
            rules = List.copyOf(rules);
        }
    }

    /** A rule with one patient. */
    public record RuleMarks(String rule, Badge verdict, List<Mark> marks) {

        public RuleMarks {
            marks = List.copyOf(marks);
        }
    }

    /**
     * A condition with one patient.
     *
     * @param line of the file, from 1
     * @param facts those that meet it, or what the nearest of them fall short of, in words
     */
    public record Mark(int line, String condition, Badge badge, List<String> facts) {

        public Mark {
            facts = List.copyOf(facts);
        }
    }

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
