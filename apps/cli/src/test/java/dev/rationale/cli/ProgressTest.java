package dev.rationale.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import dev.rationale.cli.console.Console;
import dev.rationale.cli.console.Progress;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProgressTest {

    private final StringWriter err = new StringWriter();
    private final AtomicLong seconds = new AtomicLong();
    private final Clock clock = mock();

    @BeforeEach
    void theClockIsMovedByTheTest() {
        when(clock.instant()).thenAnswer(asked -> Instant.ofEpochSecond(seconds.get()));
    }

    @Test
    void saysNothingOfARunThatIsShort() {
        Progress progress = progress(true);
        progress.step();
        progress.close();
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void tellsHowFarALongRunHasComeAndTakesTheLineAway() {
        Progress progress = progress(true);
        seconds.set(2);
        progress.step();
        progress.step();
        progress.close();
        assertThat(err.toString()).contains("1 of 2", "2 of 2").endsWith("\r\u001b[K");
    }

    @Test
    void saysNothingWhereNobodyWatches() {
        Progress progress = progress(false);
        seconds.set(2);
        progress.step();
        progress.close();
        assertThat(err.toString()).isEmpty();
    }

    private Progress progress(boolean watched) {
        PrintWriter out = new PrintWriter(new StringWriter());
        return new Progress(
                new Console(clock, InputStream.nullInputStream(), out, new PrintWriter(err), false, watched), 2);
    }
}
