package dev.rationale.pages.decision;

import dev.rationale.pages.Frame;
import dev.rationale.pages.Page;
import dev.rationale.pages.part.DecidingData;
import dev.rationale.pages.picture.Pictures;
import dev.rationale.pages.template.decision.JtedecisionGenerated;
import gg.jte.html.HtmlTemplateOutput;
import java.util.List;
import java.util.Optional;

/**
 * Everything that is shown of one decision, from what was said to how it is proven. A section with nothing in it is not shown, so
 * that the explanation behind a card and the report for an auditor are one page.
 *
 * @param name the decision's own name as a drawing, for whoever holds the paper
 * @param head who was asked about, on which day, by which guideline
 * @param silence said where nothing is advised; empty where something is
 * @param pictures of the patient and of the evidence
 * @param data the patient's, which the advice goes back to
 * @param proof that the decision stands as it was written
 * @param rules as written, in the order in which they fired
 * @param sheet the proof whole, to be checked from the paper alone
 */
public record DecisionPage(
        Frame frame,
        Optional<QrDrawing> name,
        List<Entry> head,
        List<Advice> advice,
        String silence,
        Section<Remark> missing,
        Pictures pictures,
        Section<DecidingData> data,
        Section<Remark> gaps,
        Section<Remark> withheld,
        Section<NotGiven> notRecommended,
        Section<LeftOut> leftOut,
        Section<String> proof,
        Section<Rule> rules,
        Section<String> sheet)
        implements Page {

    public DecisionPage {
        head = List.copyOf(head);
        advice = List.copyOf(advice);
    }

    /** What leads, with which the pictures stand. */
    public List<Advice> first() {
        return advice.stream().limit(1).toList();
    }

    /** What else is advised. */
    public List<Advice> others() {
        return advice.stream().skip(1).toList();
    }

    /** Whether the text of a rule stands on this page. */
    public boolean annexes(String rule) {
        return rules.items().stream().anyMatch(one -> one.id().equals(rule));
    }

    @Override
    public Page onPaper() {
        return new DecisionPage(
                frame,
                name,
                head,
                advice,
                silence,
                missing,
                pictures.onPaper(),
                data,
                gaps,
                withheld,
                notRecommended,
                leftOut,
                proof,
                rules,
                sheet);
    }

    @Override
    public void main(HtmlTemplateOutput output) {
        JtedecisionGenerated.render(output, null, this);
    }
}
