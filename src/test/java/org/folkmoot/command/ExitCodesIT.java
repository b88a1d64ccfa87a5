package org.folkmoot.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.folkmoot.Program;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes wrong is told in a line, without a stack trace, and with the right exit code. */
class ExitCodesIT {

    private static final String SURVEYS = Path.of("surveys").toAbsolutePath().toString();

    @TempDir
    private Path folder;

    private Program program;

    @BeforeEach
    void start() {
        program = new Program(folder, Map.of());
    }

    private void refused(int code, String words, String... arguments) {
        Program.Ended ended = program.run(arguments);
        String said = ended.out() + ended.err();
        assertEquals(code, ended.code(), said);
        assertTrue(said.contains(words), said);
        assertFalse(said.contains("\tat "), said);
    }

    @Test
    void misuseIsTwo() {
        refused(2, "Unknown option", "check", "--colour");
        refused(2, "does not name a survey", "export", "residents", "--out", "x.csv");
        refused(2, "Missing required option: '--out=", "export", "communities/residents");
        refused(2, "is no channel", "import", "communities/residents", "x.csv", "--channel", "pigeon");
        refused(2, "There is no file or folder", "check", "nowhere");
        refused(2, "There is no file", "import", "communities/residents", "nowhere.csv");
        refused(2, "--size", "demo", "communities", "--size", "0", "--surveys", SURVEYS);
        refused(2, "--port", "serve", "--port", "70000");
        refused(2, "export", "themes");
    }

    @Test
    void wrongInputIsOneWithItsPlace() throws IOException {
        Path communities = folder.resolve("communities");
        Files.createDirectories(communities);
        try (Stream<Path> files = Files.list(Path.of(SURVEYS, "communities"))) {
            for (Path file : files.toList()) {
                Files.copy(file, communities.resolve(file.getFileName()));
            }
        }
        Files.copy(Path.of(SURVEYS, "communities", "consultation.yaml"), folder.resolve("kept.yaml"));
        String broken = Files.readString(communities.resolve("consultation.yaml"))
                .replace("status: published", "statsu: published");
        Files.writeString(communities.resolve("consultation.yaml"), broken);
        long line = broken.lines().takeWhile(text -> !text.startsWith("statsu")).count() + 1;
        refused(1, "communities/consultation.yaml:" + line + ":1: ", "check", "communities");
        refused(1, "did you mean “status”?", "check", "communities");
        refused(1, "no consultation “communites”", "report", "communites", "--out", "out", "--surveys", SURVEYS);
        refused(1, "no survey “resident”", "export", "communities/resident", "--out", "x.csv", "--surveys", SURVEYS);
        Files.writeString(folder.resolve("bad.csv"), "helped,colour\r\nnot,blue\r\n");
        refused(1, "bad.csv:1:2: ", "import", "communities/residents", "bad.csv", "--surveys", SURVEYS);
    }

    @Test
    void ourOwnFailureIsThree() throws IOException {
        refused(
                3,
                "database",
                "export",
                "communities/residents",
                "--out",
                "x.csv",
                "--surveys",
                SURVEYS,
                "--database",
                "jdbc:postgresql://127.0.0.1:1/nowhere");
        Files.writeString(folder.resolve("data"), "a file where the folder should be");
        refused(3, "database", "export", "communities/residents", "--out", "x.csv", "--surveys", SURVEYS);
        Files.delete(folder.resolve("data"));
        Files.writeString(folder.resolve("taken"), "a file where the folder should be");
        refused(3, "taken", "report", "communities", "--out", "taken", "--surveys", SURVEYS);
        try (ServerSocket other = new ServerSocket(0)) {
            String port = String.valueOf(other.getLocalPort());
            refused(3, "Port " + port + " is taken", "serve", "--port", port, "--surveys", SURVEYS);
        }
    }

    @Test
    void theDatabasePasswordStaysOutOfTheAddress() {
        refused(
                2,
                "FOLKMOOT_DB_PASSWORD",
                "suggest",
                "communities",
                "--database",
                "jdbc:postgresql://clerk:secret@127.0.0.1/x");
    }

    @Test
    void theGuideNamesEveryKind() {
        Program.Ended ended = program.run("check", "--kinds");
        assertEquals(0, ended.code());
        assertTrue(ended.out().contains("# agreement-grid"), ended.out());
    }
}
