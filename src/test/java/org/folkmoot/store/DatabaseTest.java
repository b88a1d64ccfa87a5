package org.folkmoot.store;

import static org.junit.jupiter.api.Assertions.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseTest {
    private static final Path DATA = Path.of("/srv/data");

    private static String url(Optional<String> address, Map<String, String> environment) {
        return (String) Database.properties(DATA, address, environment).get("datasources.default.url");
    }

    @Test
    void withoutAnAddressTheDataIsAFileThatKeepsEveryCommitAndCanBeShared() {
        assertEquals(
                "jdbc:h2:file:/srv/data/folkmoot;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH"
                        + ";WRITE_DELAY=0;AUTO_SERVER=TRUE;TRACE_LEVEL_FILE=0",
                url(Optional.empty(), Map.of()));
        assertEquals("127.0.0.1", System.getProperty("h2.bindAddress"));
        Map<String, Object> settings = Database.properties(DATA, Optional.empty(), Map.of());
        assertEquals("sa", settings.get("datasources.default.username"));
        assertEquals("", settings.get("datasources.default.password"));
    }

    @Test
    void aPostgresqlAddressGetsWhatItLacksAndKeepsWhatItSays() {
        assertEquals(
                "jdbc:postgresql://db/f?defaultRowFetchSize=500&reWriteBatchedInserts=true&ApplicationName=folkmoot",
                url(Optional.of("jdbc:postgresql://db/f"), Map.of()));
        assertEquals(
                "jdbc:postgresql://db/f?ssl=true&defaultRowFetchSize=9&reWriteBatchedInserts=true&ApplicationName=folkmoot",
                url(Optional.of("jdbc:postgresql://db/f?ssl=true&defaultRowFetchSize=9"), Map.of()));
    }

    @Test
    void theOptionGoesBeforeTheEnvironment() {
        Map<String, String> environment = Map.of(
                Database.ADDRESS, "jdbc:postgresql://environment/f", Database.USER, "ann", Database.PASSWORD, "secret");
        assertTrue(url(Optional.of("jdbc:postgresql://option/f"), environment).startsWith("jdbc:postgresql://option/"));
        assertTrue(url(Optional.empty(), environment).startsWith("jdbc:postgresql://environment/"));
        Map<String, Object> settings = Database.properties(DATA, Optional.empty(), environment);
        assertEquals("ann", settings.get("datasources.default.username"));
        assertEquals("secret", settings.get("datasources.default.password"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://ann:secret@db/f",
                "jdbc:postgresql://db/f?user=ann",
                "jdbc:postgresql://db/f?ssl=true&PASSWORD=secret",
                "jdbc:h2:file:/x;USER=ann",
                "jdbc:h2:file:/x;MODE=PostgreSQL;password=secret",
                "jdbc:mysql://db/f"
            })
    void anAddressWithCredentialsOrOfAnotherKindIsRefusedWithoutRepeatingIt(String address) {
        DatabaseProblem problem = assertThrows(DatabaseUnavailable.class, () -> url(Optional.of(address), Map.of()));
        assertFalse(problem.getMessage().contains("secret"));
        assertTrue(problem.getMessage().contains(address.contains("mysql") ? "begins with" : Database.USER));
    }

    @Test
    void aConnectionLostOnTheWayIsTheDatabasesProblem() {
        for (String state : new String[] {"90121", "08006", "57P01"}) {
            Throwable failure = new IllegalStateException(new SQLException("closed", state));
            assertTrue(
                    DatabaseProblem.within(failure).orElseThrow().getMessage().contains("again"), state);
        }
        assertEquals(Optional.empty(), DatabaseProblem.within(new SQLException("syntax", "42601")));
        assertEquals(Optional.empty(), DatabaseProblem.within(new SQLException("no state")));
    }
}
