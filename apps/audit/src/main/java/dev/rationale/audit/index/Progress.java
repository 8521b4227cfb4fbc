package dev.rationale.audit.index;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * From which entries an index was made.
 *
 * @param log name of the log; empty if there is nothing in the index
 * @param records how many entries, from the first on
 * @param root over them, in base64
 */
record Progress(String log, long records, String root) {

    static Progress of(Connection connection) throws SQLException {
        Progress found = new Progress("", 0, "");
        try (PreparedStatement select =
                        connection.prepareStatement("SELECT log, records, root FROM " + Schema.PROGRESS);
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                boolean first = found.log.isEmpty();
                found = new Progress(first ? rows.getString(1) : "several logs", rows.getLong(2), rows.getString(3));
            }
        }
        return found;
    }
}
