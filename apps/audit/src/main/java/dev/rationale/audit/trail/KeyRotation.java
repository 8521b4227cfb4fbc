package dev.rationale.audit.trail;

import dev.rationale.audit.AuditFailure;
import dev.rationale.audit.log.WriterLock;
import dev.rationale.audit.seal.MasterKey;
import dev.rationale.audit.seal.Seals;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.Map;

/**
 * Goes over to another master key: the one that the environment names with {@code NEW_} before the variable, or a new one in the
 * trail's own directory. What is sealed is not sealed anew; only the keys are wrapped anew, so it is quick.
 */
public final class KeyRotation {

    private final TrailOptions options;
    private final Path root;

    public KeyRotation(TrailOptions options) {
        this.options = options;
        this.root = options.directory().root();
    }

    /** Rotates, writes it down and says how many keys were wrapped anew. If it breaks off, it can be repeated. */
    public int rotate(String by) {
        boolean ofEnvironment = MasterKey.isNamed(options.environment(), "");
        if (ofEnvironment && !MasterKey.isNamed(options.environment(), MasterKey.NEW)) {
            throw new AuditFailure(
                    AuditFailure.Kind.KEY,
                    "The master key stands in the environment, and no new one does; expected " + MasterKey.NEW
                            + MasterKey.VARIABLE + " or " + MasterKey.NEW + MasterKey.FILE_VARIABLE + ".");
        }
        int keys = rewrapped(ofEnvironment);
        try (AuditTrail trail = AuditTrail.open(afterwards(ofEnvironment))) {
            trail.rotated(keys, by);
        }
        return keys;
    }

    @SuppressWarnings("try")
    private int rewrapped(boolean ofEnvironment) {
        try (WriterLock lock = WriterLock.take(options.directory().log())) {
            boolean begun = Seals.begun(options.directory().keys());
            MasterKey master = MasterKey.of(options.environment(), root, begun, options.random());
            if (ofEnvironment) {
                return rewrap(master, MasterKey.named(options.environment(), MasterKey.NEW));
            }
            Path next = root.resolve(MasterKey.DEFAULT_FILE + ".next");
            int keys = rewrap(
                    master, Files.exists(next) ? MasterKey.read(next) : MasterKey.generate(next, options.random()));
            Files.move(
                    next,
                    root.resolve(MasterKey.DEFAULT_FILE),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
            return keys;
        } catch (IOException e) {
            throw new AuditFailure(
                    AuditFailure.Kind.NOT_WRITABLE, root + ": the new master key cannot be put in place.", e);
        }
    }

    private int rewrap(MasterKey master, MasterKey next) {
        return Seals.rotate(options.directory().keys(), master, next, options.random());
    }

    /** From now on the new variables are what the old ones were. */
    private TrailOptions afterwards(boolean ofEnvironment) {
        Map<String, String> environment = new HashMap<>(options.environment());
        if (ofEnvironment) {
            for (String name : new String[] {MasterKey.VARIABLE, MasterKey.FILE_VARIABLE}) {
                environment.remove(name);
                String value = environment.remove(MasterKey.NEW + name);
                if (value != null) {
                    environment.put(name, value);
                }
            }
        }
        return new TrailOptions(
                options.directory(),
                environment,
                options.clock(),
                options.random(),
                options.longestInput(),
                options.retention());
    }
}
