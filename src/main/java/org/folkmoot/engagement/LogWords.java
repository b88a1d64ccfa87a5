package org.folkmoot.engagement;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.exceptions.HttpStatusException;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.folkmoot.account.Officer;
import org.folkmoot.account.Officers;
import org.folkmoot.response.Definitions;
import org.folkmoot.response.Disposition;
import org.folkmoot.response.EngagementLog;
import org.folkmoot.response.LogEntry;
import org.folkmoot.response.Logged;
import org.folkmoot.store.Ids;
import org.folkmoot.store.Moments;
import org.folkmoot.survey.Consultation;
import org.folkmoot.survey.Text;
import org.folkmoot.web.Messages;

/** Puts the engagement log into the words of its pages. */
@Singleton
final class LogWords {

    private static final String STAFF = "en";
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final Definitions definitions;
    private final Officers officers;
    private final Messages messages;
    private final Moments moments;
    private final Ids ids;

    LogWords(Definitions definitions, Officers officers, Messages messages, Moments moments, Ids ids) {
        this.definitions = definitions;
        this.officers = officers;
        this.messages = messages;
        this.moments = moments;
        this.ids = ids;
    }

    /** A line of a table. {@code href} is null where the entry stands in the consultation's file; {@code figure} where none is known. */
    record Line(
            @Nullable String href,
            LocalDate on,
            String label,
            String who,
            String place,
            @Nullable Long figure,
            @Nullable String note,
            @Nullable Long points,
            boolean removed) {}

    /** A line of publicity in the file has no day. */
    record ReachLine(
            @Nullable String href, @Nullable LocalDate on, String label, long figure, String source, boolean removed) {}

    /** One of the things that an entry tells. */
    record Told(String name, String value) {}

    Messages messages() {
        return messages;
    }

    String say(String key, Object... arguments) {
        return messages.text(STAFF, key, arguments);
    }

    String of(Text text) {
        return text.in(STAFF);
    }

    LocalDate today() {
        return LocalDate.ofInstant(moments.now(), LONDON);
    }

    String newKey() {
        return ids.random().toString();
    }

    /** A key that we made, or else a new one. */
    String key(String sent) {
        return sent.matches("[0-9a-f-]{36}") ? sent : newKey();
    }

    Consultation found(String consultation) {
        return definitions
                .consultation(consultation)
                .orElseThrow(() -> new HttpStatusException(HttpStatus.NOT_FOUND, ""));
    }

    String officer(UUID id) {
        return officers.byId(id).map(Officer::name).orElse("");
    }

    /** Those of the file and of the database alike, the first day first. */
    List<Line> events(Consultation here, List<LogEntry> entries, Map<UUID, Long> points) {
        Stream<Line> file = here.log().stream()
                .map(event -> new Line(
                        null,
                        event.date(),
                        of(event.kind()),
                        of(event.group()),
                        event.place().orElse(""),
                        event.people().map(Integer::longValue).orElse(null),
                        event.note().map(this::of).orElse(null),
                        null,
                        false));
        Stream<Line> typed = entries.stream()
                .filter(entry -> entry.what() instanceof Logged.Event)
                .map(entry -> {
                    Logged.Event event = (Logged.Event) entry.what();
                    return new Line(
                            href(here, entry),
                            event.day(),
                            event.kind(),
                            event.group(),
                            event.place().orElse(""),
                            event.people().map(Integer::longValue).orElse(null),
                            event.note().orElse(null),
                            points.getOrDefault(entry.id(), 0L),
                            entry.removed());
                });
        return Stream.concat(file, typed).sorted(Comparator.comparing(Line::on)).toList();
    }

    List<Line> petitions(Consultation here, List<LogEntry> entries) {
        return entries.stream()
                .filter(entry -> entry.what() instanceof Logged.Petition)
                .map(entry -> {
                    Logged.Petition petition = (Logged.Petition) entry.what();
                    return new Line(
                            href(here, entry),
                            petition.day(),
                            petition.title(),
                            petition.organisation().orElse(say("engagement.by.resident")),
                            "",
                            petition.signatures(),
                            petition.asks(),
                            null,
                            entry.removed());
                })
                .toList();
    }

    List<ReachLine> reach(Consultation here, List<LogEntry> entries) {
        Stream<ReachLine> file = here.reach().stream()
                .map(reach -> new ReachLine(
                        null,
                        null,
                        of(reach.label()),
                        reach.figure(),
                        reach.source().orElse(""),
                        false));
        Stream<ReachLine> typed = entries.stream()
                .filter(entry -> entry.what() instanceof Logged.Reach)
                .map(entry -> {
                    Logged.Reach reach = (Logged.Reach) entry.what();
                    return new ReachLine(
                            href(here, entry),
                            reach.day(),
                            reach.label(),
                            reach.figure(),
                            reach.source(),
                            entry.removed());
                });
        return Stream.concat(file, typed).toList();
    }

    private static String href(Consultation here, LogEntry entry) {
        return "/desk/" + here.id() + "/engagement/" + entry.id();
    }

    String title(Logged what) {
        return switch (what) {
            case Logged.Event event -> say("engagement.entry.event", event.kind(), event.group());
            case Logged.Petition petition -> say("engagement.entry.petition", petition.title());
            case Logged.Reach reach -> reach.label();
        };
    }

    /** All that an entry tells, thing by thing. */
    List<Told> lines(Logged what) {
        List<Told> lines = new ArrayList<>();
        switch (what) {
            case Logged.Event event -> {
                tell(lines, "day", day(event.day()));
                tell(lines, "kind", event.kind());
                tell(lines, "group", event.group());
                event.place().ifPresent(place -> tell(lines, "place", place));
                event.people().ifPresent(people -> tell(lines, "people", number(people)));
                event.note().ifPresent(note -> tell(lines, "note", note));
            }
            case Logged.Petition petition -> {
                tell(lines, "day.petition", day(petition.day()));
                tell(lines, "title", petition.title());
                tell(lines, "signatures", number(petition.signatures()));
                tell(lines, "by", petition.organisation().orElse(say("engagement.by.resident")));
                tell(lines, "asks", petition.asks());
            }
            case Logged.Reach reach -> {
                tell(lines, "label", reach.label());
                tell(lines, "figure", number(reach.figure()));
                tell(lines, "source", say("engagement.typed", reach.source()));
                tell(lines, "day.reach", day(reach.day()));
            }
        }
        return lines;
    }

    private void tell(List<Told> lines, String field, String value) {
        lines.add(new Told(say("engagement.told." + field), value));
    }

    private static String day(LocalDate day) {
        return DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK).format(day);
    }

    private static String number(long number) {
        return String.format(Locale.UK, "%,d", number);
    }

    /** What an entry said in one of its states. */
    String inOneLine(LogEntry entry) {
        String said = lines(entry.what()).stream()
                .map(line -> line.name() + ": " + line.value())
                .collect(Collectors.joining("; "));
        return entry.removed() ? say("engagement.past.removed", said) : said;
    }

    /** Why a point is not counted; null if it is. */
    @Nullable
    String out(EngagementLog.Point point) {
        if (point.disposition() == Disposition.INCLUDED) {
            return null;
        }
        return point.out()
                .map(reason -> say("engagement.point.out", reason))
                .orElse(say(
                        "engagement.point.not-counted." + point.disposition().id()));
    }
}
