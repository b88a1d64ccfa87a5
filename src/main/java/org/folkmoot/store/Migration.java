package org.folkmoot.store;

import io.micronaut.configuration.jdbc.hikari.DatasourceConfiguration;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Set;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/**
 * Brings the tables up to date before anything else can reach them: it runs when the pool's settings are read, hence
 * before the pool, and so before any repository.
 */
@Singleton
final class Migration implements BeanCreatedEventListener<DatasourceConfiguration> {
    private static final String FOLDER = "db/migration/common";
    private static final String HISTORY = "flyway_schema_history";

    @Override
    public DatasourceConfiguration onCreated(BeanCreatedEvent<DatasourceConfiguration> event) {
        DatasourceConfiguration database = event.getBean();
        String url = database.getUrl();
        try (Connection connection = DriverManager.getConnection(url, database.getUsername(), database.getPassword())) {
            Set<String> wanted = new MigrationFiles(FOLDER).versions();
            boolean fresh = isFresh(connection);
            if (!fresh && applied(connection).containsAll(wanted)) {
                return database;
            }
            int others = fresh ? 0 : otherSessions(connection);
            if (others > 0) {
                throw new DatabaseInUse(others);
            }
            Flyway.configure()
                    .dataSource(url, database.getUsername(), database.getPassword())
                    .locations("classpath:" + FOLDER)
                    .load()
                    .migrate();
        } catch (SQLException e) {
            throw new DatabaseUnavailable(Refusal.explain(url, e), e);
        } catch (FlywayException e) {
            throw new DatabaseUnavailable(
                    "The tables of the database could not be brought up to date: " + firstLine(e)
                            + " Restore the last backup, or ask for help with this message.",
                    e);
        }
        return database;
    }

    private static boolean isFresh(Connection connection) throws SQLException {
        return count(
                        connection,
                        "select count(*) from information_schema.tables where table_schema = 'public'"
                                + " and table_type = 'BASE TABLE'")
                == 0;
    }

    private static Set<String> applied(Connection connection) throws SQLException {
        Set<String> versions = new HashSet<>();
        if (count(
                        connection,
                        "select count(*) from information_schema.tables where table_schema = 'public' and table_name = '"
                                + HISTORY + "'")
                == 0) {
            return versions;
        }
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select \"version\" from \"" + HISTORY + "\" where \"success\" and \"version\" is not null")) {
            while (rows.next()) {
                versions.add(rows.getString(1));
            }
        }
        return versions;
    }

    private static int otherSessions(Connection connection) throws SQLException {
        boolean postgresql = connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
        return count(
                connection,
                postgresql
                        ? "select count(*) from pg_stat_activity where datname = current_database()"
                                + " and pid <> pg_backend_pid() and application_name = '" + Database.APPLICATION + "'"
                        : "select count(*) from information_schema.sessions where session_id <> session_id()");
    }

    private static int count(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static String firstLine(FlywayException failure) {
        return failure.getMessage().lines().findFirst().orElse("no reason given") + ".";
    }
}
