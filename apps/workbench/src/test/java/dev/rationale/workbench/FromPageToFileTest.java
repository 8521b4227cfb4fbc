package dev.rationale.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rationale.engine.guideline.PackageFiles;
import dev.rationale.workbench.OpenWorkbench.Guest;
import dev.rationale.workbench.OpenWorkbench.Reply;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is asked for on a page becomes a file of the package, and a package that two people signed becomes a release. */
class FromPageToFileTest {

    private static final Path EXAMPLE = Path.of("../../examples/cotrimoxazole-hiv");
    private static final String ADA = """
        {"resourceType": "Bundle", "type": "collection", "entry": [
          {"resource": {"resourceType": "Patient", "id": "ada", "gender": "female", "birthDate": "1970-04-02"}},
          {"resource": {"resourceType": "Condition", "id": "hiv", "subject": {"reference": "Patient/ada"}, "recordedDate": "2010-01-10",
            "code": {"coding": [{"system": "http://snomed.info/sct", "code": "86406008"}]}}},
          {"resource": {"resourceType": "Observation", "id": "old", "status": "final", "subject": {"reference": "Patient/ada"},
            "code": {"coding": [{"system": "http://loinc.org", "code": "24467-3"}]}, "effectiveDateTime": "2012-06-01",
            "valueQuantity": {"value": 500, "unit": "cells/uL", "system": "http://unitsofmeasure.org", "code": "/uL"}}},
          {"resource": {"resourceType": "Observation", "id": "cd4", "status": "final", "subject": {"reference": "Patient/ada"},
            "code": {"coding": [{"system": "http://loinc.org", "code": "24467-3"}]}, "effectiveDateTime": "2016-06-01",
            "valueQuantity": {"value": 300, "unit": "cells/uL", "system": "http://unitsofmeasure.org", "code": "/uL"}}}]}
        """;

    @TempDir
    private Path directory;

    private Path rules;
    private OpenWorkbench workbench;
    private Guest guest;

    @BeforeEach
    void open() {
        rules = directory.resolve("package");
        PackageFiles.in(EXAMPLE).writeTo(rules);
        workbench = new OpenWorkbench(Optional.of(rules), Optional.empty(), Optional.empty());
        guest = workbench.guest();
    }

    @AfterEach
    void close() {
        workbench.close();
    }

    private Reply post(String address, String type, String body) {
        byte[] sent = body.getBytes(StandardCharsets.UTF_8);
        return workbench.send(
                "POST " + address + " HTTP/1.1\r\nContent-Type: " + type + "\r\nContent-Length: " + sent.length + "\r\n"
                        + workbench.own(guest) + "Connection: close\r\n\r\n",
                sent);
    }

    /** A form as a browser sends it, its token in a field and not in a header. */
    private Reply form(String address, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        byte[] sent = (body + "&token=" + guest.token()).getBytes(StandardCharsets.UTF_8);
        String own = workbench.own(guest).replaceFirst("X-CSRF-Token: [^\r]*\r\n", "");
        return workbench.send(
                "POST " + address + " HTTP/1.1\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: "
                        + sent.length + "\r\n" + own + "Connection: close\r\n\r\n",
                sent);
    }

    private String get(String address) {
        Reply reply = workbench.get(address, guest.cookie());
        assertThat(reply.status()).as(address + "\n" + reply.body()).isEqualTo(200);
        return reply.body();
    }

