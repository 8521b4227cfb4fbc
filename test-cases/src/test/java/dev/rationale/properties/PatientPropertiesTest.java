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
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Changes of the input that must change nothing, and answers that must never come together. */
class PatientPropertiesTest {

    private static final List<Sample> SAMPLES = LongStream.rangeClosed(1, Boolean.getBoolean("thorough") ? 2000 : 150)
            .mapToObj(Sample::of)
            .toList();

    /** What is said of each sample as it stands, with which each changed one is compared; one thread asked it. */
    private static final List<Drawn> AS_DRAWN =
            SAMPLES.stream().map(PatientPropertiesTest::drawn).toList();

    /** What is kept of an answer: its text only as a digest, since two thousand of them are more than a JVM holds. */
    private record Drawn(String digest, String substance, List<String> codes) {}

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
        same(sample -> {
            List<String> shuffled = new ArrayList<>(sample.resources());
            Collections.shuffle(shuffled, new Random(sample.seed()));
            return Sample.bundle(shuffled);
        });
    }

    @Test
    void equivalentUnitsChangeNoByte() {
        same(sample -> sample.bundle().replace("{cells}/uL", "10*6/L"));
        same(sample -> sample.bundle().replace("{cells}/uL", "/mm3"));
        same(sample -> sample.bundle()
                .replaceAll("\"value\":(\\d+),\"unit\":\"\\{cells}/uL\"", "\"value\":$1e-3,\"unit\":\"{cells}/uL\"")
                .replace("{cells}/uL", "10*9/L"));
    }

    @Test
    void irrelevantResourcesAndAnotherPatientChangeNothingThatIsSaid() {
        sameSubstance(sample -> {
            List<String> more = new ArrayList<>(sample.resources());
            more.add("{\"resourceType\":\"Encounter\",\"id\":\"e\",\"status\":\"finished\"}");
            more.add("{\"resourceType\":\"Patient\",\"id\":\"q\",\"birthDate\":\"1950-01-01\"}");
            more.add(sample.resources()
                    .get(sample.resources().size() - 1)
                    .replace("Patient/p", "Patient/q")
                    .replaceFirst("\"id\":\"[a-z]", "\"id\":\"q"));
            return Sample.bundle(more);
        });
    }

    @Test
    void theNamesOfResourcesChangeNothingThatIsSaid() {
        sameSubstance(sample -> sample.bundle().replaceAll("\"id\":\"([com])(\\d*)\"", "\"id\":\"z$2$1\""));
    }

    @Test
    void whatIsDatedAfterTheClockDoesNotExist() {
        each((sample, drawn) -> {
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
        });
    }

    @Test
    void noTwoAnswersThatContradictEachOtherComeTogether() {
        each((sample, drawn) -> {
            for (List<String> codes :
                    List.of(drawn.codes(), Said.codes(Said.of(sample.bundle(), sample.asOf(), Said.AFTER)))) {
                assertThat(codes).as("seed %d", sample.seed()).doesNotHaveDuplicates();
                for (List<String> pair : CONFLICTS) {
                    assertThat(codes.containsAll(pair))
                            .as("seed %d: %s", sample.seed(), pair)
                            .isFalse();
                }
            }
        });
    }

    @Test
    void eightThreadsSayTheSameAsOne() throws InterruptedException, ExecutionException {
        ExecutorService eight = Executors.newFixedThreadPool(8);
        try {
            List<Callable<String>> questions = SAMPLES.stream()
                    .<Callable<String>>map(sample -> () -> Said.digest(evaluated(sample)))
                    .toList();
            List<String> together = new ArrayList<>();
            for (Future<String> answer : eight.invokeAll(questions)) {
                together.add(answer.get());
            }
            assertThat(together).isEqualTo(AS_DRAWN.stream().map(Drawn::digest).toList());
        } finally {
            eight.shutdown();
        }
    }

    private static void same(Function<Sample, String> rewritten) {
        each((sample, drawn) -> assertThat(Said.digest(Said.of(rewritten.apply(sample), sample.asOf(), Said.BEFORE)))
                .as("seed %d", sample.seed())
                .isEqualTo(drawn.digest()));
    }

    private static void sameSubstance(Function<Sample, String> rewritten) {
        each((sample, drawn) -> assertThat(Said.substance(Said.of(rewritten.apply(sample), sample.asOf(), Said.BEFORE)))
                .as("seed %d", sample.seed())
                .isEqualTo(drawn.substance()));
    }

    /** Each sample with what is said of it as it stands. */
    private static void each(BiConsumer<Sample, Drawn> check) {
        for (int index = 0; index < SAMPLES.size(); index++) {
            check.accept(SAMPLES.get(index), AS_DRAWN.get(index));
        }
    }

    private static Drawn drawn(Sample sample) {
        Evaluation said = evaluated(sample);
        return new Drawn(Said.digest(said), Said.substance(said), Said.codes(said));
    }

    private static Evaluation evaluated(Sample sample) {
        return Said.of(sample.bundle(), sample.asOf(), Said.BEFORE);
    }
}
