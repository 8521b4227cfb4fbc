package dev.rationale.audit.log;

import java.util.List;
import java.util.Optional;

/**
 * What a check of a whole log found.
 *
 * @param entries how many were read
 * @param checkpoints how many signatures were checked
 * @param latest the newest sound checkpoint
 * @param findings all that is wrong, in order of place; empty if the log is as it was written
 */
public record Verification(long entries, long checkpoints, Optional<Checkpoint> latest, List<Finding> findings) {

    public Verification {
        findings = List.copyOf(findings);
    }

    public boolean sound() {
        return findings.isEmpty();
    }
}
