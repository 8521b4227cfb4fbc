package dev.rationale.committee.testing;

import java.util.List;

/**
 * A rule that explains a difference.
 *
 * @param rule its id
 * @param name the sentence that names it
 * @param file the DRL file within the package
 * @param line the line of the condition that is not met, or of the rule that fired
 * @param fired whether it fired in the case
 * @param condition the first condition that is not met, as written; empty if the rule fired
 * @param seen for a rule that fired the facts it rests on; else what was seen of the kind that the condition asks for
 */
public record Reason(
        String rule, String name, String file, int line, boolean fired, String condition, List<String> seen) {

    public Reason {
        seen = List.copyOf(seen);
    }
}
