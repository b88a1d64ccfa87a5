package org.folkmoot.survey;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.folkmoot.yaml.YamlMap;

/**
 * What waits for what in a survey, as its pages and questions say before they are read: a question for its page, and both for
 * the questions that their {@code when} names. Finds the circles in which each waits for the next.
 *
 * @param pageOf the page of every question, by id
 * @param needs what each page and question waits for; a page is named by {@link #page}, a question by its id
 */
record References(Map<String, String> pageOf, Map<String, Set<String>> needs) {

    /** A page as it is named among questions, whose ids have no space. */
    static String page(String id) {
        return "page " + id;
    }

    static References of(List<YamlMap> pages) {
        References references = new References(new LinkedHashMap<>(), new HashMap<>());
        for (YamlMap page : pages) {
            String id = plain(page, "id").orElse("");
            references.add(page(id), page);
            if (page.isList("questions")) {
                page.maps("questions")
                        .forEach(question -> plain(question, "id").ifPresent(name -> {
                            references.pageOf.putIfAbsent(name, id);
                            references.add(name, question);
                            references.needs.get(name).add(page(id));
                        }));
            }
        }
        return references;
    }

    /** The questions of a bank, which stand on no page. */
    static References of(Set<String> questions) {
        Map<String, String> pageOf = new HashMap<>();
        questions.forEach(question -> pageOf.put(question, ""));
        return new References(pageOf, Map.of());
    }

    /**
     * The circle that begins where something waits for a question: itself, that question, what that waits for, and so on back
     * to itself; empty if there is none.
     */
    Optional<List<String>> circle(String waiting, String question) {
        Map<String, String> cameFrom = new HashMap<>();
        Deque<String> next = new ArrayDeque<>(List.of(question));
        cameFrom.put(question, waiting);
        while (!next.isEmpty()) {
            String here = next.remove();
            if (here.equals(waiting)) {
                return Optional.of(way(waiting, question, cameFrom));
            }
            needs.getOrDefault(here, Set.of()).stream()
                    .filter(need -> !cameFrom.containsKey(need))
                    .forEach(need -> {
                        cameFrom.put(need, here);
                        next.add(need);
                    });
        }
        return Optional.empty();
    }

    private static List<String> way(String waiting, String question, Map<String, String> cameFrom) {
        List<String> way = new ArrayList<>(List.of(waiting));
        String here = waiting;
        while (!here.equals(question)) {
            here = cameFrom.get(here);
            way.add(here);
        }
        way.add(waiting);
        return waiting.equals(question) ? List.of(waiting, waiting) : way.reversed();
    }

    private void add(String name, YamlMap map) {
        Set<String> named = needs.computeIfAbsent(name, key -> new LinkedHashSet<>());
        if (map.isMap("when")) {
            map.map("when").ifPresent(when -> named(when, named));
        }
    }

    private static void named(YamlMap when, Set<String> named) {
        plain(when, "question").ifPresent(id -> named.add(id.split("\\.", 2)[0]));
        for (String key : List.of("all", "any")) {
            if (when.isList(key)) {
                when.maps(key).forEach(part -> named(part, named));
            }
        }
        if (when.isMap("not")) {
            when.map("not").ifPresent(part -> named(part, named));
        }
    }

    private static Optional<String> plain(YamlMap map, String key) {
        return map.has(key) && !map.isMap(key) && !map.isList(key) ? map.string(key) : Optional.empty();
    }
}
