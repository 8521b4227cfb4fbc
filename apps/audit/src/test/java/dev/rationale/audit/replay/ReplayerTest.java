package dev.rationale.audit.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rationale.audit.log.Hash;
import dev.rationale.audit.record.Canonical;
import dev.rationale.audit.replay.Replayed.Verdict;
import dev.rationale.audit.trail.AuditTrail;
import dev.rationale.audit.trail.Patients;
import dev.rationale.audit.trail.TrailDirectory;
import dev.rationale.audit.trail.TrailOptions;
import dev.rationale.audit.trail.TrailReader;
import dev.rationale.engine.Guideline;
import dev.rationale.engine.Guidelines;
import dev.rationale.engine.diff.AnswerDiff;
import dev.rationale.engine.evaluation.Clocks;
import dev.rationale.engine.guideline.PackageFiles;
import dev.rationale.fhir.FhirDocument;
import dev.rationale.fhir.Sensitive;
import dev.rationale.service.AnswerForm;
import dev.rationale.service.Asker;
import dev.rationale.service.Decision;
import dev.rationale.service.Evaluations;
import dev.rationale.service.PatientDocuments;
import dev.rationale.service.Request;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReplayerTest {

    private static final LocalDate DAY = LocalDate.of(2003, 6, 1);
    private static final String CHANGED = "rules/applicability/oi-risk.drl";

    /** Two later versions, open for all tests: whoever loads one of them again finds its rules compiled. */
    private static final Guideline SECOND = changed("cells < 200", "cells < 90");

    private static final Guideline THIRD = changed("cells < 100", "cells < 80");

    @TempDir
    private Path directory;

    @AfterAll
    static void close() {
        SECOND.close();
        THIRD.close();
    }

    @Test
    void afterTheGuidelineChangedTwiceEveryDecisionIsTheSameUnderItsOwnRules() throws IOException {
        List<String> ids = new ArrayList<>();
        try (AuditTrail trail = trail()) {
            for (Guideline one : List.of(Patients.GUIDELINE, SECOND, THIRD)) {
                ids.addAll(decide(trail, one));
            }
        }
        try (TrailReader reader = reader();
                Replayer replayer = new Replayer(reader, Optional.empty())) {
            assertThat(reader.guidelines().digests()).hasSize(3);
            assertThat(replayer.replayAll(ids, replayed -> {}))
                    .hasSameSizeAs(ids)
                    .allSatisfy(replayed -> assertThat(replayed.verdict())
                            .as(replayed.toString())
                            .isEqualTo(Verdict.SAME));
        }
    }

    @Test
    void aChangedRuleShowsWithItsNameAndWithWhatItChanged() throws IOException {
        String turned;
        String untouched;
        try (AuditTrail trail = trail()) {
            turned = Patients.write(trail, decided(Patients.GUIDELINE, "turned", 95));
            untouched = Patients.write(trail, decided(Patients.GUIDELINE, "untouched", 400));
        }
        try (TrailReader reader = reader();
                Replayer replayer = new Replayer(reader, Optional.of(SECOND))) {
            Replayed differs = replayer.replay(turned);
            assertThat(differs.verdict()).isEqualTo(Verdict.DIFFERS);
            assertThat(differs.reasons().get(0)).startsWith("no advice is altered: ");
            assertThat(differs.reasons())
                    .anyMatch(reason -> reason.equals("rule oi-risk.unprotected: no longer fires"))
                    .anyMatch(reason ->
                            reason.startsWith("the other guideline has another text of rule oi-risk.unprotected"));
            assertThat(replayer.replay(untouched)).isEqualTo(new Replayed(untouched, Verdict.SAME, List.of()));
        }
    }

    @Test
    void aLimitThatWasMovedWithinARuleIsTheCauseOfWhatIsAdvisedOtherwise() {
        String then = """
                {"status": "success", "recommendations": [{"code": "measure-cd4", "strength": "weak"}],
                 "trace": {"facts": [], "firings": [{"rule": "oi-risk.unprotected", "matched": []}]}}
                """;
        String now = """
                {"status": "success", "recommendations": [], "trace": {"facts": [], "firings": []}}
                """;
        assertThat(new AdviceLines(Patients.GUIDELINE, SECOND, "en")
                        .of(AnswerDiff.between(Canonical.tree(then), Canonical.tree(now))))
                .containsExactly(
                        "\"Measure CD4 now\" is no longer given, because the limit in the rule \"Below 200 without prophylaxis"
                                + " on record the patient is unprotected\" went from 200 to 90");
    }

    @Test
    void whatCannotBeReplayedSaysWhy() throws IOException {
        String erased;
        String large;
        TrailOptions options = TrailOptions.of(directory.resolve("trail"), Map.of(), Clock.systemUTC());
        TrailOptions narrow = new TrailOptions(
                options.directory(), Map.of(), options.clock(), options.random(), 100, Optional.empty());
        try (AuditTrail trail = AuditTrail.open(narrow)) {
            erased = Patients.write(trail, decided(Patients.GUIDELINE, "erased", 95));
            large = Patients.write(trail, decided(Patients.GUIDELINE, "large", 95));
            trail.erase("clinic", "Patient/erased", "auditor", "request");
        }
        try (TrailReader reader = reader();
                Replayer replayer = new Replayer(reader, Optional.empty())) {
            assertThat(replayer.replay(erased))
                    .isEqualTo(Replayed.cannot(erased, "The content was erased: its key is no longer there."));
            byte[] input = Patients.small("large", "N", 95);
            assertThat(replayer.replay(large).reasons())
                    .singleElement()
                    .asString()
                    .contains(
                            "too large",
                            "record: " + input.length + " bytes",
                            Hash.over(input).hex());
            assertThat(reader.isInput(reader.decision(large), List.of(input))).isTrue();
            assertThat(reader.isInput(reader.decision(large), List.of(Patients.small("large", "N", 96))))
                    .isFalse();
            assertThat(reader.isInput(reader.decision(large), List.of(input, input)))
                    .isFalse();
            assertThat(replayer.replay("nothing").reasons())
                    .singleElement()
                    .asString()
                    .contains("there is no record");
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatWasDoneWithSensitiveDataIsDoneAgain(Sensitive sensitive) throws IOException {
        byte[] labelled = new String(Patients.small("p", "N", 95), StandardCharsets.UTF_8)
                .replace("\"id\":\"cd4-p\"", "\"id\":\"cd4-p\",\"meta\":{\"security\":[{\"code\":\"R\"}]}")
                .getBytes(StandardCharsets.UTF_8);
        Request request = new Request(
                Patients.GUIDELINE,
                Clocks.at(DAY),
                "en",
                PatientDocuments.of(List.of(FhirDocument.record(labelled))).treating(sensitive));
        String id;
        try (AuditTrail trail = trail()) {
            id = Patients.write(
                    trail,
                    new Decision(
                            new Asker("clinic", "", "eval", ""), new Evaluations().answer(request), AnswerForm.JSON));
        }
        try (TrailReader reader = reader();
                Replayer replayer = new Replayer(reader, Optional.empty())) {
            assertThat(replayer.replay(id)).isEqualTo(new Replayed(id, Verdict.SAME, List.of()));
        }
    }

    private List<String> decide(AuditTrail trail, Guideline guideline) {
        int each = Boolean.getBoolean("thorough") ? 317 : 12;
        List<String> ids = new ArrayList<>();
        for (int patient = 0; patient < each; patient++) {
            ids.add(Patients.write(trail, decided(guideline, "p" + patient, 40 + patient % 60 * 7)));
        }
        List<Path> real = Patients.files().subList(0, Boolean.getBoolean("thorough") ? 17 : 2);
        real.forEach(file -> ids.add(Patients.write(
                trail, Patients.decide(guideline, Patients.bytes(file), LocalDate.of(2019, 1, 1), List.of()))));
        return ids;
    }

    private static Decision decided(Guideline guideline, String id, int count) {
        return Patients.decide(guideline, Patients.small(id, "N", count), DAY, List.of());
    }

    private static Guideline changed(String from, String to) {
        PackageFiles files = Patients.GUIDELINE.files();
        return Guidelines.from(
                files.with(Map.of(CHANGED, files.text(CHANGED).orElseThrow().replace(from, to))));
    }

    private AuditTrail trail() {
        return AuditTrail.open(TrailOptions.of(directory.resolve("trail"), Map.of(), Clock.systemUTC()));
    }

    private TrailReader reader() {
        return TrailReader.open(new TrailDirectory(directory.resolve("trail")), Map.of());
    }
}
