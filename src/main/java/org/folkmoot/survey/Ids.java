package org.folkmoot.survey;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.folkmoot.yaml.Place;
import org.folkmoot.yaml.Problems;
import org.folkmoot.yaml.YamlMap;

/** Reads the ids of one file: lower-case letters, digits and hyphens, none twice in its sort. */
public final class Ids {

    /** Columns of the response CSV, which a question's column must not repeat. */
    private static final Set<String> RESERVED = Set.of(
            "reference",
            "channel",
            "submitted",
            "language",
            "edition",
            "disposition",
            "made-up",
            "sheet",
            "received",
            "assisted",
            "source",
            "missing");

    private static final Pattern GOOD = Pattern.compile("[a-z0-9-]{1,60}");

    private final String sort;
    private final Map<String, Place> seen = new HashMap<>();

    /** Ids of a sort, as a problem calls it: “page”, “question”, “code”. */
    public Ids(String sort) {
        this.sort = sort;
    }

    /** The id that a map must have, with everything wrong reported; blank if there is none. */
    public String read(YamlMap map) {
        String id = map.required("id");
        if (id.isEmpty()) {
            return id;
        }
        wellFormed(id, map.place("id"), map.problems());
        if (sort.equals("question") && RESERVED.contains(id)) {
            map.problem("id", "“" + id + "” is the name of a column of every response file", "choose another id");
        }
        Place first = seen.putIfAbsent(id, map.place("id"));
        if (first != null) {
            map.problem(
                    "id",
                    "the " + sort + " “" + id + "” is there already, in line " + first.line(),
                    "give each " + sort + " an id of its own");
        }
        return id;
    }

    /** Takes an id that nobody writes, since it comes with what the map defines. */
    void take(String id, YamlMap map) {
        Place first = seen.putIfAbsent(id, map.place());
        if (first != null) {
            map.problem(
                    "id",
                    "the " + sort + " “" + id + "” comes with this one, and is there already, in line " + first.line(),
                    "give one of the two another id");
        }
    }

    /** Whether it is made of lower-case letters, digits and hyphens, at most 60 of them. */
    public static boolean good(String id) {
        return GOOD.matcher(id).matches();
    }

    /** Reports an id that is not made of lower-case letters, digits and hyphens, at most 60 of them. */
    public static void wellFormed(String id, Place place, Problems problems) {
        if (!good(id)) {
            problems.add(
                    place,
                    "“" + id + "” cannot be an id",
                    "use lower-case letters, digits and hyphens, at most 60, such as “your-community”");
        }
    }
}
