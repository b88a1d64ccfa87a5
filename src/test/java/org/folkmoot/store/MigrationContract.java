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
import org.flywaydb.core.Flyway;
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

    /** Forms that were keyed one by one before there were batches: two with one number, one of another day, one by telephone. */
    @Test
    void formsKeyedWithoutABatchGoIntoOneOfTheirDay() throws SQLException {
        Map<String, String> database = fresh();
        Flyway.configure()
                .dataSource(
                        database.get("datasources.default.url"),
                        database.get("datasources.default.username"),
                        database.get("datasources.default.password"))
                .locations("classpath:db/migration/common")
                .target("15")
                .load()
                .migrate();
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            keyed(statement, 1, "paper", "'000 017-5'", 1, "date '2026-10-30'", "2026-11-02 09:00:00+00");
            keyed(statement, 2, "paper", "'000 017-5'", 2, "date '2026-10-30'", "2026-11-02 09:05:00+00");
            keyed(statement, 3, "paper", "null", 1, "null", "2026-11-02 12:00:00+00");
            keyed(statement, 4, "telephone", "null", 1, "null", "2026-11-02 12:05:00+00");
        }
        open(database).close();
        try (Connection connection = connect(database)) {
            assertEquals(2, number(connection, "select count(*) from batch where source = 'direct'"));
            assertEquals(
                    2,
                    number(connection, "select counted from batch where received = date '2026-10-30' and number = 1"));
            assertEquals(
                    1,
                    number(connection, "select counted from batch where received = date '2026-11-02' and number = 2"));
            assertEquals(3, number(connection, "select count(*) from sheet where response_id = id"));
            assertEquals(
                    1,
                    number(
                            connection,
                            "select count(*) from sheet where number = '000 017-5' and copy = 2 and place = 2"));
            assertEquals(
                    3,
                    number(
                            connection,
                            "select count(*) from leaf where part = 'MAIN' and state = 'COUNTED' and counted is not null"));
            assertEquals(2, number(connection, "select batches from paper_desk where consultation = 'town'"));
            assertEquals(4, number(connection, "select count(*) from keyed_sheet"));
            assertEquals(4, number(connection, "select count(*) from response"));
        }
    }

    private static void keyed(
            Statement statement, int n, String channel, String sheet, int copy, String received, String when)
            throws SQLException {
        String id = "00000000-0000-0000-0000-00000000000" + n;
        statement.execute("insert into response(id, consultation, survey, edition, reference, submission_key, channel,"
                + " submitted, language, made_up, sheet, received, disposition, answers) values ('" + id
                + "', 'town', 'residents', 1, 'R" + n + "', 'K" + n + "', '" + channel + "', timestamp with time zone '"
                + when + "', 'en', false, " + sheet + ", " + received + ", 'included', '{}')");
        statement.execute("insert into keyed_sheet(response_id, consultation, survey, channel, sheet, copy, reference,"
                + " officer_id, keyed) values ('" + id + "', 'town', 'residents', '" + channel + "', " + sheet + ", "
                + copy + ", 'R" + n + "', '00000000-0000-0000-0000-0000000000aa', timestamp with time zone '" + when
                + "')");
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
