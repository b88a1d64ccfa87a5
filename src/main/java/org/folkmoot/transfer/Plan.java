package org.folkmoot.transfer;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.folkmoot.answer.Channel;

/**
 * How a file is to be understood.
 *
 * @param headingRows how many rows name the columns: 1 or 2
 * @param columns the id of a {@link Target} for each column; blank for one that is left out
 * @param separators what parts the options that stand in one cell, by column; as typed by {@link Separator}
 * @param values the option that a folded value stands for, by question; {@link Values} says how
 * @param channel of rows that name none
 * @param unsent whether rows without a time of sending are left out: they were never finished
 * @param monthFirst the columns in whose dates the month comes first
 */
record Plan(
        int headingRows,
        List<String> columns,
        Map<Integer, Separator> separators,
        Map<String, Map<String, String>> values,
        Channel channel,
        boolean unsent,
        Set<Integer> monthFirst) {

    /** What stands between options. */
    enum Separator {
        SEMICOLON(";"),
        COMMA(","),
        LINE("\n"),
        BAR("|");

        final String sign;

        Separator(String sign) {
            this.sign = sign;
        }
    }

    Plan {
        columns = List.copyOf(columns);
        separators = Map.copyOf(separators);
        monthFirst = Set.copyOf(monthFirst);
        Map<String, Map<String, String>> copy = new HashMap<>();
        values.forEach((question, each) -> copy.put(question, Map.copyOf(each)));
        values = Map.copyOf(copy);
    }

    Separator separator(int column) {
        return separators.getOrDefault(column, Separator.SEMICOLON);
    }

    Optional<String> value(String question, String folded) {
        return Optional.ofNullable(values.getOrDefault(question, Map.of()).get(folded));
    }

    Plan with(Map<String, Map<String, String>> more) {
        Map<String, Map<String, String>> all = new HashMap<>();
        values.forEach((question, each) -> all.put(question, new HashMap<>(each)));
        more.forEach((question, each) ->
                all.computeIfAbsent(question, any -> new HashMap<>()).putAll(each));
        return new Plan(headingRows, columns, separators, all, channel, unsent, monthFirst);
    }

    Plan with(Set<Integer> months) {
        return new Plan(headingRows, columns, separators, values, channel, unsent, months);
    }

    /** As text, to be kept. */
    String text() {
        StringBuilder text = new StringBuilder();
        line(text, "rows", Integer.toString(headingRows));
        line(text, "channel", channel.id());
        line(text, "unsent", Boolean.toString(unsent));
        for (int i = 0; i < columns.size(); i++) {
            Separator separator = separators.get(i);
            line(text, "column", columns.get(i), separator == null ? "" : separator.name());
        }
        monthFirst.forEach(column -> line(text, "month-first", Integer.toString(column)));
        values.forEach(
                (question, each) -> each.forEach((value, option) -> line(text, "value", question, value, option)));
        return text.toString();
    }

    static Plan of(String text) {
        int rows = 1;
        Channel channel = Channel.IMPORT;
        boolean unsent = false;
        List<String> columns = new ArrayList<>();
        Map<Integer, Separator> separators = new HashMap<>();
        Map<String, Map<String, String>> values = new HashMap<>();
        Set<Integer> monthFirst = new HashSet<>();
        for (String line : text.split("\n")) {
            String[] parts = line.split(" ", -1);
            for (int i = 0; i < parts.length; i++) {
                parts[i] = URLDecoder.decode(parts[i], StandardCharsets.UTF_8);
            }
            switch (parts[0]) {
                case "rows" -> rows = Integer.parseInt(parts[1]);
                case "channel" -> channel = Channel.of(parts[1]).orElse(Channel.IMPORT);
                case "unsent" -> unsent = Boolean.parseBoolean(parts[1]);
                case "column" -> {
                    if (!parts[2].isEmpty()) {
                        separators.put(columns.size(), Separator.valueOf(parts[2]));
                    }
                    columns.add(parts[1]);
                }
                case "month-first" -> monthFirst.add(Integer.parseInt(parts[1]));
                case "value" ->
                    values.computeIfAbsent(parts[1], any -> new HashMap<>()).put(parts[2], parts[3]);
                default -> {}
            }
        }
        return new Plan(rows, columns, separators, values, channel, unsent, monthFirst);
    }

    private static void line(StringBuilder text, String... parts) {
        for (int i = 0; i < parts.length; i++) {
            text.append(i == 0 ? "" : " ").append(URLEncoder.encode(parts[i], StandardCharsets.UTF_8));
        }
        text.append('\n');
    }
}
