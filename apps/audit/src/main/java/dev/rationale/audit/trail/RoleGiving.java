package dev.rationale.audit.trail;

import dev.rationale.audit.AuditFailure;
import dev.rationale.audit.record.TrailRecord;
import dev.rationale.audit.seal.MasterKey;
import dev.rationale.audit.seal.Role;
import dev.rationale.audit.seal.RoleFiles;
import dev.rationale.audit.seal.RoleName;
import dev.rationale.audit.seal.Seals;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Gives roles to holders of keys and takes them away, with the master key. Each is recorded, at once or, where a service writes the
 * trail, by it.
 */
public final class RoleGiving {

    private final TrailOptions options;
    private final RoleFiles files;

    public RoleGiving(TrailOptions options) {
        this.options = options;
        this.files = new RoleFiles(options.directory().keys());
    }

    /**
     * What was done.
     *
     * @param written false if the record of it waits for the log to be opened
     */
    public record Done(RoleName role, boolean written) {}

    /** The roles that are given, sorted. */
    public List<RoleName> all() {
        options.directory().requireTrail();
        return files.all();
    }

    /**
     * Gives a role.
     *
     * @param name of its holder
     * @param key which the holder alone has from now on
     * @throws AuditFailure if the master key is not at hand, or the name or the key is in use
     */
    public Done give(Role role, String name, MasterKey key, String by) {
        MasterKey owner = owner();
        if (key.id().equals(owner.id())) {
            throw new AuditFailure(
                    AuditFailure.Kind.KEY, "The key of a role must not be the master key; nothing was done.");
        }
        for (RoleName one : all()) {
            if (one.name().equals(name) || one.key().equals(key.id())) {
                throw new AuditFailure(
                        AuditFailure.Kind.KEY,
                        "The name or the key is that of a role already: " + one + "; nothing was done.",
                        "it is to be removed first.");
            }
        }
        MasterKey signing = MasterKey.signing(
                        options.environment(), options.directory().root())
                .orElse(owner);
        RoleName given = files.add(role, name, key, owner, signing, options.random());
        return recorded(
                given, Map.of(TrailRecord.HOLDER, given.toString(), TrailRecord.GIVEN, files.hash(given)), owner, by);
    }

    /**
     * Takes a role away.
     *
     * @throws AuditFailure if nobody of that name has one, or the master key is not at hand
     */
    public Done take(String name, String by) {
        MasterKey owner = owner();
        RoleName taken = all().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AuditFailure(
                        AuditFailure.Kind.UNKNOWN,
                        options.directory().root() + ": nobody of the name '" + name + "' has a role here.",
                        "'audit role list' lists who has."));
        files.requireOwner(owner, options.random());
        files.remove(taken);
        return recorded(taken, Map.of(TrailRecord.HOLDER, taken.toString()), owner, by);
    }

    private MasterKey owner() {
        options.directory().requireTrail();
        return MasterKey.existing(options.environment(), options.directory().root())
                .orElseThrow(() -> MasterKey.missing(options.directory().root(), MasterKey.VARIABLE));
    }

    private Done recorded(RoleName role, Map<String, String> what, MasterKey owner, String by) {
        TrailDirectory directory = options.directory();
        Map<String, String> details = new TreeMap<>(what);
        details.put(TrailRecord.AT, options.clock().instant().toString());
        new PendingNotes(directory.pending(), directory.verifier().name())
                .add(
                        Seals.open(directory.keys(), owner, options.random()),
                        options.random(),
                        TrailRecord.ROLE,
                        by,
                        details);
        return new Done(role, isWritten());
    }

    /** Whoever cannot sign, or finds the log in use, leaves the note to who does. */
    private boolean isWritten() {
        try {
            AuditTrail.openExisting(options).close();
            return true;
        } catch (AuditFailure later) {
            if (later.kind() == AuditFailure.Kind.IN_USE || later.kind() == AuditFailure.Kind.KEY) {
                return false;
            }
            throw later;
        }
    }
}
