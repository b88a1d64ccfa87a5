package org.folkmoot.survey;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.folkmoot.yaml.Place;
import org.folkmoot.yaml.Problems;

/**
 * A council's table of the areas that postcodes lie in: {@code postcode,area} or {@code postcode,area,label} in each row, where
 * {@code postcode} is a whole postcode (QM1 2AB), a sector (QM1 2), a district (QM1) or the letters before it (QM). The longest
 * that fits a respondent's postcode decides.
 *
 * @param text the text of its file, which is kept with every edition that uses it
 * @param areas the areas by the postcodes and beginnings of postcodes in it
 * @param labels what areas are called, by area in the order of the file, for those that have a label
 * @param problems what was found wrong in it
 */
public record AreaTable(String text, NavigableMap<String, String> areas, Map<String, Text> labels, Problems problems) {

    private static final List<String> HEADINGS = List.of("postcode", "area", "label");
    private static final Pattern CELL = Pattern.compile("\\s*(?:\"((?:[^\"]|\"\")*)\"|([^\",]*))\\s*(?:,|$)");
    private static final Pattern LETTERS = Pattern.compile("[A-Z]{1,2}");

    /** Reads a table; rows in which anything is wrong are reported and left out. */
    public static AreaTable read(String file, String text) {
        AreaTable table = new AreaTable(text, new TreeMap<>(), new LinkedHashMap<>(), new Problems());
        List<String> rows = text.lines().toList();
        if (rows.isEmpty() || !HEADINGS.subList(0, 2).equals(firstTwo(cells(rows.getFirst())))) {
            table.problems.add(
                    new Place(file, 1, 1),
                    "the table does not begin with its headings",
                    "write postcode,area or postcode,area,label in the first line");
            return table;
        }
        for (int i = 1; i < rows.size(); i++) {
            if (!rows.get(i).isBlank()) {
                table.row(cells(rows.get(i)), new Place(file, i + 1, 1));
            }
        }
        if (table.areas.isEmpty() && table.problems.none()) {
            table.problems.add(new Place(file, 1, 1), "the table has no rows", "write a row for each postcode");
        }
        return table;
    }

    /** A table written in a definition itself: what it names was checked there. */
    public static AreaTable of(Map<String, String> areasByPostcode) {
        AreaTable table = new AreaTable("", new TreeMap<>(), Map.of(), new Problems());
        areasByPostcode.forEach((postcode, area) -> beginning(postcode).ifPresent(key -> table.areas.put(key, area)));
        return table;
    }

    /** A postcode or the beginning of one as tables have it; empty if it is none. */
    public static Optional<String> beginning(String written) {
        String letters = written.strip().toUpperCase(Locale.ROOT);
        return LETTERS.matcher(letters).matches()
                ? Optional.of(letters)
                : UkPostcode.read(written).map(UkPostcode::toString);
    }

    private void row(List<String> cells, Place place) {
        String postcode = cells.getFirst();
        String area = cells.size() > 1 ? cells.get(1) : "";
        Optional<String> key = beginning(postcode);
        if (key.isEmpty()) {
            problems.add(
                    place,
                    "“" + postcode + "” is neither a postcode nor the beginning of one",
                    "write it as QM1 2AB, QM1 2, QM1 or QM");
            return;
        }
        Ids.wellFormed(area, place, problems);
        String known = areas.putIfAbsent(key.get(), area);
        if (known != null) {
            problems.add(
                    place,
                    "the postcode “" + key.get() + "” stands here twice",
                    known.equals(area) ? "take this row away" : "say whether it lies in " + known + " or " + area);
        }
        if (cells.size() > 2 && !cells.get(2).isEmpty()) {
            Text label = Text.of(Quotes.literal(cells.get(2)));
            Text other = labels.putIfAbsent(area, label);
            if (other != null && !other.equals(label)) {
                problems.add(
                        place,
                        "the area “" + area + "” has another label above",
                        "give it one label, in one of its rows or in all");
            }
        }
    }

    private static List<String> firstTwo(List<String> cells) {
        return cells.stream()
                .map(cell -> cell.toLowerCase(Locale.ROOT))
                .limit(2)
                .toList();
    }

    private static List<String> cells(String row) {
        List<String> cells = new ArrayList<>();
        Matcher cell = CELL.matcher(row);
        for (int at = 0; at < row.length() && cell.find(at) && cell.start() == at; at = cell.end()) {
            cells.add((cell.group(1) == null ? cell.group(2) : cell.group(1).replace("\"\"", "\"")).strip());
        }
        return cells.isEmpty() ? List.of("") : cells;
    }

    /** All areas that it names. */
    public Set<String> named() {
        return new TreeSet<>(areas.values());
    }

    /**
     * The area that a postcode lies in; empty if the table does not say. Of the beginning of a postcode, it says so only where
     * all that may follow lies in one area.
     */
    public Optional<String> area(UkPostcode postcode) {
        Optional<String> area = postcode.beginnings()
                .map(areas::get)
                .filter(found -> found != null)
                .findFirst();
        if (postcode.full()) {
            return area;
        }
        String written = postcode.toString();
        Set<String> within = Set.copyOf(areas.subMap(written, written + Character.MAX_VALUE).entrySet().stream()
                .filter(entry -> UkPostcode.read(entry.getKey())
                        .filter(longer -> longer.district().equals(postcode.district()))
                        .isPresent())
                .map(Map.Entry::getValue)
                .toList());
        return switch (within.size()) {
            case 0 -> area;
            case 1 -> area.filter(within::contains);
            default -> Optional.empty();
        };
    }
}
