package dev.rationale.audit.index;

import dev.rationale.audit.log.Entry;
import dev.rationale.audit.log.Hash;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts records into the tables, many at a time. How far it is, is said only when all is in. */
final class IndexWriter implements AutoCloseable {

    private static final int BATCH = 5000;

    private final Connection connection;
    private final Map<String, PreparedStatement> statements = new LinkedHashMap<>();
    private int waiting;

    IndexWriter(Connection connection) throws SQLException {
        this.connection = connection;
        for (String table : Schema.OF_RECORDS) {
            String values = "?" + ", ?".repeat(Schema.COLUMNS.getOrDefault(table, 1) - 1);
            statements.put(
                    table,
                    connection.prepareStatement(
                            "INSERT INTO " + table + " VALUES (" + values + ") ON CONFLICT DO NOTHING"));
        }
    }

    void put(long place, Entry entry) throws SQLException {
        for (Map.Entry<String, Set<List<Object>>> table :
                Rows.of(place, entry).byTable().entrySet()) {
            PreparedStatement statement = statements.get(table.getKey());
            for (List<Object> row : table.getValue()) {
                if (statement != null) {
                    add(statement, row);
                }
            }
        }
        waiting++;
        if (waiting >= BATCH) {
            flush();
        }
    }

    private static void add(PreparedStatement statement, List<Object> values) throws SQLException {
        for (int at = 0; at < values.size(); at++) {
            statement.setObject(at + 1, values.get(at));
        }
        statement.addBatch();
    }

    private void flush() throws SQLException {
        for (PreparedStatement statement : statements.values()) {
            statement.executeBatch();
        }
        connection.commit();
        waiting = 0;
    }

    /** Says how far the index is, and over which entries. */
    void end(String log, long records, Hash root) throws SQLException {
        flush();
        try (PreparedStatement progress = connection.prepareStatement("INSERT INTO " + Schema.PROGRESS
                + " VALUES (?, ?, ?, ?) ON CONFLICT (log) DO UPDATE"
                + " SET records = excluded.records, root = excluded.root, filled = excluded.filled")) {
            progress.setString(1, log);
            progress.setLong(2, records);
            progress.setString(3, root.base64());
            progress.setLong(4, Progress.rowsOf(connection));
            progress.executeUpdate();
        }
        connection.commit();
    }

    @Override
    public void close() throws SQLException {
        for (PreparedStatement statement : statements.values()) {
            statement.close();
        }
    }
}
