package org.folkmoot.store;

import com.zaxxer.hikari.util.DriverDataSource;
import io.micronaut.configuration.jdbc.hikari.DatasourceConfiguration;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import jakarta.inject.Singleton;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/**
 * Lets one transaction at a time write to an H2 file; readers are not held up. H2 saves each of its maps by itself when a
 * transaction is committed, so another transaction that writes meanwhile may be saved by halves, and a process killed before
 * the next save leaves that half behind for good (h2database issue 2080). See decision 0008.
 */
@Singleton
final class OneWriter implements BeanCreatedEventListener<DatasourceConfiguration> {

    private static final String FILE = "jdbc:h2:file:";
    private static final long LONGEST_WAIT_SECONDS = 60;

    private static final Set<String> READING = Set.of("select", "with", "values", "explain", "show");
    private static final Pattern FIRST_WORD = Pattern.compile("[\\s(]*([a-zA-Z]+)(?s:.*)");
    private static final Set<String> ENDING = Set.of("commit", "rollback", "close", "abort", "setAutoCommit");

    // Fair, so that nobody who saves an answer waits behind a job that writes again and again.
    private final Semaphore writing = new Semaphore(1, true);

    @Override
    public DatasourceConfiguration onCreated(BeanCreatedEvent<DatasourceConfiguration> event) {
        DatasourceConfiguration database = event.getBean();
        if (database.getUrl().startsWith(FILE)) {
            database.setDataSource(source(database));
        }
        return database;
    }

    private DataSource source(DatasourceConfiguration database) {
        DataSource source = new DriverDataSource(
                database.getUrl(),
                database.getDriverClassName(),
                new Properties(),
                database.getUsername(),
                database.getPassword());
        return wrapped(DataSource.class, source, (method, arguments) -> {
            Object result = call(source, method, arguments);
            return result instanceof Connection connection ? new Writer(connection).connection() : result;
        });
    }

    /** One connection, and whether it is the one that writes. */
    private final class Writer {

        private final Connection connection;
        private boolean writes;

        Writer(Connection connection) {
            this.connection = connection;
        }

        Connection connection() {
            return wrapped(Connection.class, connection, (method, arguments) -> {
                if (ENDING.contains(method.getName())) {
                    try {
                        return call(connection, method, arguments);
                    } finally {
                        end();
                    }
                }
                Object result = call(connection, method, arguments);
                return result instanceof Statement statement ? statement(statement, arguments) : result;
            });
        }

        private Statement statement(Statement statement, Object[] arguments) {
            boolean prepared = statement instanceof PreparedStatement;
            boolean changes = prepared && changes((String) arguments[0]);
            return wrapped(prepared ? PreparedStatement.class : Statement.class, statement, (method, given) -> {
                boolean executes = method.getName().startsWith("execute");
                if (!executes || !(prepared ? changes : given == null || changes((String) given[0]))) {
                    return call(statement, method, given);
                }
                begin();
                try {
                    return call(statement, method, given);
                } finally {
                    if (connection.isClosed() || connection.getAutoCommit()) {
                        end();
                    }
                }
            });
        }

        private synchronized void begin() throws SQLException {
            if (writes) {
                return;
            }
            try {
                writes = writing.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            if (!writes) {
                throw new SQLTransientException("Another transaction has been writing for " + LONGEST_WAIT_SECONDS
                        + " seconds, or the wait for it was broken off. Nothing was changed: try again.");
            }
        }

        private synchronized void end() {
            if (writes) {
                writes = false;
                writing.release();
            }
        }
    }

    private static boolean changes(String sql) {
        String words = sql.toLowerCase(Locale.ROOT);
        Matcher first = FIRST_WORD.matcher(words);
        return !first.matches() || !READING.contains(first.group(1)) || words.contains("for update");
    }

    private interface Calls {
        Object call(Method method, Object[] arguments) throws Throwable;
    }

    private static <T> T wrapped(Class<? extends T> type, T inner, Calls calls) {
        return type.cast(Proxy.newProxyInstance(
                OneWriter.class.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> method.getDeclaringClass() == Object.class
                        ? call(inner, method, arguments)
                        : calls.call(method, arguments)));
    }

    private static Object call(Object inner, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(inner, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
