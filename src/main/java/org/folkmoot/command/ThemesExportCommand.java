package org.folkmoot.command;

import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.folkmoot.theme.Frames;
import org.folkmoot.theme.exchange.Exports;
import org.folkmoot.theme.exchange.Format;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "export",
        description =
                "Writes the codings to a file: CSV, or a codebook (.qdc) or project (.qdpx) of REFI-QDA, by its name.",
        mixinStandardHelpOptions = true)
final class ThemesExportCommand implements Callable<Integer> {

    @Mixin
    private CommonOptions common;

    @Parameters(paramLabel = "CONSULTATION")
    private String consultation;

    @Option(names = "--out", paramLabel = "FILE", required = true, description = "ends in .csv, .qdc or .qdpx")
    private Path file;

    @Option(
            names = "--unredacted",
            description = "let comments stand in a project as they were written, with personal details")
    private boolean unredacted;

    @Override
    public Integer call() throws IOException {
        Format format = Format.of(file.getFileName().toString())
                .orElseThrow(() -> Refusal.misuse(
                        "The name of the file has to end in .csv, .qdc or .qdpx, so that it says what is wanted."));
        if (unredacted && format != Format.QDPX) {
            throw Refusal.misuse("Only a project (.qdpx) holds comments. Leave --unredacted out.");
        }
        try (ApplicationContext house = common.open()) {
            Known.consultation(house, consultation);
            if (format != Format.CSV
                    && house.getBean(Frames.class).of(consultation).isEmpty()) {
                throw Refusal.wrongInput("The consultation “" + consultation
                        + "” has no code frame. Write its code-frame.yaml, or export to CSV.");
            }
            long count = NewFile.write(
                    file, out -> house.getBean(Exports.class).write(consultation, format, unredacted, out));
            String action = unredacted ? "themes.export.unredacted" : "themes.export";
            Trail.leave(house, action, consultation, format.ending() + ", " + count + " lines");
            System.out.printf("%s of %s written to %s: %,d%n", what(format), consultation, file, count);
        }
        return ExitCode.DONE;
    }

    private static String what(Format format) {
        return switch (format) {
            case CSV -> "Codings";
            case QDC -> "Codes";
            case QDPX -> "Comments with their codings";
        };
    }
}
