package dev.rationale.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class CompressedTest {

    private static final byte[] FIRST = "first ".repeat(9_000).getBytes(StandardCharsets.UTF_8);
    private static final byte[] SECOND = "second ".repeat(9_000).getBytes(StandardCharsets.UTF_8);

    @Test
    void whatWasCompressedComesBack() throws IOException {
        assertThat(Compressed.plain(Compressed.of(FIRST))).isEqualTo(FIRST);
        assertThat(Compressed.plain(Compressed.of(new byte[0]))).isEmpty();
    }

    @Test
    void partsThatWereCompressedEachByItselfComeBackAsOne() throws IOException {
        byte[] both = Compressed.joined(Compressed.of(FIRST), Compressed.of(SECOND));

        assertThat(Compressed.plain(both)).isEqualTo(Compressed.joined(FIRST, SECOND));
    }

    @Test
    void whatBreaksOffIsRefused() {
        byte[] both = Compressed.joined(Compressed.of(FIRST), Compressed.of(SECOND));

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> Compressed.plain(Arrays.copyOf(both, both.length - 1)));
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> Compressed.plain(new byte[0]));
    }

    @Test
    void whatIsDamagedIsRefused() {
        byte[] damaged = Compressed.of(FIRST);
        damaged[damaged.length / 2] ^= 1;

        assertThatExceptionOfType(IOException.class).isThrownBy(() -> Compressed.plain(damaged));
    }
}
