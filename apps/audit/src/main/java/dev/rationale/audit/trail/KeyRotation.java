package dev.rationale.audit.trail;

import dev.rationale.audit.AuditFailure;
import dev.rationale.audit.log.WriterLock;
import dev.rationale.audit.record.TrailRecord;
import dev.rationale.audit.seal.KeyPlace;
import dev.rationale.audit.seal.MasterKey;
import dev.rationale.audit.seal.Rewrapping;
import dev.rationale.audit.seal.RoleFiles;
import dev.rationale.audit.seal.Seals;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Goes over to another master key: the one that the environment names with {@code NEW_} before the variable, or, where the key lies
 * in a file by default, a new one in its place. What is sealed is not sealed anew; only the keys are wrapped anew, so it is quick.
 */
public final class KeyRotation {

    private static final List<String> VARIABLES = List.of(MasterKey.VARIABLE, MasterKey.SIGNING_VARIABLE);

    private final TrailOptions options;
    private final Path root;

    public KeyRotation(TrailOptions options) {
        this.options = options;
        this.root = options.directory().root();
    }

    /**
     * Rotates, writes it down and says how many keys were wrapped anew. If it breaks off, it can be repeated.
     *
     * @throws AuditFailure if there is no trail, or no key to go to
     */
    public int rotate(String by) {
        options.directory().requireTrail();
        int keys = rewrapped(by);
        AuditTrail.open(afterwards()).close();
        return keys;
    }

    @SuppressWarnings("try")
    private int rewrapped(String by) {
        try (WriterLock lock = WriterLock.take(options.directory().log())) {
            Optional<Path> file = ownFile();
            Optional<Path> next = file.map(one -> one.resolveSibling(one.getFileName() + ".next"));
            MasterKey content = master(MasterKey.VARIABLE);
            MasterKey newContent = next.map(this::madeOrLeft).orElseGet(() -> to(MasterKey.VARIABLE, content));
            boolean apart = MasterKey.isNamed(options.environment(), MasterKey.SIGNING_VARIABLE);
            MasterKey signing = apart ? master(MasterKey.SIGNING_VARIABLE) : content;
            MasterKey newSigning = apart ? to(MasterKey.SIGNING_VARIABLE, signing) : newContent;
            Rewrapping rewrapping = new Rewrapping(
                    options.directory().keys(), content, newContent, signing, newSigning, options.random());
            refuseTheSame(content.id().equals(newContent.id()) && signing.id().equals(newSigning.id()));
            rewrapping.requireOwner();
            endRoles();
            int keys = rewrapping.waiting();
            rewrapping.run();
            new PendingNotes(
                            options.directory().pending(),
                            options.directory().verifier().name())
                    .add(
                            Seals.open(options.directory().keys(), newContent, options.random()),
                            options.random(),
                            TrailRecord.ROTATION,
                            by,
                            Map.of(
                                    "keys",
                                    String.valueOf(keys),
                                    TrailRecord.AT,
                                    options.clock().instant().toString()));
            if (next.isPresent()) {
                Files.move(
                        next.get(),
                        file.orElseThrow(),
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
            }
            return keys;
        } catch (IOException e) {
            throw new AuditFailure(
                    AuditFailure.Kind.NOT_WRITABLE, root + ": the new master key cannot be put in place.", e);
        }
    }

    private static void refuseTheSame(boolean same) {
        if (same) {
            throw new AuditFailure(
                    AuditFailure.Kind.KEY,
                    "The new master key is the one that the trail has; nothing was done.",
                    MasterKey.NEW + MasterKey.VARIABLE + MasterKey.FILE + " is to name another file.");
        }
    }

    /** What a role holds is of the old keys; who stays is given theirs anew. */
    private void endRoles() {
        RoleFiles roles = new RoleFiles(options.directory().keys());
        roles.all().forEach(roles::remove);
    }

    /** The file in which the trail's key lies by default; the new one takes its place. */
    private Optional<Path> ownFile() {
        boolean ofEnvironment = VARIABLES.stream().anyMatch(one -> MasterKey.isNamed(options.environment(), one));
        boolean named =
                VARIABLES.stream().anyMatch(one -> MasterKey.isNamed(options.environment(), MasterKey.NEW + one));
        if (ofEnvironment && !named) {
            throw new AuditFailure(
                    AuditFailure.Kind.KEY,
                    "The master key stands in the environment, and no new one does; expected " + MasterKey.NEW
                            + MasterKey.VARIABLE + ", or the same with " + MasterKey.FILE + " or "
                            + MasterKey.COMMAND + " after it.");
        }
        return named ? Optional.empty() : new KeyPlace(options.environment(), root).file();
    }

    private MasterKey madeOrLeft(Path next) {
        return Files.exists(next) ? MasterKey.read(next) : MasterKey.generate(next, options.random());
    }

    private MasterKey master(String variable) {
        Optional<MasterKey> key = variable.equals(MasterKey.VARIABLE)
                ? MasterKey.existing(options.environment(), root)
                : MasterKey.signing(options.environment(), root);
        return key.orElseThrow(() -> MasterKey.missing(root, variable));
    }

    /** The key that the environment says to go to; where it names none for this purpose, the key stays. */
    private MasterKey to(String variable, MasterKey otherwise) {
        return MasterKey.isNamed(options.environment(), MasterKey.NEW + variable)
                ? MasterKey.named(options.environment(), MasterKey.NEW + variable)
                : otherwise;
    }

    /** From now on the new variables are what the old ones were. */
    private TrailOptions afterwards() {
        Map<String, String> environment = new HashMap<>(options.environment());
        for (String variable : VARIABLES) {
            if (MasterKey.isNamed(environment, MasterKey.NEW + variable)) {
                for (String name : MasterKey.forms(variable)) {
                    environment.remove(name);
                    Optional.ofNullable(environment.remove(MasterKey.NEW + name))
                            .ifPresent(value -> environment.put(name, value));
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
