package org.folkmoot.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.folkmoot.Program;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands as processes, on both databases: the contract that others script against. */
abstract class CommandsContract {

    private static final String SURVEYS = Path.of("surveys").toAbsolutePath().toString();
    private static final String SURVEY = "communities/residents";

    @TempDir
    private Path folder;

    private Program program;

    /** The environment that names a fresh, empty database; nothing for the embedded one. */
    abstract Map<String, String> database();

    /** A connection to the database that {@link #database} named last. */
    abstract Connection connection(Path data) throws SQLException;

    @BeforeEach
    void start() {
        program = new Program(folder, database());
    }

    private Program.Ended folkmoot(String... arguments) {
        String[] all = Stream.concat(Stream.of(arguments), Stream.of("--surveys", SURVEYS))
                .toArray(String[]::new);
        return program.run(all);
    }

    private Program.Ended done(String... arguments) {
        Program.Ended ended = folkmoot(arguments);
        assertEquals(ExitCode.DONE, ended.code(), ended.err() + ended.out());
        return ended;
    }

    @Test
    void everyCommandWorksBesideTheRunningSite() throws IOException {
        try (Program.Site site = program.serve("--surveys", SURVEYS)) {
            done("demo", "communities", "--size", "40", "--seed", "7");
            assertTrue(done("demo", "communities", "--size", "40", "--seed", "7")
                    .out()
                    .startsWith("Nothing was added"));
            done("suggest", "communities");
            done("themes", "export", "communities", "--out", "codings.csv");
            done("export", SURVEY, "--out", "responses.csv");
            assertTrue(
                    done("import", SURVEY, "responses.csv", "--dry-run").out().contains("Here already: 40"));
            assertTrue(done("import", SURVEY, "responses.csv").out().contains("Here already: 40"));
            done("report", "communities", "--out", "out");
            done("check");
            assertTrue(site.alive());
            assertEachIsOnRecord();
            assertRefusesToMigrate();
        }
        assertEquals(41, Files.readAllLines(folder.resolve("responses.csv")).size());
        assertEquals(
                "reference,question,code,coder,status,place,from,to,stance,sentiment",
                Files.readAllLines(folder.resolve("codings.csv")).getFirst());
        for (String file : List.of("report.pdf", "workbook.xlsx", "tables.csv")) {
            assertTrue(Files.size(folder.resolve("out").resolve(file)) > 1000, file);
        }
        try (Stream<Path> left = Files.list(folder.resolve("out"))) {
            assertEquals(3, left.count());
        }
    }

    private void assertEachIsOnRecord() {
        try (Connection connection = connection(folder.resolve("data"));
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select action from audit where consultation = 'communities' order by at, id")) {
            List<String> actions = new ArrayList<>();
            while (rows.next()) {
                actions.add(rows.getString(1));
            }
            assertEquals(
                    List.of(
                            "story.show",
                            "responses.demo",
                            "responses.demo",
                            "themes.suggest",
                            "themes.export",
                            "responses.export",
                            "responses.import",
                            "report.export"),
                    actions);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** A newer program, whose tables are not made yet, does not touch them under the feet of a running one. */
    private void assertRefusesToMigrate() throws IOException {
        try (Connection connection = connection(folder.resolve("data"));
                var statement = connection.createStatement()) {
            statement.execute("create table kept_history as select * from flyway_schema_history");
            statement.execute("delete from flyway_schema_history where \"version\" = '4'");
            Program.Ended refused = folkmoot("export", SURVEY, "--out", "never.csv");
            assertEquals(ExitCode.FAILURE, refused.code(), refused.out());
            assertEquals(1, refused.err().lines().count(), refused.err());
            assertFalse(Files.exists(folder.resolve("never.csv")));
            statement.execute("insert into flyway_schema_history select * from kept_history where \"version\" = '4'");
            statement.execute("drop table kept_history");
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
