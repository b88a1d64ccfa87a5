package org.folkmoot.command;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.store.Database;

class CommandsOnH2IT extends CommandsContract {

    @Override
    Map<String, String> database() {
        return Map.of();
    }

    @Override
    Connection connection(Path data) throws SQLException {
        Object url = Database.properties(data, Optional.empty(), Map.of()).get("datasources.default.url");
        return DriverManager.getConnection(url.toString(), "sa", "");
    }
}
