package dev.rationale.audit.index;

import dev.rationale.audit.AuditFailure;
import dev.rationale.audit.log.Entry;
import dev.rationale.audit.log.LogReader;
import dev.rationale.audit.record.Canonical;
import dev.rationale.audit.record.DecisionRecord;
import dev.rationale.audit.record.FeedbackRecord;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The rows that a query finds, each held against the record that it speaks of before anything of it is shown.
 *
 * @param name of the log
 */
record FoundRows(Connection connection, LogReader log, String name) {

    List<List<Object>> decisions(Query query) throws SQLException {
        return rows("SELECT d.* FROM decision d" + query.sql(), query.parameters());
    }

    /** The decision of a row, read from the log; nothing if the row, or one that belongs to it, says something else. */
    Optional<Found> found(List<Object> row) throws SQLException {
        Optional<Entry> entry = entry(row);
        if (entry.isEmpty()) {
            return Optional.empty();
        }
        long place = (Long) row.get(0);
        Rows expected = Rows.of(place, entry.get());
        if (!expected.byTable().getOrDefault("decision", Set.of()).contains(row)) {
            return Optional.empty();
        }
        DecisionRecord record = Canonical.read(entry.get().leaf(), DecisionRecord.class);
        Set<List<Object>> advice = new HashSet<>(rows("SELECT * FROM advice WHERE decision = ?", List.of(record.id())));
        Optional<List<String>> feedback = feedback(record.id());
        boolean same = advice.equals(expected.byTable().getOrDefault("advice", Set.of()));
        return same ? feedback.map(outcomes -> found(place, record, outcomes)) : Optional.empty();
    }

    private Optional<Entry> entry(List<Object> row) {
        try {
            return Optional.of(log.entry((Long) row.get(0)));
        } catch (AuditFailure notThere) {
            return Optional.empty();
        }
    }

    /** What became of the cards of a decision, sorted; nothing if a row says something else than its record. */
    private Optional<List<String>> feedback(String decision) throws SQLException {
        List<String> outcomes = new ArrayList<>();
        for (List<Object> row : rows("SELECT * FROM feedback WHERE decision = ?", List.of(decision))) {
            Optional<Entry> entry = entry(row);
            boolean same = entry.isPresent()
                    && Rows.of((Long) row.get(0), entry.get())
                            .byTable()
                            .getOrDefault("feedback", Set.of())
                            .contains(row);
            if (!same) {
                return Optional.empty();
            }
            outcomes.add(Canonical.read(entry.orElseThrow().leaf(), FeedbackRecord.class)
                    .outcome());
        }
        return Optional.of(outcomes.stream().sorted().toList());
    }

    private Found found(long place, DecisionRecord one, List<String> feedback) {
        return new Found(
                place,
                one.id(),
                one.when(),
                one.patient(),
                one.client(),
                one.user(),
                one.service(),
                one.asOf(),
                one.evidenceAsOf(),
                one.status(),
                one.guideline().digest(),
                one.recommendations().stream()
                        .map(DecisionRecord.Recommended::code)
                        .toList(),
                one.recommendations().stream()
                        .flatMap(given -> given.rules().stream())
                        .map(DecisionRecord.GivingRule::id)
                        .distinct()
                        .sorted()
                        .toList(),
                feedback,
                name);
    }

    private List<List<Object>> rows(String sql, List<Object> parameters) throws SQLException {
        List<List<Object>> found = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            for (int at = 0; at < parameters.size(); at++) {
                select.setObject(at + 1, parameters.get(at));
            }
            try (ResultSet rows = select.executeQuery()) {
                int columns = rows.getMetaData().getColumnCount();
                while (rows.next()) {
                    found.add(row(rows, columns));
                }
            }
        }
        return found;
    }

    /** Whole numbers as they are in the tables of both databases. */
    static List<Object> row(ResultSet rows, int columns) throws SQLException {
        List<Object> row = new ArrayList<>();
        for (int column = 1; column <= columns; column++) {
            Object value = rows.getObject(column);
            row.add(value instanceof Number number ? number.longValue() : String.valueOf(value));
        }
        return row;
    }
}
