package dev.rationale.workbench.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.rationale.workbench.OpenWorkbench;
import dev.rationale.workbench.ServerReading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * From an opened workbench to a released guideline with a new rule, its study, its sentences and its cases, without leaving the browser: the
 * tutorial of docs/committee-browser.md, step by step. Run with {@code -Dthorough=true}.
 */
@EnabledIfSystemProperty(named = "thorough", matches = "true")
class NewcomersHourTest {

    private static final String PATIENT = """
        {"resourceType":"Bundle","type":"collection","entry":[
        {"resource":{"resourceType":"Patient","id":"one","birthDate":"1980-01-01"}},
        {"resource":{"resourceType":"Observation","id":"v","status":"final","subject":{"reference":"Patient/one"},
        "code":{"coding":[{"system":"http://example.org/codes","code":"example-value"}]},"effectiveDateTime":"2020-06-01",
        "valueQuantity":{"value":%s,"unit":"units","system":"http://unitsofmeasure.org","code":"{unit}"}}}]}
        """;

    @TempDir
    private Path directory;

    private OpenWorkbench workbench;
    private Chromium browser;

    @BeforeEach
    void open() throws IOException {
        assumeTrue(
                Chromium.found().isPresent(),
                "There is no browser here (chromium was looked for on the PATH), so the newcomer's hour was not gone"
                        + " through.");
        workbench =
                new OpenWorkbench(Optional.empty(), directory, Optional.empty(), Optional.empty(), ServerReading.NONE);
        browser = Chromium.start(Files.createDirectories(directory.resolve("profile")));
        browser.screen(1280, 900, false, true);
        browser.go(workbench.workbench().link());
    }

    @AfterEach
    void close() {
        if (browser != null) {
            browser.close();
            workbench.close();
        }
    }

    private void go(String path) {
        browser.go(workbench.workbench().address() + path);
    }

    private void sent(String form, Map<String, String> fields) {
        fields.forEach((name, value) -> browser.evaluate(
                "document.querySelector('#" + form + " [name=\"" + name + "\"]').value = " + Chromium.quoted(value)));
        browser.evaluate("(() => { document.documentElement.dataset.left = 'yes';" + " document.querySelector('#" + form
                + " button').click(); })()");
        browser.await("!document.documentElement.dataset.left && document.readyState === 'complete'");
    }

    /** Types into the editor in place of a part of the text, and saves what then stands there. */
    private void write(String part, String instead) {
        browser.await("document.getElementById('editor').view");
        browser.evaluate("(() => { const view = document.getElementById('editor').view;"
                + " const at = view.state.doc.toString().indexOf(" + Chromium.quoted(part) + ");"
                + " if (at < 0) { throw new Error('not there'); }"
                + " view.dispatch({changes: {from: at, to: at + " + part.length() + ", insert: "
                + Chromium.quoted(instead) + "}}); })()");
    }

    private void save() {
        browser.await("document.getElementById('editor').view");
        browser.evaluate("document.getElementById('save').click()");
        browser.await("document.getElementById('saved').innerText === 'Saved.'");
    }

    private void tried(String cases) {
        browser.await("document.querySelector('#trial .verdict')?.innerText.includes(" + Chromium.quoted(cases) + ")");
    }

    private void caseOf(String value, String name) {
        go("/bedside");
        browser.evaluate("(() => { const data = new DataTransfer(); data.items.add(new File(["
                + Chromium.quoted(PATIENT.formatted(value)) + "], 'patient.json')); document.dispatchEvent(new"
                + " DragEvent('drop', {dataTransfer: data,"
                + " bubbles: true, cancelable: true})); })()");
        browser.await("document.getElementById('clocks')");
        go(browser.evaluate("location.pathname").asText() + "?as-of=2020-06-30&evidence=2020-06-30");
        browser.evaluate("document.querySelector('.advised a[href^=\"/committee/case/\"]').click()");
        browser.await("document.getElementById('editor')?.view");
        write("A patient as on record", name);
        write("to be said: why this answer is right", "the limit of the study");
        save();
    }

    @Test
    void aRuleWithItsStudySentencesAndCasesIsReleasedWithoutLeavingTheBrowser() throws IOException {
        go("/committee/begin");
        sent("begin", Map.of("name", "my-guideline", "of", "small"));
        Path rules = directory.resolve("my-guideline");
        assertThat(rules.resolve("guideline.yaml")).exists();
        assertThat(browser.text("main")).contains("my-guideline");

        go("/committee/study");
        sent(
                "study",
                Map.of(
                        "key", "example2019",
                        "published", "2019-05",
                        "design", "COHORT",
                        "certainty", "LOW",
                        "citation", "Made up for this tutorial.",
                        "en", "Made up.",
                        "fr", "Inventé."));
        save();
        assertThat(rules.resolve("evidence/example2019.yaml")).content().contains("verified: false");

        go("/committee/file?path=guideline.yaml");
        write("question: low-value}\n", "question: low-value}\n  - {code: lower-value, question: low-value}\n");
        save();
        sentence("title", "Bring the value down", "Faire baisser la valeur");
        sentence("summary", "The latest value is {value.value}.", "La dernière valeur est {value.value}.");
        sentence("rationale", "The latest value is 100 or more.", "La dernière valeur est de 100 ou plus.");

        go("/committee/rule");
        sent(
                "rule",
                Map.of(
                        "name",
                        "A latest value of 100 or more is brought down",
                        "id",
                        "lower-value",
                        "phase",
                        "recommendation"));
        write("// Which question does this rule answer?", "// Is a high value brought down? By the study.");
        write("@Cites(\"\")", "@Cites(\"example2019\")");
        write("when\n  \n", """
            when
              $study : Evidence( key == "example2019" )
              $results : Results( kind == "example-value" )
              $value : Measured( isAtLeast( 100 ) ) from $results.latest()
            """);
        tried("6 of 6 cases hold");
        assertThat(browser.text("#trial")).contains("nothing to compare with");
        save();

        caseOf("100", "a value of 100 is brought down");
        caseOf("99.9", "a value of 99.9 is not");
        go("/committee/cases");
        assertThat(browser.text("main")).contains("8 of 8 cases hold");

        for (String name : new String[] {"Ada Example", "Ben Example"}) {
            go("/committee/review");
            sent("sign", Map.of("name", name, "role", "member"));
        }
        sent(
                "release",
                Map.of(
                        "version",
                        "1.0.0",
                        "entry",
                        "- *Clinical change*, in force from 2026-12-01, question `low-value`: a value of 100 or more"
                                + " is brought down (`lower-value`)."));
        assertThat(browser.text("main")).contains("released  my-guideline 1.0.0");
        assertThat(directory.resolve("my-guideline-1.0.0.jar")).exists();
        assertThat(browser.complaints()).isEmpty();
    }

    private void sentence(String part, String english, String french) {
        go("/committee/sentences");
        sent("add", Map.of("new", "recommendation.lower-value." + part, "text-en", english, "text-fr", french));
    }
}
