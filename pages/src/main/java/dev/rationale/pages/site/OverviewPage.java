package dev.rationale.pages.site;

import dev.rationale.pages.Frame;
import dev.rationale.pages.Page;
import dev.rationale.pages.Words;
import dev.rationale.pages.part.Grade;
import dev.rationale.pages.part.Link;
import dev.rationale.pages.template.site.JteoverviewGenerated;
import gg.jte.html.HtmlTemplateOutput;
import java.util.List;

/**
 * What the guideline is, and every recommendation by question, with its grade.
 *
 * @param caution what to keep in mind with all of them
 * @param cases how many of the guideline's cases hold
 */
public record OverviewPage(
        Frame frame, Words words, String source, String caution, List<Question> questions, String cases)
        implements Page {

    /** A question that the guideline answers, with the recommendations that answer it. */
    public record Question(String text, List<Recommendation> recommendations) {

        public Question {
            recommendations = List.copyOf(recommendations);
        }
    }

    /** A recommendation and the grades it is given with. */
    public record Recommendation(Link link, List<Grade> grades) {

        public Recommendation {
            grades = List.copyOf(grades);
        }
    }

    public OverviewPage {
        questions = List.copyOf(questions);
    }

    @Override
    public void main(HtmlTemplateOutput output) {
        JteoverviewGenerated.render(output, null, this);
    }
}
