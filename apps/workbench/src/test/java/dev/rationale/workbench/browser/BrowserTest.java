package dev.rationale.workbench.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rationale.committee.draft.NewPackage;
import dev.rationale.engine.guideline.PackageFiles;
import dev.rationale.workbench.OpenWorkbench;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * The pages in a real browser. Where there is none this is skipped, and says so. {@code -Dscreenshots=DIR} keeps pictures of all pages.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrowserTest {

    private static final String DINO = "/bedside/Dino214_Langworth352_c107b7c2-7513-ecb9-9baf-a09c8e88eb86";
    private static final String DAYS = "?as-of=2017-11-17&evidence=2017-11-17";
    private static final boolean THOROUGH = Boolean.getBoolean("thorough");
    private static final int WIDE = 1280;
    private static final int HIGH = 900;
    private static final int TAB = 9;
    private static final int RIGHT = 39;
    private static final int ENTER = 13;

    /** A way to look at a page. */
    private record Look(int width, boolean dark, String language) {

        private static final int NARROW = 420;
        private static final List<Look> OPPOSITES = List.of(new Look(WIDE, false, "en"), new Look(NARROW, true, "fr"));
        private static final List<Look> ALL = Stream.of(WIDE, NARROW)
                .flatMap(width -> Stream.of(false, true)
                        .flatMap(dark -> Stream.of("en", "fr").map(language -> new Look(width, dark, language))))
                .toList();

        private String name() {
            return width + (dark ? "-dark-" : "-light-") + language;
        }
    }

    @TempDir
    private static Path directory;

    private OpenWorkbench workbench;
    private Chromium browser;

    @BeforeAll
    void open() throws IOException {
        assumeTrue(
                Chromium.found().isPresent(),
                "There is no browser here (chromium was looked for on the PATH), so pages were not opened in one.");
        Path profile = Files.createDirectories(directory.resolve("profile"));
        workbench = new OpenWorkbench(
                Optional.empty(), Optional.of(OpenWorkbench.PATIENTS), AuditedDecisions.in(directory.resolve("audit")));
        browser = Chromium.start(profile);
        browser.screen(WIDE, HIGH, false, true);
        browser.go(workbench.workbench().link());
    }

    @AfterAll
    void close() {
        if (browser != null) {
            browser.close();
            workbench.close();
        }
    }

    private void go(String path) {
        browser.screen(WIDE, HIGH, false, true);
        browser.go(workbench.workbench().address() + path);
    }

    private List<String> pages() {
        List<String> pages = new ArrayList<>(List.of("/", "/bedside", DINO + DAYS));
        go("/auditor");
        String decision = browser.evaluate("document.querySelector('td a').getAttribute('href')")
                .asText();
        pages.addAll(List.of(
                "/committee",
                "/committee/file?path=guideline.yaml",
                "/committee/map",
                "/committee/study",
                "/committee/rule",
                "/committee/sentences?key=advice.continue-art-and-remeasure.title",
                "/committee/begin",
                DINO.replace("/bedside/", "/committee/case/") + DAYS,
                "/auditor",
                decision,
                decision + "/replay",
                "/auditor/verify",
                "/auditor/events",
                "/nowhere"));
        return pages;
    }

    /**
     * Light and dark, wide and narrow, in both languages; nothing serious, and no page is wider than its window. By default every page
     * is asked once, in turn broad, light and English, and narrow, dark and French.
     */
    @Test
    void axeFindsNothingSerious() throws IOException {
        List<String> pages = pages();
        assertThat(found(workbench, pages)).isEmpty();
        // A page that is not there and a file that somebody else changed are answered so on purpose.
        assertThat(browser.complaints().stream()
                        .filter(one -> !one.contains("/nowhere") && !one.contains("status of 409")))
                .isEmpty();
    }

    /** The pages that only a directory of one's own has. */
    @Test
    void axeFindsNothingSeriousOnTheWayToARelease() throws IOException {
        Path own = directory.resolve("own");
        NewPackage.write(own);
        for (List<String> step : List.of(
                List.of("init", "-q"),
                List.of("add", "."),
                List.of("-c", "user.name=a", "-c", "user.email=a@example.org", "commit", "-qm", "Begin"))) {
            git(own, step);
        }
        try (OpenWorkbench committee = new OpenWorkbench(Optional.of(own), Optional.empty(), Optional.empty())) {
            browser.go(committee.workbench().link());
            assertThat(found(committee, List.of("/committee/review", "/committee/impact", "/committee/cases")))
                    .isEmpty();
        } finally {
            browser.go(workbench.workbench().link());
        }
    }

    private static void git(Path directory, List<String> step) throws IOException {
        List<String> command = new ArrayList<>(List.of("git", "-C", directory.toString()));
        command.addAll(step);
        Process git = new ProcessBuilder(command).inheritIO().start();
        assertThat(git.onExit().join().exitValue()).as(step.get(0)).isZero();
    }

    private List<String> found(OpenWorkbench at, List<String> pages) throws IOException {
        String axe = resource("/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js");
        List<String> found = new ArrayList<>();
        for (String page : pages) {
            for (Look look : THOROUGH ? Look.ALL : List.of(Look.OPPOSITES.get(pages.indexOf(page) % 2))) {
                browser.go(
                        at.workbench().address() + page + (page.contains("?") ? "&" : "?") + "lang=" + look.language());
                browser.screen(look.width(), HIGH, look.dark(), true);
                browser.evaluate(axe + ";0");
                JsonNode violations = browser.evaluate(
                        "axe.run({runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa',"
                                + " 'wcag22aa']}).then((result) => result.violations"
                                + ".filter((one) => ['serious', 'critical'].includes(one.impact)).map((one) => one.id + ' ' + one.impact + ' '"
                                + " + one.nodes.map((node) => node.html + ' ' + node.failureSummary).slice(0, 3).join(' | ')))");
                violations.forEach(one -> found.add(page + " " + look + ": " + one.asText()));
                if (browser.evaluate("document.documentElement.scrollWidth > innerWidth + 1")
                        .asBoolean()) {
                    found.add(page + " " + look + ": wider than the window");
                }
                keep(page, look);
            }
        }
        return found;
    }

    private void keep(String page, Look look) throws IOException {
        String kept = System.getProperty("screenshots", "");
        if (!kept.isEmpty()) {
            String name = page.replaceAll("\\?as-of.*", "")
                    .replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "ID")
                    .replaceAll("[^A-Za-z]+", "-")
                    .replaceAll("^-|-$", "");
            Path file = Path.of(kept, (name.isEmpty() ? "start" : name) + "-" + look.name() + ".png");
            Files.createDirectories(file.getParent());
            browser.evaluate("document.querySelectorAll('pre, code').forEach((text) => {"
                    + " text.textContent = text.textContent.replaceAll(" + Chromium.quoted(directory.toString())
                    + ", '/home/me'); }); 0");
            Files.write(file, browser.picture(true));
        }
    }

    @Test
    void theEvidenceSliderSaysWhatChangedAndBecauseOfWhichStudy() {
        go(DINO + "?as-of=2017-11-17&evidence=2009-01-01&lang=en");
        String before = browser.text(".command");
        browser.evaluate("document.querySelector('.slider [name=evidence]').closest('.slider')"
                + ".querySelector('[type=range]').focus()");
        browser.press("ArrowRight", RIGHT);
        browser.await("document.querySelector('#moved h2')");
        assertThat(browser.evaluate("location.search").asText()).contains("was-evidence=2009-01-01");
        assertThat(browser.text(".command")).isNotEqualTo(before).contains("--evidence-as-of");
        assertThat(browser.evaluate("document.activeElement.type").asText())
                .as("the slider keeps the focus")
                .isEqualTo("range");
        browser.evaluate("(() => { const day = document.getElementById('evidence'); day.value = '2010-12-31';"
                + " day.dispatchEvent(new Event('change', {bubbles: true})); })()");
        browser.await("location.search.includes('evidence=2010-12-31')");
        browser.await("document.querySelector('#moved')?.innerText.includes('2010-12-31')");
        assertThat(browser.text("#moved")).contains("molina2009", "because of");
    }

    @Test
    void aSuppositionIsAnsweredAndItsAddressGivesItAgain() {
        go(DINO + "?as-of=2017-11-17&evidence=2017-11-17");
        browser.evaluate("document.getElementById('if-cd4').focus()");
        browser.type("60@2017-11-10");
        browser.press("Enter", ENTER);
        browser.await("document.querySelector('#whatif .compared')");
        String said = browser.text("#whatif .changes");
        assertThat(said).isNotEmpty();
        assertThat(browser.text(".command")).contains("whatif", "--set cd4=60@2017-11-10");
        browser.go(browser.evaluate("location.href").asText());
        assertThat(browser.text("#whatif .changes")).isEqualTo(said);
    }

    /** From the first Tab: past the navigation, and on to the patient, without a mouse. */
    @Test
    void aKeyboardIsEnough() {
        go("/bedside");
        browser.press("Tab", TAB);
        assertThat(browser.evaluate("document.activeElement.className").asText())
                .isEqualTo("skip");
        browser.press("Enter", ENTER);
        browser.await("location.hash === '#content'");
        for (int press = 0; press < 30; press++) {
            browser.press("Tab", TAB);
            if (browser.evaluate("document.activeElement.getAttribute('href') ?? ''")
                    .asText()
                    .startsWith("/bedside/")) {
                break;
            }
        }
        browser.press("Enter", ENTER);
        browser.await("document.getElementById('clocks')");
        for (int press = 0; press < 20; press++) {
            browser.press("Tab", TAB);
            assertThat(browser.evaluate("getComputedStyle(document.activeElement).outlineStyle")
                            .asText())
                    .as("what has the focus is seen to have it: "
                            + browser.evaluate("document.activeElement.outerHTML.slice(0, 120)"))
                    .isNotEqualTo("none");
        }
    }

    @Test
    void pagesAreReadWithoutAScript() {
        browser.screen(WIDE, HIGH, false, false);
        browser.call(
                "Page.navigate",
                new ObjectMapper()
                        .createObjectNode()
                        .put("url", workbench.workbench().address() + DINO + "?as-of=2017-11-17"));
        browser.screen(WIDE, HIGH, false, true);
        browser.await("document.readyState === 'complete' && document.querySelector('.steps a')");
        assertThat(browser.evaluate("document.documentElement.className").asText())
                .isEmpty();
        assertThat(browser.evaluate("getComputedStyle(document.querySelector('#clocks button')).display")
                        .asText())
                .isNotEqualTo("none");
        assertThat(browser.text(".advised")).isNotEmpty();
    }

    @Test
    void aDroppedFileIsOpened() {
        go("/bedside");
        browser.evaluate(
                "(() => { const data = new DataTransfer(); data.items.add(new File(["
                        + "'{\"resourceType\":\"Patient\",\"id\":\"one\",\"birthDate\":\"1980-01-01\"}'], 'a <b>name.json'));"
                        + " document.dispatchEvent(new DragEvent('drop', {dataTransfer: data, bubbles: true, cancelable: true})); })()");
        browser.await("document.getElementById('clocks')");
        assertThat(browser.text("h1")).isEqualTo("a <b>name.json");
    }

    /** From a broken rule to a saved one: findings come while it is typed, nothing is written before it is saved. */
    @Test
    void aRuleIsAnsweredWhileItIsTypedAndWrittenWhenItIsSaved() throws IOException {
        Path rules = directory.resolve("package");
        PackageFiles.in(Path.of("../../examples/cotrimoxazole-hiv")).writeTo(rules);
        String file = PackageFiles.in(rules).paths().stream()
                .filter(path -> path.endsWith(".drl"))
                .findFirst()
                .orElseThrow();
        String before = Files.readString(rules.resolve(file));
        try (OpenWorkbench editing = new OpenWorkbench(Optional.of(rules), Optional.empty(), Optional.empty())) {
            browser.screen(WIDE, HIGH, false, true);
            browser.go(editing.workbench().link());
            browser.go(editing.workbench().address() + "/committee/file?path=" + file);
            browser.await("document.getElementById('editor').view && !document.querySelector('#remarks li')");
            browser.await("document.querySelector('#trial .marks li')");
            browser.await("document.getElementById('editor').shadowRoot.querySelector('.fared.met')");
            browser.evaluate("(() => { const view = document.getElementById('editor').view; view.focus();"
                    + " view.dispatch({selection: {anchor: view.state.doc.length}}); })()");
            browser.type("rule \"Not finished\" when");
            browser.await("document.querySelector('#remarks li')");
            assertThat(browser.text("#remarks")).contains(file);
            assertThat(Files.readString(rules.resolve(file))).isEqualTo(before);
            browser.evaluate("(() => { const view = document.getElementById('editor').view;"
                    + " const end = view.state.doc.length; view.dispatch({changes: {from: end - 24, to: end,"
                    + " insert: '// A word from the page.\\n'}}); })()");
            browser.await("!document.querySelector('#remarks li')");
            browser.evaluate("document.getElementById('save').click()");
            browser.await("document.getElementById('saved').innerText === 'Saved.'");
            assertThat(Files.readString(rules.resolve(file))).isEqualTo(before + "// A word from the page.\n");
            Files.writeString(rules.resolve(file), before);
            browser.evaluate("document.getElementById('save').click()");
            browser.await("document.getElementById('saved').innerText.includes('somebody else')");
            assertThat(Files.readString(rules.resolve(file))).isEqualTo(before);
            // The page asks for findings as long as it is open, and nobody answers there any more.
            go("/bedside");
        }
    }

    @Test
    void aFileThatIsTooLongIsRefusedInWords() {
        go("/bedside");
        browser.evaluate("fetch('/bedside', {method: 'POST', headers: {'X-CSRF-Token':"
                + " document.querySelector('meta[name=token]').content}, body: new Uint8Array(100 << 20)})"
                + ".then((answer) => { document.title = String(answer.status) })");
        browser.await("document.title === '413'");
    }

    private static String resource(String path) throws IOException {
        try (InputStream in = Objects.requireNonNull(BrowserTest.class.getResourceAsStream(path), path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
