package dev.rationale.committee.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.rationale.committee.cases.CaseFiles;
import dev.rationale.committee.cases.CaseSource;
import dev.rationale.engine.guideline.PackageFiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Faults put into the example one at a time: each is found at its line, by its id. */
class SeededFaultsTest {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 29);

    /** Kinds that only show when the package is compiled, or that are about the package as a whole. */
    private static final Set<String> ELSEWHERE = Set.of(
            "M001", "M010", "R011", "R033", "C001", "C002", "C003", "C004", "C005", "C006", "C007", "C008", "C009",
            "C010", "C011", "C012");

    private static final Set<String> FOUND = new ConcurrentSkipListSet<>();

    @TempDir
    Path directory;

    @TestFactory
    Stream<DynamicTest> eachFaultIsFoundAtItsLine() {
        return faults().stream()
                .map(fault -> DynamicTest.dynamicTest(
                        fault.id() + " in " + fault.file() + ": " + fault.instead(),
                        () -> isFound(fault, fault.into(Files.createTempDirectory(directory, "seeded")))));
    }

    private static void isFound(Seeded fault, Path root) throws IOException {
        List<Finding> findings = Linter.still(PackageFiles.in(root), TODAY);
        if (fault.absent()) {
            assertThat(findings).extracting(Finding::id).doesNotContain(fault.id());
            return;
        }
        int line = fault.line(root);
        List<Finding> there = findings.stream()
                .filter(one -> one.id().equals(fault.id()) && one.file().equals(fault.place()) && one.line() == line)
                .toList();
        assertThat(there).as("%s", findings).isNotEmpty();
        there.forEach(one -> FOUND.add(one.id() + " " + one.file() + ":" + one.line() + ": " + one.what()));
    }

    /** What was found, to be read beside the seeds. */
    @AfterAll
    static void list() throws IOException {
        Files.write(Path.of("target/seeded-faults.txt"), FOUND);
    }

    @Test
    void everyKindOfFindingIsSeededAndThereAreAtLeastForty() {
        Set<String> seeded = new TreeSet<>(ELSEWHERE);
        faults().stream().filter(fault -> !fault.absent()).forEach(fault -> seeded.add(fault.id()));

        assertThat(seeded).isEqualTo(FindingKinds.titles().keySet()).hasSizeGreaterThanOrEqualTo(40);
    }

    @Test
    void directoryWithoutManifestIsOne() {
        assertThat(Linter.check(PackageFiles.in(directory), TODAY))
                .extracting(Finding::id)
                .contains("M001");
    }

    @Test
    void whatOnlyTheCompilerSeesIsFoundAtItsRule() throws IOException {
        Seeded fault = new Seeded(
                "R011",
                "rules/abstraction/cover.drl",
                "insert( new State( \"cover\", \"not-given\" ) )",
                "insert( new State( \"cover\", $applicable ) )",
                "\"cover\", $applicable",
                "",
                false,
                false);
        Path root = fault.into(directory.resolve("uncompiled"));

        assertThat(Linter.check(PackageFiles.in(root), TODAY))
                .filteredOn(one -> one.id().equals("R011"))
                .extracting(Finding::file, Finding::line)
                .contains(tuple(fault.file(), fault.line(root)));
    }

    @Test
    void ruleThatFailsOnACaseIsFoundThere() throws IOException {
        Seeded fault = new Seeded(
                "R033", "rules/abstraction/cd4.drl", "cells < 350", "cells < 500", "rule \"", "", false, false);
        Path root = fault.into(directory.resolve("failing"));

        assertThat(Linter.check(PackageFiles.in(root), TODAY))
                .extracting(Finding::id, Finding::file)
                .contains(tuple("R024", fault.file()), tuple("R033", fault.file()));
    }

    @Test
    void casesThatShowTooLittleAreToldOneByOne() throws IOException {
        Path root = directory.resolve("cases");
        Seeded.copy(root);
        Path cases = root.resolve("cases");
        for (CaseSource file : CaseFiles.under(cases)) {
            Files.delete(Path.of(file.file()));
        }
        assertThat(Linter.check(PackageFiles.in(root), TODAY))
                .extracting(Finding::id)
                .containsOnly("C001");

        String one = "  - {name: a low count, born: 1970-01-01, hiv: 2010-01-01, cd4: {2016-06-01: 100},"
                + " expect: {status: success}}\n";
        Files.writeString(cases.resolve("few.yaml"), "asOf: 2016-06-30\ncases:\n" + one + one);

        List<Finding> findings = Linter.check(PackageFiles.in(root), TODAY);
        assertThat(findings).extracting(Finding::id).contains("C003", "C004", "C005", "C006", "C007", "C009");
        assertThat(findings)
                .filteredOn(finding -> finding.file().startsWith("cases/"))
                .extracting(Finding::id, Finding::file, Finding::line)
                .containsExactlyInAnyOrder(
                        tuple("C006", "cases/few.yaml", 4),
                        tuple("C007", "cases/few.yaml", 3),
                        tuple("C007", "cases/few.yaml", 4));

        Files.writeString(cases.resolve("odd.yaml"), "cases:\n" + one);
        assertThat(Linter.check(PackageFiles.in(root), TODAY))
                .extracting(Finding::id, Finding::file, Finding::line)
                .contains(tuple("C002", "cases/odd.yaml", 2));
    }

    static List<Seeded> faults() {
        List<Seeded> faults = new ArrayList<>();
        try (InputStream in = SeededFaultsTest.class.getResourceAsStream("seeded-faults.yaml")) {
            for (JsonNode one : new YAMLMapper().readTree(in)) {
                faults.add(new Seeded(
                        one.path("id").asText(),
                        one.path("file").asText(),
                        one.path("write").asText(),
                        one.path("instead").asText(),
                        one.path("at").asText(),
                        one.path("anywhere").asText(),
                        one.path("last").asBoolean(),
                        one.path("absent").asBoolean()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return faults;
    }
}
