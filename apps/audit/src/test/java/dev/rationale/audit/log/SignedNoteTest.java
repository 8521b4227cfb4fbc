package dev.rationale.audit.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import org.junit.jupiter.api.Test;

class SignedNoteTest {

    /** The key and note that the documentation of Go's sumdb/note shows, which defined the format. */
    private static final String VKEY = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";

    private static final String NOTE = """
            If you think cryptography is the answer to your problem,
            then you don't know what your problem is.

            \u2014 PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
            """;

    @Test
    void aNoteOfTheReferenceImplementationIsVerified() {
        assertThat(SignedNote.parse(NOTE).signedBy(VerifierKey.parse(VKEY))).isTrue();
        assertThat(SignedNote.parse(NOTE.replace("answer", "anger")).signedBy(VerifierKey.parse(VKEY)))
                .isFalse();
    }

    @Test
    void aKeyIsWrittenAsItWasRead() {
        assertThat(VerifierKey.parse(VKEY)).hasToString(VKEY);
        assertThat(VerifierKey.parse(Logs.SIGNER.verifier().toString())).isEqualTo(Logs.SIGNER.verifier());
    }

    @Test
    void aKeyWhoseIdDoesNotFitIsRefused() {
        assertThatThrownBy(() -> VerifierKey.parse(VKEY.replace("c74f20a3", "c74f20a4")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> VerifierKey.parse("nonsense")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aCheckpointIsReadAsItWasSignedAndByNoOtherKey() {
        Checkpoint signed = Checkpoint.sign(Logs.SIGNER, 12, Hash.over());
        Checkpoint read = Checkpoint.parse(signed.note());
        assertThat(read).isEqualTo(signed);
        assertThat(read.signedBy(Logs.SIGNER.verifier())).isTrue();
        assertThat(read.signedBy(NoteSigner.generate("example.org/other", new SecureRandom())
                        .verifier()))
                .isFalse();
    }

    @Test
    void whatIsNoCheckpointIsRefused() {
        assertThatThrownBy(() -> Checkpoint.parse("x")).hasMessageContaining("no signed note");
        assertThatThrownBy(() -> Checkpoint.parse(NOTE)).hasMessageContaining("no checkpoint");
    }

    @Test
    void theKeyIsRestoredFromItsBytes() {
        NoteSigner again = NoteSigner.restore(
                Logs.SIGNER.verifier().name(), Logs.SIGNER.privateBytes(), Logs.SIGNER.publicBytes());
        assertThat(again.verifier()).isEqualTo(Logs.SIGNER.verifier());
        assertThat(Checkpoint.sign(again, 1, Hash.over()).signedBy(Logs.SIGNER.verifier()))
                .isTrue();
    }

    @Test
    void aWitnessKeyOfAnotherImplementationIsReadAndSignsNoLog() {
        String text = "remora.n621.de+da77ade7+BOvN63jn/bLvkieywe8R6UYAtVtNbZpXh34x7onlmtw2";
        VerifierKey key = VerifierKey.parse(text);
        assertThat(key).hasToString(text);
        assertThat(key.type()).isEqualTo(VerifierKey.WITNESS);
        assertThat(SignedNote.parse(NOTE).signedBy(key)).isFalse();
        assertThat(SignedNote.parse(NOTE).cosignedBy(key)).isEmpty();
        assertThat(SignedNote.parse(NOTE).cosignedBy(VerifierKey.parse(VKEY))).isEmpty();
        assertThat(SignedNote.parse(NOTE)).hasToString(NOTE);
    }
}
