package org.folkmoot.command;

import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.folkmoot.answer.SurveyId;
import org.folkmoot.response.Editions;
import org.folkmoot.response.ResponseCsv;
import org.folkmoot.theme.FrameLog;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

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

    @Option(
            names = "--equality",
            paramLabel = "HOW",
            converter = Equality.Named.class,
            defaultValue = "left-out",
            description =
                    "What becomes of equality answers: left-out (the default); alone, for a file of nothing else, from"
                            + " which no response can be told; or joined to the other answers, only to carry the survey into"
                            + " another database.")
    private Equality equality;

    @Option(
            names = "--redacted",
            description =
                    "Take out what leads to a person: for a file that leaves the council. It cannot be imported again.")
    private boolean redacted;

    /** What becomes of equality answers. */
    private enum Equality {
        LEFT_OUT,
        ALONE,
        JOINED;

        private static final class Named implements ITypeConverter<Equality> {
            @Override
            public Equality convert(String name) {
                return switch (name) {
                    case "left-out" -> LEFT_OUT;
                    case "alone" -> ALONE;
                    case "joined" -> JOINED;
                    default ->
                        throw new TypeConversionException("“" + name + "” is none of left-out, alone and joined");
                };
            }
        }
    }

    @Override
    public Integer call() throws IOException {
        try (ApplicationContext house = common.open()) {
            Known.survey(house, survey);
            house.getBean(Editions.class).publish();
            house.getBean(FrameLog.class).publish();
            ResponseCsv csv = house.getBean(ResponseCsv.class);
            if (redacted && equality != Equality.LEFT_OUT) {
                throw Refusal.wrongInput(
                        "Equality answers have no words to take anything out of. Leave --redacted away, or"
                                + " write them to a file of their own.");
            }
            if (equality == Equality.JOINED && csv.named(survey)) {
                throw Refusal.wrongInput(
                        "The answers to " + survey + " are named, so equality answers never stand beside"
                                + " them. Write them to a file of their own, with --equality alone.");
            }
            long rows = NewFile.writeText(file, out -> switch (equality) {
                case LEFT_OUT -> redacted ? csv.exportRedacted(survey, out) : csv.export(survey, out);
                case ALONE -> csv.exportEquality(survey, out);
                case JOINED -> csv.export(survey, ResponseCsv.EqualityAnswers.JOINED, out);
            });
            String what = switch (equality) {
                case LEFT_OUT -> redacted ? ", redacted" : "";
                case ALONE -> ", equality answers alone";
                case JOINED -> ", equality answers joined";
            };
            Trail.leave(house, "responses.export", survey.consultation(), survey + ", " + rows + " responses" + what);
            System.out.printf("Responses of %s written to %s: %,d%n", survey, file, rows);
        }
        return ExitCode.DONE;
    }
}
