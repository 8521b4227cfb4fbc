package dev.rationale.audit.index;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** The tables, in the SQL that SQLite and PostgreSQL share. */
final class Schema {

    private static final List<String> TABLES = List.of("advice", "card", "feedback", "decision", "progress");

    /** What is one row is one key, so that a filling that broke off, or two at once, put nothing in twice. */
    private static final List<String> MAKE = List.of(
            "CREATE TABLE IF NOT EXISTS progress (log TEXT PRIMARY KEY, records BIGINT NOT NULL)",
            "CREATE TABLE IF NOT EXISTS decision (id TEXT PRIMARY KEY, place BIGINT NOT NULL, recorded TEXT NOT NULL,"
                    + " patient TEXT NOT NULL, client TEXT NOT NULL, who TEXT NOT NULL, service TEXT NOT NULL,"
                    + " as_of TEXT NOT NULL, evidence_as_of TEXT NOT NULL, outcome TEXT NOT NULL, guideline TEXT NOT NULL,"
                    + " micros BIGINT NOT NULL)",
            "CREATE TABLE IF NOT EXISTS advice (decision TEXT NOT NULL, code TEXT NOT NULL, rule TEXT NOT NULL,"
                    + " PRIMARY KEY (decision, code, rule))",
            "CREATE TABLE IF NOT EXISTS card (uuid TEXT NOT NULL, decision TEXT NOT NULL, code TEXT NOT NULL,"
                    + " rule TEXT NOT NULL, PRIMARY KEY (uuid, decision, code))",
            "CREATE TABLE IF NOT EXISTS feedback (event TEXT PRIMARY KEY, card TEXT NOT NULL, decision TEXT NOT NULL,"
                    + " outcome TEXT NOT NULL, recorded TEXT NOT NULL)");

    private static final List<String> INDEXES = List.of(
            "CREATE INDEX IF NOT EXISTS decision_patient ON decision (patient)",
            "CREATE INDEX IF NOT EXISTS decision_recorded ON decision (recorded)",
            "CREATE INDEX IF NOT EXISTS advice_code ON advice (code, decision)",
            "CREATE INDEX IF NOT EXISTS advice_rule ON advice (rule, decision)",
            "CREATE INDEX IF NOT EXISTS card_decision ON card (decision)",
            "CREATE INDEX IF NOT EXISTS feedback_decision ON feedback (decision)",
            "CREATE INDEX IF NOT EXISTS feedback_card ON feedback (card)");

    private Schema() {}

    static void make(Connection connection) throws SQLException {
        run(connection, MAKE);
    }

    /** Made when the tables are filled, which is quicker than to grow them row by row. */
    static void makeIndexes(Connection connection) throws SQLException {
        run(connection, INDEXES);
    }

    static void drop(Connection connection) throws SQLException {
        run(
                connection,
                TABLES.stream().map(table -> "DROP TABLE IF EXISTS " + table).toList());
    }

    private static void run(Connection connection, List<String> statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String one : statements) {
                statement.execute(one);
            }
        }
    }
}
