package dev.rationale.audit.index;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What decisions are looked for; what is empty is not asked.
 *
 * @param patient a pseudonym
 * @param code of a recommendation that was given
 * @param rule id of a rule that gave one
 * @param outcome how the evaluation ended
 * @param overridden only decisions of which a card was overridden
 * @param from first instant, inclusive
 * @param to first instant that is too late
 * @param guideline the beginning of its digest
 * @param card uuid of a card that was shown
 * @param after only decisions whose ids come after this text, the oldest of them; without it the newest of all
 * @param limit at most so many
 */
public record Query(
        Optional<String> patient,
        Optional<String> code,
        Optional<String> rule,
        Optional<String> outcome,
        boolean overridden,
        Optional<Instant> from,
        Optional<Instant> to,
        Optional<String> guideline,
        Optional<String> card,
        Optional<String> after,
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
            Optional.empty(),
            Integer.MAX_VALUE);

    private static final String OF_ADVICE = "EXISTS (SELECT 1 FROM advice a WHERE a.decision = d.id AND a.%s = ?)";

    /** All of a patient's, by pseudonym. */
    public static Query ofPatient(String pseudonym) {
        return new Query(
                Optional.of(pseudonym),
                ALL.code,
                ALL.rule,
                ALL.outcome,
                false,
                ALL.from,
                ALL.to,
                ALL.guideline,
                ALL.card,
                ALL.after,
                ALL.limit);
    }

    /** A condition in SQL, and the value of its parameter if it has one. */
    private record Condition(String sql, Optional<?> value) {}

    private List<Condition> conditions() {
        List<Condition> all = new ArrayList<>();
        patient.ifPresent(one -> all.add(new Condition("d.patient = ?", patient)));
        code.ifPresent(one -> all.add(new Condition(OF_ADVICE.formatted("code"), code)));
        rule.ifPresent(one -> all.add(new Condition(OF_ADVICE.formatted("rule"), rule)));
        outcome.ifPresent(one -> all.add(new Condition("d.outcome = ?", outcome)));
        from.ifPresent(one -> all.add(new Condition("d.at >= ?", Optional.of(Rows.nanos(one)))));
        to.ifPresent(one -> all.add(new Condition("d.at < ?", Optional.of(Rows.nanos(one)))));
        guideline.ifPresent(
                one -> all.add(new Condition("substr(d.guideline, 1, " + one.length() + ") = ?", guideline)));
        card.ifPresent(one ->
                all.add(new Condition("EXISTS (SELECT 1 FROM card c WHERE c.decision = d.id AND c.uuid = ?)", card)));
        after.ifPresent(one -> all.add(new Condition("d.id > ?", after)));
        if (overridden) {
            all.add(new Condition(
                    "EXISTS (SELECT 1 FROM feedback f WHERE f.decision = d.id AND f.outcome = 'overridden')",
                    Optional.empty()));
        }
        return all;
    }

    /** What follows the name of the table. */
    String sql() {
        List<String> all = conditions().stream().map(Condition::sql).toList();
        String where = all.isEmpty() ? "" : " WHERE " + String.join(" AND ", all);
        return where + " ORDER BY d.id " + (after.isPresent() ? "ASC" : "DESC") + " LIMIT " + limit;
    }

    List<Object> parameters() {
        List<Object> parameters = new ArrayList<>();
        conditions().forEach(condition -> condition.value().ifPresent(parameters::add));
        return parameters;
    }
}
