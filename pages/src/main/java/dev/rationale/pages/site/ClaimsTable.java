package dev.rationale.pages.site;

import dev.rationale.pages.part.Badge;
import dev.rationale.pages.part.Link;
import java.util.List;

/**
 * Claims, how each stands, and what the studies found on it.
 *
 * @param patient the patient and day it stands so for; empty if nobody stands for all
 */
public record ClaimsTable(String patient, List<Claim> claims) {

    /** A reason to treat. */
    public record Claim(String name, String verdict, List<ClaimFinding> findings) {

        public Claim {
            findings = List.copyOf(findings);
        }

        /** How many rows of the table it takes. */
        public String rows() {
            return String.valueOf(Math.max(1, findings.size()));
        }
    }

    /** What a study found on it. */
    public record ClaimFinding(String text, Link study, String design, Badge checked) {}

    public ClaimsTable {
        claims = List.copyOf(claims);
    }
}
