package org.folkmoot.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.folkmoot.answer.Channel;
import org.folkmoot.survey.Consultation;
import org.folkmoot.survey.Consultation.Window;
import org.folkmoot.tabulation.Cell;
import org.folkmoot.tabulation.Cell.Mark;
import org.folkmoot.tabulation.Phrase;
import org.folkmoot.tabulation.Table;
import org.folkmoot.tabulation.Table.Heading;
import org.folkmoot.tabulation.Table.Quantity;
import org.folkmoot.tabulation.Table.Row;

/** Who was asked and when: dates by channel, the length of the period, events, petitions and publicity. */
final class AskedChapter {

    private static final String ALL_EVENTS = "All events";

    private final Consultation consultation;
    private final Engaged engaged;
    private final Instant made;

    AskedChapter(Findings findings) {
        this.consultation = findings.consultation();
        this.engaged = findings.engaged();
        this.made = findings.made();
    }

    List<Section> sections() {
        List<Section> sections = new ArrayList<>();
        sections.add(new Section.Heading(1, "Who was asked and when"));
        sections.addAll(Labels.paragraphs(consultation.why()));
        consultation.canChange().ifPresent(text -> {
            sections.add(new Section.Heading(2, "What can still change"));
            sections.addAll(Labels.paragraphs(text));
        });
        consultation.cannotChange().ifPresent(text -> {
            sections.add(new Section.Heading(2, "What cannot change"));
            sections.addAll(Labels.paragraphs(text));
        });
        sections.add(new Section.Heading(2, "Dates"));
        sections.add(new Section.Prose(period()));
        if (!channels().isEmpty()) {
            sections.add(new Section.Points(channels().stream()
                    .map(channel -> Labels.of(channel) + ": "
                            + dates(consultation.dates().of(channel)) + ".")
                    .toList()));
        }
        sections.add(new Section.Figures(periodTable()));
        sections.addAll(FormatSections.of(consultation));
        if (!engaged.events().isEmpty() || engaged.points() > 0) {
            sections.addAll(events());
        }
        if (!engaged.petitions().isEmpty()) {
            sections.addAll(petitions());
        }
        if (!engaged.reach().isEmpty()) {
            sections.addAll(titled(
                    "Publicity",
                    "These figures say how widely the consultation was made known. They do not count people who answered,"
                            + " and one person may stand behind several of them."));
            sections.add(new Section.Figures(reachTable()));
        }
        return sections;
    }

    /** When people could answer, in a sentence. */
    String when() {
        return "The consultation " + dates(consultation.dates().all()) + ".";
    }

    private static List<Section> titled(String title, String text) {
        return List.of(new Section.Heading(2, title), new Section.Prose(text));
    }

    private String period() {
        Period period = Period.of(consultation.dates().all());
        String rest = period.rest() == 0 ? "" : " and " + count(period.rest(), "day", "days");
        String weeks = count(period.weeks(), "week", "weeks") + rest;
        return when() + " From opening to closing that is "
                + count(period.days(), "day", "days") + " (" + weeks + "), or "
                + count(period.inclusive(), "day", "days")
                + " inclusive.";
    }

    private String dates(Window window) {
        return (made.isBefore(window.opens()) ? "opens on " : "opened on ")
                + Labels.of(Labels.day(window.opens()))
                + (made.isBefore(window.closes()) ? " and closes on " : " and closed on ")
                + Labels.of(Labels.day(window.closes()));
    }

    private static String count(long number, String one, String many) {
        return Phrase.figure(number) + " " + (number == 1 ? one : many);
    }

    private List<Channel> channels() {
        return Stream.of(Channel.values())
                .filter(consultation.dates().byChannel()::containsKey)
                .toList();
    }

    private Table periodTable() {
        List<Row> rows = new ArrayList<>();
        rows.add(periodRow("The consultation", consultation.dates().all()));
        channels()
                .forEach(channel -> rows.add(
                        periodRow(Labels.of(channel), consultation.dates().of(channel))));
        return new Table(
                "engagement.period",
                "How long people could answer",
                "Dates in the United Kingdom’s time.",
                "Channel",
                headings("Days from opening to closing", "Days inclusive", "Whole weeks", "Days over"),
                rows,
                List.of(
                        "The length is the closing date less the opening date. Days inclusive count both dates. Whole weeks and"
                                + " days over make up the days from opening to closing."));
    }

    private static Row periodRow(String label, Window window) {
        Period period = Period.of(window);
        return row(
                label,
                Stream.of(period.days(), period.inclusive(), period.weeks(), period.rest())
                        .map(days -> (Cell) new Cell.Count(days))
                        .toList());
    }

    /** The length of a window in days of the calendar. */
    record Period(long days) {
        static Period of(Window window) {
            return of(Labels.day(window.opens()), Labels.day(window.closes()));
        }

