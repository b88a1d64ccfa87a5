package org.folkmoot.store;

import io.micronaut.context.ApplicationContext;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;

/** Everything that somebody with the whole database can read by SQL: all tables, and what the database itself notes of rows. */
public record WholeDatabase(Map<String, List<Map<String, String>>> tables) {

    /** Tables in the order in which their rows lie there, each with {@code ctid} and {@code xmin}, or {@code _rowid_}. */
    public static WholeDatabase of(ApplicationContext context) {
        Map<String, List<Map<String, String>>> tables = new TreeMap<>();
        DataSource source = DelegatingDataSource.unwrapDataSource(context.getBean(DataSource.class));
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            boolean postgres = connection.getMetaData().getDatabaseProductName().contains("Postgre");
            List<String> names = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery(
                    "select table_name from information_schema.tables where table_schema = 'public'")) {
                while (rows.next()) {
                    names.add(rows.getString(1));
                }
            }
            for (String name : names) {
                String hidden = postgres ? "ctid, xmin" : "_rowid_";
                try (ResultSet rows = statement.executeQuery("select " + hidden + ", t.* from \"" + name + "\" t")) {
                    tables.put(name, rows(rows));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return new WholeDatabase(tables);
    }

    private static List<Map<String, String>> rows(ResultSet rows) throws SQLException {
        List<Map<String, String>> all = new ArrayList<>();
        while (rows.next()) {
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                row.put(rows.getMetaData().getColumnLabel(i).toLowerCase(java.util.Locale.ROOT), rows.getString(i));
            }
            all.add(row);
        }
        return all;
    }

    public List<Map<String, String>> table(String name) {
        return tables.get(name);
    }

    /** The tables in which these letters stand anywhere. */
    public List<String> holding(String letters) {
        return tables.entrySet().stream()
                .filter(table -> table.getValue().stream()
                        .flatMap(row -> row.values().stream())
                        .anyMatch(value -> value != null && value.contains(letters)))
                .map(Map.Entry::getKey)
                .toList();
    }

    public boolean contains(String letters) {
        return !holding(letters).isEmpty();
    }
}
