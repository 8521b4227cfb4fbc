package dev.rationale.audit.seal;

import dev.rationale.audit.AuditFailure;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a key opens of a trail: everything where it is the master key, and where it is the key of a role what that role's file holds. */
final class Keyring {

    static final String PSEUDONYMS = "pseudonyms";
    static final String ERASURES = "erasures";

    private static final String OPENING = "opening";
    private static final String SEALING = "sealing";
    private static final String SIGNING = "signing";

    private final Role role;
    private final byte[] pseudonyms;
    private final Optional<byte[]> erasures;
    private final ContentKey content;
    private final Optional<byte[]> signing;

    private Keyring(
            Role role, byte[] pseudonyms, Optional<byte[]> erasures, ContentKey content, Optional<byte[]> signing) {
        this.role = role;
        this.pseudonyms = pseudonyms;
        this.erasures = erasures;
        this.content = content;
        this.signing = signing;
    }

    Role role() {
        return role;
    }

    /** Behind the pseudonyms, and for notes of reads; every role has it. */
    byte[] pseudonyms() {
        return pseudonyms.clone();
    }

    /** For notes of what is to be erased; empty for who may not erase. */
    Optional<byte[]> erasures() {
        return erasures.map(byte[]::clone);
    }

    /** The key of the patients' keys. */
    ContentKey content() {
        return content;
    }

    /** The key that signs the log, as it is kept; empty for who may not sign, and for the owner, who has it in a file of its own. */
    Optional<byte[]> signing() {
        return signing.map(byte[]::clone);
    }

    /** Makes the secrets of a new trail. */
    static Keyring begin(Path directory, MasterKey master, SecureRandom random) {
        WrappedKeys own = new WrappedKeys(new KeyFolder(directory), master.wrapping(), random);
        own.write(PSEUDONYMS, fresh(random));
        own.write(ERASURES, fresh(random));
        return ofOwner(directory, master, random);
    }

    private static byte[] fresh(SecureRandom random) {
        byte[] key = new byte[Aes.KEY];
        random.nextBytes(key);
        return key;
    }

    /**
     * What a key opens.
     *
     * @throws AuditFailure of kind KEY if a secret is missing, or the key is neither the master key nor that of a role
     */
    static Keyring open(Path directory, MasterKey key, SecureRandom random) {
        Optional<RoleName> role = RoleFiles.of(directory, key);
        return role.isPresent() ? ofRole(directory, role.get(), key, random) : ofOwner(directory, key, random);
    }

    private static Keyring ofOwner(Path directory, MasterKey master, SecureRandom random) {
        WrappedKeys own = new WrappedKeys(new KeyFolder(directory), master.wrapping(), random);
        return new Keyring(
                Role.OWNER,
                secret(own, PSEUDONYMS),
                Optional.of(secret(own, ERASURES)),
                ContentKey.of(master),
                Optional.empty());
    }

    private static byte[] secret(WrappedKeys own, String name) {
        return own.read(name)
                .orElseThrow(() -> new AuditFailure(
                        AuditFailure.Kind.KEY,
                        own.folder().file(name)
                                + ": this key of the trail is missing; without it no patient of this trail can be"
                                + " found, recorded or erased.",
                        "it was deleted; restore it from a copy."));
    }

    private static Keyring ofRole(Path directory, RoleName role, MasterKey key, SecureRandom random) {
        byte[] held = new WrappedKeys(new KeyFolder(directory), key.wrapping(), random)
                .read(role.path())
                .orElseThrow(() -> MasterKey.missing(directory, MasterKey.VARIABLE));
        Map<String, byte[]> parts = parts(new String(held, StandardCharsets.US_ASCII));
        return new Keyring(
                role.role(),
                part(parts, PSEUDONYMS),
                Optional.ofNullable(parts.get(ERASURES)),
                role.role().opens()
                        ? ContentKey.ofPrivate(part(parts, OPENING))
                        : ContentKey.ofPublic(part(parts, SEALING)),
                Optional.ofNullable(parts.get(SIGNING)));
    }

    private static byte[] part(Map<String, byte[]> parts, String name) {
        return Optional.ofNullable(parts.get(name))
                .orElseThrow(() -> new AuditFailure(
                        AuditFailure.Kind.KEY,
                        "The file of the role holds no part '" + name + "'; it was not made here."));
    }

    private static Map<String, byte[]> parts(String text) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        text.lines()
                .map(line -> line.split(" ", 2))
                .filter(line -> line.length == 2)
                .forEach(line -> parts.put(line[0], Base64.getDecoder().decode(line[1])));
        return parts;
    }

    /**
     * Refuses what only the owner may do.
     *
     * @throws AuditFailure of kind KEY if these are the keys of a role
     */
    void requireOwner() {
        if (role != Role.OWNER) {
            throw new AuditFailure(
                    AuditFailure.Kind.KEY,
                    "The key that is at hand is that of a role (" + role.label() + "); only the master key gives and"
                            + " takes roles and is rotated. Nothing was done.");
        }
    }

    /**
     * What a role is given, of that which the owner holds.
     *
     * @param signingKey the key that signs the log, as it is kept, for who may sign
     */
    byte[] heldBy(Role given, Optional<byte[]> signingKey) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put(PSEUDONYMS, pseudonyms);
        erasures.filter(key -> given.erases()).ifPresent(key -> parts.put(ERASURES, key));
        content.privateHalf()
                .filter(key -> given.opens())
                .ifPresentOrElse(key -> parts.put(OPENING, key), () -> parts.put(SEALING, content.publicHalf()));
        signingKey.filter(key -> given.signs()).ifPresent(key -> parts.put(SIGNING, key));
        return parts.entrySet().stream()
                .map(one -> one.getKey() + " " + Base64.getEncoder().encodeToString(one.getValue()) + "\n")
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.US_ASCII);
    }
}
