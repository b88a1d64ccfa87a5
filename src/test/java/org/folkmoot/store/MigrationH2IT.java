package org.folkmoot.store;

import static org.junit.jupiter.api.Assertions.*;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MigrationH2IT extends MigrationContract {
    @Override
    Map<String, String> fresh() {
        return Databases.h2();
    }

    @Test
    void aFolderThatCannotBeWrittenIsExplained() throws IOException {
        Path file = Files.createTempFile("not-a-folder", ".txt");
        Map<String, Object> settings = Database.properties(file, Optional.empty(), Map.of());
        RuntimeException failure =
                assertThrows(RuntimeException.class, () -> MigrationContract.open(Databases.text(settings)));
        DatabaseProblem problem = DatabaseProblem.within(failure).orElseThrow(() -> failure);
        assertInstanceOf(DatabaseUnavailable.class, problem);
        assertTrue(problem.getMessage().contains("data folder"), problem.getMessage());
    }
}
