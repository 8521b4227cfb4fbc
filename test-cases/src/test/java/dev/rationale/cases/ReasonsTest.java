package dev.rationale.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.rationale.committee.cases.CaseResult;
import dev.rationale.engine.explanation.Derivation;
import dev.rationale.engine.explanation.Explanation;
import dev.rationale.engine.explanation.Firing;
import dev.rationale.engine.fact.Fact;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
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
            Walk walk = new Walk(
                    explanation,
                    evaluated.one().patient().facts().stream().map(Fact::id).collect(Collectors.toSet()));
            for (Firing firing : explanation.firings()) {
                assertThat(firing.matched()).as(firing.rule()).isNotEmpty();
                firing.inserted().forEach(walk::back);
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

    /**
     * The walk of one explanation. What a fact rests on is the same by whichever way it was reached, so each is followed once;
     * ways would be counted by the million where facts by the hundred are.
     */
    private record Walk(
            Explanation explanation, Derivation derivation, Set<String> input, Set<String> path, Set<String> followed) {

        Walk(Explanation explanation, Set<String> input) {
            this(explanation, explanation.derivation(), input, new LinkedHashSet<>(), new HashSet<>());
        }

        void back(String id) {
            if (path.contains(id)) {
                fail("%s rests on itself: %s", id, path);
            }
            if (followed.contains(id)) {
                return;
            }
            path.add(id);
            Fact fact = explanation.fact(id).orElseThrow(() -> new AssertionError(id + " is not in the explanation"));
            List<Firing> origins = derivation.origins(id);
            if (origins.isEmpty()) {
                assertThat(input.contains(id) || GIVEN.contains(fact.type()))
                        .as("%s was neither given nor concluded", id)
                        .isTrue();
            }
            origins.forEach(origin -> origin.matched().forEach(this::back));
            path.remove(id);
            followed.add(id);
        }
    }
}
