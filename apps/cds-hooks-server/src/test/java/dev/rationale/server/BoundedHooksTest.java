package dev.rationale.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rationale.cdshooks.HookAnswer;
import dev.rationale.cdshooks.HookCall;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** Calls that take too long, fail, or find every thread taken. */
class BoundedHooksTest {

    private static final HookAnswer DONE = new HookAnswer(200, Map.of(), new byte[0]);

    @Test
    void aCallThatTakesTooLongIsGivenUpAndTheOthersGoOn() {
        CountDownLatch never = new CountDownLatch(1);
        try (BoundedHooks hooks = new BoundedHooks(
                call -> call.path().equals("/stuck") ? stuck(never) : DONE, 2, Duration.ofMillis(300))) {
            HookAnswer late = hooks.answer(call("/stuck"));
            assertThat(late.status()).isEqualTo(503);
            assertThat(late.headers()).containsEntry("Retry-After", "1");
            assertThat(new String(late.body(), StandardCharsets.UTF_8)).contains("OperationOutcome", "timeout");
            assertThat(hooks.answer(call("/fine")).status()).isEqualTo(200);
        }
    }

    @Test
    void callsThatWillNotEndTakeNoMoreThanTheThreadsThereAre() {
        CountDownLatch stillRunning = new CountDownLatch(1);
        try (BoundedHooks hooks =
                new BoundedHooks(call -> ignoringInterrupts(stillRunning), 1, Duration.ofMillis(50))) {
            for (int call = 0; call < 10; call++) {
                assertThat(hooks.answer(call("/runaway")).status()).isEqualTo(503);
            }
            assertThat(hooks.active()).isEqualTo(1);
        } finally {
            stillRunning.countDown();
        }
    }

    @Test
    void aCallThatFailsIsAnswered() {
        try (BoundedHooks hooks = new BoundedHooks(
                call -> {
                    throw new IllegalStateException("broken");
                },
                1,
                Duration.ofSeconds(20))) {
            assertThat(hooks.answer(call("/")).status()).isEqualTo(503);
        }
    }

    private static HookCall call(String path) {
        return new HookCall("POST", path, Map.of(), new ByteArrayInputStream(new byte[0]));
    }

    private static HookAnswer stuck(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException givenUp) {
            Thread.currentThread().interrupt();
        }
        return DONE;
    }

    private static HookAnswer ignoringInterrupts(CountDownLatch latch) {
        while (latch.getCount() > 0) {
            Thread.onSpinWait();
        }
        return DONE;
    }
}
