package dev.rationale.properties;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rationale.cases.Cases;
import dev.rationale.committee.cases.CaseResult;
import dev.rationale.committee.cases.Literature;
import dev.rationale.engine.Guideline;
import dev.rationale.engine.Guidelines;
import dev.rationale.engine.evaluation.Clocks;
import dev.rationale.engine.evaluation.PatientRecord;
import dev.rationale.engine.guideline.GuidelinePackages;
import dev.rationale.engine.guideline.PackageFiles;
import dev.rationale.engine.report.EvaluationJson;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Rules of the literature run by themselves, once for a day of evidence. One stage for all rules answers the same. */
class LiteratureStageTest {

    private static final String DECLARED = "literature:";
    private static final PackageFiles TWO_STAGES = Guidelines.bundledFiles();
    private static final PackageFiles ONE_STAGE = withoutStage(TWO_STAGES);

    /** Open throughout, so that guidelines with the same rules are not compiled anew. */
    private static final Guideline TWO = Guidelines.from(TWO_STAGES);

    private static final Guideline ONE = Guidelines.from(ONE_STAGE);

    @AfterAll
    static void close() {
        TWO.close();
        ONE.close();
    }

    /** The package with no phase said to be of the literature: all its rules run for each patient. */
    private static PackageFiles withoutStage(PackageFiles files) {
        String manifest = files.text(GuidelinePackages.MANIFEST).orElseThrow();
        String without =
                manifest.lines().filter(line -> !line.startsWith(DECLARED)).collect(Collectors.joining("\n", "", "\n"));
        assertThat(without).isNotEqualTo(manifest);
        return files.with(Map.of(GuidelinePackages.MANIFEST, without));
    }

    @Test
    void bothAnswerEveryCaseTheSame() {
        Map<Literature, List<CaseResult>> supposed = Cases.all().stream()
                .collect(Collectors.groupingBy(known -> known.one().literature()));
        assertThat(supposed).hasSizeGreaterThan(1);
        supposed.forEach((literature, cases) -> {
            try (Guideline two = literature.applied(TWO_STAGES);
                    Guideline one = literature.applied(ONE_STAGE)) {
                cases.forEach(known -> assertThat(
                                answer(two, known.one().patient(), known.one().clocks()))
                        .as(known.one().file() + ": " + known.one().name())
                        .isEqualTo(
                                answer(one, known.one().patient(), known.one().clocks())));
            }
        });
    }

    /** Two thousand in {@code thorough}. */
    @Test
    void bothAnswerGeneratedPatientsTheSame() {
        List<LocalDate> days = List.of(LocalDate.of(1985, 1, 1), Said.BEFORE, LocalDate.of(2010, 1, 1), Said.AFTER);
        LongStream.rangeClosed(1, Boolean.getBoolean("thorough") ? 2000 : 250)
                .mapToObj(Sample::of)
                .forEach(sample -> {
                    PatientRecord record = Said.read(sample.bundle());
                    Clocks clocks = new Clocks(sample.asOf(), days.get((int) sample.seed() % days.size()));
                    assertThat(answer(TWO, record, clocks))
                            .as("seed %d", sample.seed())
                            .isEqualTo(answer(ONE, record, clocks));
                });
    }

    /** The whole answer, trace included, but for the digest: the two packages differ in one line of the manifest. */
    private static String answer(Guideline guideline, PatientRecord patient, Clocks clocks) {
        String json = new EvaluationJson(guideline, "en").text(guideline.evaluate(patient, clocks));
        return json.replace(guideline.id().digest(), "");
    }
}
