package org.folkmoot.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.context.ApplicationContext;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OneWriterIT {

    private ApplicationContext context;
    private DataSource source;

    @BeforeEach
    void open() throws SQLException {
        context = ApplicationContext.run(new HashMap<>(Databases.h2()));
        source = DelegatingDataSource.unwrapDataSource(context.getBean(DataSource.class));
        change("create table thing(id integer primary key, name varchar(20))");
    }

    @AfterEach
    void close() {
        context.close();
    }

    @Test
    void holdsASecondWriterUntilTheFirstHasCommitted() throws Exception {
        try (Connection first = source.getConnection()) {
            first.setAutoCommit(false);
            execute(first, "insert into thing values (1, 'one')");
            CompletableFuture<Void> second = inBackground("insert into thing values (2, 'two')");
            assertWaits(second);
            assertEquals(0, count(), "a reader is not held up, and sees nothing that is not committed");
            first.commit();
            second.get(20, TimeUnit.SECONDS);
            assertEquals(2, count());
        }
    }

    @Test
    void letsTheNextWriterOnAfterARollbackAFaultOrALeftConnection() throws Exception {
        try (Connection first = source.getConnection()) {
            first.setAutoCommit(false);
            execute(first, "insert into thing values (1, 'one')");
            first.rollback();
        }
        inBackground("insert into thing values (1, 'one')").get(20, TimeUnit.SECONDS);
        CompletableFuture<Void> twice = inBackground("insert into thing values (1, 'again')");
        assertTrue(failed(twice));
        try (Connection left = source.getConnection()) {
            left.setAutoCommit(false);
            execute(left, "update thing set name = 'left' where id = 1");
        }
        inBackground("insert into thing values (2, 'two')").get(20, TimeUnit.SECONDS);
        assertEquals(2, count());
    }

    @Test
    void takesARowHeldForUpdateForAWrite() throws Exception {
        change("insert into thing values (1, 'one')");
        try (Connection first = source.getConnection()) {
            first.setAutoCommit(false);
            execute(first, "select * from thing where id = 1 for update");
            CompletableFuture<Void> second = inBackground("insert into thing values (2, 'two')");
            assertWaits(second);
            first.commit();
            second.get(20, TimeUnit.SECONDS);
        }
    }

    private static void assertWaits(CompletableFuture<Void> work) throws Exception {
        try {
            work.get(300, TimeUnit.MILLISECONDS);
        } catch (TimeoutException waits) {
            // As it should.
        }
        assertFalse(work.isDone());
    }

    private static boolean failed(CompletableFuture<Void> work) throws Exception {
        try {
            work.get(20, TimeUnit.SECONDS);
            return false;
        } catch (ExecutionException failed) {
            return true;
        }
    }

    private CompletableFuture<Void> inBackground(String sql) {
        return CompletableFuture.runAsync(() -> {
            try {
                change(sql);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private void change(String sql) throws SQLException {
        try (Connection connection = source.getConnection()) {
            execute(connection, sql);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.execute();
        }
    }

    private int count() throws SQLException {
        try (Connection connection = source.getConnection();
                ResultSet rows = connection.createStatement().executeQuery("select count(*) from thing")) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
