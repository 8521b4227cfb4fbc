package dev.rationale.committee.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rationale.committee.Edited;
import dev.rationale.committee.cases.CaseFiles;
import dev.rationale.committee.cases.CaseRunner;
import dev.rationale.committee.coverage.Coverage;
import dev.rationale.engine.Guideline;
import dev.rationale.engine.Guidelines;
import dev.rationale.pages.Pages;
import dev.rationale.pages.StyleSheet;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SiteTest {

    private static final Pattern LINK = Pattern.compile("href=\"(?!https:|#)([^\"#]+)(?:#([^\"]+))?\"");
    private static final Pattern ELSEWHERE = Pattern.compile("href=\"(https?:[^\"]+)\"");
    private static final Pattern ID = Pattern.compile(" id=\"([^\"]+)\"");

    private final Guideline guideline = Guidelines.bundled();
    private Map<String, String> site = new TreeMap<>();
    private SiteSource source = new SiteSource(
            guideline, List.of(), Coverage.of(guideline.id(), guideline.rules(), List.of()), List.of(), "");

    @BeforeAll
    void makeTheSite() throws IOException {
        try (CaseRunner runner = new CaseRunner(guideline)) {
            source = SiteSource.of(
                    guideline,
                    runner.run(CaseFiles.read(
                            CaseFiles.of(guideline.files()).stream()
                                    .filter(file -> file.file().equals(Edited.PCP_CASES))
                                    .toList(),
                            guideline)),
                    Files.readString(Path.of("../../docs/INTERPRETATIONS.md")),
                    Files.readString(Path.of("../../CHANGELOG.md")));
            site = Site.files(source);
        }
    }

    @AfterAll
    void close() {
        guideline.close();
    }

    @Test
    void everyRecommendationHasItsLayersInOrderInBothLanguages() {
        for (String code : source.codes()) {
            assertThat(site.get("en/recommendation-" + code + ".html"))
                    .as(code)
                    .containsSubsequence(
                            "<h2>Recommendation",
                            "<h2>For whom, and why",
                            "<h2>From evidence to decision",
                            "<h2>Summary of findings",
                            "<h2>References",
                            "<h2>Open doubts");
            assertThat(site.get("fr/recommendation-" + code + ".html")).contains(" lang=\"fr\">", "Doutes ouverts");
        }
    }

    @Test
    void aRuleStandsBesideItsSentenceAndItsCases() {
        assertThat(site.get("en/recommendation-start-pcp-prophylaxis.html"))
                .contains("</span> for</span>", ">strong</span>", ">certainty not rated</span>")
                .contains("Cd4Status( cells &lt;= 200 )")
                .contains("<var>‹cd4.cells›</var>")
                .contains("In the case “199 cells without prophylaxis start it” this reads:", "CD4 199 cells/µL on ")
                .contains("I-36");
    }

    @Test
    void nothingIsTakenFromElsewhereAndEveryLinkLeadsSomewhere() {
        site.forEach((name, page) -> {
            assertThat(page).as(name).doesNotContain("<script", "src=", "@import", "url(http");
            LINK.matcher(page).results().forEach(link -> {
                String target =
                        Path.of(name).resolveSibling(link.group(1)).normalize().toString();
                assertThat(site).as(name + " -> " + link.group()).containsKey(target);
                if (link.group(2) != null) {
                    assertThat(site.get(target)).as(link.group()).contains("id=\"" + link.group(2) + "\"");
                }
            });
        });
    }

    @Test
    void onlyPublicationsAreElsewhere() {
        site.forEach(
                (name, page) -> assertThat(ELSEWHERE.matcher(page).results().map(match -> match.group(1)))
                        .as(name)
                        .allMatch(address -> address.startsWith("https://doi.org/10.")
                                || address.matches("https://pubmed\\.ncbi\\.nlm\\.nih\\.gov/\\d+/")));
        assertThat(site.get("en/evidence.html"))
                .contains(
                        "https://doi.org/10.1371/journal.pone.0156099\"",
                        "https://pubmed.ncbi.nlm.nih.gov/27284683/\"");
    }

    @Test
    void everyPageIsWellFormedAndBringsNoStyleOrScriptThatThePolicyRefuses() throws Exception {
        assertThat(site).hasSizeGreaterThan(30);
        for (Map.Entry<String, String> page : site.entrySet()) {
            if (page.getKey().endsWith(".html")) {
                NodeList elements = DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new InputSource(new StringReader(page.getValue())))
                        .getElementsByTagName("*");
                assertThat(IntStream.range(0, elements.getLength())
                                .mapToObj(elements::item)
                                .filter(SiteTest::isRefused)
                                .map(Node::getNodeName))
                        .as(page.getKey())
                        .isEmpty();
            }
        }
    }

    /** True for a script, for a style that is not the one sheet, and for an element with a style or a script in an attribute. */
    private static boolean isRefused(Node element) {
        boolean otherStyle = element.getNodeName().equals("style")
                && !element.getTextContent().equals(StyleSheet.text());
        NamedNodeMap attributes = element.getAttributes();
        return otherStyle
                || element.getNodeName().equals("script")
                || IntStream.range(0, attributes.getLength())
                        .mapToObj(index -> attributes.item(index).getNodeName())
                        .anyMatch(name -> name.equals("style") || name.startsWith("on"));
    }

    @Test
    void noIdStandsTwiceOnAPage() {
        site.forEach((name, page) -> assertThat(
                        ID.matcher(page).results().map(match -> match.group(1)).toList())
                .as(name)
                .doesNotHaveDuplicates());
    }

    @Test
    void theSheetOfAttributesIsWorkedOutFromTheRules() {
        assertThat(AttributeUse.of(source))
                .filteredOn(use -> !use.rules().isEmpty())
                .extracting(AttributeUse.Use::name)
                .containsExactly("age", "pregnancy");
        assertThat(AttributeUse.of(source)).extracting(AttributeUse.Use::name).contains("race", "sex", "ethnicity");
        assertThat(AttributeUse.inputTypes(source))
                .containsKeys("BirthDate", "Cd4Series")
                .doesNotContainKey("Cd4Status");
    }

    @Test
    void theMatrixHasARowForEachRuleAndCitation() {
        List<Trace> rows = Trace.rows(source);
        assertThat(rows)
                .extracting(row -> row.rule().id())
                .containsAll(guideline.rules().rules().stream()
                        .map(rule -> rule.id())
                        .toList());
        assertThat(site.get("traceability.csv"))
                .startsWith("slide,recommendation,rule,")
                .contains(
                        "29,start-pcp-prophylaxis,start-pcp-prophylaxis,rules/recommendation/start-pcp-prophylaxis.drl");
    }

    @Test
    void theHistoryHoldsTheClinicalChangesOnly() {
        assertThat(site.get("en/history.html")).contains("Clinical change").doesNotContain("Technical");
    }

    @Test
    void theSameSourceGivesTheSamePages() {
        assertThat(Pages.html(MapsContent.page(SiteLanguage.of(source, "en"), DrawnMaps.of(source))))
                .isEqualTo(site.get("en/maps.html"));
        assertThat(Pages.html(TraceContent.page(SiteLanguage.of(source, "fr"))))
                .isEqualTo(site.get("fr/traceability.html"));
    }
}
