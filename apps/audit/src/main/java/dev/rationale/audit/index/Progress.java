package dev.rationale.audit.index;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.stream.Collectors;

/**
 * From which entries an index was made.
 *
 * @param log name of the log; empty if there is nothing in the index
 * @param records how many entries, from the first on
 * @param root over them, in base64
 * @param rows how many rows they gave, in all tables
 */
record Progress(String log, long records, String root, long rows) {

    static Progress of(Connection connection) throws SQLException {
        Progress found = new Progress("", 0, "", 0);
        try (PreparedStatement select =
                        connection.prepareStatement("SELECT log, records, root, filled FROM " + Schema.PROGRESS);
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                boolean first = found.log.isEmpty();
                found = new Progress(
                        first ? rows.getString(1) : "several logs",
                        rows.getLong(2),
                        rows.getString(3),
                        rows.getLong(4));
            }
        }
        return found;
    }

    /** How many rows there are now, in all tables; fewer than there were show that somebody took some out. */
    static long rowsOf(Connection connection) throws SQLException {
        String sum = Schema.OF_RECORDS.stream()
                .map(table -> "(SELECT COUNT(*) FROM " + table + ")")
                .collect(Collectors.joining(" + "));
        try (PreparedStatement select = connection.prepareStatement("SELECT " + sum);
                ResultSet one = select.executeQuery()) {
            return one.next() ? one.getLong(1) : 0;
        }
    }
}
