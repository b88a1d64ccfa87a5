package org.folkmoot.survey;

import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.folkmoot.yaml.Nearest;
import org.folkmoot.yaml.YamlMap;

/** What one response to a survey is one of. */
public enum Counts {
    /** People, or organisations: shares and themes are counted over them. */
    PEOPLE,
    /**
     * Points made at workshops and conversations. One person may have made several and several people one, so they are coded but
     * no part of any share of people.
     */
    POINTS;

    private static final String KEY = "counts";

    static Counts read(YamlMap map) {
        Map<String, Counts> words = Stream.of(values())
                .collect(Collectors.toMap(each -> each.name().toLowerCase(Locale.ROOT), Function.identity()));
        return map.string(KEY)
                .map(said -> {
                    if (!words.containsKey(said)) {
                        map.problem(KEY, "“" + KEY + "” is “" + said + "”", Nearest.advice(said, words.keySet()));
                    }
                    return words.getOrDefault(said, PEOPLE);
                })
                .orElse(PEOPLE);
    }
}
