package dev.rationale.engine.guideline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OfKindsTest {

    private final List<List<FactKind>> made = new ArrayList<>();
    private final OfKinds<Integer> sizes = new OfKinds<>(kinds -> {
        made.add(kinds);
        return kinds.size();
    });

    @Test
    void isMadeOnceForAGuideline() {
        List<FactKind> one = new ArrayList<>(List.of(FactKind.PERSON));
        List<FactKind> none = new ArrayList<>();

        assertThat(sizes.of(one)).isEqualTo(1);
        assertThat(sizes.of(none)).isZero();
        assertThat(sizes.of(one)).isEqualTo(1);

        assertThat(made).hasSize(2);
    }

    @Test
    void theOldestIsForgottenWhereThereAreManyGuidelines() {
        List<FactKind> first = new ArrayList<>();
        sizes.of(first);
        for (int other = 0; other < 8; other++) {
            sizes.of(new ArrayList<>());
        }

        assertThat(sizes.of(first)).isZero();
        assertThat(made).hasSize(10);
    }
}
