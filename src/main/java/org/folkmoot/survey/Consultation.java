package org.folkmoot.survey;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.answer.Channel;
import org.folkmoot.yaml.Place;

/**
 * One engagement of the council: its surveys, dates, notice and engagement log.
 *
 * @param id the name of its folder
 * @param status what its owner says of it; whether it is open follows from the dates
 * @param canChange what is still to be decided, and {@code cannotChange} what is not
 * @param surveys the ids of its surveys, in the order in which they are shown
 * @param log workshops, conversations and other events, told in the report but kept out of percentages
 * @param reach figures of publicity, typed by officers
 * @param particulars documents, formats, events, outcome and what else its public page shows
 */
public record Consultation(
        String id,
        Text title,
        Text summary,
        Council council,
        Status status,
        Text why,
        Optional<Text> canChange,
        Optional<Text> cannotChange,
        Dates dates,
        List<String> surveys,
        Optional<Notice> notice,
        Contact contact,
        List<Event> log,
        List<Reach> reach,
        Optional<Text> next,
        Particulars particulars) {

    public Consultation {
        surveys = List.copyOf(surveys);
        log = List.copyOf(log);
        reach = List.copyOf(reach);
    }

    public enum Status {
        DRAFT,
        PUBLISHED,
        ARCHIVED
    }

    /** What a consultation is at a moment, for a channel. */
    public enum State {
        DRAFT,
        COMING,
        OPEN,
        CLOSED,
        ARCHIVED
    }

    /** The council that asks; {@code invented} where it does not exist and everything is a sample. */
    public record Council(Text names, boolean invented) {

        /** Its name in the default language. */
        public String name() {
            return names.in(Text.DEFAULT_LANGUAGE);
        }
    }

    /**
     * Opening and closing instants, the closing one exclusive of later marks. A channel may have its own; times in files are
     * Europe/London.
     *
     * @param all of every channel without dates of its own; extended, if it was
     * @param grace how long after closing answers may be sent that were begun before
     * @param promisedWeeks for how long the council has said that it would ask
     * @param extensions what was put off, in the order in which that was decided
     * @param place where they are written
     */
    public record Dates(
            Window all,
            Map<Channel, Window> byChannel,
            Duration grace,
            Optional<Integer> promisedWeeks,
            List<Extension> extensions,
            Place place) {

        public static final Duration USUAL_GRACE = Duration.ofMinutes(30);

        public Dates {
            byChannel = Map.copyOf(byChannel);
            extensions = List.copyOf(extensions);
        }

        public Window of(Channel channel) {
            return byChannel.getOrDefault(channel, all);
        }
    }

    /**
     * A later closing than was said before.
     *
     * @param channel empty if it is for all
     * @param was when it would have closed
     * @param announced the day on which the public was told
     */
    public record Extension(Optional<Channel> channel, Instant was, Instant closes, Text reason, LocalDate announced) {}

    public record Window(Instant opens, Instant closes) {}

    /** Whom to ask for help, paper, large print or another language. */
    public record Contact(String name, String email, Optional<String> telephone, Optional<String> address) {}

    /** Something that happened, with a head count where one was taken. */
    public record Event(
            LocalDate date,
            Text kind,
            Text group,
            Optional<String> place,
            Optional<Integer> people,
            Optional<Text> note) {}

    /** A figure of publicity: "views on social media, 166,867". */
    public record Reach(Text label, long figure, Optional<String> source) {}

    /** Its state at a moment by a channel's dates. */
    public State state(Instant now, Channel channel) {
        Window window = dates.of(channel);
        return switch (status) {
            case DRAFT -> State.DRAFT;
            case ARCHIVED -> State.ARCHIVED;
            case PUBLISHED ->
                now.isBefore(window.opens()) ? State.COMING : now.isBefore(window.closes()) ? State.OPEN : State.CLOSED;
        };
    }
}