    private static String text(String page) {
        Matcher found = Pattern.compile("(?s)id=\"source\"[^>]*><code[^>]*>(.*?)</code></pre>")
                .matcher(page);
        assertThat(found.find()).as(page).isTrue();
        return found.group(1)
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&#34;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }

    private void save(String path, String text) {
        Reply saved = post("/committee/save?digest=&path=" + path, "text/plain", text);
        assertThat(saved.status()).as(saved.body()).isEqualTo(200);
        assertThat(rules.resolve(path)).hasContent(text);
        assertThat(post("/committee/save?digest=&path=" + path, "text/plain", text)
                        .status())
                .as("a file that is there is not taken for a new one")
                .isEqualTo(409);
    }

    @Test
    void aStudyFromAFormACaseFromAPatientAndASentenceBecomeFilesAndTwoPeopleReleaseThem() throws IOException {
        String study = text(get("/committee/study?key=supposed2026&published=2026-03&design=RANDOMISED_TRIAL"
                + "&participants=900&certainty=LOW&citation=Supposed%20trial&claim=safe-to-stop&bearing=SUPPORTS"
                + "&outcome=malaria&en=Made%20up&fr=Invent%C3%A9"));
        save("evidence/supposed2026.yaml", study);
        String patient = workbench
                .drop(workbench.own(guest), ADA.getBytes(StandardCharsets.UTF_8))
                .header("Location");
        String made =
                text(get(patient.replace("/bedside/", "/committee/case/") + "?as-of=2016-06-30&evidence=2016-06-30"));
        assertThat(made)
                .contains(
                        "2016-06-01",
                        "300",
                        "start-cotrimoxazole",
                        "rule: start-cotrimoxazole.criteria",
                        "closed: true")
                .as("what changes nothing is left out")
                .doesNotContain("500", "female");
        save("cases/from-a-patient-1.yaml", made);
        assertThat(get("/committee/cases")).contains("54 of 54 cases hold");

        String before = Files.readString(rules.resolve("messages/fr/texts.yaml"));
        String both = get("/committee/sentences?key=claim.survival");
        assertThat(both).contains("Co-trimoxazole lets people", "messages/fr/texts.yaml");
        Reply sentence = form(
                "/committee/sentences",
                Map.of(
                        "key", "claim.survival",
                        "text-en", "People live longer with \"co-trimoxazole\"",
                        "digest-en", field(both, "digest-en"),
                        "text-fr", "On vit plus longtemps avec le cotrimoxazole",
                        "digest-fr", field(both, "digest-fr")));
        assertThat(sentence.status()).as(sentence.body()).isEqualTo(303);
        assertThat(PackageFiles.in(rules).text("messages/en/texts.yaml").orElseThrow())
                .contains("survival: \"People live longer with \\\"co-trimoxazole\\\"\"");
        String after = Files.readString(rules.resolve("messages/fr/texts.yaml"));
        assertThat(after.lines().filter(line -> !before.contains(line)).toList())
                .hasSize(1);

        Map<String, String> release = Map.of("version", "1.0.0", "entry", "- *Minor*: a study and a sentence.");
        assertThat(form("/committee/release", release).body()).contains("0 of 2 people have signed");
        sign("Ada Example");
        assertThat(sign("ada example")).contains("has signed already");
        assertThat(form("/committee/release", release).body()).contains("1 of 2 people have signed");
        assertThat(directory.resolve("cotrimoxazole-hiv-1.0.0.jar")).doesNotExist();
        sign("Ben Example");
        assertThat(form("/committee/release", release).body()).contains("released  cotrimoxazole-hiv 1.0.0");
        assertThat(rules.resolve("guideline.yaml")).content().contains("version: 1.0.0");
        assertThat(rules.resolve("CHANGELOG.md")).content().contains("## 1.0.0");
        PackageFiles released = PackageFiles.in(directory.resolve("cotrimoxazole-hiv-1.0.0.jar"));
        assertThat(released.paths()).anyMatch(path -> path.startsWith("reviews/"));
    }

    private String sign(String name) {
        return form(
                        "/committee/sign",
                        Map.of("name", name, "role", "member", "digest", field(get("/committee/review"), "digest")))
                .body();
    }

    private static String field(String page, String name) {
        Matcher found =
                Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page);
        return found.find() ? found.group(1) : "";
    }

    @Test
    void aSignatureIsOfTheTextsAndNotOfWhatIsEditedAfterwards() throws IOException {
        sign("Ada Example");
        sign("Ben Example");
        Path manifest = rules.resolve("guideline.yaml");
        Files.writeString(manifest, Files.readString(manifest) + "# edited\n");
        assertThat(get("/committee/review")).contains("Nobody has signed this package as it stands.");
    }

    /** The text of a rule that fires nowhere else: an edit for which a patient has to be made up. */
    @Test
    void anEditIsTriedOnEveryCaseAndShownOnOnePatient() throws IOException {
        String file = "rules/abstraction/cd4.drl";
        String saved = Files.readString(rules.resolve(file));
        String lower = saved.replace("cells < 350", "cells < 340");
        String tried =
                post("/committee/check?path=" + file, "text/plain", lower).body();
        assertThat(tried)
                .contains("are answered otherwise", "One of them", "cd4.below-350")
                .contains("As it stands here");
        assertThat(post("/committee/check?path=" + file, "text/plain", saved).body())
                .contains("53 of 53 cases hold", "0 of 53");
        assertThat(rules.resolve(file)).hasContent(saved);
        assertThat(get("/json/committee/cases")).contains("\"cases\" : 53", "\"failed\" : 0");
        assertThat(get("/committee/cases")).contains("/json/committee/cases");
        assertThat(get("/committee/map")).contains("cd4=0..600", "<svg");
    }

    @Test
    void theRulesOfAFileAreMarkedWithOnePatient() throws IOException {
        String file = "rules/abstraction/cd4.drl";
        String saved = Files.readString(rules.resolve(file));
        String first =
                post("/committee/check?path=" + file, "text/plain", saved).body();
        assertThat(first).contains("On one patient", "</span> fires", "Case or patient");
        Matcher names = Pattern.compile("<option value=\"([^\"]*)\"").matcher(first);
        assertThat(names.find()).isTrue();
        String chosen = names.group(1);
        String lower = saved.replace("cells < 350", "cells < 1");
        String marked = post(
                        "/committee/check?path=" + file + "&subject="
                                + URLEncoder.encode(chosen, StandardCharsets.UTF_8),
                        "text/plain",
                        lower)
                .body();
        assertThat(marked)
                .contains("<option value=\"" + chosen + "\" selected", "held back at line", "does not hold")
                .contains("data-sign=\"✗\"");
    }

    @Test
    void nothingIsWrittenOutsideThePackageOrOfAnotherKind() {
        for (String path : List.of(
                "evidence/..%2F..%2Fx.yaml",
                "evidence/x.sh", "rules/x.drl", "..%2Fx.yaml", "evidence/a/b.yaml", ".git/config")) {
            assertThat(post("/committee/save?digest=&path=" + path, "text/plain", "x")
                            .status())
                    .as(path)
                    .isIn(400, 404);
        }
        assertThat(directory).isDirectoryNotContaining("glob:**x.yaml");
    }
}
