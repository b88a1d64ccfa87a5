package org.folkmoot.command;

import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.folkmoot.theme.CodingCsv;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "themes",
        description = "Works on the codings of comments.",
        subcommands = {ThemesCommand.Export.class, ScoreCommand.class},
        mixinStandardHelpOptions = true)
final class ThemesCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), "Say what to do with the codings: export or score.");
    }

    @Command(
            name = "export",
            description = "Writes the codings to a CSV file: reference,question,code,coder,status.",
            mixinStandardHelpOptions = true)
    static final class Export implements Callable<Integer> {

        @Mixin
        private CommonOptions common;

        @Parameters(paramLabel = "CONSULTATION")
        private String consultation;

        @Option(names = "--out", paramLabel = "FILE.csv", required = true)
        private Path file;

        @Override
        public Integer call() throws IOException {
            try (ApplicationContext house = common.open()) {
                Known.consultation(house, consultation);
                long rows = NewFile.writeText(
                        file, out -> house.getBean(CodingCsv.class).export(consultation, out));
                Trail.leave(house, "themes.export", consultation, rows + " lines");
                System.out.printf("Codings of %s written to %s: %,d%n", consultation, file, rows);
            }
            return ExitCode.DONE;
        }
    }
}
