package dev.rationale.audit.index;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What decisions are looked for; what is empty is not asked.
 *
 * @param patient a pseudonym
 * @param code of a recommendation that was given
 * @param rule id of a rule that gave one
 * @param outcome how the evaluation ended
 * @param overridden only decisions of which a card was overridden
 * @param from first instant or day, inclusive, ISO 8601
 * @param to first instant or day that is too late
 * @param guideline the beginning of its digest
 * @param card uuid of a card that was shown
 * @param limit at most so many, the newest
 */
public record Query(
        Optional<String> patient,
        Optional<String> code,
        Optional<String> rule,
        Optional<String> outcome,
        boolean overridden,
        Optional<String> from,
        Optional<String> to,
        Optional<String> guideline,
        Optional<String> card,
        int limit) {

    /** Everything. */
    public static final Query ALL = new Query(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            false,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Integer.MAX_VALUE);

    private static final String OF_ADVICE = "EXISTS (SELECT 1 FROM advice a WHERE a.decision = d.id AND a.%s = ?)";

    /** The conditions in SQL, each with the value of its parameter; none for a condition without one. */
    Map<String, Optional<String>> conditions() {
        Map<String, Optional<String>> conditions = new LinkedHashMap<>();
        patient.ifPresent(one -> conditions.put("d.patient = ?", patient));
        code.ifPresent(one -> conditions.put(OF_ADVICE.formatted("code"), code));
        rule.ifPresent(one -> conditions.put(OF_ADVICE.formatted("rule"), rule));
        outcome.ifPresent(one -> conditions.put("d.outcome = ?", outcome));
        from.ifPresent(one -> conditions.put("d.recorded >= ?", from));
        to.ifPresent(one -> conditions.put("d.recorded < ?", to));
        guideline.ifPresent(one -> conditions.put("substr(d.guideline, 1, " + one.length() + ") = ?", guideline));
        card.ifPresent(
                one -> conditions.put("EXISTS (SELECT 1 FROM card c WHERE c.decision = d.id AND c.uuid = ?)", card));
        if (overridden) {
            conditions.put(
                    "EXISTS (SELECT 1 FROM feedback f WHERE f.decision = d.id AND f.outcome = 'overridden')",
                    Optional.empty());
        }
        return conditions;
    }

    /** The condition as one text. */
    String where() {
        List<String> all = new ArrayList<>(conditions().keySet());
        return all.isEmpty() ? "" : " WHERE " + String.join(" AND ", all);
    }

    List<String> parameters() {
        return conditions().values().stream().flatMap(Optional::stream).toList();
    }
}
