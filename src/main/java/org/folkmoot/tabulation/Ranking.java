package org.folkmoot.tabulation;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;

/** The most and the least of a list. Those level at the cut are all listed; level ones keep the order of the definition. */
public final class Ranking {

    private Ranking() {}

    /** The first {@code places} by size, and all that are level with the last of them. */
    public static <T> List<T> top(List<T> things, int places, ToLongFunction<T> size) {
        List<T> sorted = things.stream()
                .sorted(Comparator.comparingLong(size).reversed())
                .toList();
        if (sorted.size() <= places) {
            return sorted;
        }
        long last = size.applyAsLong(sorted.get(places - 1));
        return sorted.stream().filter(thing -> size.applyAsLong(thing) >= last).toList();
    }

    /** The last {@code places} by size, the smallest first, and all that are level with the last of them. */
    public static <T> List<T> bottom(List<T> things, int places, ToLongFunction<T> size) {
        return top(things, places, thing -> -size.applyAsLong(thing));
    }

    /** The place of a thing, from 1: one more than there are larger ones, so that level things share a place. */
    public static <T> int place(List<T> things, T thing, ToLongFunction<T> size) {
        long own = size.applyAsLong(thing);
        return 1
                + (int) things.stream()
                        .filter(other -> size.applyAsLong(other) > own)
                        .count();
    }
}
