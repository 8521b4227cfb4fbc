package dev.rationale.committee.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rationale.committee.Edited;
import dev.rationale.committee.cases.Case;
import dev.rationale.committee.cases.CaseFiles;
import dev.rationale.committee.cases.CaseResult;
import dev.rationale.committee.cases.CaseRunner;
import dev.rationale.engine.Guideline;
import dev.rationale.engine.Guidelines;
import dev.rationale.engine.guideline.PackageFiles;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;

/** The cases on prophylaxis against a guideline whose threshold was moved from 200 to 190. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CaseReportTest {

    private static final String MEASURE = "rules/recommendation/measure-cd4.drl";
    private static final String MEASURE_CASES = "cases/recommendation/measure-cd4.yaml";

    private List<CaseResult> results = List.of();
    private String text = "";

    @BeforeAll
    void runTheCasesOfAnEditedCopy() throws Exception {
        PackageFiles edited = Edited.with(MEASURE, "StaleCd4( cells < 200 )", "StaleCd4( cells < 190 )");
        try (Guideline guideline = Guidelines.from(edited);
                CaseRunner runner = new CaseRunner(guideline)) {
            results = runner.run(cases(guideline));
            text = CaseReport.text(results, "en");
        }
    }

    private static List<Case> cases(Guideline guideline) {
        return CaseFiles.read(
                CaseFiles.of(guideline.files()).stream()
                        .filter(file -> file.file().equals(MEASURE_CASES))
                        .toList(),
                guideline);
    }

    @Test
    void namesTheRuleThatShouldHaveFiredAndItsFirstUnmetConditionWithThePatientsValue() {
        assertThat(text)
                .contains("a count a day older than 6 months, below 200 and unprotected, is measured first")
                .contains("why: too old to act on")
                .contains("expected  to be given")
                .contains("rule measure-cd4 did not fire")
                .contains("StaleCd4( cells < 190 )")
                .contains("CD4 199 cells/µL")
                .contains("the value is 199");
    }

    @Test
    void namesTheRuleThatFiredUnaskedAndTheFactsItRestsOn() {
        PackageFiles wide = Edited.with(MEASURE, "StaleCd4( cells < 200 )", "StaleCd4( cells < 210 )");
        try (Guideline guideline = Guidelines.from(wide);
                CaseRunner runner = new CaseRunner(guideline)) {
            List<CaseResult> unasked = runner.run(cases(guideline));
            assertThat(CaseReport.text(unasked, "en"))
                    .contains("an old count of exactly 200 raises no question of prophylaxis")
                    .contains("expected  not to be given")
                    .contains("rule measure-cd4 fired")
                    .contains("- CD4 200 cells/µL");
        }
    }

    @Test
    void countsWhatHoldsAndShowsOnlyWhatDoesNot() {
        assertThat(text)
                .contains("of " + results.size() + " cases hold")
                .doesNotContain("a count of exactly 6 months ago starts prophylaxis");
    }

    @Test
    void isSaidInFrench() {
        assertThat(CaseReport.text(results, "fr"))
                .contains("cas sur " + results.size() + " sont vérifiés", "attendu   à donner", "la valeur est 199")
                .doesNotContain("expected", "did not fire");
    }

    @Test
    void theSameResultsGiveTheSameText() {
        assertThat(CaseReport.text(results, "en")).isEqualTo(text);
    }

    @Test
    void jsonHoldsEveryCaseAndTheRulesThatExplainEachDifference() throws Exception {
        JsonNode json = new ObjectMapper()
                .readTree(CasesJson.text(results.get(0).guideline().id(), results, "en"));
        assertThat(json.path("cases").asInt()).isEqualTo(results.size());
        assertThat(json.path("results")).hasSize(results.size());
        JsonNode difference = json.findParents("subject").get(0);
        assertThat(difference.path("subject").asText()).isEqualTo("measure-cd4");
        assertThat(difference.path("rules").path(0).path("condition").asText()).contains("cells < 190");
    }

    @Test
    void junitXmlIsWellFormedAndCountsTheFailures() throws Exception {
        String xml = JUnitXml.text(results, "en");
        Document document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
        long failed = results.stream().filter(result -> !result.holds()).count();
        assertThat(document.getElementsByTagName("testcase").getLength()).isEqualTo(results.size());
        assertThat(document.getElementsByTagName("failure").getLength()).isEqualTo((int) failed);
        assertThat(failed).isPositive();
    }

    @Test
    void aFileThatIsWrittenIsNoticedOnce(@TempDir Path directory) throws Exception {
        Watch watch = new Watch(List.of(directory));
        assertThat(watch.hasChanged()).isFalse();
        Files.writeString(directory.resolve("a.yaml"), "cases: []");
        assertThat(watch.hasChanged()).isTrue();
        assertThat(watch.hasChanged()).isFalse();
        Files.delete(directory.resolve("a.yaml"));
        assertThat(watch.hasChanged()).isTrue();
    }
}
