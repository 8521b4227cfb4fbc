package dev.rationale.audit.index;

import dev.rationale.audit.AuditFailure;
import dev.rationale.audit.log.Checkpoint;
import dev.rationale.audit.log.Hash;
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
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The index over a trail: SQLite in the trail's directory, or the database that {@value #VARIABLE} names. It catches up with the
 * log each time it is opened, and begins anew where it was made from other entries than those that the log holds now.
 */
public final class SearchIndex implements AutoCloseable {

    /** Names the variable with the JDBC address of another database. */
    public static final String VARIABLE = "RATIONALE_AUDIT_INDEX";

    private static final String IN_MEMORY = "jdbc:sqlite::memory:";

    private final Connection connection;
    private final String address;
    private final LogReader log;
    private final String name;
    private boolean remade;

    private SearchIndex(Connection connection, String address, LogReader log, String name) {
        this.connection = connection;
        this.address = address;
        this.log = log;
        this.name = name;
    }

    /** Opens the index and brings it up to the log. */
    public static SearchIndex open(TrailReader trail, Map<String, String> environment) {
        return open(trail, address(trail, environment));
    }

    /** The same with each row held against the log before anything is counted, for a sum does not show what it was made of. */
    public static SearchIndex openChecked(TrailReader trail, Map<String, String> environment) {
        SearchIndex index = open(trail, environment);
        try {
            if (!IndexCheck.of(trail, environment).wrong().isEmpty()) {
                index.remake();
            }
            return index;
        } catch (SQLException e) {
            index.close();
            throw failed(index.address, e);
        } catch (RuntimeException e) {
            index.close();
            throw e;
        }
    }

    static SearchIndex open(TrailReader trail, String address) {
        try {
            Connection connection = DriverManager.getConnection(address);
            connection.setAutoCommit(false);
            SearchIndex index = new SearchIndex(
                    connection,
                    address,
                    trail.log(),
                    trail.directory().verifier().name());
            index.catchUp();
            return index;
        } catch (SQLException e) {
            throw failed(address, e);
        }
    }

    /** The JDBC address of a trail's index. */
    static String address(TrailReader trail, Map<String, String> environment) {
        Path file = trail.directory().index();
        String own = isWritable(file) ? "jdbc:sqlite:" + file : IN_MEMORY;
        return environment.getOrDefault(VARIABLE, own);
    }

    /** A trail on a medium that cannot be written is indexed in memory. */
    private static boolean isWritable(Path file) {
        return Files.exists(file) ? Files.isWritable(file) : Files.isWritable(file.resolveSibling("."));
    }

    static AuditFailure failed(String address, SQLException e) {
        return new AuditFailure(
                AuditFailure.Kind.NOT_WRITABLE,
                address.replaceAll("[?].*", "") + ": the search index cannot be used (" + e.getMessage() + ").",
                "it can be deleted, for it is made again from the log; " + VARIABLE + "=" + IN_MEMORY
                        + " needs no room on the disk.");
    }

    private void catchUp() throws SQLException {
        Schema.make(connection);
        Progress progress = Progress.of(connection);
        long records = continued(progress);
        if (records < 0) {
            remake();
            return;
        }
        if (progress.log().isEmpty()) {
            Schema.drop(connection);
            Schema.make(connection);
        }
        connection.commit();
        if (records < log.size()) {
            fill(records);
        }
    }

    /** Where to go on; -1 if the index was made from other entries than those that the log holds. */
    private long continued(Progress progress) throws SQLException {
        if (progress.log().isEmpty()) {
            return 0;
        }
        boolean same = progress.log().equals(name)
                && progress.records() <= log.size()
                && root(progress.records()).base64().equals(progress.root())
                && progress.rows() == Progress.rowsOf(connection);
        return same ? progress.records() : -1;
    }

    /** Where a checkpoint signs just so many, its root is at hand; else it is computed. */
    private Hash root(long records) {
        return log.latest()
                .filter(signed -> signed.size() == records)
                .map(Checkpoint::root)
                .orElseGet(() -> log.root(records));
    }

    private void remake() throws SQLException {
        remade = true;
        Schema.drop(connection);
        Schema.make(connection);
        connection.commit();
        fill(0);
    }

    /** Whether the index was found to say something else than the log, and was made anew. */
    public boolean remade() {
        return remade;
    }

    private void fill(long from) throws SQLException {
        try (IndexWriter writer = new IndexWriter(connection)) {
            log.forEach(from, (index, entry) -> {
                try {
                    writer.put(index, entry);
                } catch (SQLException e) {
                    throw failed(address, e);
                }
            });
            writer.end(name, log.size(), root(log.size()));
            Schema.makeIndexes(connection);
            connection.commit();
        }
    }

    /**
     * The decisions that a query finds, oldest first. What is shown is read from the log; where a row says something else, the
     * index is made anew and asked again.
     */
    public List<Found> search(Query query) {
        try {
            Optional<List<Found>> found = checked(query);
            if (found.isEmpty()) {
                remake();
                found = checked(query);
            }
            return found.orElseThrow(() -> new AuditFailure(
                    AuditFailure.Kind.DAMAGED,
                    address.replaceAll("[?].*", "") + ": the index was made anew and still does not say what the log"
                            + " does.",
                    "somebody else is writing to it."));
        } catch (SQLException e) {
            throw failed(address, e);
        }
    }

    private Optional<List<Found>> checked(Query query) throws SQLException {
        FoundRows rows = new FoundRows(connection, log, name);
        List<Found> found = new ArrayList<>();
        for (List<Object> row : rows.decisions(query)) {
            Optional<Found> one = rows.found(row);
            if (one.isEmpty()) {
                return Optional.empty();
            }
            found.add(one.get());
        }
        found.sort(Comparator.comparing(Found::id));
        return Optional.of(found);
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
