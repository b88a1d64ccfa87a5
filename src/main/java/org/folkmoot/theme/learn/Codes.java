package org.folkmoot.theme.learn;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The codes that may be given, and where they stand in their frame. What is learnt has a place for each code and, where the frame has
 * levels, behind these one for each theme.
 *
 * @param given that may be given, in the frame's order
 * @param themes in which they stand; a code without one above it is its own
 * @param theme for each code the place of its theme
 * @param nested whether a theme is more than one of the codes
 * @param tellers what tells of the codes: they themselves and what stands below them, and after these the themes
 * @param tells for each teller the place that it tells of
 */
record Codes(List<Label> given, List<Label> themes, int[] theme, boolean nested, List<Label> tellers, int[] tells) {

    static Codes of(List<Label> frame, Set<String> ids) {
        List<Label> given =
                frame.stream().filter(label -> ids.contains(label.id())).toList();
        List<Label> themes = given.stream().map(Label::theme).distinct().toList();
        int[] theme =
                given.stream().mapToInt(label -> themes.indexOf(label.theme())).toArray();
        boolean nested = themes.size() > 1
                && given.stream().anyMatch(label -> label.above().isPresent());
        Map<String, Integer> places = new HashMap<>();
        for (int c = 0; c < given.size(); c++) {
            places.put(given.get(c).id(), c);
        }
        List<Label> tellers = new ArrayList<>();
        List<Integer> tells = new ArrayList<>();
        for (Label label : frame) {
            int place = place(label, places);
            if (place >= 0) {
                tellers.add(label);
                tells.add(place);
            }
        }
        for (int t = 0; t < themes.size() && nested; t++) {
            if (!places.containsKey(themes.get(t).id())) {
                tellers.add(themes.get(t));
                tells.add(given.size() + t);
            }
        }
        return new Codes(
                given,
                themes,
                theme,
                nested,
                List.copyOf(tellers),
                tells.stream().mapToInt(Integer::intValue).toArray());
    }

    /** The code that it is, or the nearest above it that may be given; -1 if there is none. */
    private static int place(Label label, Map<String, Integer> places) {
        Integer own = places.get(label.id());
        return own != null
                ? own
                : label.above().map(above -> place(above, places)).orElse(-1);
    }

    /** How many codes there are. */
    int count() {
        return given.size();
    }

    /** How many places there are: codes, and themes where the frame has levels. */
    int places() {
        return given.size() + (nested ? themes.size() : 0);
    }

    boolean isTheme(int place) {
        return place >= given.size();
    }

    /** The theme of a place. */
    int theme(int place) {
        return isTheme(place) ? place - given.size() : theme[place];
    }

    /** The places of the codes of a theme. */
    int[] of(int oneTheme) {
        return IntStream.range(0, given.size())
                .filter(c -> theme[c] == oneTheme)
                .toArray();
    }

    /** For each comment and place whether it was given; a theme is given with any of its codes. */
    boolean[][] given(List<Coded> coded) {
        boolean[][] all = new boolean[coded.size()][places()];
        for (int i = 0; i < all.length; i++) {
            for (int c = 0; c < given.size(); c++) {
                if (coded.get(i).codes().contains(given.get(c).id())) {
                    all[i][c] = true;
                    if (nested) {
                        all[i][given.size() + theme[c]] = true;
                    }
                }
            }
        }
        return all;
    }
}
