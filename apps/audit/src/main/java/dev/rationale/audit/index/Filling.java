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
    private final String log;
    private final PreparedStatement decision;
    private final PreparedStatement advice;
    private final PreparedStatement card;
    private final PreparedStatement feedback;
    private final PreparedStatement progress;
    private int waiting;
    private long next;

    /** Fills from a record of a log on. */
    Filling(Connection connection, String log, long from) throws SQLException {
        this.connection = connection;
        this.log = log;
        this.next = from;
        this.decision = connection.prepareStatement(
                "INSERT INTO decision VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING");
        this.advice = connection.prepareStatement("INSERT INTO advice VALUES (?, ?, ?) ON CONFLICT DO NOTHING");
        this.card = connection.prepareStatement("INSERT INTO card VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING");
        this.feedback =
                connection.prepareStatement("INSERT INTO feedback VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING");
        this.progress = connection.prepareStatement(
                "INSERT INTO progress VALUES (?, ?) ON CONFLICT (log) DO UPDATE SET records = excluded.records");
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
        next = index + 1;
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

    /** Makes what was put last, together with how far the index is now. */
    void flush() throws SQLException {
        for (PreparedStatement statement : List.of(decision, advice, card, feedback)) {
            statement.executeBatch();
        }
        progress.setString(1, log);
        progress.setLong(2, next);
        progress.executeUpdate();
        connection.commit();
        waiting = 0;
    }

    @Override
    public void close() throws SQLException {
        for (PreparedStatement statement : List.of(decision, advice, card, feedback, progress)) {
            statement.close();
        }
    }
}
