package org.folkmoot.theme.agreement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Krippendorff's alpha of sets of codes, for comments some of which may be drawn several times or never. */
final class SetAlpha {
    private final List<int[]> pairs = new ArrayList<>();
    private final int[] itemOf;
    private final double[][] distance;

    SetAlpha(List<Agreement.Item> items) {
        Map<Set<String>, Integer> places = new HashMap<>();
        List<Set<String>> sets = new ArrayList<>();
        List<Integer> owners = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            for (Twice pair : items.get(i).pairs()) {
                pairs.add(new int[] {place(places, sets, pair.first()), place(places, sets, pair.second())});
                owners.add(i);
            }
        }
        itemOf = owners.stream().mapToInt(Integer::intValue).toArray();
        distance = new double[sets.size()][sets.size()];
        for (int a = 0; a < sets.size(); a++) {
            for (int b = 0; b < sets.size(); b++) {
                distance[a][b] = Masi.distance(sets.get(a), sets.get(b));
            }
        }
    }

    private static int place(Map<Set<String>, Integer> places, List<Set<String>> sets, Set<String> set) {
        return places.computeIfAbsent(set, key -> {
            sets.add(set);
            return sets.size() - 1;
        });
    }

    /**
     * NaN where all sets are equal.
     *
     * @param times how often each comment was drawn
     */
    double of(int[] times) {
        double[] values = new double[distance.length];
        double observed = 0;
        double count = 0;
        for (int p = 0; p < itemOf.length; p++) {
            int weight = times[itemOf[p]];
            int[] pair = pairs.get(p);
            observed += weight * distance[pair[0]][pair[1]];
            values[pair[0]] += weight;
            values[pair[1]] += weight;
            count += weight;
        }
        double expected = 0;
        for (int a = 0; a < values.length; a++) {
            for (int b = 0; values[a] > 0 && b < values.length; b++) {
                expected += values[a] * values[b] * distance[a][b];
            }
        }
        expected /= 2 * count * (2 * count - 1);
        return expected == 0 ? Double.NaN : 1 - observed / count / expected;
    }
}
