package dev.rationale.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rationale.committee.cases.CaseResult;
import dev.rationale.engine.explanation.Explanation;
import dev.rationale.engine.explanation.Firing;
import dev.rationale.engine.fact.Fact;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Each conclusion of each case is walked back to what was given: the patient's records, the evidence, the clocks. */
class ReasonsTest {

    private static final Set<String> GIVEN = Set.of(
            "AsOf", "EvidenceClock", "Parameter", "Evidence", "RetractedEvidence", "Population", "Finding", "Claim");

    @Test
    void everyConclusionWalksBackToWhatWasGivenWithoutAHole() {
        for (CaseResult evaluated : Cases.all()) {
            Explanation explanation = evaluated.seen().explanation();
            Set<String> input = evaluated.one().patient().facts().stream()
                    .map(Fact::id)
                    .collect(Collectors.toCollection(TreeSet::new));
            for (Firing firing : explanation.firings()) {
                assertThat(firing.matched()).as(firing.rule()).isNotEmpty();
                firing.inserted().forEach(id -> walk(explanation, id, input, new TreeSet<>()));
            }
        }
    }

    @Test
    void everyReasonOfARecommendationIsAFactOfTheExplanation() {
        assertThat(Cases.all())
                .allSatisfy(evaluated -> assertThat(evaluated.seen().recommendations())
                        .allSatisfy(advice -> assertThat(advice.because())
                                .isNotEmpty()
                                .allMatch(id ->
                                        evaluated.seen().explanation().fact(id).isPresent())));
    }

    private static void walk(Explanation explanation, String id, Set<String> input, Set<String> path) {
        assertThat(path.add(id)).as("%s rests on itself", id).isTrue();
        Fact fact = explanation.fact(id).orElseThrow(() -> new AssertionError(id + " is not in the explanation"));
        if (explanation.origins(id).isEmpty()) {
            assertThat(input.contains(id) || GIVEN.contains(fact.type()))
                    .as("%s was neither given nor concluded", id)
                    .isTrue();
        }
        for (Firing origin : explanation.origins(id)) {
            origin.matched().forEach(reason -> walk(explanation, reason, input, new TreeSet<>(path)));
        }
    }
}
