package org.folkmoot.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.folkmoot.response.BankHolidays;
import org.folkmoot.survey.ConsultationFiles;
import org.folkmoot.survey.PeriodCheck;
import org.folkmoot.survey.SurveyFolder;
import org.folkmoot.survey.kind.StandardKinds;

/** What may be held against the period of consultations, as {@code FILE:LINE:COLUMN: what; what to do}. */
final class Warnings {

    private Warnings() {}

    /** Those of all consultations without problems below the paths, each once. */
    static List<String> below(List<Path> paths) {
        return paths.stream().flatMap(Warnings::below).distinct().toList();
    }

    private static Stream<String> below(Path path) {
        SurveyFolder surveys = new SurveyFolder(StandardKinds.all());
        if (path.endsWith(SurveyFolder.CONSULTATION)) {
            Path folder = path.getParent() == null ? Path.of("") : path.getParent();
            return of(surveys.consultation(folder));
        }
        if (!Files.isDirectory(path)) {
            return Stream.of();
        }
        return of(
                Files.exists(path.resolve(SurveyFolder.CONSULTATION)) ? surveys.consultation(path) : surveys.all(path));
    }

    private static Stream<String> of(SurveyFolder.Found found) {
        return found.consultations().stream()
                .map(ConsultationFiles::consultation)
                .flatMap(consultation -> PeriodCheck.of(consultation, found.council(), BankHolidays::isOne).stream())
                .map(warning -> warning.place() + ": " + words(warning));
    }

    private static String words(PeriodCheck.Warning warning) {
        return switch (warning) {
            case PeriodCheck.TooShort it ->
                "it is open for " + it.days() + " days, and " + it.promisedWeeks()
                        + " weeks were promised; extend it, or say why it is shorter";
            case PeriodCheck.OverHolidays it ->
                "without the bank holidays in it ("
                        + it.holidays().stream().map(Object::toString).collect(Collectors.joining(", "))
                        + ") it is shorter than " + it.weeks() + " weeks; consider a later closing";
            case PeriodCheck.BeforeElection it ->
                (it.opens() ? "it opens in" : "it runs into") + " the period before an election from "
                        + it.election().from() + " to " + it.election().to() + "; ask the monitoring officer";
            case PeriodCheck.LateFormat it ->
                "the format " + it.sort().name().toLowerCase(Locale.ROOT).replace('_', '-') + " came on "
                        + it.availableFrom() + ", which leaves " + it.days() + " days to those who need it and "
                        + it.others() + " to others; extend the closing";
        };
    }
}
