package dev.rationale.audit.trail;

import dev.rationale.audit.AuditFailure;
import dev.rationale.audit.log.VerifierKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where the parts of a trail lie; the one directory is its whole configuration.
 *
 * @param root the directory
 */
public record TrailDirectory(Path root) {

    public Path log() {
        return root.resolve("log");
    }

    Path keys() {
        return root.resolve("keys");
    }

    public Path guidelines() {
        return root.resolve("guidelines");
    }

    /** Erasures that were asked for while another process wrote; written into the log when it is opened next. */
    Path pending() {
        return root.resolve("pending");
    }

    /** The search index, which can be thrown away. */
    public Path index() {
        return root.resolve("index.sqlite");
    }

    private Path verifierFile() {
        return root.resolve("log.vkey");
    }

    /** The log's public key as it stands beside the log. An auditor compares it with the one that was published. */
    public VerifierKey verifier() {
        try {
            return VerifierKey.parse(Files.readString(verifierFile()));
        } catch (IOException | IllegalArgumentException e) {
            throw new AuditFailure(
                    AuditFailure.Kind.UNKNOWN,
                    verifierFile() + ": the public key of the audit log cannot be read.",
                    root + " is no audit trail, or nothing was recorded yet; '--key' names a key that you hold.");
        }
    }

    void publish(VerifierKey key) {
        try {
            Files.createDirectories(root);
            if (Files.notExists(verifierFile())) {
                Files.writeString(verifierFile(), key + "\n");
            }
        } catch (IOException e) {
            throw new AuditFailure(
                    AuditFailure.Kind.NOT_WRITABLE, verifierFile() + ": the public key cannot be written.", e);
        }
    }
}