        static Period of(LocalDate opens, LocalDate closes) {
            return new Period(ChronoUnit.DAYS.between(opens, closes));
        }

        long inclusive() {
            return days + 1;
        }

        long weeks() {
            return days / 7;
        }

        long rest() {
            return days % 7;
        }
    }

    private List<Section> events() {
        List<Section> sections = new ArrayList<>(titled(
                "Meetings, workshops and conversations",
                "The people at these events are told here and are not counted in the percentages of this report."));
        if (engaged.points() > 0) {
            sections.add(new Section.Prose("Officers wrote down " + engaged.pointsInWords()
                    + ". A point is not a person: several people may have made one, and one person several. What the points are"
                    + " about is told apart from what people wrote, and they are in no percentage."));
        }
        if (!engaged.events().isEmpty()) {
            sections.add(new Section.Figures(eventsTable()));
            sections.add(new Section.Figures(logTable()));
        }
        return sections;
    }

    private Table eventsTable() {
        Set<String> kinds = new LinkedHashSet<>();
        engaged.events().forEach(event -> kinds.add(event.kind()));
        List<Row> rows = new ArrayList<>();
        kinds.forEach(kind -> rows.add(eventsRow(
                kind,
                engaged.events().stream()
                        .filter(event -> event.kind().equals(kind))
                        .toList())));
        rows.add(eventsRow(ALL_EVENTS, engaged.events()));
        return new Table(
                "engagement.events",
                "Events by kind",
                "All events in the engagement log.",
                "Kind of event",
                headings("Events", "People"),
                rows,
                List.of("People are added up over the events at which they were counted."));
    }

    private static Row eventsRow(String label, Collection<Engaged.Event> events) {
        long people =
                events.stream().mapToLong(event -> event.people().orElse(0)).sum();
        boolean counted = events.stream().anyMatch(event -> event.people().isPresent());
        return row(
                label,
                List.of(
                        new Cell.Count(events.size()),
                        counted ? new Cell.Count(people) : new Cell.Hidden(Mark.NOT_AVAILABLE)));
    }

    private Table logTable() {
        boolean points = engaged.events().stream().anyMatch(event -> event.points() > 0);
        List<Row> rows = engaged.events().stream()
                .map(event -> {
                    List<Cell> cells = new ArrayList<>();
                    cells.add(event.people().<Cell>map(Cell.Count::new).orElse(new Cell.Hidden(Mark.NOT_AVAILABLE)));
                    if (points) {
                        cells.add(new Cell.Count(event.points()));
                    }
                    return row(
                            Labels.of(event.day()) + ": " + event.kind() + ", " + event.group()
                                    + event.place().map(place -> ", " + place).orElse(""),
                            cells);
                })
                .toList();
        return new Table(
                "engagement.log",
                "Engagement log",
                "Each event, with the number of people where they were counted.",
                "Event",
                points ? headings("People", "Points made") : headings("People"),
                rows,
                List.of());
    }

    private List<Section> petitions() {
        List<Section> sections = new ArrayList<>(titled(
                "Petitions",
                "Those who signed a petition are told here and are not counted in the percentages of this report."));
        sections.add(new Section.Points(engaged.petitions().stream()
                .map(petition -> Labels.quoted(petition.title()) + " was handed in on " + Labels.of(petition.day())
                        + " by " + petition.organisation().orElse("a resident") + " with "
                        + count(petition.signatures(), "signature", "signatures") + ". It asks: " + petition.asks())
                .toList()));
        sections.add(new Section.Figures(new Table(
                "engagement.petitions",
                "Petitions",
                "All petitions that were handed in.",
                "Petition",
                headings("Signatures"),
                engaged.petitions().stream()
                        .map(petition -> row(petition.title(), List.of(new Cell.Count(petition.signatures()))))
                        .toList(),
                List.of("Signatures are as stated by those who handed the petition in."))));
        return sections;
    }

    private Table reachTable() {
        List<Row> rows = engaged.reach().stream()
                .map(reach -> row(reach.label(), List.of(new Cell.Count(reach.figure()))))
                .toList();
        List<String> sources = engaged.reach().stream()
                .map(Engaged.Reach::source)
                .flatMap(Optional::stream)
                .distinct()
                .map(source -> "Source: " + source)
                .toList();
        return new Table(
                "engagement.reach",
                "Publicity",
                "Figures of publicity, not of people who answered.",
                "What was counted",
                List.of(Heading.of(Quantity.COUNT)),
                rows,
                sources);
    }

    private static List<Heading> headings(String... names) {
        return Stream.of(names).map(name -> Heading.of(name, Quantity.COUNT)).toList();
    }

    private static Row row(String label, List<Cell> cells) {
        return new Row(List.of(label), cells);
    }
}
