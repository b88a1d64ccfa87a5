package org.folkmoot.survey;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.folkmoot.yaml.Problems;

/** The tables that a survey may ask for by name; it remembers those that were asked for, whose texts its editions keep. */
public final class AreaTables {

    /** The folder of tables, beside those of consultations. */
    static final String FOLDER = "areas";

    private static final String ENDING = ".csv";

    /** What stands before each table in the text that is kept of them; no row of a table begins like it. */
    private static final String MARK = "# ";

    private final Map<String, AreaTable> all;
    private final Set<String> asked = new TreeSet<>();

    private AreaTables(Map<String, AreaTable> all) {
        this.all = all;
    }

    public static AreaTables none() {
        return new AreaTables(Map.of());
    }

    /** All tables in a folder; none if there is no such folder. */
    static AreaTables in(Path folder, Problems problems) {
        Map<String, AreaTable> tables = new HashMap<>();
        if (Files.isDirectory(folder)) {
            SurveyFolder.listed(folder, problems).stream()
                    .filter(file -> file.toString().endsWith(ENDING))
                    .forEach(file -> SurveyFolder.text(file, problems)
                            .ifPresent(text -> tables.put(name(file), AreaTable.read(SurveyFolder.shown(file), text))));
        }
        return new AreaTables(tables);
    }

    /** The tables in a text that {@link #kept} gave; what is wrong in them is passed over. */
    static AreaTables of(String kept) {
        Map<String, AreaTable> tables = new HashMap<>();
        for (String part : kept.split("(?m)^" + MARK, -1)) {
            int end = part.indexOf('\n');
            if (end > 0) {
                String name = part.substring(0, end);
                tables.put(name, AreaTable.read(name + ENDING, part.substring(end + 1)));
            }
        }
        return new AreaTables(tables);
    }

    /** The same tables for another survey, none of them asked for. */
    AreaTables afresh() {
        return new AreaTables(all);
    }

    public Optional<AreaTable> named(String name) {
        if (all.containsKey(name)) {
            asked.add(name);
        }
        return Optional.ofNullable(all.get(name));
    }

    public Set<String> names() {
        return all.keySet();
    }

    /** What is wrong in any of them. */
    Problems problems() {
        return problems(all);
    }

    /** What is wrong in those that were asked for. */
    Problems problemsOfAsked() {
        return problems(asked.stream().collect(Collectors.toMap(name -> name, all::get)));
    }

    private static Problems problems(Map<String, AreaTable> tables) {
        Problems problems = new Problems();
        tables.values().forEach(table -> problems.addAll(table.problems()));
        return problems;
    }

    /** The texts of the tables that were asked for, in one; blank if none was. */
    String kept() {
        Map<String, String> texts = new TreeMap<>();
        asked.forEach(name -> texts.put(name, all.get(name).text()));
        StringBuilder kept = new StringBuilder();
        texts.forEach((name, text) ->
                kept.append(MARK).append(name).append('\n').append(text.strip()).append('\n'));
        return kept.toString();
    }

    private static String name(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.substring(0, name.length() - ENDING.length());
    }
}
