package dev.rationale.audit.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** Wrapping for somebody else, held against what another program made. */
class HpkeTest {

    private static final String INFO = "patients/ab/x";

    private final SecureRandom random = new SecureRandom();

    /** Made with Python's cryptography 48: X25519 with HKDF-SHA256, AES-256-GCM, the private key the bytes from 1 to 32. */
    @Test
    void whatAnotherProgramSealedOpens() {
        byte[] privateKey = new byte[Hpke.KEY];
        for (int at = 0; at < Hpke.KEY; at++) {
            privateKey[at] = (byte) (at + 1);
        }
        byte[] sealed = HexFormat.of()
                .parseHex(
                        "472164b6cb7e52a6265650497842eb68230d99d8d0982a108db7065402e8d540cc1f0a1d2349341a32b7e0bf32a69764"
                                + "a4d82e62f6dea3af5a3a3c4b1818721026d8e803");
        assertThat(Hpke.open(privateKey, sealed, INFO).map(plain -> new String(plain, StandardCharsets.US_ASCII)))
                .contains("the key of a patient");
        assertThat(Hpke.open(privateKey, sealed, "patients/ab/y")).isEmpty();
    }

    @Test
    void onlyThePrivateKeyOpensAndEveryByteCounts() {
        byte[] privateKey = new byte[Hpke.KEY];
        random.nextBytes(privateKey);
        byte[] plain = "secret".getBytes(StandardCharsets.US_ASCII);
        byte[] sealed = Hpke.seal(Hpke.publicOf(privateKey), plain, INFO, random);
        assertThat(Hpke.open(privateKey, sealed, INFO)).contains(plain);
        assertThat(Hpke.open(Hpke.publicOf(privateKey), sealed, INFO)).isEmpty();
        for (int at = 0; at < sealed.length; at++) {
            byte[] altered = sealed.clone();
            altered[at] ^= 1;
            assertThat(Hpke.open(privateKey, altered, INFO)).as("byte " + at).isEmpty();
        }
        assertThat(Hpke.open(privateKey, new byte[Hpke.KEY - 1], INFO)).isEmpty();
        assertThat(Hpke.open(privateKey, new byte[sealed.length], INFO))
                .as("a weak key")
                .isEmpty();
    }
}
