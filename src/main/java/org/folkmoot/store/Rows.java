package org.folkmoot.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

/** Reads what a query written by hand brings. */
public final class Rows {

    private Rows() {}

    /** Makes something of the row that stands first. */
    public interface Reader<T> {
        T read(ResultSet rows) throws SQLException;
    }

    public static <T> List<T> all(PreparedStatement statement, Reader<T> reader) throws SQLException {
        List<T> all = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                all.add(reader.read(rows));
            }
        }
        return all;
    }

    /** The ids in the first column. */
    public static List<UUID> ids(PreparedStatement statement) throws SQLException {
        return all(statement, rows -> rows.getObject(1, UUID.class));
    }

    public static Instant instant(ResultSet rows, int column) throws SQLException {
        return rows.getObject(column, OffsetDateTime.class).toInstant();
    }

    /** So many question marks, with commas between them. */
    public static String marks(int count) {
        return String.join(", ", Collections.nCopies(count, "?"));
    }
}
