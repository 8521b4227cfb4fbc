package dev.rationale.impact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rationale.cases.Shipped;
import dev.rationale.committee.cases.CaseFiles;
import dev.rationale.committee.cases.CaseRunner;
import dev.rationale.committee.cases.Literature;
import dev.rationale.committee.impact.Impact;
import dev.rationale.committee.impact.ImpactJson;
import dev.rationale.committee.impact.Subject;
import dev.rationale.engine.Guideline;
import dev.rationale.engine.Guidelines;
import dev.rationale.engine.evaluation.Clocks;
import dev.rationale.engine.evaluation.Evaluation;
import dev.rationale.engine.guideline.PackageFiles;
import dev.rationale.fhir.FhirDocument;
import dev.rationale.fhir.UnreadableInput;
import dev.rationale.service.Evaluations;
import dev.rationale.service.Request;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** One threshold of one rule is moved; every case and every data file is asked under both versions. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImpactTest {

    private static final Path GUIDELINE = Path.of("../rules/src/main/resources/guideline");
    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final String EDITED = "rules/abstraction/pcp-reason.drl";

    /** A day on which the last count of one of the files lies between the old threshold and the new one. */
    private static final Clocks DAY = Clocks.at(LocalDate.of(2017, 11, 17));

    /** Of the cases a share stands for all by default; every document on file is asked. */
    private static final int EVERY = Boolean.getBoolean("thorough") ? 1 : 4;

    private final List<Subject> subjects = new ArrayList<>();

    /** Each version is compiled once, and its cases' supposed literature read once, for all that is asked here. */
    private final CaseRunner older = new CaseRunner(Shipped.GUIDELINE);

    private final Guideline edited = Guidelines.from(edited());
    private final CaseRunner newer = new CaseRunner(edited);

    @BeforeAll
    void gatherThePatients() throws IOException {
        Stream.of(CaseFiles.of(Shipped.GUIDELINE.files()), CaseFiles.under(RESOURCES.resolve("cases")))
                .flatMap(files -> CaseFiles.read(files, Shipped.GUIDELINE).stream())
                .filter(one -> EVERY == 1 || one.line() % EVERY == 0)
                .forEach(one -> subjects.add(new Subject(
                        one.place(), one.literature(), version -> Request.of(version, one.patient(), one.clocks()))));
        try (Stream<Path> files = Files.walk(RESOURCES.resolve("data"))) {
            files.filter(file -> file.toString().matches(".*\\.(json|json\\.gz|xml)"))
                    .sorted()
                    .forEach(file -> subjects.add(new Subject(
                            file.toString(),
                            Literature.AS_PUBLISHED,
                            version -> Request.of(version, List.of(FhirDocument.record(bytes(file))), DAY))));
        }
    }

    @AfterAll
    void close() {
        newer.close();
        edited.close();
        older.close();
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PackageFiles edited() {
        PackageFiles files = PackageFiles.in(GUIDELINE);
        String rule = files.text(EDITED).orElseThrow();
        return files.with(Map.of(EDITED, rule.replaceFirst("cells < 200", "cells < 150")));
    }

    @Test
    void theChangedPatientsAreExactlyThoseWhoseAnswersDifferAndTheRuleIsNamed() {
        AtomicInteger done = new AtomicInteger();
        Impact impact = impact(done);
        assertThat(done).hasValue(subjects.size());
        assertThat(impact.changed().stream().map(Impact.Changed::subject))
                .containsExactlyElementsOf(differing())
                .hasSizeGreaterThan(5)
                .anyMatch(name -> name.contains("/data/"));
        assertThat(impact.groups())
                .allSatisfy(group -> assertThat(group.cause()).isEqualTo("pcp-reason.us-2002-below-200"));
        assertThat(impact.edits()).singleElement().satisfies(edit -> {
            assertThat(edit.subject()).isEqualTo("pcp-reason.us-2002-below-200");
            assertThat(edit.to()).contains("cells < 150");
        });
        assertThat(ImpactJson.text(impact(new AtomicInteger()))).isEqualTo(ImpactJson.text(impact));
    }

    private Impact impact(AtomicInteger done) {
        return Impact.of(
                new Impact.Version(Shipped.GUIDELINE, older),
                new Impact.Version(edited, newer),
                subjects,
                done::incrementAndGet);
    }

    /** The names of those whose answers differ in any part, found one by one and without the code under test. */
    private List<String> differing() {
        List<String> names = new ArrayList<>();
        for (Subject subject : subjects) {
            try {
                if (!said(answer(older, subject)).equals(said(answer(newer, subject)))) {
                    names.add(subject.name());
                }
            } catch (UnreadableInput notAPatient) {
                // Value sets and the like lie beside the patients; both versions see the same nothing.
            }
        }
        return names;
    }

    private static Evaluation answer(CaseRunner runner, Subject subject) {
        Guideline asked = runner.guideline(subject.literature());
        return new Evaluations().answer(subject.question().apply(asked)).evaluation();
    }

    private static List<Object> said(Evaluation answer) {
        return List.of(
                answer.status(),
                answer.reason(),
                answer.recommendations(),
                answer.appraisals(),
                answer.dataRequests(),
                answer.evidenceGaps(),
                answer.withheld());
    }

    @Test
    void thereAreEnoughPatients() {
        assertThat(subjects).hasSizeGreaterThan(200);
        assertThat(subjects.stream().map(Subject::name)).doesNotHaveDuplicates();
    }
}
