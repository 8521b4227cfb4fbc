package dev.rationale.engine.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class AgeTest {

    private static final LocalDate DAY = LocalDate.of(2015, 6, 30);

    @Test
    void aBirthdayIsReachedOnItsDay() {
        assertThat(born(When.on(LocalDate.of(1950, 6, 30))).isAtLeast(65)).isTrue();
        assertThat(born(When.on(LocalDate.of(1950, 7, 1))).isAtLeast(65)).isFalse();
        assertThat(born(When.on(LocalDate.of(1950, 7, 1))).isBelow(65)).isTrue();
    }

    @Test
    void whereOnlyTheYearIsKnownNeitherIsSureUntilItIsOver() {
        assertThat(born(When.in(1950)).isAtLeast(65)).isFalse();
        assertThat(born(When.in(1950)).isBelow(65)).isFalse();
        assertThat(born(When.in(1949)).isAtLeast(65)).isTrue();
        assertThat(born(When.in(1951)).isBelow(65)).isTrue();
    }

    @Test
    void aMedicineIsTakenUntilItsLastDayAndNotWhileItIsInterrupted() {
        Treated until = treated(true, When.on(DAY));
        assertThat(until.isOngoing(DAY)).isTrue();
        assertThat(until.isOngoing(DAY.plusDays(1))).isFalse();
        assertThat(treated(true, When.UNKNOWN).isOngoing(DAY)).isTrue();
        assertThat(treated(false, When.UNKNOWN).isOngoing(DAY)).isFalse();
    }

    private static Treated treated(boolean running, When until) {
        return new Treated("t", "anticoagulant", "apixaban", running, !running, When.UNKNOWN, until, List.of());
    }

    private static Age born(When at) {
        return new Born("Born/p", at, List.of()).ageOn(DAY);
    }
}
