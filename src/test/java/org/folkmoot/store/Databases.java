package org.folkmoot.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** Fresh, empty databases for tests. One that cannot start fails the test; none is skipped. */
public final class Databases {
    /** JDBC address of a PostgreSQL server to use in place of our own; its user may create databases. */
    private static final String OTHER_SERVER = "TEST_PG_URL";

    private static EmbeddedPostgres server;

    private Databases() {}

    /** Settings of a new H2 file, opened as the program itself opens it. */
    public static Map<String, String> h2() {
        return text(
                Database.properties(Path.of("target", "h2", UUID.randomUUID().toString()), Optional.empty(), Map.of()));
    }

    /** Settings of a new database on this JVM's PostgreSQL server, or on the one at {@value #OTHER_SERVER}. */
    public static Map<String, String> postgres() {
        String other = System.getenv(OTHER_SERVER);
        String admin = other == null ? server().getJdbcUrl("postgres", "postgres") : other;
        String user = other == null ? "postgres" : System.getenv().getOrDefault(Database.USER, "postgres");
        String password = other == null ? "postgres" : System.getenv().getOrDefault(Database.PASSWORD, "");
        String address = admin.replaceFirst("\\?.*$", "");
        String name = "folkmoot_" + UUID.randomUUID().toString().replace("-", "");
        try (Connection connection = DriverManager.getConnection(address, user, password);
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL at " + address + " gave no new database", e);
        }
        String fresh = address.substring(0, address.lastIndexOf('/') + 1) + name;
        return text(Database.properties(
                Path.of("target"), Optional.of(fresh), Map.of(Database.USER, user, Database.PASSWORD, password)));
    }

    /** The same settings for {@code ApplicationContext.run}, with more of them. */
    public static Map<String, Object> with(Map<String, String> settings, Map<String, Object> more) {
        Map<String, Object> all = new HashMap<>(settings);
        all.putAll(more);
        return all;
    }

    private static synchronized EmbeddedPostgres server() {
        if (server == null) {
            try {
                server = EmbeddedPostgres.builder()
                        .setServerConfig("max_connections", "300")
                        // Tests kill the program, never this server: what it acknowledged need not survive a power cut.
                        .setServerConfig("fsync", "off")
                        .setServerConfig("full_page_writes", "off")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException("PostgreSQL for tests did not start; set " + OTHER_SERVER, e);
            }
        }
        return server;
    }

    static Map<String, String> text(Map<String, Object> settings) {
        Map<String, String> text = new TreeMap<>();
        settings.forEach((name, value) -> text.put(name, value.toString()));
        return text;
    }
}
