package org.folkmoot.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.folkmoot.survey.Consultation;
import org.folkmoot.survey.Particulars;
import org.folkmoot.survey.PeriodCheck;
import org.folkmoot.survey.PeriodCheck.Offered;
import org.folkmoot.tabulation.Cell;
import org.folkmoot.tabulation.Cell.Mark;
import org.folkmoot.tabulation.Phrase;
import org.folkmoot.tabulation.Table;
import org.folkmoot.tabulation.Table.Heading;
import org.folkmoot.tabulation.Table.Quantity;
import org.folkmoot.tabulation.Table.Row;

/** In which formats people could answer, from when, and whether those who needed one had less time than others. */
final class FormatSections {

    private FormatSections() {}

    /** Nothing where the definition names no formats. */
    static List<Section> of(Consultation consultation) {
        List<Offered> offered = PeriodCheck.offered(consultation);
        if (offered.isEmpty()) {
            return List.of();
        }
        List<Section> sections = new ArrayList<>();
        sections.add(new Section.Heading(2, "Formats"));
        sections.add(new Section.Prose(
                "People who could not use the online form, or chose not to, could take part in these ways. The table says how"
                        + " long each could be had."));
        sections.add(new Section.Figures(table(offered)));
        offered.stream()
                .filter(Offered::late)
                .map(each -> new Section.Warning(warning(each)))
                .forEach(sections::add);
        return sections;
    }

    private static Table table(List<Offered> offered) {
        return new Table(
                "engagement.formats",
                "Formats and how long each could be had",
                "Dates in the United Kingdom’s time.",
                "Format",
                List.of(
                        Heading.of("Days from first day to closing", Quantity.COUNT),
                        Heading.of("Days that others had", Quantity.COUNT)),
                offered.stream()
                        .map(each -> new Row(
                                List.of(name(each.format()) + ", from "
                                        + Labels.of(each.format().availableFrom())),
                                List.of(
                                        each.days() < 0
                                                ? new Cell.Hidden(Mark.NOT_APPLICABLE)
                                                : new Cell.Count(each.days()),
                                        new Cell.Count(each.others()))))
                        .toList(),
                List.of());
    }

    private static String warning(Offered late) {
        String first = name(late.format()) + " could be had from "
                + Labels.of(late.format().availableFrom());
        return late.days() < 0
                ? first + ", when the consultation had closed. Those who needed it had no time to answer."
                : first + ". Those who needed it had " + Phrase.figure(late.days()) + " days, others "
                        + Phrase.figure(late.others()) + ".";
    }

    private static String name(Particulars.Format format) {
        String sort = switch (format.sort()) {
            case PAPER -> "Paper";
            case LARGE_PRINT -> "Large print";
            case EASY_READ -> "Easy read";
            case AUDIO -> "Audio";
            case BRAILLE -> "Braille";
            case BSL -> "British Sign Language";
            case TRANSLATION -> "Translation";
        };
        return format.language()
                .map(tag -> sort + " in " + Locale.forLanguageTag(tag).getDisplayLanguage(Locale.UK))
                .orElse(sort);
    }
}
