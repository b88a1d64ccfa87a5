package org.folkmoot.report;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How many people mention each code, by group. Somebody who mentions a code twice counts once. */
final class Mentions {

    private final Map<String, long[]> people = new LinkedHashMap<>();
    private final long[] bases;

    Mentions(List<String> codes, int groups) {
        codes.forEach(code -> people.put(code, new long[groups]));
        this.bases = new long[groups];
    }

    /** The same groups of several surveys taken together. */
    static Mentions sum(List<String> codes, List<Mentions> parts) {
        Mentions all = new Mentions(
                codes, parts.stream().mapToInt(Mentions::groups).max().orElse(0));
        for (Mentions part : parts) {
            for (int group = 0; group < part.groups(); group++) {
                all.bases[group] += part.bases[group];
                for (String code : codes) {
                    all.people.get(code)[group] += part.people(code, group);
                }
            }
        }
        return all;
    }

    /** Counts one person of whom at least one comment was read, with all codes given and those above them. */
    void add(int group, Collection<String> codes) {
        bases[group]++;
        codes.stream().distinct().filter(people::containsKey).forEach(code -> people.get(code)[group]++);
    }

    long people(String code, int group) {
        return people.get(code)[group];
    }

    /** How many people had a comment read. */
    long base(int group) {
        return bases[group];
    }

    int groups() {
        return bases.length;
    }

    long people(String code) {
        return sum(people.get(code));
    }

    long base() {
        return sum(bases);
    }

    private static long sum(long[] numbers) {
        long sum = 0;
        for (long number : numbers) {
            sum += number;
        }
        return sum;
    }
}
