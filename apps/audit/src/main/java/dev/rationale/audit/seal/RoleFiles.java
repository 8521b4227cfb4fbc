package dev.rationale.audit.seal;

import dev.rationale.audit.AuditFailure;
import dev.rationale.audit.log.Hash;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;

/**
 * The roles of a trail: for each a file of secrets, wrapped by a key that only its holder has. What is in no such file only the master key
 * opens.
 *
 * @param directory of the keys
 */
public record RoleFiles(Path directory) {

    /** The role whose key this is; nothing if it is the master key, or no role's. */
    static Optional<RoleName> of(Path directory, MasterKey key) {
        if (isOwner(directory, key)) {
            return Optional.empty();
        }
        return new RoleFiles(directory)
                .all().stream().filter(one -> one.key().equals(key.id())).findFirst();
    }

    /** Whoever holds the master key stays the owner, whatever file somebody lays among the roles. */
    private static boolean isOwner(Path directory, MasterKey key) {
        return new KeyFolder(directory).isWrappedBy(Keyring.PSEUDONYMS, key.id());
    }

    /** Every role of the trail, sorted. */
    public List<RoleName> all() {
        return new KeyFolder(directory)
                .under(RoleName.FOLDER).stream()
                        .flatMap(name -> RoleName.ofPath(name).stream())
                        .toList();
    }

    /**
     * Gives a role to the holder of a key.
     *
     * @param signing the master key of the signing key, for who may sign
     * @throws AuditFailure of kind KEY if the owner's key is not the master key of the trail
     */
    public RoleName add(
            Role role, String name, MasterKey key, MasterKey owner, MasterKey signing, SecureRandom random) {
        Keyring all = Keyring.open(directory, owner, random);
        all.requireOwner();
        Optional<byte[]> signer = role.signs()
                ? Optional.of(SigningKey.bytes(SigningKey.open(directory, signing, random)))
                : Optional.empty();
        RoleName added = new RoleName(role, name, key.id());
        new WrappedKeys(new KeyFolder(directory), key.wrapping(), random).write(added.path(), all.heldBy(role, signer));
        return added;
    }

    /** SHA-256 of the file of a role in hexadecimal, by which anybody can tell that it was altered; empty if there is none. */
    public String hash(RoleName role) {
        return new KeyFolder(directory)
                .text(role.path())
                .map(text -> Hash.over(text.getBytes(StandardCharsets.UTF_8)).hex())
                .orElse("");
    }

    /**
     * Refuses what only the owner may do.
     *
     * @throws AuditFailure of kind KEY if the key is that of a role, or none of this trail
     */
    public void requireOwner(MasterKey key, SecureRandom random) {
        Keyring.open(directory, key, random).requireOwner();
    }

    /** Takes a role away. What its holder copied before stays open to them until the keys are rotated. */
    public void remove(RoleName role) {
        new KeyFolder(directory).erase(role.path());
    }
}
