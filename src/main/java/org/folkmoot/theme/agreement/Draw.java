package org.folkmoot.theme.agreement;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/**
 * Draws a simple random sample: each set of so many comments is as likely as any other. The same comments and seed always give the
 * same sample in the same order, so that anyone can draw it again.
 */
final class Draw {
    private static final int LEAST = 50;
    private static final int MOST = 300;
    private static final int PART = 20;

    private Draw() {}

    /** How many of so many comments are drawn: 5 percent, at least 50 and at most 300; all where there are fewer. */
    static int size(int comments) {
        int part = (comments + PART - 1) / PART;
        return Math.min(comments, Math.clamp(part, LEAST, MOST));
    }

    /**
     * The comments drawn, in the order in which they were: that of the first places after a shuffle (Fisher and Yates, as by Durstenfeld)
     * of all ids sorted as text.
     *
     * @param size at most as many as there are
     */
    static List<UUID> draw(List<UUID> comments, int size, long seed) {
        List<UUID> all = new ArrayList<>(comments);
        all.sort(Comparator.comparing(UUID::toString));
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < size; i++) {
            Collections.swap(all, i, i + random.nextInt(all.size() - i));
        }
        return List.copyOf(all.subList(0, size));
    }
}
