package dev.rationale.audit.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rationale.audit.AuditFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A key that a key management service unwraps, here a script that undoes what another one did. */
class KeyCommandTest {

    private static final String COMMAND = MasterKey.VARIABLE + MasterKey.COMMAND;

    @TempDir
    private Path directory;

    @Test
    void theCommandUnwrapsAKeyThatLiesWrappedAndIsAskedOnce() throws IOException {
        MasterKey key = MasterKey.generate(directory.resolve("clear"), new SecureRandom());
        String clear = Files.readString(directory.resolve("clear")).strip();
        Files.writeString(directory.resolve("wrapped"), new StringBuilder(clear).reverse());
        Files.delete(directory.resolve("clear"));
        Path kms = script("rev < " + directory.resolve("wrapped") + "; echo asked >> " + directory.resolve("calls")
                + "; echo much on the side >&2");
        Map<String, String> environment = Map.of(COMMAND, kms + " decrypt --key alias/audit");
        assertThat(MasterKey.existing(environment, directory).map(MasterKey::id))
                .contains(key.id());
        assertThat(MasterKey.signing(environment, directory).map(MasterKey::id)).contains(key.id());
        assertThat(directory.resolve("calls")).hasContent("asked");
        assertThat(new KeyPlace(environment, directory).file()).isEmpty();
    }

    @Test
    void aCommandThatFailsIsSaidWithWhatItSaysAndWithoutWhatItPrints() throws IOException {
        Path denied = script("echo secret; echo AccessDenied >&2; exit 3");
        assertThatThrownBy(() -> MasterKey.existing(Map.of(COMMAND, denied.toString()), directory))
                .isInstanceOfSatisfying(
                        AuditFailure.class, e -> assertThat(e.kind()).isEqualTo(AuditFailure.Kind.KEY))
                .hasMessageContaining("ended with 3: AccessDenied")
                .message()
                .doesNotContain("secret");
        Path garbage = script("echo no key");
        assertThatThrownBy(() -> MasterKey.existing(Map.of(COMMAND, garbage.toString()), directory))
                .hasMessageContaining("this is no key")
                .message()
                .doesNotContain("no key\n");
        assertThatThrownBy(() -> MasterKey.existing(Map.of(COMMAND, directory + "/none"), directory))
                .hasMessageContaining("cannot be run");
    }

    @Test
    void twoKeysForOnePurposeAreNoneAndAnEmptyOneIsNone() {
        assertThatThrownBy(() -> MasterKey.existing(Map.of(COMMAND, "x", MasterKey.VARIABLE, "y"), directory))
                .hasMessageContaining("are both set");
        assertThatThrownBy(() -> MasterKey.existing(Map.of(MasterKey.VARIABLE, " "), directory))
                .hasMessageContaining("is empty");
    }

    private Path script(String line) throws IOException {
        Path script = Files.createTempFile(
                directory,
                "kms",
                ".sh",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        return Files.writeString(script, "#!/bin/sh\n" + line + "\n");
    }
}
