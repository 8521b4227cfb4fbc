package dev.rationale.cli.audit;

import dev.rationale.audit.seal.MasterKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.function.Function;

/** A key in a file that is made for one purpose; where that fails no key is left lying about that opens nothing. */
record NewKey(Path file) {

    /** Uses the key of the file, which is made if it is not there. */
    <T> T use(Function<MasterKey, T> purpose) {
        boolean there = Files.exists(file);
        MasterKey key = there ? MasterKey.read(file) : MasterKey.generate(file, new SecureRandom());
        try {
            return purpose.apply(key);
        } catch (RuntimeException failed) {
            if (!there) {
                remove(failed);
            }
            throw failed;
        }
    }

    private void remove(RuntimeException failed) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException also) {
            failed.addSuppressed(also);
        }
    }
}
