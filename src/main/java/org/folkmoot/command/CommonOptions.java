package org.folkmoot.command;

import io.micronaut.context.ApplicationContext;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.store.Database;
import org.folkmoot.store.DatabaseUnavailable;
import picocli.CommandLine.Option;

/** What all commands take. */
final class CommonOptions {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "./data",
            description = "where the database and uploads are kept (default: ${DEFAULT-VALUE})")
    private Path data;

    @Option(
            names = "--database",
            paramLabel = "JDBC-URL",
            description = "another database than the embedded one, such as jdbc:postgresql://host/name")
    private String database;

    @Option(
            names = "--surveys",
            paramLabel = "DIR",
            defaultValue = "./surveys",
            description = "the folder of definitions (default: ${DEFAULT-VALUE})")
    private Path surveys;

    Path surveys() {
        return surveys;
    }

    Path data() {
        return data;
    }

    /** Opens the house without its web server. */
    ApplicationContext open() {
        return open(Map.of());
    }

    /** Opens the house with properties of a command's own. */
    ApplicationContext open(Map<String, Object> own) {
        Map<String, Object> properties = new HashMap<>(databaseProperties());
        properties.put("folkmoot.data", data.toString());
        properties.put("folkmoot.surveys", surveys.toString());
        properties.putAll(own);
        return ApplicationContext.builder()
                .banner(false)
                .deduceEnvironment(false)
                .properties(properties)
                .start();
    }

    private Map<String, Object> databaseProperties() {
        try {
            return Database.properties(data, Optional.ofNullable(database), System.getenv());
        } catch (DatabaseUnavailable badAddress) {
            throw Refusal.misuse(badAddress.getMessage());
        }
    }
}
