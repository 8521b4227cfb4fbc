package dev.rationale.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rationale.pages.part.Badge;
import dev.rationale.pages.part.Citation;
import dev.rationale.pages.part.Datum;
import dev.rationale.pages.part.DecidingData;
import dev.rationale.pages.part.Link;
import dev.rationale.pages.part.ResourceId;
import dev.rationale.pages.part.RuleText;
import dev.rationale.pages.part.Tone;
import dev.rationale.pages.template.part.JtecitationGenerated;
import dev.rationale.pages.template.part.JtedataGenerated;
import dev.rationale.pages.template.part.JteruleGenerated;
import gg.jte.html.HtmlTemplateOutput;
import java.io.StringReader;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class PagesTest {

    private static final String HOSTILE = "</title><script>alert('1')</script>\" onclick=\"x&y\u0000\u001b";
    private static final String LONG_ID = "Observation/8fb978d6-f063-8c01-35ef-74ac75b4dca6";

    /** A page with every part on it, each holding a text. */
    private record Sample(Frame frame, String text) implements Page {

        @Override
        public void main(HtmlTemplateOutput output) {
            Badge badge = new Badge(Tone.GOOD, "✓", text);
            JtecitationGenerated.render(
                    output,
                    null,
                    Citation.of("a2009", text + " doi:10.1056/NEJMoa0903175. PMID 19828532", badge, "#a"));
            JtedataGenerated.render(
                    output,
                    null,
                    new DecidingData(text, text, text, List.of(new Datum(text, List.of(new ResourceId(LONG_ID))))));
            JteruleGenerated.render(
                    output, null, RuleText.plain(text, "rule \"" + text + "\"\nwhen\n  Cd4( cells < 200 )\n"));
        }
    }

    @Test
    void noTextBecomesMarkupAndThePageStaysWellFormed() throws Exception {
        for (String page : List.of(Pages.html(sample(HOSTILE)), Pages.paper(sample(HOSTILE)))) {
            NodeList elements = parse(page).getElementsByTagName("*");
            for (int index = 0; index < elements.getLength(); index++) {
                assertThat(elements.item(index).getNodeName()).isNotEqualTo("script");
                assertThat(elements.item(index).getAttributes().getNamedItem("onclick"))
                        .isNull();
            }
        }
    }

    @Test
    void aPageHasItsLanguageItsTitleItsLandmarksAndAWayPastTheNavigation() throws Exception {
        var page = parse(Pages.html(sample("x")));
        assertThat(page.getDocumentElement().getAttribute("lang")).isEqualTo("fr");
        assertThat(page.getElementsByTagName("title").item(0).getTextContent()).isEqualTo("Titre – Guide");
        for (String landmark : List.of("header", "nav", "main", "footer", "h1")) {
            assertThat(page.getElementsByTagName(landmark).getLength())
                    .as(landmark)
                    .isPositive();
        }
        assertThat(page.getElementsByTagName("a").item(0).getTextContent()).isEqualTo("Aller au contenu");
    }

    @Test
    void aCitationLeadsToItsPublicationByDoiAndPubMed() {
        assertThat(Pages.html(sample("x")))
                .contains("href=\"https://doi.org/10.1056/NEJMoa0903175\"")
                .contains("href=\"https://pubmed.ncbi.nlm.nih.gov/19828532/\"");
    }

    @Test
    void aLongIdIsShortenedWithTheWholeOnDemand() {
        assertThat(Pages.html(sample("x")))
                .contains("<summary title=\"" + LONG_ID + "\">Observation/8fb9…dca6</summary>")
                .contains(">" + LONG_ID + "</code></details>");
        assertThat(new ResourceId("Observation/cd4-1").shortened()).isEqualTo("Observation/cd4-1");
    }

    @Test
    void theTextOfARuleKeepsItsLines() throws Exception {
        assertThat(parse(Pages.html(sample("x")))
                        .getElementsByTagName("pre")
                        .item(0)
                        .getTextContent())
                .isEqualTo("rule \"x\"\nwhen\n  Cd4( cells < 200 )\n");
    }

    @Test
    void theSamePageGivesTheSameText() {
        assertThat(Pages.html(sample("x"))).isEqualTo(Pages.html(sample("x")));
    }

    private static Sample sample(String text) {
        return new Sample(
                new Frame(
                        "fr",
                        "Titre",
                        "Guide",
                        List.of(new Link("a.html", text, "", true), Link.to("b.html", text)),
                        List.of(new Link("../en/a.html", "English", "en", false)),
                        text),
                text);
    }

    private static Document parse(String xhtml) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(xhtml)));
    }
}
