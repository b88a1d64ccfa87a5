package org.folkmoot.theme.agreement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts how often two gave each code, alone and together, in comments some of which may be drawn several times or never. */
final class CodeCounts {
    private static final int FIRST = 1;
    private static final int SECOND = 2;

    private record Mark(int code, int by) {}

    private final int codes;
    private final List<List<Mark>> marks = new ArrayList<>();
    private final int[] pairs;

    CodeCounts(List<Agreement.Item> items, List<String> codes) {
        this.codes = codes.size();
        this.pairs = items.stream().mapToInt(item -> item.pairs().size()).toArray();
        Map<String, Integer> places = new HashMap<>();
        codes.forEach(code -> places.put(code, places.size()));
        for (Agreement.Item item : items) {
            List<Mark> own = new ArrayList<>();
            for (Twice pair : item.pairs()) {
                Map<Integer, Integer> by = new HashMap<>();
                pair.first().forEach(code -> by.merge(place(places, code), FIRST, Integer::sum));
                pair.second().forEach(code -> by.merge(place(places, code), SECOND, Integer::sum));
                by.forEach((code, who) -> own.add(new Mark(code, who)));
            }
            marks.add(own);
        }
    }

    private static int place(Map<String, Integer> places, String code) {
        Integer place = places.get(code);
        if (place == null) {
            throw new IllegalArgumentException("The code " + code + " is not counted");
        }
        return place;
    }

    /** @param times how often each comment was drawn */
    ByCode.Counts[] of(int[] times) {
        double comments = 0;
        double[] first = new double[codes];
        double[] second = new double[codes];
        double[] both = new double[codes];
        for (int i = 0; i < times.length; i++) {
            comments += times[i] * pairs[i];
            for (Mark mark : times[i] == 0 ? List.<Mark>of() : marks.get(i)) {
                first[mark.code()] += (mark.by() & FIRST) == 0 ? 0 : times[i];
                second[mark.code()] += (mark.by() & SECOND) == 0 ? 0 : times[i];
                both[mark.code()] += mark.by() == (FIRST | SECOND) ? times[i] : 0;
            }
        }
        ByCode.Counts[] counts = new ByCode.Counts[codes];
        for (int c = 0; c < codes; c++) {
            counts[c] = new ByCode.Counts(comments, first[c], second[c], both[c]);
        }
        return counts;
    }
}
