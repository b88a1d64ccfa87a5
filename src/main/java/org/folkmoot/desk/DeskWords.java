package org.folkmoot.desk;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.folkmoot.account.Officer;
import org.folkmoot.account.Role;
import org.folkmoot.answer.Channel;
import org.folkmoot.response.EngagementLog;
import org.folkmoot.response.LogEntry;
import org.folkmoot.response.Logged;
import org.folkmoot.store.Moments;
import org.folkmoot.survey.Consultation;
import org.folkmoot.survey.Text;
import org.folkmoot.web.Messages;

/** Puts the state of a consultation into the words of the desk. */
@Singleton
final class DeskWords {

    private static final String STAFF = "en";

    private final Messages messages;
    private final Moments moments;
    private final EngagementLog log;

    DeskWords(Messages messages, Moments moments, EngagementLog log) {
        this.messages = messages;
        this.moments = moments;
        this.log = log;
    }

    /** What a consultation is now, with the class of its tag. */
    record State(String words, String tag) {}

    record Link(String href, String text) {}

    /** From when to when, for all channels or for one. */
    record Dates(String channels, Instant opens, Instant closes) {}

    record Event(
            LocalDate date,
            String kind,
            String group,
            @Nullable String place,
            @Nullable Integer people,
            @Nullable String note) {}

    record Reach(String label, long figure, @Nullable String source) {}

    String say(String key, Object... arguments) {
        return messages.text(STAFF, key, arguments);
    }

    String of(Text text) {
        return text.in(STAFF);
    }

    /** “4 November 2026”. */
    String day(LocalDate day) {
        return DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK).format(day);
    }

    String channel(Channel channel) {
        return say("desk.channel." + channel.id());
    }

    State state(Consultation consultation) {
        return switch (consultation.state(moments.now(), Channel.ONLINE)) {
            case DRAFT -> new State(say("desk.state.draft"), "tag--draft");
            case COMING -> new State(say("desk.state.coming"), "tag--draft");
            case OPEN -> new State(say("desk.state.open"), "tag--open");
            case CLOSED -> new State(say("desk.state.closed"), "tag--closed");
            case ARCHIVED -> new State(say("desk.state.archived"), "tag--closed");
        };
    }

    List<Dates> dates(Consultation consultation) {
        List<Dates> dates = new ArrayList<>();
        boolean own = !consultation.dates().byChannel().isEmpty();
        dates.add(dates(
                say(own ? "desk.dates.others" : "desk.dates.all"),
                consultation.dates().all()));
        new TreeMap<>(consultation.dates().byChannel())
                .forEach((channel, window) -> dates.add(dates(channel(channel), window)));
        return dates;
    }

    private static Dates dates(String channels, Consultation.Window window) {
        return new Dates(channels, window.opens(), window.closes());
    }

    /** What waits for somebody, with a link for those who can do it. */
    List<Link> waiting(
            Consultation consultation,
            Officer officer,
            long unread,
            long flagged,
            long letters,
            long told,
            List<HeldEditions.Held> held) {
        List<Link> waiting = new ArrayList<>();
        if (flagged > 0 && officer.may(Role.POLICY_OFFICER, consultation.id())) {
            waiting.add(new Link("/desk/" + consultation.id() + "/flags", say("desk.waiting.flags", flagged)));
        }
        if (letters > 0 && officer.may(Role.POLICY_OFFICER, consultation.id())) {
            waiting.add(new Link("/desk/" + consultation.id() + "/campaigns", say("desk.waiting.campaigns", letters)));
        }
        if (told > 0 && officer.may(Role.POLICY_OFFICER, consultation.id())) {
            waiting.add(new Link("/desk/" + consultation.id() + "/stories", say("story.desk.waiting", told)));
        }
        if (unread > 0
                && (officer.may(Role.CODER, consultation.id())
                        || officer.may(Role.POLICY_OFFICER, consultation.id()))) {
            waiting.add(new Link("/desk/" + consultation.id() + "/themes", say("desk.waiting.comments", unread)));
        }
        for (HeldEditions.Held each : held) {
            waiting.add(new Link(
                    "/desk/" + consultation.id() + "#held-" + each.survey(), say("desk.waiting.held", each.label())));
        }
        return waiting;
    }

    /** The events of the file and those that officers logged, the first day first. */
    List<Event> log(Consultation consultation) {
        Stream<Event> file = consultation.log().stream()
                .map(event -> new Event(
                        event.date(),
                        of(event.kind()),
                        of(event.group()),
                        event.place().orElse(null),
                        event.people().orElse(null),
                        event.note().map(this::of).orElse(null)));
        Stream<Event> typed = typed(consultation)
                .filter(Logged.Event.class::isInstance)
                .map(Logged.Event.class::cast)
                .map(event -> new Event(
                        event.day(),
                        event.kind(),
                        event.group(),
                        event.place().orElse(null),
                        event.people().orElse(null),
                        event.note().orElse(null)));
        return Stream.concat(file, typed)
                .sorted(Comparator.comparing(Event::date))
                .toList();
    }

    /** The figures of the file and those that officers typed. */
    List<Reach> reach(Consultation consultation) {
        Stream<Reach> file = consultation.reach().stream()
                .map(reach -> new Reach(
                        of(reach.label()), reach.figure(), reach.source().orElse(null)));
        Stream<Reach> typed = typed(consultation)
                .filter(Logged.Reach.class::isInstance)
                .map(Logged.Reach.class::cast)
                .map(reach -> new Reach(reach.label(), reach.figure(), say("engagement.typed", reach.source())));
        return Stream.concat(file, typed).toList();
    }

    private Stream<Logged> typed(Consultation consultation) {
        return log.of(consultation.id()).stream()
                .filter(entry -> !entry.removed())
                .map(LogEntry::what);
    }
}
