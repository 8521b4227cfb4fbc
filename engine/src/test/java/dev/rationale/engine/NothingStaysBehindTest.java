package dev.rationale.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rationale.engine.evaluation.Clocks;
import dev.rationale.engine.evaluation.Evaluation;
import dev.rationale.engine.evaluation.PatientRecord;
import dev.rationale.engine.tiny.Tea;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An evaluation leaves nothing behind for the next one: no fact, no firing and no listener, also where a rule failed. */
class NothingStaysBehindTest {

    private static final Clocks DAY = Clocks.at(LocalDate.of(2001, 3, 1));
    private static final int ROUNDS = 200;
    private static final int THREADS = 8;

    @TempDir
    Path directory;

    @Test
    void aPatientIsAnsweredTheSameWhoeverWasAskedAboutBefore() {
        Map<Double, Evaluation> alone = answeredAlone(Tea.DIRECTORY);
        try (Guideline tea = Guidelines.from(Tea.DIRECTORY)) {
            for (int round = 0; round < ROUNDS; round++) {
                alone.forEach((cups, expected) ->
                        assertThat(tea.evaluate(Tea.drinker(cups), DAY)).isEqualTo(expected));
            }
        }
    }

    @Test
    void aRuleThatFailedForOnePatientChangesNothingForTheNext() throws IOException {
        Path failing = Tea.copy(
                directory,
                "Recommendation( \"more-tea\" )",
                "Recommendation( \"more-tea\", $cups.sources().get( 9 ) )");
        PatientRecord fails = Tea.drinker(0.5);
        Evaluation expected;
        try (Guideline tea = Guidelines.from(failing)) {
            expected = tea.evaluate(Tea.drinker(3), DAY);
        }
        try (Guideline tea = Guidelines.from(failing)) {
            for (int round = 0; round < ROUNDS; round++) {
                assertThatThrownBy(() -> tea.evaluate(fails, DAY)).isInstanceOf(RuleFailure.class);
                assertThat(tea.evaluate(Tea.drinker(3), DAY)).isEqualTo(expected);
            }
        }
    }

    @Test
    void patientsThatAreAskedAboutTogetherDoNotMeet() throws InterruptedException, ExecutionException {
        Map<Double, Evaluation> alone = answeredAlone(Tea.DIRECTORY);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try (Guideline tea = Guidelines.from(Tea.DIRECTORY)) {
            List<Future<?>> asked = new ArrayList<>();
            for (int round = 0; round < ROUNDS; round++) {
                alone.forEach((cups, expected) -> asked.add(threads.submit(
                        () -> assertThat(tea.evaluate(Tea.drinker(cups), DAY)).isEqualTo(expected))));
            }
            for (Future<?> one : asked) {
                one.get();
            }
        } finally {
            threads.shutdown();
        }
    }

    /** What is said of each patient by a guideline that was asked about nobody before. */
    private static Map<Double, Evaluation> answeredAlone(Path place) {
        return Stream.of(0.0, 0.5, 1.0, 3.0, 9.0).collect(Collectors.toMap(Function.identity(), cups -> {
            try (Guideline tea = Guidelines.from(place)) {
                return tea.evaluate(Tea.drinker(cups), DAY);
            }
        }));
    }
}
