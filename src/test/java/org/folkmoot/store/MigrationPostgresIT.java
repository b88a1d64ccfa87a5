package org.folkmoot.store;

import static org.junit.jupiter.api.Assertions.*;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MigrationPostgresIT extends MigrationContract {
    @Override
    Map<String, String> fresh() {
        return Databases.postgres();
    }

    @Test
    void eachReasonThatItDoesNotOpenIsExplained() {
        Map<String, String> there = fresh();
        String url = there.get("datasources.default.url");
        assertTrue(refusal(there, url.replaceFirst("/folkmoot_", "/nosuch_")).contains("no database of this name"));
        assertTrue(refusal(there, "jdbc:postgresql://localhost:1/folkmoot").contains("does not answer"));
    }

    private static String refusal(Map<String, String> there, String url) {
        Map<String, String> wrong = new HashMap<>(there);
        wrong.put("datasources.default.url", url);
        RuntimeException failure = assertThrows(RuntimeException.class, () -> MigrationContract.open(wrong));
        DatabaseProblem problem = DatabaseProblem.within(failure).orElseThrow(() -> failure);
        assertInstanceOf(DatabaseUnavailable.class, problem);
        return problem.getMessage();
    }
}
