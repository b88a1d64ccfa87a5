package org.folkmoot.survey;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.folkmoot.answer.Channel;
import org.folkmoot.yaml.Nearest;
import org.folkmoot.yaml.YamlMap;

/** Reads {@code dates:}. What is extended closes at its last extension. */
final class DatesReader {

    private final YamlMap dates;
    private final Map<Channel, Consultation.Window> byChannel = new EnumMap<>(Channel.class);
    private final List<Consultation.Extension> extensions = new ArrayList<>();
    private Consultation.Window all;

    private DatesReader(YamlMap dates, Consultation.Window all) {
        this.dates = dates;
        this.all = all;
    }

    /** The dates; empty if opening or closing cannot be read, with everything reported. */
    static Optional<Consultation.Dates> read(YamlMap dates) {
        Stream.of("opens", "closes").filter(key -> !dates.has(key)).forEach(dates::missing);
        Optional<Instant> opens = LondonTime.moment(dates, "opens");
        Optional<Instant> closes = LondonTime.moment(dates, "closes");
        DatesReader reader =
                new DatesReader(dates, window(dates, opens.orElse(Instant.MIN), closes.orElse(Instant.MAX)));
        Consultation.Dates read = reader.read();
        return opens.isPresent() && closes.isPresent() ? Optional.of(read) : Optional.empty();
    }

    private Consultation.Dates read() {
        dates.map("channels").ifPresent(this::channels);
        Duration grace = dates.integer("grace-minutes", 0, 24 * 60)
                .map(Duration::ofMinutes)
                .orElse(Consultation.Dates.USUAL_GRACE);
        Optional<Integer> promisedWeeks = dates.integer("promised-weeks", 1, 104);
        if (dates.has("extensions")) {
            dates.maps("extensions").forEach(this::extension);
        }
        dates.close();
        return new Consultation.Dates(all, byChannel, grace, promisedWeeks, extensions, dates.place());
    }

    private void channels(YamlMap channels) {
        for (Channel channel : Channel.values()) {
            channels.map(channel.id()).ifPresent(map -> {
                if (!map.has("opens") && !map.has("closes")) {
                    map.missing("closes");
                }
                Instant opens = LondonTime.moment(map, "opens").orElse(all.opens());
                Instant closes = LondonTime.moment(map, "closes").orElse(all.closes());
                byChannel.put(channel, window(map, opens, closes));
                map.close();
            });
        }
        channels.close();
    }

    private static Consultation.Window window(YamlMap map, Instant opens, Instant closes) {
        if (!opens.isBefore(closes)) {
            map.problem(
                    map.has("closes") ? "closes" : "opens",
                    "it closes before it opens",
                    "write a closing time after the opening");
        }
        return new Consultation.Window(opens, closes);
    }

    private void extension(YamlMap map) {
        Optional<Channel> channel = map.string("channel").flatMap(id -> {
            Optional<Channel> known = Channel.of(id);
            if (known.isEmpty()) {
                map.problem(
                        "channel",
                        "there is no channel “" + id + "”",
                        Nearest.advice(
                                id, Stream.of(Channel.values()).map(Channel::id).toList()));
            }
            return known;
        });
        if (!map.has("closes")) {
            map.missing("closes");
        }
        Optional<Instant> closes = LondonTime.moment(map, "closes");
        Text reason = TextReader.required(map, "reason");
        Optional<LocalDate> announced = LondonTime.requiredDay(map, "announced");
        map.close();
        if (closes.isEmpty() || announced.isEmpty()) {
            return;
        }
        Instant was = channel.map(this::closes).orElse(all.closes());
        if (!closes.get().isAfter(was)) {
            map.problem(
                    "closes",
                    "this is no later than it closed before",
                    "write a later time, or take the extension away");
            return;
        }
        extensions.add(new Consultation.Extension(channel, was, closes.get(), reason, announced.get()));
        channel.ifPresentOrElse(only -> extend(only, closes.get()), () -> extendAll(closes.get()));
    }

    private Instant closes(Channel channel) {
        return byChannel.getOrDefault(channel, all).closes();
    }

    private void extend(Channel channel, Instant closes) {
        byChannel.put(
                channel,
                new Consultation.Window(byChannel.getOrDefault(channel, all).opens(), closes));
    }

    /** What is extended for all is extended for a channel too that would close earlier. */
    private void extendAll(Instant closes) {
        all = new Consultation.Window(all.opens(), closes);
        byChannel.replaceAll((channel, window) ->
                window.closes().isBefore(closes) ? new Consultation.Window(window.opens(), closes) : window);
    }
}
