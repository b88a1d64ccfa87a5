package org.folkmoot.command;

import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.folkmoot.answer.Channel;
import org.folkmoot.answer.SurveyId;
import org.folkmoot.response.ArrivalsClashed;
import org.folkmoot.response.Editions;
import org.folkmoot.response.ImportResult;
import org.folkmoot.response.ResponseCsv;
import org.folkmoot.theme.FrameLog;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

@Command(
        name = "import",
        description = "Takes in responses from a CSV file: all of them, or none if one is wrong.",
        mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {

    @Mixin
    private CommonOptions common;

    @Parameters(index = "0", paramLabel = "CONSULTATION/SURVEY", converter = SurveyArgument.class)
    private SurveyId survey;

    @Parameters(index = "1", paramLabel = "FILE.csv")
    private Path file;

    @Option(
            names = "--channel",
            paramLabel = "CHANNEL",
            converter = ChannelArgument.class,
            description = "how responses came where the file does not say")
    private Channel channel;

    @Option(names = "--dry-run", description = "say what is wrong and take nothing in")
    private boolean dryRun;

    @Override
    public Integer call() throws IOException {
        if (!Files.isRegularFile(file)) {
            throw Refusal.misuse("There is no file “" + file + "”. Name one that exists.");
        }
        try (ApplicationContext house = common.open();
                Bar bar = Bar.on("Reading responses")) {
            Known.survey(house, survey);
            house.getBean(Editions.class).publish();
            house.getBean(FrameLog.class).publish();
            ImportResult result = house.getBean(ResponseCsv.class)
                    .importFile(survey, file, Optional.ofNullable(channel), dryRun, bar);
            if (result.good() && !dryRun) {
                Trail.leave(
                        house,
                        "responses.import",
                        survey.consultation(),
                        survey + ", " + result.arrivals().accepted() + " responses");
            }
            result.problems().forEach(System.out::println);
            System.out.println(told(result));
            return result.good() ? ExitCode.DONE : ExitCode.WRONG_INPUT;
        } catch (ArrivalsClashed clashed) {
            throw Refusal.failure(clashed.getMessage());
        }
    }

    private String told(ImportResult result) {
        if (!result.good()) {
            String more = result.more() > 0 ? String.format(" Problems not shown: %,d.", result.more()) : "";
            return "Nothing was taken in. Mend what is named above and import the file again." + more;
        }
        String offRoute = result.offRoute() > 0
                ? String.format(
                        " Answers left out because the route does not lead to their question: %,d.", result.offRoute())
                : "";
        return String.format(
                "%s. Responses taken in: %,d. Here already: %,d.%s",
                dryRun ? "Dry run, nothing was kept" : "Import into " + survey,
                result.arrivals().accepted(),
                result.arrivals().alreadyHere(),
                offRoute);
    }

    static final class ChannelArgument implements ITypeConverter<Channel> {
        @Override
        public Channel convert(String text) {
            return Channel.of(text)
                    .orElseThrow(() -> new TypeConversionException("“" + text + "” is no channel. Use one of: "
                            + Stream.of(Channel.values()).map(Channel::id).collect(Collectors.joining(", "))));
        }
    }
}
