package dev.rationale.audit.verify;

import dev.rationale.audit.log.Verification;
import dev.rationale.audit.log.VerifierKey;
import java.util.List;
import java.util.Map;

/**
 * What a check of a whole trail found.
 *
 * @param key under which the log was checked
 * @param log what was found in the log
 * @param counted what was looked at around it, by name, in words
 * @param findings all that is wrong around the log
 * @param remarks what is not wrong and should be known, such as an erasure that waits to be recorded
 */
public record TrailVerification(
        VerifierKey key,
        Verification log,
        Map<String, String> counted,
        List<TrailFinding> findings,
        List<String> remarks) {

    public TrailVerification {
        findings = List.copyOf(findings);
        remarks = List.copyOf(remarks);
    }

    public boolean sound() {
        return log.sound() && findings.isEmpty();
    }
}
