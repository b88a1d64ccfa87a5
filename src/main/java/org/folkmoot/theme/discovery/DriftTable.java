package org.folkmoot.theme.discovery;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.folkmoot.answer.Channel;

/**
 * How much of what came in each week fits no code, by channel: so that officers see when people begin to speak of something new.
 *
 * @param channels those from which comments came
 * @param rows the last weeks, the earliest first
 * @param rising channels of which the last week stands out; the first may be all together
 */
record DriftTable(List<String> channels, List<Row> rows, List<String> rising) {
    private static final int WEEKS = 12;

    /** @param left of 100; null where nothing came */
    record Cell(long comments, long left, Integer share) {
        static Cell of(Drift.Week week) {
            return new Cell(
                    week.comments(),
                    week.leftOver(),
                    week.comments() == 0 ? null : (int) Math.round(100.0 * week.leftOver() / week.comments()));
        }
    }

    record Row(LocalDate monday, Cell all, List<NamedCell> cells) {}

    record NamedCell(String channel, Cell cell) {}

    /**
     * @param all what all channels together are called
     * @param name of a channel, by its id
     */
    static DriftTable of(List<WeekRow> weeks, String all, UnaryOperator<String> name) {
        List<String> channels = Stream.of(Channel.values())
                .map(Channel::id)
                .filter(id -> weeks.stream().anyMatch(week -> week.channel().equals(id)))
                .toList();
        Map<LocalDate, Map<String, Drift.Week>> byWeek = new TreeMap<>();
        for (WeekRow week : weeks) {
            byWeek.computeIfAbsent(week.monday(), key -> new TreeMap<>())
                    .put(week.channel(), new Drift.Week(week.monday(), week.comments(), week.leftOver()));
        }
        List<String> rising = new ArrayList<>();
        if (Drift.rises(byWeek.entrySet().stream()
                .map(entry -> sum(entry.getKey(), entry.getValue()))
                .toList())) {
            rising.add(all);
        }
        for (String channel : channels) {
            List<Drift.Week> own = byWeek.values().stream()
                    .filter(week -> week.containsKey(channel))
                    .map(week -> week.get(channel))
                    .toList();
            if (channels.size() > 1 && Drift.rises(own)) {
                rising.add(name.apply(channel));
            }
        }
        List<Row> rows = byWeek.entrySet().stream()
                .map(entry -> new Row(
                        entry.getKey(),
                        Cell.of(sum(entry.getKey(), entry.getValue())),
                        channels.stream()
                                .map(channel -> new NamedCell(
                                        name.apply(channel),
                                        Cell.of(entry.getValue()
                                                .getOrDefault(channel, new Drift.Week(entry.getKey(), 0, 0)))))
                                .toList()))
                .toList();
        return new DriftTable(
                channels.stream().map(name).toList(),
                rows.subList(Math.max(0, rows.size() - WEEKS), rows.size()),
                rising);
    }

    private static Drift.Week sum(LocalDate monday, Map<String, Drift.Week> channels) {
        return new Drift.Week(
                monday,
                channels.values().stream().mapToLong(Drift.Week::comments).sum(),
                channels.values().stream().mapToLong(Drift.Week::leftOver).sum());
    }
}
