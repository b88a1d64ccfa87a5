package org.folkmoot.transfer;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Looks once through all rows for values that nobody knows yet, and for the order of days and months. */
final class Scan {

    /** More than so many values that are no option of a question, and the column is hardly that question. */
    static final int MOST_VALUES = 100;

    private static final Pattern AFTER_DAY = Pattern.compile("[ T,]");

    private final Plan plan;
    private final Values values;
    private final List<Optional<Target>> targets;
    private final Map<String, Unknown> unknown = new LinkedHashMap<>();
    private final Map<Integer, Target> strange = new LinkedHashMap<>();
    private final Set<Integer> monthFirst = new HashSet<>();

    /**
     * Values of a question, as they stand, by their folded form.
     *
     * @param key under which a plan keeps what they mean
     */
    record Unknown(String key, Target target, Map<String, String> values) {}

    Scan(Plan plan, Targets all) {
        this.plan = plan;
        this.values = new Values(plan);
        this.targets = plan.columns().stream().map(all::find).toList();
    }

    void look(Pieces.Unpacking rows) throws IOException {
        int place = 0;
        for (Optional<FileRow> row = rows.next(); row.isPresent(); row = rows.next()) {
            if (place++ >= plan.headingRows() && !row.get().blank()) {
                look(row.get());
            }
        }
    }

    private void look(FileRow row) {
        for (int i = 0; i < targets.size(); i++) {
            String cell = row.cell(i).strip();
            if (targets.get(i).isEmpty() || cell.isEmpty()) {
                continue;
            }
            Target target = targets.get(i).get();
            switch (target.sort()) {
                case ONE -> one(i, target, cell);
                case JOINED -> {
                    for (String part : values.parts(target, plan.separator(i), cell)) {
                        one(i, target, part);
                    }
                }
                case TICK -> {
                    if (values.ticked(target, cell).isEmpty()) {
                        add(i, target.id(), target, cell);
                    }
                }
                case SUBMITTED, RECEIVED, DATE -> {
                    if (Days.onlyMonthFirst(AFTER_DAY.split(cell, 2)[0])) {
                        monthFirst.add(i);
                    }
                }
                case REFERENCE, LANGUAGE, CHANNEL, TEXT -> {}
            }
        }
    }

    private void one(int column, Target target, String value) {
        if (values.one(target, value).isEmpty()) {
            add(column, target.question(), target, value);
        }
    }

    private void add(int column, String key, Target target, String value) {
        Map<String, String> found = unknown.computeIfAbsent(key, any -> new Unknown(key, target, new LinkedHashMap<>()))
                .values();
        if (found.size() < MOST_VALUES) {
            found.putIfAbsent(Values.key(value), value);
        } else if (!found.containsKey(Values.key(value))) {
            strange.putIfAbsent(column, target);
        }
    }

    /** What is to be asked, in the order of the columns. */
    List<Unknown> unknown() {
        return new ArrayList<>(unknown.values());
    }

    /** Columns with so many values unknown that they are hardly what the plan says. */
    Map<Integer, Target> strange() {
        return strange;
    }

    Set<Integer> monthFirst() {
        return monthFirst;
    }
}
