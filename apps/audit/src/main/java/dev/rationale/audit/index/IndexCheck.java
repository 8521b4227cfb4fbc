package dev.rationale.audit.index;

import dev.rationale.audit.log.LogReader;
import dev.rationale.audit.trail.TrailReader;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Holds an index against its log, record by record, without mending it: no row is missing, altered or too many.
 *
 * @param place where the index is
 * @param rows how many rows it has
 * @param wrong what it says otherwise than the log, one sentence each; of very many the first
 */
public record IndexCheck(String place, long rows, List<String> wrong) {

    private static final int MOST = 100;

    public IndexCheck {
        wrong = List.copyOf(wrong);
    }

    /** Checks the index of a trail. One that is not there yet says nothing wrong. */
    public static IndexCheck of(TrailReader trail, Map<String, String> environment) {
        String address = SearchIndex.address(trail, environment);
        String place = address.replaceAll("[?].*|.*/(?=index\\.sqlite)", "");
        boolean own = !environment.containsKey(SearchIndex.VARIABLE);
        if (own && Files.notExists(trail.directory().index())) {
            return new IndexCheck(place, 0, List.of());
        }
        try (Connection connection = DriverManager.getConnection(address)) {
            connection.setAutoCommit(false);
            Schema.make(connection);
            Reading reading = new Reading(connection, trail.log());
            reading.check(Progress.of(connection), trail.directory().verifier().name());
            return new IndexCheck(place, reading.rows, reading.wrong);
        } catch (SQLException e) {
            throw SearchIndex.failed(address, e);
        }
    }

    /** One pass over the log, with a statement for each table. */
    private static final class Reading {

        private final Connection connection;
        private final LogReader log;
        private final List<String> wrong = new ArrayList<>();
        private long rows;

        Reading(Connection connection, LogReader log) {
            this.connection = connection;
            this.log = log;
        }

        void check(Progress progress, String name) throws SQLException {
            if (progress.log().isEmpty() && count() == 0) {
                return;
            }
            long records = progress.records();
            boolean ofThisLog = progress.log().equals(name)
                    && records <= log.size()
                    && log.root(records).base64().equals(progress.root());
            if (!ofThisLog) {
                wrong.add("it was made from other entries than those of this log; a search makes it anew.");
                return;
            }
            for (String table : Schema.OF_RECORDS) {
                check(table, records);
            }
        }

        private long count() throws SQLException {
            try (PreparedStatement select = connection.prepareStatement("SELECT COUNT(*) FROM decision");
                    ResultSet one = select.executeQuery()) {
                return one.next() ? one.getLong(1) : 0;
            }
        }

        /** Both are read in the order of the log, so nothing has to be kept. */
        private void check(String table, long records) throws SQLException {
            try (PreparedStatement select = connection.prepareStatement("SELECT * FROM " + table + " ORDER BY place")) {
                select.setFetchSize(1000);
                try (ResultSet all = select.executeQuery()) {
                    Grouped grouped = new Grouped(all);
                    log.forEach(0, (place, entry) -> {
                        if (place < records) {
                            Set<List<Object>> expected =
                                    Rows.of(place, entry).byTable().getOrDefault(table, Set.of());
                            compare(table, place, expected, grouped);
                        }
                    });
                    compare(table, Long.MAX_VALUE, Set.of(), grouped);
                    rows += grouped.read;
                }
            }
        }

        private void compare(String table, long place, Set<List<Object>> expected, Grouped grouped) {
            try {
                Set<List<Object>> found = new HashSet<>();
                while (grouped.next.size() > 0 && (Long) grouped.next.get(0) <= place) {
                    found.add(grouped.next);
                    grouped.advance();
                }
                if (!found.equals(expected) && wrong.size() < MOST) {
                    wrong.add((place == Long.MAX_VALUE ? "behind the last record" : "entry " + place)
                            + ": the table '" + table + "' has " + found.size() + " rows, and not the "
                            + expected.size() + " that the log gives.");
                }
            } catch (SQLException e) {
                throw SearchIndex.failed(table, e);
            }
        }
    }

    /** Rows one after another; empty behind the last. */
    private static final class Grouped {

        private final ResultSet rows;
        private final int columns;
        private List<Object> next = List.of();
        private long read;

        Grouped(ResultSet rows) throws SQLException {
            this.rows = rows;
            this.columns = rows.getMetaData().getColumnCount();
            advance();
        }

        void advance() throws SQLException {
            boolean more = rows.next();
            next = more ? FoundRows.row(rows, columns) : List.of();
            read += more ? 1 : 0;
        }
    }
}
