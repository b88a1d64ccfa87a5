package org.folkmoot.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "themes",
        description = "Works on the codings of comments.",
        subcommands = {ThemesExportCommand.class, ThemesImportCommand.class, ScoreCommand.class},
        mixinStandardHelpOptions = true)
final class ThemesCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), "Say what to do with the codings: export, import or score.");
    }
}
