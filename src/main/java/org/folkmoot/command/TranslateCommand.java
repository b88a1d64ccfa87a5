package org.folkmoot.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.folkmoot.answer.SurveyId;
import org.folkmoot.survey.Translation;
import org.folkmoot.survey.kind.StandardKinds;
import org.folkmoot.yaml.Problems;
import org.folkmoot.yaml.Rewording;
import org.folkmoot.yaml.Utf8;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** Gives translators a survey's words side by side, and puts what they write into the definitions. */
@Command(
        name = "translate",
        description =
                "Gives translators a survey's words side by side in a CSV file, and puts theirs into the definitions.",
        subcommands = {TranslateCommand.ExportSheet.class, TranslateCommand.ImportSheet.class},
        mixinStandardHelpOptions = true)
final class TranslateCommand {

    @Command(
            name = "export",
            description =
                    "Writes the words of a survey, of the questions it has from a bank, of its consultation and of the council.",
            mixinStandardHelpOptions = true)
    static final class ExportSheet implements Callable<Integer> {

        @Mixin
        private CommonOptions common;

        @Option(
                names = "--survey",
                paramLabel = "CONSULTATION/SURVEY",
                converter = SurveyArgument.class,
                required = true)
        private SurveyId survey;

        @Option(
                names = "--from",
                paramLabel = "LANGUAGE",
                converter = Tag.class,
                defaultValue = "en",
                description = "the language to translate from (default: ${DEFAULT-VALUE})")
        private String from;

        @Option(
                names = "--to",
                paramLabel = "LANGUAGE",
                converter = Tag.class,
                required = true,
                description = "the language to translate into, such as cy, or en-x-easy for easy read")
        private String to;

        @Option(
                names = "--since",
                paramLabel = "FILE.csv",
                description = "an earlier sheet: marks the texts whose words have changed since")
        private Path earlier;

        @Option(names = "--out", paramLabel = "FILE.csv", required = true)
        private Path file;

        @Override
        public Integer call() throws IOException {
            if (from.equals(to)) {
                throw Refusal.misuse(
                        "The words would be translated from “" + from + "” into itself. Name another --to.");
            }
            Optional<TranslationSheet> before = Optional.empty();
            if (earlier != null) {
                List<String> wrong = new ArrayList<>();
                before = sheet(earlier, wrong);
                if (before.isEmpty()) {
                    wrong.forEach(System.out::println);
                    return ExitCode.WRONG_INPUT;
                }
            }
            TranslationSheet sheet = TranslationSheet.of(translation(common, survey), from, to, before);
            NewFile.writeText(file, out -> {
                sheet.writeTo(out);
                return null;
            });
            System.out.printf(
                    "Texts of %s written to %s: %,d. Missing in “%s”: %,d.%s%n",
                    survey,
                    file,
                    sheet.rows().size(),
                    to,
                    sheet.count(TranslationSheet.State.MISSING),
                    earlier == null
                            ? ""
                            : String.format(
                                    " Changed since %s: %,d.", earlier, sheet.count(TranslationSheet.State.CHANGED)));
            return ExitCode.DONE;
        }
    }

    @Command(
            name = "import",
            description = {
                "Puts the words of a translator's sheet into the definition files; all else in them stays as it is.",
                "Rows whose words to be translated have changed meanwhile are left out and named."
            },
            mixinStandardHelpOptions = true)
    static final class ImportSheet implements Callable<Integer> {

        @Mixin
        private CommonOptions common;

        @Option(
                names = "--survey",
                paramLabel = "CONSULTATION/SURVEY",
                converter = SurveyArgument.class,
                required = true)
        private SurveyId survey;

        @Parameters(index = "0", paramLabel = "FILE.csv")
        private Path file;

        @Option(names = "--dry-run", description = "say what would be done and write nothing")
        private boolean dryRun;

        @Override
        public Integer call() throws IOException {
            List<String> wrong = new ArrayList<>();
            Optional<TranslationSheet> read = sheet(file, wrong);
            if (read.isEmpty() || !wrong.isEmpty()) {
                wrong.forEach(System.out::println);
                System.out.println("Nothing was written. Mend what is named above and import the sheet again.");
                return ExitCode.WRONG_INPUT;
            }
            TranslationSheet sheet = read.get();
            if (!Tag.LOOKS.matcher(sheet.to()).matches()
                    || !Tag.LOOKS.matcher(sheet.from()).matches()) {
                System.out.println("Row 1: the headings name no languages. Write them as in source en, target cy.");
                return ExitCode.WRONG_INPUT;
            }
            Translation today = translation(common, survey);
            TranslationTaking taking = TranslationTaking.of(sheet, today);
            Map<Path, String> files = new LinkedHashMap<>();
            for (Map.Entry<String, Map<String, String>> each : taking.words().entrySet()) {
                Path path = common.surveys().resolve(each.getKey());
                files.put(path, reworded(path, sheet, each.getValue()));
            }
            if (!dryRun) {
                for (Map.Entry<Path, String> each : files.entrySet()) {
                    NewFile.writeText(each.getKey(), out -> {
                        out.write(each.getValue());
                        return null;
                    });
                }
            }
            taking.leftOut().forEach(System.out::println);
            System.out.printf(
                    "%s: %,d. Rows left out: %,d.%n",
                    dryRun
                            ? "Dry run, nothing was written. Texts to be written"
                            : "Texts written in “" + sheet.to() + "”",
                    taking.count(),
                    taking.leftOut().size());
            System.out.printf(
                    "Name “%s” in the “languages:” of the survey, if it is not there yet, and run “folkmoot check”.%n",
                    sheet.to());
            return taking.leftOut().isEmpty() ? ExitCode.DONE : ExitCode.WRONG_INPUT;
        }

        private static String reworded(Path path, TranslationSheet sheet, Map<String, String> words)
                throws IOException {
            String text = text(path);
            boolean windows = text.contains("\r\n");
            try {
                String result = Rewording.of(text.replace("\r\n", "\n"), sheet.from(), sheet.to(), words);
                return windows ? result.replace("\n", "\r\n") : result;
            } catch (IllegalArgumentException impossible) {
                throw Refusal.failure("The words cannot be put into " + path + ", and nothing was written: "
                        + impossible.getMessage() + ".");
            }
        }
    }

    private TranslateCommand() {}

    private static Translation translation(CommonOptions common, SurveyId survey) {
        Path file = common.surveys().resolve(survey.consultation()).resolve(survey.survey() + ".yaml");
        if (!Files.isRegularFile(file)) {
            throw Refusal.misuse("There is no file “" + file + "”. Name a survey as CONSULTATION/SURVEY.");
        }
        return Translation.of(common.surveys(), survey, StandardKinds.all(), new Problems());
    }

    private static Optional<TranslationSheet> sheet(Path file, List<String> wrong) throws IOException {
        return TranslationSheet.read(text(file), wrong);
    }

    private static String text(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw Refusal.misuse("There is no file “" + file + "”. Name one that exists.");
        }
        Problems problems = new Problems();
        return Utf8.text(file.toString(), Files.readAllBytes(file), problems)
                .orElseThrow(() -> Refusal.misuse(problems.all().getFirst().toString()));
    }

    /** Reads the tag of a language. */
    static final class Tag implements ITypeConverter<String> {

        private static final java.util.regex.Pattern LOOKS =
                java.util.regex.Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{1,8}){0,3}");

        @Override
        public String convert(String text) {
            if (!LOOKS.matcher(text).matches()) {
                throw new TypeConversionException("“" + text + "” is not the tag of a language. Write one such as cy.");
            }
            return text;
        }
    }
}
