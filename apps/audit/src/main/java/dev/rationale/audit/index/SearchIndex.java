package dev.rationale.audit.index;

import dev.rationale.audit.AuditFailure;
import dev.rationale.audit.log.LogReader;
import dev.rationale.audit.trail.TrailReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The index over a trail: SQLite in the trail's directory, or the database that {@value #VARIABLE} names. It catches up with the
 * log each time it is opened, and begins anew where it belongs to another log.
 */
public final class SearchIndex implements AutoCloseable {

    /** Names the variable with the JDBC address of another database. */
    public static final String VARIABLE = "RATIONALE_AUDIT_INDEX";

    private static final String IN_MEMORY = "jdbc:sqlite::memory:";

    private final Connection connection;
    private final String address;

    private SearchIndex(Connection connection, String address) {
        this.connection = connection;
        this.address = address;
    }

    /** Opens the index and brings it up to the log. */
    public static SearchIndex open(TrailReader trail, Map<String, String> environment) {
        Path file = trail.directory().index();
        String own = isWritable(file) ? "jdbc:sqlite:" + file : IN_MEMORY;
        String address = environment.getOrDefault(VARIABLE, own);
        try {
            Connection connection = DriverManager.getConnection(address);
            connection.setAutoCommit(false);
            SearchIndex index = new SearchIndex(connection, address);
            index.catchUp(trail.log(), trail.directory().verifier().name());
            return index;
        } catch (SQLException e) {
            throw failed(address, e);
        }
    }

    /** A trail on a medium that cannot be written is indexed in memory. */
    private static boolean isWritable(Path file) {
        return Files.exists(file) ? Files.isWritable(file) : Files.isWritable(file.resolveSibling("."));
    }

    private static AuditFailure failed(String address, SQLException e) {
        return new AuditFailure(
                AuditFailure.Kind.NOT_WRITABLE,
                address.replaceAll("[?].*", "") + ": the search index cannot be used (" + e.getMessage() + ").",
                "it can be deleted, for it is made again from the log; " + VARIABLE + "=" + IN_MEMORY
                        + " needs no room on the disk.");
    }

    private void catchUp(LogReader log, String name) throws SQLException {
        Schema.make(connection);
        long records = progress(name);
        if (records < 0 || records > log.size()) {
            Schema.drop(connection);
            Schema.make(connection);
            records = 0;
        }
        connection.commit();
        if (records < log.size()) {
            fill(log, name, records);
        }
    }

    /** How many records of a log are in; -1 if the index is one of another log. */
    private long progress(String name) throws SQLException {
        long found = 0;
        try (PreparedStatement select = connection.prepareStatement("SELECT log, records FROM progress");
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                found = rows.getString(1).equals(name) ? rows.getLong(2) : -1;
            }
        }
        return found;
    }

    private void fill(LogReader log, String name, long from) throws SQLException {
        try (Filling filling = new Filling(connection, name, from)) {
            log.forEach(from, (index, entry) -> {
                try {
                    filling.put(index, entry);
                } catch (SQLException e) {
                    throw failed(address, e);
                }
            });
            filling.flush();
            Schema.makeIndexes(connection);
            connection.commit();
        }
    }

    /** The decisions that a query finds, oldest first. */
    public List<Found> search(Query query) {
        String sql =
                "SELECT place, id, recorded, patient, client, who, service, as_of, evidence_as_of, outcome, guideline"
                        + " FROM decision d" + query.where() + " ORDER BY place DESC LIMIT " + query.limit();
        List<Found> found = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            int at = 1;
            for (String parameter : query.parameters()) {
                select.setString(at++, parameter);
            }
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    found.add(found(rows));
                }
            }
        } catch (SQLException e) {
            throw failed(address, e);
        }
        Collections.reverse(found);
        return found;
    }

    private Found found(ResultSet row) throws SQLException {
        String id = row.getString(2);
        return new Found(
                row.getLong(1),
                id,
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                row.getString(10),
                row.getString(11),
                column("SELECT code FROM advice WHERE decision = ?", id),
                column("SELECT DISTINCT rule FROM advice WHERE decision = ? ORDER BY rule", id),
                column("SELECT outcome FROM feedback WHERE decision = ? ORDER BY outcome", id));
    }

    private List<String> column(String sql, String parameter) throws SQLException {
        List<String> values = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, parameter);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    values.add(rows.getString(1));
                }
            }
        }
        return values;
    }

    /** How each rule's cards fared, the most overridden first. */
    public List<RuleFeedback> feedbackByRule() {
        String sql = "SELECT c.rule, c.code, COUNT(DISTINCT c.uuid || c.decision),"
                + " COUNT(DISTINCT CASE WHEN f.outcome = 'accepted' THEN f.event END),"
                + " COUNT(DISTINCT CASE WHEN f.outcome = 'overridden' THEN f.event END) AS o"
                + " FROM card c LEFT JOIN feedback f ON f.card = c.uuid AND f.decision = c.decision"
                + " GROUP BY c.rule, c.code ORDER BY o DESC, c.rule, c.code";
        List<RuleFeedback> table = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(sql);
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                table.add(new RuleFeedback(
                        rows.getString(1), rows.getString(2), rows.getLong(3), rows.getLong(4), rows.getLong(5)));
            }
        } catch (SQLException e) {
            throw failed(address, e);
        }
        return table;
    }

    /** Numbers of decisions by a column, such as {@code outcome}. */
    public Map<String, Long> count(Group group) {
        Map<String, Long> counts = new TreeMap<>();
        String column = group.column;
        try (PreparedStatement select = connection.prepareStatement(
                        "SELECT " + column + ", COUNT(*) FROM decision GROUP BY " + column);
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                counts.put(rows.getString(1), rows.getLong(2));
            }
        } catch (SQLException e) {
            throw failed(address, e);
        }
        return counts;
    }

    /** By what decisions are counted. */
    public enum Group {
        OUTCOME("outcome"),
        GUIDELINE("guideline"),
        CLIENT("client");

        private final String column;

        Group(String column) {
            this.column = column;
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw failed(address, e);
        }
    }
}
