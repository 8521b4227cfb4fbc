package dev.rationale.properties;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rationale.engine.evaluation.Clocks;
import dev.rationale.engine.evaluation.Evaluation;
import dev.rationale.engine.evaluation.PatientRecord;
import dev.rationale.engine.fact.Dated;
import dev.rationale.engine.fact.Fact;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Changes of the input that must change nothing, and answers that must never come together. */
class PatientPropertiesTest {

    private static final List<Sample> SAMPLES =
            LongStream.rangeClosed(1, 2000).mapToObj(Sample::of).toList();

    private static final List<List<String>> CONFLICTS = List.of(
            List.of("il2-only-in-trial", "il2-not-recommended"),
            List.of("il2-only-in-trial", "il2-stop"),
            List.of("il2-reassess", "il2-stop"),
            List.of("start-pcp-prophylaxis", "continue-pcp-prophylaxis"),
            List.of("start-pcp-prophylaxis", "consider-stopping-pcp-prophylaxis"),
            List.of("continue-pcp-prophylaxis", "consider-stopping-pcp-prophylaxis"),
            List.of("start-toxoplasmosis-prophylaxis", "continue-toxoplasmosis-prophylaxis"),
            List.of("offer-trial-silcaat", "offer-trial-esprit"),
            List.of("offer-trial-silcaat", "il2-not-recommended"),
            List.of("offer-trial-esprit", "il2-not-recommended"),
            List.of("art-first", "control-viraemia-first"),
            List.of("art-first", "continue-art-and-remeasure"),
            List.of("il2-hold-toxicity", "il2-toxicity-measures"));

    @Test
    void theOrderOfTheEntriesChangesNoByte() {
        for (Sample sample : SAMPLES) {
            List<String> shuffled = new ArrayList<>(sample.resources());
            Collections.shuffle(shuffled, new Random(sample.seed()));
            assertThat(json(Sample.bundle(shuffled), sample))
                    .as("seed %d", sample.seed())
                    .isEqualTo(json(sample.bundle(), sample));
        }
    }

    @Test
    void equivalentUnitsChangeNoByte() {
        same(text -> text.replace("{cells}/uL", "10*6/L"));
        same(text -> text.replace("{cells}/uL", "/mm3"));
        same(text -> text.replaceAll(
                        "\"value\":(\\d+),\"unit\":\"\\{cells}/uL\"", "\"value\":$1e-3,\"unit\":\"{cells}/uL\"")
                .replace("{cells}/uL", "10*9/L"));
    }

    @Test
    void irrelevantResourcesAndAnotherPatientChangeNothingThatIsSaid() {
        for (Sample sample : SAMPLES) {
            List<String> more = new ArrayList<>(sample.resources());
            more.add("{\"resourceType\":\"Encounter\",\"id\":\"e\",\"status\":\"finished\"}");
            more.add("{\"resourceType\":\"Patient\",\"id\":\"q\",\"birthDate\":\"1950-01-01\"}");
            more.add(sample.resources()
                    .get(sample.resources().size() - 1)
                    .replace("Patient/p", "Patient/q")
                    .replaceFirst("\"id\":\"[a-z]", "\"id\":\"q"));
            assertThat(Said.substance(Said.of(Sample.bundle(more), sample.asOf(), Said.BEFORE)))
                    .as("seed %d", sample.seed())
                    .isEqualTo(Said.substance(Said.of(sample.bundle(), sample.asOf(), Said.BEFORE)));
        }
    }

    @Test
    void theNamesOfResourcesChangeNothingThatIsSaid() {
        for (Sample sample : SAMPLES) {
            String renamed = sample.bundle().replaceAll("\"id\":\"([com])(\\d*)\"", "\"id\":\"z$2$1\"");
            assertThat(Said.substance(Said.of(renamed, sample.asOf(), Said.BEFORE)))
                    .as("seed %d", sample.seed())
                    .isEqualTo(Said.substance(Said.of(sample.bundle(), sample.asOf(), Said.BEFORE)));
        }
    }

    @Test
    void whatIsDatedAfterTheClockDoesNotExist() {
        for (Sample sample : SAMPLES) {
            PatientRecord all = Said.read(sample.bundle());
            List<Fact> past = all.facts().stream()
                    .filter(fact ->
                            !(fact instanceof Dated dated) || !dated.at().surelyAfter(sample.asOf()))
                    .toList();
            PatientRecord known = all.holding(past);
            Clocks clocks = new Clocks(sample.asOf(), Said.AFTER);
            assertThat(Said.substance(Said.GUIDELINE.evaluate(all, clocks)))
                    .as("seed %d", sample.seed())
                    .isEqualTo(Said.substance(Said.GUIDELINE.evaluate(known, clocks)));
        }
    }

    @Test
    void noTwoAnswersThatContradictEachOtherComeTogether() {
        for (Sample sample : SAMPLES) {
            for (Evaluation evaluation : List.of(
                    Said.of(sample.bundle(), sample.asOf(), Said.BEFORE),
                    Said.of(sample.bundle(), sample.asOf(), Said.AFTER))) {
                List<String> codes = Said.codes(evaluation);
                assertThat(codes).as("seed %d", sample.seed()).doesNotHaveDuplicates();
                for (List<String> pair : CONFLICTS) {
                    assertThat(codes.containsAll(pair))
                            .as("seed %d: %s", sample.seed(), pair)
                            .isFalse();
                }
            }
        }
    }

    @Test
    void eightThreadsSayTheSameAsOne() {
        List<String> alone =
                SAMPLES.stream().map(sample -> json(sample.bundle(), sample)).toList();
        List<String> together = IntStream.range(0, SAMPLES.size())
                .parallel()
                .mapToObj(index -> json(SAMPLES.get(index).bundle(), SAMPLES.get(index)))
                .toList();
        assertThat(together).isEqualTo(alone);
    }

    private static void same(UnaryOperator<String> rewritten) {
        for (Sample sample : SAMPLES) {
            assertThat(json(rewritten.apply(sample.bundle()), sample))
                    .as("seed %d", sample.seed())
                    .isEqualTo(json(sample.bundle(), sample));
        }
    }

    private static String json(String bundle, Sample sample) {
        return Said.json(Said.of(bundle, sample.asOf(), Said.BEFORE));
    }
}
