package org.folkmoot.theme.discovery;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * How many people of each group use each word, one person counting once for a word however often it is said. A person is in one
 * group of each way of grouping, or in none.
 */
final class WordCounts {

    /** A group of fewer people with words is not told apart. */
    static final int LEAST_GROUP = 30;

    /** A word that fewer people of a group use is not told: it could lead to them. */
    static final int LEAST_PEOPLE = 5;

    /** 99 of 100 words that are used alike by all stay below it. */
    static final double LEAST_Z = 2.6;

    /**
     * Some people that are told apart from others.
     *
     * @param by the way of grouping, for example {@code channel}
     * @param id among the groups of that way
     */
    record Group(String by, String id) {}

    /**
     * A word that a group uses more than all others of the same grouping.
     *
     * @param people of the group who use it
     * @param of how many of the group said anything
     * @param others who use it and are in another group
     * @param ofOthers how many are in another group and said anything
     */
    record More(Group group, String stem, double z, int people, int of, int others, int ofOthers) {}

    private final Map<Group, Integer> places = new HashMap<>();
    private final List<Group> groups = new ArrayList<>();
    private final Map<String, int[]> people = new TreeMap<>();
    private int[] sizes = new int[0];
    private long[] words = new long[0];

    /**
     * @param stems all that the person used, in however many answers
     * @param in the groups that the person is in, at most one of each way of grouping
     */
    void add(Set<String> stems, List<Group> in) {
        if (stems.isEmpty()) {
            return;
        }
        for (Group group : in) {
            int place = place(group);
            sizes[place]++;
            words[place] += stems.size();
            for (String stem : stems) {
                int[] counts = people.computeIfAbsent(stem, key -> new int[sizes.length]);
                if (counts.length <= place) {
                    counts = Arrays.copyOf(counts, sizes.length);
                    people.put(stem, counts);
                }
                counts[place]++;
            }
        }
    }

    private int place(Group group) {
        return places.computeIfAbsent(group, key -> {
            groups.add(key);
            sizes = Arrays.copyOf(sizes, groups.size());
            words = Arrays.copyOf(words, groups.size());
            return groups.size() - 1;
        });
    }

    /** The groups of which enough people said something, beside others of whom enough did, in order of way and id. */
    List<Group> large() {
        return groups.stream()
                .filter(group -> size(group) >= LEAST_GROUP && others(group) >= LEAST_GROUP)
                .sorted(Comparator.comparing(Group::by).thenComparing(Group::id))
                .toList();
    }

    int size(Group group) {
        return sizes[places.get(group)];
    }

    /** How many people who said anything are in another group of the same grouping. */
    int others(Group group) {
        return people(group.by(), sizes) - size(group);
    }

    /** The words that stand out most in a group, the most striking first; words of few people are not among them. */
    List<More> more(Group group, int most) {
        int place = places.get(group);
        long allWords = 0;
        for (int g = 0; g < groups.size(); g++) {
            allWords += groups.get(g).by().equals(group.by()) ? words[g] : 0;
        }

        List<More> found = new ArrayList<>();
        for (Map.Entry<String, int[]> entry : people.entrySet()) {
            int using = place < entry.getValue().length ? entry.getValue()[place] : 0;
            if (using < LEAST_PEOPLE) {
                continue;
            }
            int others = people(group.by(), entry.getValue()) - using;
            double z = LogOdds.z(using, words[place], others, allWords - words[place]);
            if (z >= LEAST_Z) {
                found.add(new More(group, entry.getKey(), z, using, sizes[place], others, others(group)));
            }
        }
        return found.stream()
                .sorted(Comparator.comparingDouble((More more) -> -more.z()).thenComparing(More::stem))
                .limit(most)
                .toList();
    }

    private int people(String by, int[] counts) {
        int sum = 0;
        for (int g = 0; g < Math.min(groups.size(), counts.length); g++) {
            sum += groups.get(g).by().equals(by) ? counts[g] : 0;
        }
        return sum;
    }
}
