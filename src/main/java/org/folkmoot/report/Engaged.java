package org.folkmoot.report;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.folkmoot.response.LogEntry;
import org.folkmoot.response.Logged;
import org.folkmoot.survey.Consultation;
import org.folkmoot.survey.Text;
import org.folkmoot.tabulation.Phrase;

/**
 * What was done besides asking, and what came of it: it is told, and is no part of any percentage of people.
 *
 * @param events those of the consultation's file and those that officers logged, the first first
 * @param made what points were made, survey by survey
 * @param pointsByEvent how many points were made at each event at which any were
 */
record Engaged(
        List<Event> events,
        List<Petition> petitions,
        List<Reach> reach,
        List<Returns> made,
        Map<UUID, Long> pointsByEvent) {

    Engaged {
        events = List.copyOf(events);
        petitions = List.copyOf(petitions);
        reach = List.copyOf(reach);
        made = List.copyOf(made);
        pointsByEvent = Map.copyOf(pointsByEvent);
    }

    /** @param points how many were made there and are counted */
    record Event(
            LocalDate day, String kind, String group, Optional<String> place, Optional<Integer> people, long points) {}

    record Petition(LocalDate day, String title, long signatures, Optional<String> organisation, String asks) {}

    record Reach(String label, long figure, Optional<String> source) {}

    /** What stands in the consultation's file alone. */
    static Engaged of(Consultation consultation) {
        return of(consultation, List.of(), List.of(), Map.of());
    }

    /** @param log the entries of the database, of which those struck out are passed over */
    static Engaged of(Consultation consultation, List<LogEntry> log, List<Returns> made, Map<UUID, Long> points) {
        List<LogEntry> told = log.stream().filter(entry -> !entry.removed()).toList();
        return new Engaged(
                Stream.concat(
                                consultation.log().stream().map(Engaged::of),
                                told.stream().flatMap(entry -> event(entry, points)))
                        .sorted(Comparator.comparing(Event::day))
                        .toList(),
                told.stream().flatMap(Engaged::petition).toList(),
                Stream.concat(
                                consultation.reach().stream()
                                        .map(reach ->
                                                new Reach(Labels.of(reach.label()), reach.figure(), reach.source())),
                                told.stream().flatMap(Engaged::reach))
                        .toList(),
                made,
                points);
    }

    private static Event of(Consultation.Event event) {
        return new Event(
                event.date(), Labels.of(event.kind()), Labels.of(event.group()), event.place(), event.people(), 0);
    }

    private static Stream<Event> event(LogEntry entry, Map<UUID, Long> points) {
        return entry.what() instanceof Logged.Event event
                ? Stream.of(new Event(
                        event.day(),
                        line(event.kind()),
                        line(event.group()),
                        event.place().map(Engaged::line),
                        event.people(),
                        points.getOrDefault(entry.id(), 0L)))
                : Stream.of();
    }

    private static Stream<Petition> petition(LogEntry entry) {
        return entry.what() instanceof Logged.Petition petition
                ? Stream.of(new Petition(
                        petition.day(),
                        line(petition.title()),
                        petition.signatures(),
                        petition.organisation().map(Engaged::line),
                        line(petition.asks())))
                : Stream.of();
    }

    private static Stream<Reach> reach(LogEntry entry) {
        return entry.what() instanceof Logged.Reach reach
                ? Stream.of(new Reach(
                        line(reach.label()),
                        reach.figure(),
                        Optional.of(line(reach.source()) + ", typed by an officer, " + Labels.of(reach.day()))))
                : Stream.of();
    }

    private static String line(String words) {
        return Labels.of(Text.of(words));
    }

    /** How many points are counted. */
    long points() {
        return made.stream().mapToLong(Returns::analysed).sum();
    }

    /** “41 points made at 3 events”; those of which no event is known are told too. */
    String pointsInWords() {
        long at = pointsByEvent.values().stream().filter(count -> count > 0).count();
        String points = Phrase.figure(points()) + (points() == 1 ? " point" : " points") + " made";
        return at == 0 ? points + " at events" : points + " at " + Phrase.figure(at) + (at == 1 ? " event" : " events");
    }
}
