package org.folkmoot.transfer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.folkmoot.answer.Channel;
import org.folkmoot.response.ResponseTable;

/** Makes of a row of a file, by a plan, the row that an export of the survey would have for it. */
final class Conversion {

    private static final Map<String, String> LANGUAGES =
            Map.of("english", "en", "eng", "en", "en gb", "en", "welsh", "cy", "cymraeg", "cy", "cym", "cy");
    private static final Set<String> WALES = Set.of("cy-gb", "en-gb");

    private final Plan plan;
    private final Values values;
    private final List<Optional<Target>> targets;
    private final List<Days> days = new ArrayList<>();
    private final List<String> columns;
    private final Map<String, Integer> places = new LinkedHashMap<>();

    Conversion(Plan plan, Targets all) {
        this.plan = plan;
        this.values = new Values(plan);
        this.targets = plan.columns().stream().map(all::find).toList();
        for (int i = 0; i < targets.size(); i++) {
            days.add(new Days(plan.monthFirst().contains(i)));
            targets.get(i).ifPresent(target -> {
                places.putIfAbsent(target.column(), places.size());
                target.choices()
                        .forEach(choice -> choice.note()
                                .filter(note -> target.sort() != Target.Sort.TICK)
                                .ifPresent(note -> places.putIfAbsent(note, places.size())));
            });
        }
        this.columns = List.copyOf(places.keySet());
    }

    /** The columns of the rows made. */
    List<String> columns() {
        return columns;
    }

    /** The column of the file from which one of the rows made mainly comes. */
    int from(int column) {
        String wanted = columns.get(column);
        for (int i = 0; i < targets.size(); i++) {
            if (targets.get(i).filter(target -> target.column().equals(wanted)).isPresent()) {
                return i;
            }
        }
        for (int i = 0; i < targets.size(); i++) {
            if (targets.get(i).stream()
                    .flatMap(target -> target.choices().stream())
                    .anyMatch(choice -> choice.note().equals(Optional.of(wanted)))) {
                return i;
            }
        }
        return 0;
    }

    /** The row; empty if it is to be left out. */
    Optional<ResponseTable.Row> row(FileRow row) {
        String[] cells = new String[columns.size()];
        java.util.Arrays.fill(cells, "");
        boolean sent = false;
        boolean sentKnown = false;
        for (int i = 0; i < targets.size(); i++) {
            if (targets.get(i).isEmpty()) {
                continue;
            }
            Target target = targets.get(i).get();
            String cell = row.cell(i).strip();
            if (target.sort() == Target.Sort.SUBMITTED) {
                sentKnown = true;
                sent |= !cell.isEmpty();
            }
            if (!cell.isEmpty()) {
                put(target, i, cell, cells);
            }
        }
        return sentKnown && !sent && plan.unsent()
                ? Optional.empty()
                : Optional.of(new ResponseTable.Row(row.line(), List.of(cells)));
    }

    private void put(Target target, int column, String cell, String[] cells) {
        int place = places.get(target.column());
        switch (target.sort()) {
            case REFERENCE, TEXT -> join(cells, place, cell, " ");
            case SUBMITTED -> cells[place] = days.get(column).instant(cell).orElse(cell);
            case RECEIVED, DATE -> cells[place] = days.get(column).day(cell).orElse(cell);
            case LANGUAGE -> cells[place] = language(cell);
            case CHANNEL -> cells[place] = channel(cell);
            case ONE -> option(target, cell, cells, place, true);
            case TICK -> {
                Optional<Boolean> ticked = values.ticked(target, cell);
                if (ticked.isEmpty()) {
                    join(cells, place, cell, ";");
                } else if (ticked.get()) {
                    join(cells, place, target.choices().getFirst().id(), ";");
                }
            }
            case JOINED ->
                values.parts(target, plan.separator(column), cell)
                        .forEach(part -> option(target, part, cells, place, false));
        }
    }

    private void option(Target target, String value, String[] cells, int place, boolean only) {
        Optional<Values.Found> found = values.one(target, value);
        if (found.isEmpty()) {
            join(cells, place, value, ";");
            return;
        }
        if (!found.get().option().isEmpty()) {
            join(cells, place, found.get().option(), only ? " " : ";");
        }
        found.get()
                .words()
                .ifPresent(words -> target.choices().stream()
                        .filter(choice -> choice.id().equals(found.get().option()))
                        .flatMap(choice -> choice.note().stream())
                        .findFirst()
                        .ifPresent(note -> join(cells, places.get(note), words, "; ")));
    }

    private static void join(String[] cells, int place, String more, String between) {
        cells[place] = cells[place].isEmpty() ? more : cells[place] + between + more;
    }

    private static String language(String cell) {
        String named = LANGUAGES.get(Folded.of(cell));
        String tag = cell.replace('_', '-');
        return named != null
                ? named
                : WALES.contains(tag.toLowerCase(Locale.ROOT))
                        ? tag.substring(0, 2).toLowerCase(Locale.ROOT)
                        : tag;
    }

    private static String channel(String cell) {
        String id = Folded.of(cell).replace(' ', '-');
        return Channel.of(id)
                .map(Channel::id)
                .orElse(
                        switch (id) {
                            case "phone", "call" -> Channel.TELEPHONE.id();
                            case "web", "internet" -> Channel.ONLINE.id();
                            case "email" -> Channel.E_MAIL.id();
                            case "post" -> Channel.PAPER.id();
                            default -> cell;
                        });
    }
}
