package dev.rationale.audit.index;

import dev.rationale.audit.log.Entry;
import dev.rationale.audit.record.Canonical;
import dev.rationale.audit.record.DecisionRecord;
import dev.rationale.audit.record.DecisionRecord.CardName;
import dev.rationale.audit.record.DecisionRecord.Recommended;
import dev.rationale.audit.record.FeedbackRecord;
import dev.rationale.audit.record.RecordHead;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/** Puts records into the tables, many at a time. */
final class Filling implements AutoCloseable {

    private static final int BATCH = 5000;

    private final Connection connection;
    private final PreparedStatement decision;
    private final PreparedStatement advice;
    private final PreparedStatement card;
    private final PreparedStatement feedback;
    private int waiting;

    Filling(Connection connection) throws SQLException {
        this.connection = connection;
        this.decision = connection.prepareStatement(
                "INSERT INTO decision VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING");
        this.advice = connection.prepareStatement("INSERT INTO advice VALUES (?, ?, ?)");
        this.card = connection.prepareStatement("INSERT INTO card VALUES (?, ?, ?, ?)");
        this.feedback =
                connection.prepareStatement("INSERT INTO feedback VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING");
    }

    void put(long index, Entry entry) throws SQLException {
        byte[] leaf = entry.leaf();
        String kind = Canonical.read(leaf, RecordHead.class).kind();
        if (kind.equals(DecisionRecord.KIND)) {
            put(index, Canonical.read(leaf, DecisionRecord.class));
        } else if (kind.equals(FeedbackRecord.KIND)) {
            FeedbackRecord one = Canonical.read(leaf, FeedbackRecord.class);
            add(feedback, one.event(), one.card(), one.decision(), one.outcome(), one.when());
        }
        waiting++;
        if (waiting >= BATCH) {
            flush();
        }
    }

    private void put(long index, DecisionRecord one) throws SQLException {
        add(
                decision,
                one.id(),
                index,
                one.when(),
                one.patient(),
                one.client(),
                one.user(),
                one.service(),
                one.asOf(),
                one.evidenceAsOf(),
                one.status(),
                one.guideline().digest(),
                one.micros());
        for (Recommended given : one.recommendations()) {
            add(advice, one.id(), given.code(), given.rule());
        }
        for (CardName shown : one.cards()) {
            for (String code : shown.recommendations()) {
                add(card, shown.uuid(), one.id(), code, rule(one, code));
            }
        }
    }

    private static String rule(DecisionRecord one, String code) {
        return one.recommendations().stream()
                .filter(given -> given.code().equals(code))
                .map(Recommended::rule)
                .findFirst()
                .orElse("");
    }

    private static void add(PreparedStatement statement, Object... values) throws SQLException {
        for (int at = 0; at < values.length; at++) {
            statement.setObject(at + 1, values[at]);
        }
        statement.addBatch();
    }

    private void flush() throws SQLException {
        for (PreparedStatement statement : List.of(decision, advice, card, feedback)) {
            statement.executeBatch();
        }
        connection.commit();
        waiting = 0;
    }

    /** Says how far the index is, and makes it last. */
    void done(String log, long records) throws SQLException {
        flush();
        try (PreparedStatement progress = connection.prepareStatement(
                "INSERT INTO progress VALUES (?, ?) ON CONFLICT (log) DO UPDATE SET records = excluded.records")) {
            progress.setString(1, log);
            progress.setLong(2, records);
            progress.executeUpdate();
        }
        connection.commit();
    }

    @Override
    public void close() throws SQLException {
        for (PreparedStatement statement : List.of(decision, advice, card, feedback)) {
            statement.close();
        }
    }
}
