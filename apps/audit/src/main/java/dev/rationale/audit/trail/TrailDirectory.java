package dev.rationale.audit.trail;

import dev.rationale.audit.AuditFailure;
import dev.rationale.audit.log.SmallFile;
import dev.rationale.audit.log.VerifierKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Where the parts of a trail lie; the one directory is its whole configuration.
 *
 * @param root the directory
 */
public record TrailDirectory(Path root) {

    public Path log() {
        return root.resolve("log");
    }

    public Path keys() {
        return root.resolve("keys");
    }

    public Path guidelines() {
        return root.resolve("guidelines");
    }

    /** Notes of what was begun and is not yet in the log, such as an erasure that was asked for while another process wrote. */
    public Path pending() {
        return root.resolve("pending");
    }

    /** The search index, which can be thrown away. */
    public Path index() {
        return root.resolve("index.sqlite");
    }

    public Path verifierFile() {
        return root.resolve("log.vkey");
    }

    /** The log's public key as it stands beside the log. An auditor compares it with the one that was published. */
    public VerifierKey verifier() {
        try {
            return VerifierKey.parse(SmallFile.text(verifierFile()));
        } catch (IOException | IllegalArgumentException e) {
            throw new AuditFailure(
                    AuditFailure.Kind.UNKNOWN,
                    verifierFile() + ": the public key of the audit log cannot be read.",
                    root + " is no audit trail, or nothing was recorded yet; '--key' names a key that you hold.");
        }
    }

    /**
     * Says no where no trail is, before anything is made there.
     *
     * @throws AuditFailure if the directory holds no trail
     */
    public void requireTrail() {
        if (!Files.isDirectory(log()) && !Files.isDirectory(keys()) && Files.notExists(verifierFile())) {
            throw new AuditFailure(
                    AuditFailure.Kind.UNKNOWN,
                    root + " is no audit trail; nothing was done.",
                    "the path is misspelled.");
        }
    }

    /** Lays the public key beside the log, where it is missing; another one there is not that of this log. */
    void publish(VerifierKey key) {
        try {
            if (Files.notExists(verifierFile())) {
                Files.writeString(
                        verifierFile(),
                        key + "\n",
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.SYNC);
            } else if (!SmallFile.text(verifierFile()).equals(key + "\n")) {
                throw new AuditFailure(
                        AuditFailure.Kind.DAMAGED,
                        verifierFile() + ": this is not the key that signs the log; expected " + key.name() + ".",
                        "it was altered; 'audit verify' says more, and without the file it is written anew.");
            }
        } catch (IOException e) {
            throw new AuditFailure(
                    AuditFailure.Kind.NOT_WRITABLE, verifierFile() + ": the public key cannot be written.", e);
        }
    }
}
