package org.folkmoot.comment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * Parts a group in which each text is like some other into circles, each around one text that all of it are like. Without
 * this, many short answers that share a phrase with the next one would hang together as one letter.
 */
final class Circles {

    /** How like the text in the middle the others must be; they are like some other of the group already. */
    private static final double LEAST_JACCARD = 0.25;

    private static final int MOST_CIRCLES = 50;
    private static final int TRIED = 40;

    private final int[] members;
    private final Shingles[] shingles;
    private final IntUnaryOperator copies;

    /**
     * @param members places of the texts of a group, each different
     * @param shingles those of each, in the same order
     * @param copies how often the text at a place was sent
     */
    Circles(int[] members, Shingles[] shingles, IntUnaryOperator copies) {
        this.members = members;
        this.shingles = shingles;
        this.copies = copies;
    }

    /** The places of each circle, the middle first; what fits no circle stands alone. */
    List<int[]> all() {
        List<int[]> circles = new ArrayList<>();
        int[] left = IntStream.range(0, members.length).toArray();
        while (left.length > 0 && circles.size() < MOST_CIRCLES) {
            int middle = middle(left);
            boolean[] within = new boolean[members.length];
            for (int each : left) {
                within[each] = each == middle || alike(middle, each);
            }
            circles.add(IntStream.concat(
                            IntStream.of(middle), IntStream.of(left).filter(each -> within[each] && each != middle))
                    .map(each -> members[each])
                    .toArray());
            left = IntStream.of(left).filter(each -> !within[each]).toArray();
        }
        IntStream.of(left).forEach(each -> circles.add(new int[] {members[each]}));
        return circles;
    }

    private boolean alike(int one, int other) {
        return shingles[one].jaccard(shingles[other]) >= LEAST_JACCARD
                || shingles[one].containment(shingles[other]) >= Alike.LEAST_CONTAINMENT;
    }

    /** The text sent most often; of those, the one that is most like the others, by a look at some of them. */
    private int middle(int[] left) {
        int most = IntStream.of(left)
                .map(each -> copies.applyAsInt(members[each]))
                .max()
                .orElseThrow();
        int[] tried = some(IntStream.of(left)
                .filter(each -> copies.applyAsInt(members[each]) == most)
                .toArray());
        int[] others = some(left);
        return IntStream.of(tried)
                .boxed()
                .max(Comparator.<Integer>comparingDouble(each -> IntStream.of(others)
                                .mapToDouble(other -> shingles[each].jaccard(shingles[other]))
                                .sum())
                        .thenComparing(Comparator.reverseOrder()))
                .orElseThrow();
    }

    private static int[] some(int[] places) {
        int step = Math.ceilDiv(places.length, TRIED);
        return IntStream.range(0, places.length)
                .filter(i -> i % step == 0)
                .map(i -> places[i])
                .toArray();
    }
}
