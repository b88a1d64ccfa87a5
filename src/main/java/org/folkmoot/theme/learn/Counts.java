package org.folkmoot.theme.learn;

import java.util.Arrays;

/**
 * How often each of some things stands in a text. A thing is known by a number of 64 bits made from its letters, so that comments by
 * the thousand stay small; that two things share one is so improbable that it is not provided for.
 *
 * @param keys the things, ascending, each once
 * @param times how often each stands there
 */
record Counts(long[] keys, int[] times) {

    /** @param all the things as they stand, with repetitions; is sorted */
    static Counts of(long[] all) {
        Arrays.sort(all);
        int distinct = 0;
        for (int i = 0; i < all.length; i++) {
            distinct += i == 0 || all[i] != all[i - 1] ? 1 : 0;
        }
        long[] keys = new long[distinct];
        int[] times = new int[distinct];
        int at = -1;
        for (int i = 0; i < all.length; i++) {
            if (i == 0 || all[i] != all[i - 1]) {
                keys[++at] = all[i];
            }
            times[at]++;
        }
        return new Counts(keys, times);
    }

    int times(long key) {
        int at = Arrays.binarySearch(keys, key);
        return at < 0 ? 0 : times[at];
    }
}
