package dev.rationale.audit.index;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;

/** The tables, in the SQL that SQLite and PostgreSQL share. Each row says at which place of the log its record stands. */
final class Schema {

    /** The tables that are made from records. */
    static final List<String> OF_RECORDS = List.of("decision", "advice", "card", "feedback");

    /** How many columns each of them has. */
    static final Map<String, Integer> COLUMNS = Map.of("decision", 9, "advice", 4, "card", 5, "feedback", 6);

    /** Changes with the tables, so that an index of another version is made anew. */
    private static final String VERSION = "4";

    /** What is one row is one key, so that a filling that broke off, or two at once, put nothing in twice. */
    private static final List<String> MAKE = List.of(
            "CREATE TABLE IF NOT EXISTS progress" + VERSION
                    + " (log TEXT PRIMARY KEY, records BIGINT NOT NULL, root TEXT NOT NULL,"
                    + " filled BIGINT NOT NULL)",
            "CREATE TABLE IF NOT EXISTS decision (place BIGINT NOT NULL, id TEXT PRIMARY KEY, leaf TEXT NOT NULL,"
                    + " at BIGINT NOT NULL, patient TEXT NOT NULL, client TEXT NOT NULL, service TEXT NOT NULL,"
                    + " outcome TEXT NOT NULL, guideline TEXT NOT NULL)",
            "CREATE TABLE IF NOT EXISTS advice (place BIGINT NOT NULL, decision TEXT NOT NULL, code TEXT NOT NULL,"
                    + " rule TEXT NOT NULL, PRIMARY KEY (decision, code, rule))",
            "CREATE TABLE IF NOT EXISTS card (place BIGINT NOT NULL, uuid TEXT NOT NULL, decision TEXT NOT NULL,"
                    + " code TEXT NOT NULL, rule TEXT NOT NULL, PRIMARY KEY (uuid, decision, code, rule))",
            "CREATE TABLE IF NOT EXISTS feedback (place BIGINT NOT NULL, event TEXT PRIMARY KEY, leaf TEXT NOT NULL,"
                    + " card TEXT NOT NULL, decision TEXT NOT NULL, outcome TEXT NOT NULL)");

    private static final List<String> INDEXES = List.of(
            "CREATE INDEX IF NOT EXISTS decision_patient ON decision (patient)",
            "CREATE INDEX IF NOT EXISTS decision_at ON decision (at)",
            "CREATE INDEX IF NOT EXISTS advice_code ON advice (code, decision)",
            "CREATE INDEX IF NOT EXISTS advice_rule ON advice (rule, decision)",
            "CREATE INDEX IF NOT EXISTS card_decision ON card (decision)",
            "CREATE INDEX IF NOT EXISTS feedback_decision ON feedback (decision)",
            "CREATE INDEX IF NOT EXISTS feedback_card ON feedback (card)");

    /** The table that says how far the index is. */
    static final String PROGRESS = "progress" + VERSION;

    private Schema() {}

    static void make(Connection connection) throws SQLException {
        run(connection, MAKE);
    }

    /** Made when the tables are filled, which is quicker than to grow them row by row. */
    static void makeIndexes(Connection connection) throws SQLException {
        run(connection, INDEXES);
    }

    static void drop(Connection connection) throws SQLException {
        for (String table : OF_RECORDS) {
            run(connection, List.of("DROP TABLE IF EXISTS " + table));
        }
        run(connection, List.of("DROP TABLE IF EXISTS " + PROGRESS));
    }

    private static void run(Connection connection, List<String> statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String one : statements) {
                statement.execute(one);
            }
        }
    }
}
