package org.folkmoot.command;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.folkmoot.store.Database;
import org.folkmoot.store.Databases;

class CommandsOnPostgresIT extends CommandsContract {

    private Map<String, String> settings;

    @Override
    Map<String, String> database() {
        settings = Databases.postgres();
        return Map.of(
                Database.ADDRESS, settings.get("datasources.default.url"),
                Database.USER, settings.get("datasources.default.username"),
                Database.PASSWORD, settings.get("datasources.default.password"));
    }

    @Override
    Connection connection(Path data) throws SQLException {
        return DriverManager.getConnection(
                settings.get("datasources.default.url"),
                settings.get("datasources.default.username"),
                settings.get("datasources.default.password"));
    }
}
