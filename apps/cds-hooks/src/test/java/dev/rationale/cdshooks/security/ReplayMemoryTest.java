package dev.rationale.cdshooks.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is remembered of used tokens, and for how long. */
class ReplayMemoryTest {

    private static final Instant NOW = Signing.NOW;

    @Test
    void twoIssuersMayUseTheSameId() {
        ReplayMemory memory = new ReplayMemory(10);
        memory.use("one", "jti", NOW.plusSeconds(60), NOW);
        memory.use("two", "jti", NOW.plusSeconds(60), NOW);
        assertThat(memory.remembered()).isEqualTo(2);
    }

    @Test
    void aFullMemoryRefusesOnlyThatIssuerAndForgetsWhatExpired() {
        ReplayMemory memory = new ReplayMemory(2);
        memory.use("one", "a", NOW.plusSeconds(60), NOW);
        memory.use("one", "b", NOW.plusSeconds(60), NOW);
        assertThatThrownBy(() -> memory.use("one", "c", NOW.plusSeconds(60), NOW))
                .hasMessage("MEMORY_FULL");
        memory.use("two", "c", NOW.plusSeconds(60), NOW);
        Instant later = NOW.plusSeconds(61);
        memory.use("one", "c", later.plusSeconds(60), later);
        assertThat(memory.remembered()).isEqualTo(2);
    }

    @Test
    void ofManyAtOnceOnlyOneUsesAToken() {
        ReplayMemory memory = new ReplayMemory(1_000);
        AtomicInteger used = new AtomicInteger();
        List<Integer> tries = IntStream.range(0, 200).boxed().toList();
        tries.parallelStream().forEach(one -> {
            try {
                memory.use("one", "jti", NOW.plusSeconds(60), NOW);
                used.incrementAndGet();
            } catch (Refusal replayed) {
                assertThat(replayed.code()).isEqualTo("replayed");
            }
        });
        assertThat(used).hasValue(1);
    }
}
