package org.folkmoot.theme.learn;

import java.util.Arrays;
import java.util.Collection;
import java.util.function.Function;

/** Which column each of some things has, and how rare it is in the comments learnt from. */
final class Columns {

    private final int first;
    private final long[] keys;
    private final float[] rarity;
    private final int[] slots;

    private Columns(int first, long[] keys, float[] rarity) {
        this.first = first;
        this.keys = keys;
        this.rarity = rarity;
        this.slots = new int[Integer.highestOneBit(Math.max(4, keys.length)) * 4];
        Arrays.fill(slots, -1);
        for (int k = 0; k < keys.length; k++) {
            int slot = slot(keys[k]);
            while (slots[slot] >= 0) {
                slot = slot + 1 & slots.length - 1;
            }
            slots[slot] = k;
        }
    }

    /** @param least in how many comments a thing must stand to get a column */
    static Columns of(Collection<Features> readings, Function<Features, Counts> kind, int first, int least) {
        int size =
                readings.stream().mapToInt(one -> kind.apply(one).keys().length).sum();
        long[] all = new long[size];
        int at = 0;
        for (Features reading : readings) {
            long[] own = kind.apply(reading).keys();
            System.arraycopy(own, 0, all, at, own.length);
            at += own.length;
        }
        Arrays.parallelSort(all);
        Counts comments = Counts.of(all);
        long[] keys = new long[comments.keys().length];
        float[] rarity = new float[keys.length];
        int kept = 0;
        for (int k = 0; k < comments.keys().length; k++) {
            if (comments.times()[k] >= least) {
                keys[kept] = comments.keys()[k];
                rarity[kept++] = (float) (1 + Math.log((1.0 + readings.size()) / (1.0 + comments.times()[k])));
            }
        }
        return new Columns(first, Arrays.copyOf(keys, kept), Arrays.copyOf(rarity, kept));
    }

    private int slot(long key) {
        return (int) (key ^ key >>> 32) & slots.length - 1;
    }

    private int find(long key) {
        int slot = slot(key);
        while (slots[slot] >= 0) {
            if (keys[slots[slot]] == key) {
                return slots[slot];
            }
            slot = slot + 1 & slots.length - 1;
        }
        return -1;
    }

    int count() {
        return keys.length;
    }

    /** The column of a thing, or -1. */
    int of(long key) {
        int found = find(key);
        return found < 0 ? -1 : first + found;
    }

    /** The columns of a comment, ascending as its keys do, with their values scaled to a length. */
    Terms.Row row(Counts counts, float length) {
        int[] columns = new int[counts.keys().length];
        float[] values = new float[columns.length];
        int size = 0;
        double square = 0;
        for (int k = 0; k < columns.length; k++) {
            int found = find(counts.keys()[k]);
            if (found >= 0) {
                int times = counts.times()[k];
                float value = (times == 1 ? 1 : (float) (1 + Math.log(times))) * rarity[found];
                columns[size] = first + found;
                values[size++] = value;
                square += (double) value * value;
            }
        }
        float scale = (float) (length / Math.sqrt(Math.max(square, 1e-12)));
        for (int k = 0; k < size; k++) {
            values[k] *= scale;
        }
        return new Terms.Row(Arrays.copyOf(columns, size), Arrays.copyOf(values, size));
    }
}
