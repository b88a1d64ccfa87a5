package org.folkmoot.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.folkmoot.survey.Consultation;
import org.folkmoot.tabulation.Rounding;

/** Puts the chapters of a report in order. */
final class Outline {

    private static final String MADE_UP = "Made-up responses: a program invented them. Nobody said any of this.";

    private Outline() {}

    static Report report(Findings findings) {
        Consultation consultation = findings.consultation();
        List<Section> sections = new ArrayList<>();
        if (findings.madeUp()) {
            sections.add(new Section.Warning(MADE_UP));
        }
        AskedChapter asked = new AskedChapter(findings);
        Optional<ThemesChapter> themes = findings.frame().map(frame -> new ThemesChapter(findings, frame));
        sections.addAll(new SummaryChapter(findings, asked, themes).sections());
        sections.add(new Section.Heading(1, "How to read this report"));
        sections.add(new Section.Points(
                Stream.concat(NOTES.stream(), HOW_TO_READ.stream()).toList()));
        sections.addAll(asked.sections());
        sections.addAll(new ResponsesChapter(findings).sections());
        findings.returns().forEach(one -> sections.addAll(new QuestionsChapter(one).sections()));
        themes.ifPresent(chapter -> sections.addAll(chapter.sections()));
        sections.addAll(new MethodChapter(findings).sections());
        consultation.next().ifPresent(next -> {
            sections.add(new Section.Heading(1, "What happens next"));
            sections.addAll(Labels.paragraphs(next));
        });
        return new Report(cover(findings), sections, NOTES);
    }

    private static Cover cover(Findings findings) {
        Consultation consultation = findings.consultation();
        List<String> facts = new ArrayList<>();
        facts.add("Data cut on " + Labels.minute(findings.made()));
        facts.add("Open from " + Labels.of(Labels.day(consultation.dates().all().opens())) + " to "
                + Labels.of(Labels.day(consultation.dates().all().closes())));
        if (findings.madeUp()) {
            facts.add("The responses in this report are made up");
        }
        if (consultation.council().invented()) {
            facts.add(consultation.council().name() + " is invented, and so is this consultation");
        }
        return new Cover(
                consultation.id(),
                Labels.of(consultation.title()),
                "Consultation report",
                consultation.council().name(),
                facts,
                findings.madeUp(),
                findings.made());
    }

    private static final List<String> HOW_TO_READ = List.of(
            "Below each table its base says how many answered. Each table has a name, such as responses.by-channel, by which it is"
                    + " found in the workbook and in the data file tables.csv. Every figure in the text stands in one of the"
                    + " tables.",
            "Where a table gives a number with a percentage in brackets, both are of the group that heads the column.",
            "Letters between square brackets stand in place of figures: [c] is not shown to protect people, [low] is more than"
                    + " nothing but rounds to nothing, [x] is not available and [z] does not apply.",
            "“Total agree” and “net agreement” are not the same: the first adds up those who agree, the second takes those who"
                    + " disagree away from them.");

    private static final List<String> NOTES = List.of(
            "Those who answered chose to do so. Their answers cannot be taken to stand for everybody.",
            "The base of a share is those who answered, unless the table says otherwise.",
            Rounding.NOTE,
            "Where people are split into groups, small numbers are not shown, nor what would give them away.");
}
