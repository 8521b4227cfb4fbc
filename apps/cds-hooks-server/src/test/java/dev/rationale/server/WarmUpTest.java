package dev.rationale.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rationale.cdshooks.CurrentGuideline;
import dev.rationale.engine.Guideline;
import dev.rationale.engine.Guidelines;
import dev.rationale.server.operation.Health;
import dev.rationale.server.operation.Health.State;
import dev.rationale.service.Decision;
import dev.rationale.service.DecisionLog;
import java.time.Clock;
import java.time.Duration;
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
        WarmUp.run(counted(used, work -> work.apply(GUIDELINE)), DecisionLog.NONE, CLOCK, 30, Duration.ZERO);
        assertThat(used).hasValueGreaterThanOrEqualTo(30);
    }

    @Test
    void whatItTakesToWriteADecisionDownIsRehearsedAndNothingIsWritten() {
        AtomicInteger rehearsed = new AtomicInteger();
        DecisionLog log = new DecisionLog() {
            @Override
            public Optional<String> record(Decision decision) {
                throw new AssertionError("A decision about nobody was written down.");
            }

            @Override
            public void rehearse(Decision decision) {
                rehearsed.incrementAndGet();
            }
        };
        WarmUp.run(CurrentGuideline.always(GUIDELINE), log, CLOCK, 3, Duration.ofMillis(1));
        assertThat(rehearsed).as("and it goes on while the compilers work").hasValueGreaterThan(3);
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
        assertThatThrownBy(() -> WarmUp.run(failing, DecisionLog.NONE, CLOCK, 30, Duration.ZERO))
                .hasMessageContaining("was answered with status 500");
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
