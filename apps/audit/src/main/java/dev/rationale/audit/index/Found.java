package dev.rationale.audit.index;

import java.util.List;

/**
 * A decision that was found.
 *
 * @param place index in the log
 * @param codes of the recommendations that were given
 * @param rules that gave them
 * @param feedback what became of its cards, sorted
 * @param log name of the log that it stands in
 */
public record Found(
        long place,
        String id,
        String recorded,
        String patient,
        String client,
        String user,
        String service,
        String asOf,
        String evidenceAsOf,
        String outcome,
        String guideline,
        List<String> codes,
        List<String> rules,
        List<String> feedback,
        String log) {

    public Found {
        codes = List.copyOf(codes);
        rules = List.copyOf(rules);
        feedback = List.copyOf(feedback);
    }
}
