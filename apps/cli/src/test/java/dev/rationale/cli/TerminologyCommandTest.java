package dev.rationale.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TerminologyCommandTest {

    private static final String SHARED = "../../terminology";

    private static final String STATINS = """
            {"resourceType": "ValueSet", "title": "Statins", "version": "3", "url": "http://example.org/ValueSet/statins",
             "expansion": {"contains": [
               {"system": "http://www.whocc.no/atc", "abstract": true, "code": "C10AA", "contains": [
                 {"system": "http://www.whocc.no/atc", "code": "C10AA05", "display": "atorvastatin"},
                 {"system": "http://www.whocc.no/atc", "code": "C10AA01", "display": "simvastatin"}]}]}}
            """;

    @TempDir
    Path directory;

    @Test
    void showCountsTheCodesOfASetAndGivesItsFingerprint() {
        Ran shown = Ran.with("terminology", "show", SHARED + "/interleukin-2.yaml");

        assertThat(shown.code()).isZero();
        assertThat(shown.out())
                .startsWith("interleukin-2: Interleukin-2 as a medicine\n  version 1 of ")
                .containsPattern("sha256 [0-9a-f]{64}")
                .contains("1 members", "aldesleukin (il2)", "Proleukin");
    }

    @Test
    void theSharedSetsAreSoundAndCodesInSeveralAreNoted() {
        Ran checked = Ran.with("terminology", "check", SHARED);

        assertThat(checked.code()).as(checked.out()).isZero();
        assertThat(checked.out())
                .contains("note: snomed 420403001 is in hiv-infection and opportunistic-event", "Nothing is wrong in ");
    }

    @Test
    void whatIsWrongIsToldAtItsPlaceAndGivesOne() throws IOException {
        Path broken = directory.resolve("statins.yaml");
        Files.writeString(broken, """
                id: statins
                title: Statins
                version: "1"
                date: 2026-11-29
                reads: medicine
                sources: {atc: {title: WHO ATC}}
                members:
                  - name: simvastatin
                    codes:
                      - {system: atcc, code: C10AA01, source: atc}
                      - {system: atc, code: C10AA01, source: who}
                """);

        Ran checked = Ran.with("terminology", "check", broken.toString());

        assertThat(checked.code()).isEqualTo(1);
        assertThat(checked.out())
                .contains("statins.yaml:10", "the system 'atcc' is not known", "Maybe 'atc' was meant.", "[V001]")
                .contains("statins.yaml:11", "the source 'who' is not among the file's sources", "[V005]");
    }

    @Test
    void anExpansionBecomesASetThatCanBeReadAgain() throws IOException {
        Path published = directory.resolve("ValueSet-Statins.json");
        Files.writeString(published, STATINS);

        Ran expanded = Ran.with("terminology", "expand", published.toString());
        Path begun = directory.resolve("statins.yaml");
        Files.writeString(begun, expanded.out());

        assertThat(expanded.code()).as(expanded.err()).isZero();
        assertThat(expanded.out())
                .contains("id: statins", "code: \"C10AA05\"", "display: \"simvastatin\"", "version 3, sha256 ")
                .doesNotContain("\"C10AA\"");
        assertThat(Ran.with("terminology", "check", begun.toString()).out())
                .isEqualTo("Nothing is wrong in 1 value sets.\n");
    }

    @Test
    void aValueSetByRuleIsRefusedWithAWayOut() throws IOException {
        Path published = directory.resolve("rule.json");
        Files.writeString(
                published,
                "{\"resourceType\":\"ValueSet\",\"compose\":{\"include\":[{\"system\":\"http://loinc.org\",\"filter\":[]}]}}");

        Ran refused = Ran.with("terminology", "expand", published.toString());

        assertThat(refused.code()).isEqualTo(3);
        assertThat(refused.err()).contains("only a terminology server can expand", "Maybe ");
        assertThat(Ran.with(
                                "terminology",
                                "show",
                                directory.resolve("nowhere.yaml").toString())
                        .code())
                .isEqualTo(3);
    }
}
