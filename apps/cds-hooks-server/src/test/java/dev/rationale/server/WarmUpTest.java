package dev.rationale.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rationale.cdshooks.CurrentGuideline;
import dev.rationale.engine.Guideline;
import dev.rationale.engine.Guidelines;
import dev.rationale.server.operation.Health;
import dev.rationale.server.operation.Health.State;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** The service is called before anybody may call it, and is ready only then. */
class WarmUpTest {

    private static final Guideline GUIDELINE = Guidelines.bundled();
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T10:00:00Z"), ZoneOffset.UTC);

    @AfterAll
    static void close() {
        GUIDELINE.close();
    }

    @Test
    void theGuidelineHasAnsweredManyTimesBeforeTheFirstCall() {
        AtomicInteger used = new AtomicInteger();
        WarmUp.run(counted(used, work -> work.apply(GUIDELINE)), CLOCK, 30);
        assertThat(used).hasValueGreaterThanOrEqualTo(30);
    }

    @Test
    void aServiceThatWouldAnswerNobodyDoesNotStart() {
        AtomicInteger used = new AtomicInteger();
        CurrentGuideline failing = counted(used, work -> {
            if (used.get() > 1) {
                throw new IllegalStateException("no session");
            }
            return work.apply(GUIDELINE);
        });
        assertThatThrownBy(() -> WarmUp.run(failing, CLOCK, 30)).hasMessageContaining("was answered with status 500");
    }

    @Test
    void itIsReadyOnlyBetweenStartingAndStopping() {
        Health health = new Health(CurrentGuideline.always(GUIDELINE), Optional::empty);
        assertThat(health.ready()).isFalse();
        assertThat(health.json()).contains("\"status\":\"starting\"");
        health.become(State.READY);
        assertThat(health.ready()).isTrue();
        health.become(State.STOPPING);
        assertThat(health.ready()).isFalse();
    }

    private static CurrentGuideline counted(AtomicInteger used, Use use) {
        return new CurrentGuideline() {
            @Override
            @SuppressWarnings("unchecked")
            public <T> T use(Function<Guideline, T> work) {
                used.incrementAndGet();
                return (T) use.with(work::apply);
            }
        };
    }

    /** How work on a guideline is done. */
    private interface Use {

        Object with(Function<Guideline, Object> work);
    }
}
