package dev.rationale.pages.workbench;

import dev.rationale.pages.Frame;
import dev.rationale.pages.decision.Advice;
import dev.rationale.pages.decision.Entry;
import dev.rationale.pages.decision.LeftOut;
import dev.rationale.pages.decision.Remark;
import dev.rationale.pages.decision.Section;
import dev.rationale.pages.part.DecidingData;
import dev.rationale.pages.picture.Picture;
import dev.rationale.pages.template.workbench.JtebedsideGenerated;
import gg.jte.html.HtmlTemplateOutput;
import java.util.List;

/**
 * One patient: the course, what is advised and why, and what would be otherwise.
 *
 * @param address of this patient, without parameters
 * @param origin where the record comes from, if that is no file; empty if it is one
 * @param casing address at which a case is made of this patient; empty where none can be
 * @param sliders the two days
 * @param moved what changed since the days were moved
 * @param advice the most urgent first
 * @param silence said where nothing is advised; empty where something is
 * @param pictures of the patient's course, of the reasons weighed and of the studies
 * @param supposing what can be supposed
 * @param notGiven what was not recommended
 */
public record BedsidePage(
        Frame frame,
        Shell shell,
        String address,
        String origin,
        String casing,
        List<Slider> sliders,
        List<Entry> head,
        Comparison moved,
        List<Advice> advice,
        String silence,
        Section<Remark> missing,
        Section<Remark> notUnderstood,
        List<Picture> pictures,
        Section<DecidingData> data,
        Section<Remark> gaps,
        Section<Remark> withheld,
        Section<LeftOut> leftOut,
        Supposing supposing,
        Section<NotGiven> notGiven)
        implements WorkbenchPage {

    /**
     * What is supposed, and what follows.
     *
     * @param studies keys of the studies that can be taken away
     * @param without the key of the one that is
     */
    public record Supposing(
            List<Supposable> values, List<String> studies, String without, Comparison supposed, String refused) {

        public Supposing {
            values = List.copyOf(values);
            studies = List.copyOf(studies);
        }
    }

    public BedsidePage {
        sliders = List.copyOf(sliders);
        head = List.copyOf(head);
        advice = List.copyOf(advice);
        pictures = List.copyOf(pictures);
    }

    @Override
    public void main(HtmlTemplateOutput output) {
        JtebedsideGenerated.render(output, null, this);
    }
}
