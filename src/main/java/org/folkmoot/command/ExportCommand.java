package org.folkmoot.command;

import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.folkmoot.answer.SurveyId;
import org.folkmoot.response.Editions;
import org.folkmoot.response.ResponseCsv;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "export",
        description = "Writes the responses of a survey to a CSV file.",
        mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {

    @Mixin
    private CommonOptions common;

    @Parameters(paramLabel = "CONSULTATION/SURVEY", converter = SurveyArgument.class)
    private SurveyId survey;

    @Option(names = "--out", paramLabel = "FILE.csv", required = true)
    private Path file;

    @Override
    public Integer call() throws IOException {
        try (ApplicationContext house = common.open()) {
            Known.survey(house, survey);
            house.getBean(Editions.class).publish();
            long rows = NewFile.writeText(
                    file, out -> house.getBean(ResponseCsv.class).export(survey, out));
            Trail.leave(house, "responses.export", survey.consultation(), survey + ", " + rows + " responses");
            System.out.printf("Responses of %s written to %s: %,d%n", survey, file, rows);
        }
        return ExitCode.DONE;
    }
}
