package org.folkmoot.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Optional;
import org.folkmoot.store.DatabaseProblem;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** All commands. */
@Command(
        name = "folkmoot",
        description = "Consultations for councils: from the question to the Cabinet report.",
        subcommands = {
            ServeCommand.class,
            CheckCommand.class,
            DemoCommand.class,
            ImportCommand.class,
            ExportCommand.class,
            SuggestCommand.class,
            ThemesCommand.class,
            ReportCommand.class,
            TranslateCommand.class
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:the input is wrong",
            "2:the command was not used as meant",
            "3:our own failure: disk, database, program"
        },
        footer = {
            "",
            "FOLKMOOT_DATABASE gives the database to every command; FOLKMOOT_DB_USER and",
            "FOLKMOOT_DB_PASSWORD its user and password."
        },
        mixinStandardHelpOptions = true,
        version = "folkmoot 0.1.0")
public final class Folkmoot {

    private Folkmoot() {}

    /** Runs one command; its exit code is the answer. */
    public static int run(String... arguments) {
        CommandLine line = new CommandLine(new Folkmoot());
        line.setExecutionExceptionHandler((failure, command, parsed) -> failed(failure, command.getErr()));
        line.setExecutionStrategy(new CommandLine.RunLast());
        if (arguments.length == 0) {
            line.usage(line.getErr());
            return ExitCode.MISUSE;
        }
        return line.execute(arguments);
    }

    private static int failed(Exception failure, PrintWriter err) {
        Optional<DatabaseProblem> database = DatabaseProblem.within(failure);
        if (database.isPresent()) {
            err.println(database.get().getMessage());
            return ExitCode.FAILURE;
        }
        if (failure instanceof Refusal refusal) {
            err.println(refusal.getMessage());
            return refusal.exitCode();
        }
        if (failure instanceof IOException disk) {
            err.println("A file could not be read or written: " + disk.getMessage());
            return ExitCode.FAILURE;
        }
        LoggerFactory.getLogger(Folkmoot.class).error("The program failed; this is a fault of ours.", failure);
        return ExitCode.FAILURE;
    }
}
