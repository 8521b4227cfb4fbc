package dev.rationale.pages.site;

import dev.rationale.pages.Frame;
import dev.rationale.pages.Page;
import dev.rationale.pages.Words;
import dev.rationale.pages.part.Citation;
import dev.rationale.pages.template.site.JterecommendationGenerated;
import gg.jte.html.HtmlTemplateOutput;
import java.util.List;

/**
 * One recommendation in the layers that GRADE asks for: what and how strongly, for whom, why, from evidence to decision,
 * summary of findings, references, open doubts; and the rules themselves beside their sentences and their cases.
 *
 * @param claims the reasons that are weighed for it; no rows if none is
 */
public record RecommendationPage(
        Frame frame,
        Words words,
        String code,
        List<GradedRule> rules,
        ClaimsTable claims,
        FiguresTable figures,
        List<Citation> references,
        List<Reading> doubts)
        implements Page {

    public RecommendationPage {
        rules = List.copyOf(rules);
        references = List.copyOf(references);
        doubts = List.copyOf(doubts);
    }

    @Override
    public void main(HtmlTemplateOutput output) {
        JterecommendationGenerated.render(output, null, this);
    }
}
