package dev.rationale.pages.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rationale.pages.Frame;
import dev.rationale.pages.Pages;
import dev.rationale.pages.decision.QrDrawing.Run;
import dev.rationale.pages.part.Badge;
import dev.rationale.pages.part.Citation;
import dev.rationale.pages.part.Datum;
import dev.rationale.pages.part.DecidingData;
import dev.rationale.pages.part.ResourceId;
import dev.rationale.pages.part.RuleText;
import dev.rationale.pages.picture.Pictures;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DecisionPageTest {

    private static final String LONG_ID = "Observation/8fb978d6-f063-8c01-35ef-74ac75b4dca6";
    private static final Frame FRAME = Frame.alone("en", "A decision", "A guideline", "Not a substitute.");

    @Test
    void aDecisionOfWhichNothingIsKnownHasNoEmptySections() {
        assertThat(Pages.html(page("", Section.none())))
                .contains("<h1>A decision</h1>", "Nothing was advised.", "Not a substitute.")
                .doesNotContain("<h2", "<svg", "<ul>", "<pre");
    }

    @Test
    void whatWasKnownTheDataAndTheRuleStandInThisOrder() {
        String html = Pages.html(page("advise", rules()));
        assertThat(html.indexOf("a low count")).isPositive().isLessThan(html.indexOf("a count of 150"));
        assertThat(html.indexOf("a count of 150")).isLessThan(html.indexOf("<pre"));
    }

    @Test
    void aReasonIsFollowedByItsResourcesAndItsCondition() {
        assertThat(Pages.html(page("advise", rules())))
                .contains("<summary title=\"" + LONG_ID + "\">Observation/8fb9…dca6</summary>")
                .contains("and 4 more", "Status( low )</code>");
    }

    @Test
    void theAdviceLeadsToItsRuleWhereThePageHoldsIt() {
        assertThat(Pages.html(page("advise", rules())))
                .contains("<a href=\"#advise\">Rule advise</a>", "id=\"advise\"");
        assertThat(Pages.html(page("advise", Section.none())))
                .contains("Rule advise")
                .doesNotContain("href=\"#advise\"");
    }

    @Test
    void theNameOfTheDecisionIsDrawnModuleByModule() {
        assertThat(Pages.paper(page("advise", rules())))
                .contains("viewBox=\"0 0 25 25\"", "<rect x=\"2\" y=\"3\" width=\"7\" height=\"1\" fill=\"#000000\"/>");
    }

    @Test
    void theProofStandsLineByLineSoThatItCanBeReadBack() {
        assertThat(Pages.paper(page("advise", rules())))
                .contains("<span class=\"line\">1 first\n</span><span class=\"line\">2 second\n</span>");
        assertThat(Pages.paper(page("", Section.none()))).doesNotContain("class=\"annex sheet\"");
    }

    private static Section<Rule> rules() {
        RuleText text = RuleText.plain("Rule advise", "rule \"Low counts are advised on\"\nend");
        return new Section<>("Rules", List.of(new Rule("advise", "rules/a.drl:1", text)));
    }

    /** With advice by a rule, or with none if there is no rule. */
    private static DecisionPage page(String rule, Section<Rule> rules) {
        boolean silent = rule.isEmpty();
        Datum count = new Datum("a count of 150", List.of(new ResourceId(LONG_ID)));
        return new DecisionPage(
                FRAME,
                silent ? Optional.empty() : Optional.of(new QrDrawing("id", 25, List.of(new Run(2, 3, 7)))),
                List.of(new Entry("Patient", "Patient/p")),
                silent ? List.of() : List.of(advice(rule)),
                silent ? "Nothing was advised." : "",
                Section.none(),
                Pictures.NONE,
                silent
                        ? Section.none()
                        : new Section<>(
                                "Data", List.of(new DecidingData("Newest first", "Datum", "Resource", List.of(count)))),
                Section.none(),
                Section.none(),
                Section.none(),
                Section.none(),
                Section.none(),
                rules,
                silent ? Section.none() : new Section<>("Sheet", List.of("1 first", "2 second")));
    }

    private static Advice advice(String rule) {
        Datum low = new Datum("a low count", List.of(new ResourceId(LONG_ID)));
        return new Advice(
                "Do this",
                "strong",
                "Because it helps.",
                rule,
                "Rule " + rule,
                new Section<>("Because", List.of(new Reason(low, "and 4 more", List.of("Status( low )")))),
                new Section<>("Sources", List.of(Citation.of("a2009", "A trial", Badge.plain("verified"), ""))));
    }
}
