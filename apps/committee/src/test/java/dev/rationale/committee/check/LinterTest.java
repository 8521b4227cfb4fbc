package dev.rationale.committee.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rationale.engine.guideline.PackageFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinterTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);

    private static final List<Finding> FINDINGS = List.of(
            new Finding("R013", "rules/a.drl", 7, 3, "the type 'X' is not known", "it is misspelled."),
            new Finding("T007", "messages/en.yaml", 1, 1, "nothing uses the text 'x'", ""));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../examples/cotrimoxazole-hiv",
                "../../examples/af-anticoagulation",
                "../../rules/src/main/resources/guideline"
            })
    void shippedGuidelinesHaveNoFinding(String guideline) {
        assertThat(Linter.check(PackageFiles.in(Path.of(guideline)), TODAY)).isEmpty();
    }

    @Test
    void everyKindHasAPageThatSaysWhatToAvoidWhatToPreferAndWhy() throws IOException {
        for (String id : FindingKinds.titles().keySet()) {
            String page = Files.readString(Path.of("../..").resolve(FindingKinds.page(id)));
            assertThat(page)
                    .startsWith("# " + id + ": " + FindingKinds.titles().get(id))
                    .contains("## Avoid", "## Prefer", "## Why");
        }
    }

    @Test
    void lineOfTextBeginsWithItsPlaceAndEndsWithItsId() {
        assertThat(FindingsText.of(FINDINGS, "dir/"))
                .startsWith("dir/rules/a.drl:7:3: the type 'X' is not known. [R013]\n  Maybe it is misspelled.\n"
                        + "dir/messages/en.yaml:1:1: nothing uses the text 'x'. [T007]\n2 findings in 2 files;");
        assertThat(FindingsText.of(List.of(), "dir/")).isEqualTo("No finding.\n");
    }

    @Test
    void jsonHasAMemberForEachPart() throws IOException {
        JsonNode first = new ObjectMapper()
                .readTree(FindingsJson.plain(FINDINGS))
                .path("findings")
                .path(0);

        assertThat(first.path("id").asText()).isEqualTo("R013");
        assertThat(first.path("line").asInt()).isEqualTo(7);
        assertThat(first.path("title").asText()).isEqualTo("A type of fact is not known");
    }

    /** The members that SARIF 2.1.0 requires (OASIS, sections 3.13, 3.14, 3.18 to 3.20, 3.27 to 3.30 and 3.49). */
    @Test
    void sarifHasTheMembersThatTheStandardRequires() throws IOException {
        JsonNode log = new ObjectMapper().readTree(FindingsJson.sarif(FINDINGS, "dir/"));
        JsonNode run = log.path("runs").path(0);
        JsonNode result = run.path("results").path(0);
        JsonNode place = result.path("locations").path(0).path("physicalLocation");

        assertThat(log.path("version").asText()).isEqualTo("2.1.0");
        assertThat(log.path("$schema").asText()).contains("sarif-2.1.0");
        assertThat(run.path("tool").path("driver").path("name").asText()).isEqualTo("rationale");
        assertThat(run.path("tool").path("driver").path("rules").findValuesAsText("id"))
                .containsExactly("R013", "T007");
        assertThat(result.path("ruleId").asText()).isEqualTo("R013");
        assertThat(run.path("tool")
                        .path("driver")
                        .path("rules")
                        .path(result.path("ruleIndex").asInt())
                        .path("id")
                        .asText())
                .isEqualTo("R013");
        assertThat(result.path("level").asText()).isIn("none", "note", "warning", "error");
        assertThat(result.path("message").path("text").asText()).isNotBlank();
        assertThat(place.path("artifactLocation").path("uri").asText()).isEqualTo("dir/rules/a.drl");
        assertThat(place.path("region").path("startLine").asInt()).isEqualTo(7);
        assertThat(place.path("region").path("startColumn").asInt()).isEqualTo(3);
    }
}
