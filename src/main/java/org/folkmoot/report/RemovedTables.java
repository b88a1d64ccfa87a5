package org.folkmoot.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.folkmoot.answer.Channel;
import org.folkmoot.response.Disposition;
import org.folkmoot.response.Flag;
import org.folkmoot.response.Reckoning;
import org.folkmoot.tabulation.Cell;
import org.folkmoot.tabulation.Table;
import org.folkmoot.tabulation.Table.Heading;
import org.folkmoot.tabulation.Table.Quantity;
import org.folkmoot.tabulation.Table.Row;

/** Responses received, removed by reason, and analysed. Of each column, received less all removed is analysed. */
final class RemovedTables {

    private static final List<String> NOTES =
            List.of("Received less all removed is analysed. Test responses are not received responses.");

    private final List<Reckoning> reckonings;
    private final List<Returns> returns;

    /** @param returns in the order of the reckonings */
    RemovedTables(List<Reckoning> reckonings, List<Returns> returns) {
        this.reckonings = reckonings;
        this.returns = returns;
    }

    /** Why responses were removed: in two surveys for one reason is one row. */
    private record Reason(Disposition disposition, Optional<Flag> ground, Optional<String> label) {
        static Reason of(Reckoning.Removed one) {
            return new Reason(one.disposition(), one.ground(), one.label());
        }
    }

    Table bySurvey() {
        List<Heading> headings = new ArrayList<>();
        List<Function<ToLongFunction<Reckoning>, Long>> columns = new ArrayList<>();
        for (int i = 0; i < reckonings.size(); i++) {
            Reckoning one = reckonings.get(i);
            headings.add(Heading.of(returns.get(i).label(), Quantity.COUNT));
            columns.add(number -> number.applyAsLong(one));
        }
        headings.add(Heading.of("All surveys", Quantity.COUNT));
        columns.add(this::sum);
        List<Row> rows = new ArrayList<>();
        rows.add(row("Received", columns, Reckoning::allReceived));
        reasons()
                .forEach((reason, label) ->
                        rows.add(row(label, columns, one -> removed(one, reason, Optional.empty()))));
        rows.add(row(Labels.of(Disposition.INCLUDED), columns, Reckoning::allAnalysed));
        return table("responses.dispositions", "Responses received, removed and analysed", headings, rows);
    }

    Table byChannel() {
        List<Heading> headings = new ArrayList<>();
        List<Optional<Channel>> columns = new ArrayList<>();
        TreeSet<Channel> channels = new TreeSet<>();
        reckonings.forEach(one -> channels.addAll(one.received().keySet()));
        channels.forEach(channel -> {
            headings.add(Heading.of(Labels.of(channel), Quantity.COUNT));
            columns.add(Optional.of(channel));
        });
        headings.add(Heading.of("All channels", Quantity.COUNT));
        columns.add(Optional.empty());
        List<Row> rows = new ArrayList<>();
        rows.add(byChannel("Received", columns, Reckoning::received));
        reasons()
                .forEach((reason, label) -> rows.add(new Row(
                        List.of(label),
                        columns.stream()
                                .<Cell>map(channel -> new Cell.Count(sum(one -> removed(one, reason, channel))))
                                .toList())));
        rows.add(byChannel(Labels.of(Disposition.INCLUDED), columns, Reckoning::analysed));
        return table(
                "responses.removed-by-channel", "Responses received, removed and analysed, by channel", headings, rows);
    }

    private Row byChannel(
            String label, List<Optional<Channel>> columns, Function<Reckoning, Map<Channel, Long>> numbers) {
        return new Row(
                List.of(label),
                columns.stream()
                        .<Cell>map(channel -> new Cell.Count(sum(one -> count(numbers.apply(one), channel))))
                        .toList());
    }

    private Map<Reason, String> reasons() {
        Map<Reason, String> reasons = new LinkedHashMap<>();
        for (Disposition disposition : Disposition.values()) {
            reckonings.stream()
                    .flatMap(one -> one.removed().stream())
                    .filter(one -> one.disposition() == disposition)
                    .forEach(one -> reasons.putIfAbsent(Reason.of(one), Labels.of(one)));
        }
        return reasons;
    }

    private static long removed(Reckoning one, Reason reason, Optional<Channel> channel) {
        return one.removed().stream()
                .filter(removed -> Reason.of(removed).equals(reason))
                .mapToLong(removed -> count(removed.counts(), channel))
                .sum();
    }

    private static long count(Map<Channel, Long> counts, Optional<Channel> channel) {
        return channel.map(each -> counts.getOrDefault(each, 0L))
                .orElseGet(() ->
                        counts.values().stream().mapToLong(Long::longValue).sum());
    }

    private long sum(ToLongFunction<Reckoning> number) {
        return reckonings.stream().mapToLong(number).sum();
    }

    private static Row row(
            String label, List<Function<ToLongFunction<Reckoning>, Long>> columns, ToLongFunction<Reckoning> number) {
        return new Row(
                List.of(label),
                columns.stream()
                        .<Cell>map(column -> new Cell.Count(column.apply(number)))
                        .toList());
    }

    private static Table table(String id, String title, List<Heading> headings, List<Row> rows) {
        return new Table(id, title, "All responses but tests.", "Responses", headings, rows, NOTES);
    }
}
