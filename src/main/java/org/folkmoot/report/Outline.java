package org.folkmoot.report;

import java.util.ArrayList;
import java.util.List;
import org.folkmoot.survey.Consultation;

/** Puts the chapters of a report in order. */
final class Outline {

    private static final String MADE_UP =
            "The responses in this report are made up. They were invented by a program to try out the system. Nobody said any of"
                    + " this.";

    private Outline() {}

    static Report report(Findings findings) {
        Consultation consultation = findings.consultation();
        List<Section> sections = new ArrayList<>();
        if (findings.madeUp()) {
            sections.add(new Section.Warning(MADE_UP));
        }
        if (consultation.council().invented()) {
            sections.add(new Section.Warning(consultation.council().name()
                    + " is an invented council. This consultation is a sample and was never held."));
        }
        sections.add(new Section.Heading(1, "How to read this report"));
        sections.add(new Section.Points(HOW_TO_READ));
        sections.addAll(new AskedChapter(findings).sections());
        sections.addAll(new ResponsesChapter(findings).sections());
        findings.returns().forEach(one -> sections.addAll(new QuestionsChapter(one).sections()));
        findings.frame().ifPresent(frame -> sections.addAll(new ThemesChapter(findings, frame).sections()));
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
            facts.add(consultation.council().name() + " is an invented council");
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
            "Shares are of those who answered the question. They do not stand for everybody: those who answered chose to do so.",
            "Below each table its base says how many answered. Each table has a name, such as residents.answered, by which it is"
                    + " found in the workbook and in the data file tables.csv.",
            "Every figure in the text stands in one of the tables.",
            "Letters between square brackets stand in place of figures: [c] is not shown to protect people, [low] is more than"
                    + " nothing but rounds to nothing, [x] is not available and [z] does not apply.",
            "“Total agree” and “net agreement” are not the same: the first adds up those who agree, the second takes those who"
                    + " disagree away from them.");

    private static final List<String> NOTES = List.of(
            "Those who answered chose to do so. Their answers cannot be taken to stand for everybody.",
            "The base of a share is those who answered, unless the table says otherwise.",
            "Percentages are rounded to whole numbers.",
            "Where people are split into groups, small numbers are not shown, nor what would give them away.");
}
