package org.folkmoot.desk;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.folkmoot.answer.Channel;
import org.folkmoot.answer.SurveyId;
import org.folkmoot.response.Campaigns;
import org.folkmoot.response.Definitions;
import org.folkmoot.response.Disposition;
import org.folkmoot.response.Edition;
import org.folkmoot.response.Editions;
import org.folkmoot.response.Flags;
import org.folkmoot.response.Responses;
import org.folkmoot.story.Stories;
import org.folkmoot.survey.Consultation;
import org.folkmoot.survey.Text;
import org.folkmoot.theme.Codings;

/** How far a consultation has come, in exact counts: for officers' eyes, never for publication. */
@Singleton
final class Standing {

    private final Definitions definitions;
    private final Editions editions;
    private final Responses responses;
    private final Codings codings;
    private final Flags flags;
    private final Campaigns campaigns;
    private final Stories stories;
    private final DeskWords words;

    Standing(
            Definitions definitions,
            Editions editions,
            Responses responses,
            Codings codings,
            Flags flags,
            Campaigns campaigns,
            Stories stories,
            DeskWords words) {
        this.definitions = definitions;
        this.editions = editions;
        this.responses = responses;
        this.codings = codings;
        this.flags = flags;
        this.campaigns = campaigns;
        this.stories = stories;
        this.words = words;
    }

    /** Responses to one survey that count, and how many of them came by which channel. */
    record Line(String label, long all, List<Count> channels) {}

    /** A number of things of one name. */
    record Count(String label, long count) {}

    /** All responses to one survey by what became of them: a row for each channel, and the sums below. */
    record Tally(String label, List<String> headings, List<Row> rows, Row sums) {}

    /** {@code cells} are in the order of the headings. */
    record Row(String label, List<Long> cells) {}

    /** Comments of one survey. */
    record Readings(String label, long all, long read) {}

    /** {@code since} is null where the text waits still. */
    record Published(String label, int number, @Nullable Instant since, boolean current) {}

    boolean madeUp(Consultation consultation) {
        return responses.madeUp(consultation.id());
    }

    List<Line> lines(Consultation consultation) {
        return labelled(consultation)
                .map(edition -> {
                    Map<Channel, Long> counts =
                            responses.counts(edition.survey().id());
                    return new Line(
                            label(edition),
                            counts.values().stream().mapToLong(Long::longValue).sum(),
                            counts.entrySet().stream()
                                    .map(entry -> new Count(words.channel(entry.getKey()), entry.getValue()))
                                    .toList());
                })
                .toList();
    }

    List<Tally> tallies(Consultation consultation) {
        return labelled(consultation).map(this::tally).toList();
    }

    private Tally tally(Edition edition) {
        Map<Channel, Map<Disposition, Long>> counts =
                responses.byChannel(edition.survey().id());
        List<Disposition> columns = Stream.of(Disposition.values())
                .filter(each ->
                        each == Disposition.INCLUDED || counts.values().stream().anyMatch(row -> row.containsKey(each)))
                .toList();
        List<Row> rows = counts.entrySet().stream()
                .map(entry -> row(words.channel(entry.getKey()), columns, entry.getValue()))
                .toList();
        Map<Disposition, Long> sums = new EnumMap<>(Disposition.class);
        counts.values().forEach(row -> row.forEach((each, count) -> sums.merge(each, count, Long::sum)));
        List<String> headings = new ArrayList<>(columns.stream()
                .map(each -> words.say("desk.disposition." + each.id()))
                .toList());
        headings.add(words.say("desk.received"));
        return new Tally(label(edition), headings, rows, row(words.say("desk.sum"), columns, sums));
    }

    private static Row row(String label, List<Disposition> columns, Map<Disposition, Long> counts) {
        List<Long> cells = new ArrayList<>(
                columns.stream().map(each -> counts.getOrDefault(each, 0L)).toList());
        cells.add(counts.values().stream().mapToLong(Long::longValue).sum());
        return new Row(label, cells);
    }

    /** How many flags of responses no officer has decided. */
    long flagged(Consultation consultation) {
        return flags.open(consultation.id());
    }

    /** How many groups of nearly equal texts there are that no officer has decided about. */
    long letters(Consultation consultation) {
        return campaigns.proposals(consultation.id()).size();
    }

    /** Whether any survey asks for stories. */
    boolean stories(Consultation consultation) {
        return !stories.asked(consultation.id()).isEmpty();
    }

    /** How many stories wait for a decision. */
    long told(Consultation consultation) {
        return stories.countWaiting(consultation.id());
    }

    /** How many comments nobody has read yet. */
    long unread(Consultation consultation) {
        return codings.counts(consultation.id()).stream()
                .mapToLong(count -> count.all() - count.read())
                .sum();
    }

    List<Readings> readings(Consultation consultation) {
        List<Codings.Count> counts = codings.counts(consultation.id());
        return labelled(consultation)
                .map(edition -> {
                    SurveyId id = edition.survey().id();
                    List<Codings.Count> own = counts.stream()
                            .filter(count -> count.survey().equals(id))
                            .toList();
                    return new Readings(
                            label(edition),
                            own.stream().mapToLong(Codings.Count::all).sum(),
                            own.stream().mapToLong(Codings.Count::read).sum());
                })
                .filter(readings -> readings.all() > 0)
                .toList();
    }

    List<Published> editions(Consultation consultation) {
        return labelled(consultation)
                .flatMap(current -> {
                    SurveyId id = current.survey().id();
                    Map<Integer, Instant> since = editions.since(id);
                    return editions.all(id).reversed().stream()
                            .map(edition -> new Published(
                                    label(edition),
                                    edition.number(),
                                    since.get(edition.number()),
                                    edition.number() == current.number()));
                })
                .toList();
    }

    private Stream<Edition> labelled(Consultation consultation) {
        return definitions.surveys(consultation.id()).stream().flatMap(id -> editions.current(id).stream());
    }

    private static String label(Edition edition) {
        return edition.survey().label().in(Text.DEFAULT_LANGUAGE);
    }
}
