package dev.rationale.engine.guideline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rationale.engine.evaluation.Clocks;
import dev.rationale.engine.fact.Born;
import dev.rationale.engine.fact.Bounds;
import dev.rationale.engine.fact.Fact;
import dev.rationale.engine.fact.NotUnderstood;
import dev.rationale.engine.fact.When;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What why-not tries of declared kinds: only what could be so. */
class DeclaredChangesTest {

    private static final LocalDate DAY = LocalDate.of(2022, 6, 30);
    private static final Boundaries BOUNDARIES = new Boundaries(List.of(75.0, 139.0, 400.0));

    @Test
    void onlyAgesThatPeopleReachAreTriedAndOnlyByMovingABirthDate() {
        Born born = new Born("Born/p", When.on(LocalDate.of(1960, 1, 1)), List.of());

        assertThat(tried(FactKind.PERSON, List.of(born))).containsExactly("74", "75", "76");
        assertThat(tried(FactKind.PERSON, List.of())).isEmpty();
    }

    @Test
    void onlyPlausibleValuesAreTried() {
        FactKind systolic = kind(KindOf.RESULT, Map.of("mmHg", 1.0), new Bounds(40, true, 350, true));

        assertThat(tried(systolic, List.of())).containsExactly("74", "75", "76", "138", "139", "140");
    }

    @Test
    void aMedicineIsTriedAndSoIsARecordInWhichAllIsUnderstood() {
        FactKind medicine = kind(KindOf.EXPOSURE, Map.of(), Bounds.UNKNOWN);
        Fact unread = new NotUnderstood("NotUnderstood/k/r", "k", "medicine-not-named", List.of("r"));

        assertThat(changes(medicine, List.of(unread)))
                .extracting(InputChange::kind)
                .containsExactly("added", "removed");
    }

    private static List<String> tried(FactKind kind, List<Fact> inputs) {
        return changes(kind, inputs).stream().map(InputChange::to).toList();
    }

    private static List<InputChange> changes(FactKind kind, List<Fact> inputs) {
        return new DeclaredInputs(List.of(kind)).changes(inputs, Clocks.at(DAY), BOUNDARIES);
    }

    private static FactKind kind(KindOf of, Map<String, Double> units, Bounds plausible) {
        return new FactKind(
                "k",
                Map.of(),
                of,
                of.resources(),
                FactType.own(of),
                false,
                FactKind.Means.NOTHING,
                new FactKind.Amount("", new TreeMap<>(units), plausible, false, false, 0, 0),
                FactKind.Answers.NONE,
                FactKind.Course.NONE,
                FactKind.Effect.NONE,
                FactKind.Written.PLAIN,
                FactKind.Search.PLAIN);
    }
}
