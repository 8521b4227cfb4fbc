package dev.rationale.server.guideline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import dev.rationale.engine.Guideline;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Who holds a guideline, and when it is closed. */
class LiveGuidelineTest {

    private final Guideline old = mock(Guideline.class);
    private final Guideline next = mock(Guideline.class);

    @Test
    void workThatIsUnderWayEndsOnTheGuidelineItBeganWith() throws Exception {
        LiveGuideline live = new LiveGuideline(old);
        CountDownLatch began = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        ExecutorService caller = Executors.newSingleThreadExecutor();
        try {
            Future<Guideline> seen = caller.submit(() -> live.use(guideline -> {
                began.countDown();
                await(mayEnd);
                verify(guideline, never()).close();
                return guideline;
            }));
            began.await();
            live.exchange(next);
            assertThat(live.<Guideline>use(guideline -> guideline)).isSameAs(next);
            mayEnd.countDown();
            assertThat(seen.get()).isSameAs(old);
        } finally {
            caller.shutdownNow();
        }
        verify(old, times(1)).close();
        verify(next, never()).close();
    }

    @Test
    void workWithinWorkSeesTheSameGuidelineThoughItWasExchangedInBetween() {
        LiveGuideline live = new LiveGuideline(old);
        Guideline seen = live.use(outer -> {
            live.exchange(next);
            return live.<Guideline>use(inner -> inner);
        });
        assertThat(seen).isSameAs(old);
        assertThat(live.<Guideline>use(guideline -> guideline)).isSameAs(next);
        verify(old, times(1)).close();
    }

    @Test
    void oneThatNobodyHoldsIsClosedAtOnceAndTheLastAtTheEnd() {
        LiveGuideline live = new LiveGuideline(old);
        live.exchange(next);
        verify(old, times(1)).close();
        live.close();
        verify(next, times(1)).close();
        assertThatThrownBy(() -> live.use(guideline -> guideline)).hasMessageContaining("has stopped");
    }

    @Test
    void workThatFailsLetsGoToo() {
        LiveGuideline live = new LiveGuideline(old);
        assertThatThrownBy(() -> live.use(guideline -> {
                    throw new IllegalStateException("broken");
                }))
                .hasMessage("broken");
        live.exchange(next);
        verify(old, times(1)).close();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
