package org.folkmoot.store;

import static org.junit.jupiter.api.Assertions.*;

import io.micronaut.context.ApplicationContext;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What holds on both databases when the program opens one. */
abstract class MigrationContract {
    abstract Map<String, String> fresh();

    @Test
    void aFreshDatabaseGetsItsTablesAndASecondStartChangesNothing() throws SQLException {
        Map<String, String> database = fresh();
        open(database).close();
        try (Connection connection = connect(database)) {
            assertEquals(0, number(connection, "select count(*) from officer"));
        }
        long before;
        try (Connection connection = connect(database)) {
            before = number(connection, "select count(*) from flyway_schema_history");
        }
        open(database).close();
        try (Connection connection = connect(database)) {
            assertEquals(before, number(connection, "select count(*) from flyway_schema_history"));
        }
    }

    @Test
    void aSecondProcessMayJoinWhenNothingIsPending() {
        Map<String, String> database = fresh();
        try (ApplicationContext first = open(database);
                ApplicationContext second = open(database)) {
            assertTrue(first.isRunning() && second.isRunning());
        }
    }

    @Test
    void migrationIsRefusedWhileAnotherHasTheDatabaseOpen() throws SQLException {
        Map<String, String> database = fresh();
        open(database).close();
        try (Connection other = connect(database)) {
            makePending(other);
            RuntimeException failure = assertThrows(RuntimeException.class, () -> open(database));
            DatabaseProblem problem = DatabaseProblem.within(failure).orElseThrow(() -> failure);
            assertInstanceOf(DatabaseInUse.class, problem);
            assertTrue(problem.getMessage().contains("Stop the other folkmoot processes"), problem.getMessage());
        }
        open(database).close();
        try (Connection after = connect(database)) {
            assertEquals(1, number(after, "select count(*) from flyway_schema_history where \"version\" = '2'"));
        }
    }

    private static void makePending(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("drop table scheduled_tasks");
            // What came after it, if anything, must be pending too, or Flyway would rightly refuse the hole.
            statement.execute("delete from flyway_schema_history where \"version\" <> '1'");
            dropLaterTables(connection);
        }
    }

    private static void dropLaterTables(Connection connection) throws SQLException {
        java.util.Set<String> first = java.util.Set.of(
                "secret",
                "officer",
                "officer_role",
                "one_time_link",
                "officer_session",
                "audit",
                "flyway_schema_history");
        java.util.List<String> later = new java.util.ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select table_name from information_schema.tables"
                        + " where table_schema = 'public' and table_type = 'BASE TABLE'")) {
            while (rows.next()) {
                later.add(rows.getString(1));
            }
        }
        later.removeAll(first);
        try (Statement statement = connection.createStatement()) {
            for (String table : later) {
                statement.execute("drop table \"" + table + "\" cascade");
            }
        }
    }

    static ApplicationContext open(Map<String, String> database) {
        return ApplicationContext.run(new HashMap<String, Object>(database));
    }

    static Connection connect(Map<String, String> database) throws SQLException {
        return DriverManager.getConnection(
                database.get("datasources.default.url"),
                database.get("datasources.default.username"),
                database.get("datasources.default.password"));
    }

    private static long number(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
