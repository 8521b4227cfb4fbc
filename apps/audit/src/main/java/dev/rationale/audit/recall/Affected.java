package dev.rationale.audit.recall;

import java.util.List;

/**
 * A patient whom a recall concerns.
 *
 * @param patient pseudonym
 * @param name as {@code Patient/id}, where the master key is at hand and the content was not erased; else empty
 * @param told what they were told, oldest first
 */
public record Affected(String client, String patient, String name, List<Told> told) {

    public Affected {
        told = List.copyOf(told);
    }

    /**
     * One decision.
     *
     * @param codes of the recommendations that were given, by the suspect or beside it
     */
    public record Told(String id, String recorded, String user, String outcome, List<String> codes) {
        public Told {
            codes = List.copyOf(codes);
        }
    }
}
