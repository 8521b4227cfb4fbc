package dev.rationale.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rationale.engine.Guidelines;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a committee asks at the command line: exit codes, and where results go. */
class CommitteeTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path bundled;

    private static final String CASES = "cases/recommendation/pcp-prophylaxis.yaml";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path directory;

    @BeforeAll
    static void copy() {
        Guidelines.bundledFiles().writeTo(bundled);
    }

    @Test
    void testTellsByItsExitCodeWhetherAllCasesHold() throws IOException {
        String cases = bundled.resolve(CASES).toString();
        Ran holds = Ran.with("test", cases);
        assertThat(holds.code()).as(holds.out() + holds.err()).isZero();
        Path wrong = directory.resolve("wrong.yaml");
        Files.writeString(
                wrong, Files.readString(Path.of(cases)).replaceFirst("\\{2003-12-01: 199}", "{2003-12-01: 200}"));
        Path junit = directory.resolve("junit.xml");
        Ran fails = Ran.with("test", wrong.toString(), "--junit", junit.toString());
        assertThat(fails.code()).isEqualTo(1);
        assertThat(fails.out())
                .contains("FAIL", "wrong.yaml:12", "rule start-pcp-prophylaxis.european-only did not fire");
        assertThat(junit).content().contains("failures=\"1\"");
    }

    /** Each change of the file is answered before the next is made, however long that takes. */
    @Test
    void watchedCasesAreRunAgainAfterEachChangeAndABrokenFileIsWaitedOut() throws Exception {
        Path example = Path.of("../../examples/cotrimoxazole-hiv");
        String text = Files.readString(example.resolve("cases/setting.yaml"));
        Path cases = Files.writeString(directory.resolve("watched.yaml"), text);
        Watched watched = new Watched("test", "--watch", "--rules", example.toString(), cases.toString());
        assertThat(watched.next()).doesNotContain("FAIL");
        Files.writeString(cases, text.replaceFirst("strength: strong", "strength: weak"));
        assertThat(watched.next()).contains("FAIL", "watched.yaml:");
        Files.writeString(cases, "cases: [{name: ");
        assertThat(watched.next()).contains("watched.yaml:");
        Files.writeString(cases, text);
        assertThat(watched.next()).doesNotContain("FAIL");
        assertThat(watched.stopped()).isZero();
    }

    @Test
    void noCasesAtAllAreNoSuccess() {
        assertThat(Ran.with("test", directory.toString()).code()).isEqualTo(3);
        assertThat(Ran.with("test", directory.resolve("none").toString()).code())
                .isEqualTo(3);
        assertThat(Ran.with("test", "--watch").code()).isEqualTo(2);
    }

    @Test
    void aBrokenFileOfCasesIsToldByLine() throws IOException {
        Path broken = Files.writeString(
                directory.resolve("broken.yaml"),
                "asOf: 2003-12-31\ncases:\n  - name: many cells\n    cd4: {2003-12-01: many}\n    expect: {status: success}\n");
        Ran ran = Ran.with("test", broken.toString());
        assertThat(ran.code()).isEqualTo(3);
        assertThat(ran.err()).contains("broken.yaml:3", "'many' is no number");
    }

    @Test
    void coverageBelowTheMinimumIsAFinding() throws IOException {
        Path page = directory.resolve("coverage.html");
        String cases = bundled.resolve(CASES).toString();
        assertThat(Ran.with("coverage", cases, "--format", "html", "--out", page.toString())
                        .code())
                .isZero();
        assertThat(page).content().startsWith("<!DOCTYPE html>");
        assertThat(Ran.with("coverage", cases, "--min", "99").code()).isEqualTo(1);
    }

    @Test
    void diffComparesTwoDirectoriesAndSaysThatNothingChanges() throws IOException {
        Ran same = Ran.with(
                "diff",
                bundled.toString(),
                bundled.toString(),
                "--format",
                "json",
                "--cases",
                bundled.resolve(CASES).toString());
        assertThat(same.code()).as(same.err()).isZero();
        assertThat(new ObjectMapper().readTree(same.out()).path("changed").asInt(-1))
                .isZero();
        String edited = bundled.toString();
        String example = "../../examples/cotrimoxazole-hiv";
        Ran other = Ran.with(
                "diff", edited, example, "--cases", bundled.resolve(CASES).toString());
        assertThat(other.code()).isEqualTo(2);
        assertThat(other.err()).contains("two versions of one guideline");
        Ran unknown = Ran.with("diff", "no-such-version", bundled.toString());
        assertThat(unknown.code()).isEqualTo(2);
        assertThat(unknown.err()).contains("'no-such-version' is no directory");
    }

    @Test
    void exportWritesFhirToADirectoryAndTablesToAFile() throws IOException {
        Path fhir = directory.resolve("fhir");
        Ran written = Ran.with("export", "--format", "fhir", "--out", fhir.toString());
        assertThat(written.code()).as(written.err()).isZero();
        assertThat(written.out()).contains("FHIR R4 resources in " + fhir);
        assertThat(fhir.resolve("PlanDefinition-il2-hiv.json")).exists();
        assertThat(Ran.with("export", "--format", "fhir").err()).contains("--out DIR");
        assertThat(Ran.with("export", "--out", fhir.toString()).err()).contains("Maybe --format fhir");
        assertThat(Ran.with("export").out()).startsWith("Decision ID,");
        Path workbook = directory.resolve("tables.xlsx");
        assertThat(Ran.with("export", "--format", "xlsx", "--out", workbook.toString())
                        .code())
                .isZero();
        assertThat(workbook).exists();
        assertThat(Ran.with("export", "--format", "xlsx").err()).contains("--out FILE");
    }

    @Test
    void whatifTellsWhetherAnythingChanges() {
        Ran changed = Ran.reading(Ran.PATIENT, "whatif", "-", "--set", "artMonths=30");
        assertThat(changed.code()).as(changed.err()).isEqualTo(1);
        assertThat(changed.out()).contains("Goes: ", "art-first");
        assertThat(Ran.reading(Ran.PATIENT, "whatif", "-", "--set", "artMonths=30"))
                .isEqualTo(changed);
        assertThat(Ran.reading(Ran.PATIENT, "whatif", "-", "--set", "asOf=2017-11-17")
                        .code())
                .isZero();
        assertThat(Ran.reading(Ran.PATIENT, "whatif", "-", "--set", "nonsense").code())
                .isEqualTo(2);
    }

    @Test
    void mapDrawsTheTypicalPatientOrTheOneThatIsGiven() throws IOException {
        Ran text = Ran.with("map", "start-pcp-prophylaxis", "--x", "cd4=150..250", "--y", "artMonths=12..14");
        assertThat(text.out()).contains("cd4 150–199");
        Path given = Files.writeString(directory.resolve("given.yaml"), "asOf: 2026-11-24\nborn: 2020-01-01\n");
        Ran child = Ran.with(
                "map",
                "start-pcp-prophylaxis",
                "--x",
                "cd4=150..250",
                "--y",
                "artMonths=12..14",
                "--given",
                given.toString());
        assertThat(child.out()).doesNotContain("is given\n");
        assertThat(Ran.with("map", "start-pcp-prophylaxis", "--x", "cd4=9..1", "--y", "artMonths=1..2")
                        .code())
                .isEqualTo(2);
    }
}
