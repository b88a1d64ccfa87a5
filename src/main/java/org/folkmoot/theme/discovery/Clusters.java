package org.folkmoot.theme.discovery;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.folkmoot.job.Progress;

/**
 * Groups directions by spherical k-means, several times from other beginnings, and keeps the best. The same directions and seed
 * give the same groups, however many threads work on it.
 */
final class Clusters {

    static final int STARTS = 5;
    private static final int MOST_ROUNDS = 30;
    private static final double SETTLED = 1e-5;

    private final float[][] directions;
    private final int count;

    private Clusters(float[][] directions, int count) {
        this.directions = directions;
        this.count = count;
    }

    /**
     * Some that point the same way.
     *
     * @param members places among the directions; the one that is most like all others of them first
     * @param closeness mean cosine to the group's middle, from 0 to 1 for all but odd groups
     * @param stability how much of it the other starts found too: mean over them of the greatest overlap (shared members as a part
     *     of all members of either) with one of their groups; from 0 to 1
     */
    record Group(List<Integer> members, double closeness, double stability) {
        Group {
            members = List.copyOf(members);
        }
    }

    /**
     * The groups, the largest first; each direction stands in exactly one.
     *
     * @param wanted how many groups; fewer come about where there are not so many different directions
     * @param progress told after each start
     */
    static List<Group> of(float[][] directions, int wanted, long seed, Progress progress) {
        if (directions.length == 0) {
            return List.of();
        }
        Clusters clusters = new Clusters(directions, Math.clamp(wanted, 1, directions.length));
        List<Run> runs = new ArrayList<>();
        for (int start = 0; start < STARTS; start++) {
            runs.add(clusters.run(new SplittableRandom(seed + start)));
            progress.step(start + 1, STARTS);
        }
        Run best = runs.stream().max(Comparator.comparingDouble(Run::worth)).orElseThrow();
        return clusters.groups(best, runs.stream().filter(run -> run != best).toList());
    }

    /** @param worth the sum of all cosines to the middles */
    private record Run(int[] of, float[][] middles, double worth) {

        List<BitSet> groups() {
            List<BitSet> groups = new ArrayList<>();
            for (int g = 0; g < middles.length; g++) {
                groups.add(new BitSet(of.length));
            }
            for (int i = 0; i < of.length; i++) {
                groups.get(of[i]).set(i);
            }
            return groups;
        }
    }

    private Run run(SplittableRandom random) {
        float[][] middles = beginnings(random);
        int[] of = new int[directions.length];
        float[] like = new float[directions.length];
        double worth = nearest(middles, of, like);
        for (int round = 0; round < MOST_ROUNDS; round++) {
            middles = middles(of, like);
            double now = nearest(middles, of, like);
            boolean settled = now - worth < SETTLED * directions.length;
            worth = now;
            if (settled) {
                break;
            }
        }
        return new Run(of, middles(of, like), worth);
    }

    /** Spread out: the farther one is from those taken already, the likelier it is taken next. */
    private float[][] beginnings(SplittableRandom random) {
        float[][] middles = new float[count][];
        double[] far = new double[directions.length];
        Arrays.fill(far, 1);
        for (int m = 0; m < count; m++) {
            middles[m] = directions[drawn(far, random)].clone();
            for (int i = 0; i < far.length; i++) {
                far[i] = Math.min(far[i], Math.max(0, 1 - Directions.product(directions[i], middles[m])));
            }
        }
        return middles;
    }

    private static int drawn(double[] weights, SplittableRandom random) {
        double at = random.nextDouble() * Arrays.stream(weights).sum();
        int last = 0;
        for (int i = 0; i < weights.length; i++) {
            if (weights[i] > 0) {
                last = i;
                at -= weights[i];
                if (at < 0) {
                    return i;
                }
            }
        }
        return last;
    }

    /** Puts each into the group whose middle is nearest, of equals into the first. */
    private double nearest(float[][] middles, int[] of, float[] like) {
        IntStream.range(0, directions.length).parallel().forEach(i -> {
            of[i] = 0;
            like[i] = Float.NEGATIVE_INFINITY;
            for (int m = 0; m < middles.length; m++) {
                float product = Directions.product(directions[i], middles[m]);
                if (product > like[i]) {
                    like[i] = product;
                    of[i] = m;
                }
            }
        });
        double sum = 0;
        for (float one : like) {
            sum += one;
        }
        return sum;
    }

    /** A group that has lost all its members begins again with the one that fits worst where it is. */
    private float[][] middles(int[] of, float[] like) {
        int[] sizes = new int[count];
        for (int group : of) {
            sizes[group]++;
        }
        for (int m = 0; m < count; m++) {
            if (sizes[m] == 0) {
                int worst = -1;
                for (int i = 0; i < of.length; i++) {
                    if (sizes[of[i]] > 1 && (worst < 0 || like[i] < like[worst])) {
                        worst = i;
                    }
                }
                if (worst >= 0) {
                    sizes[of[worst]]--;
                    of[worst] = m;
                    like[worst] = 1;
                    sizes[m] = 1;
                }
            }
        }
        float[][] middles = new float[count][directions[0].length];
        for (int i = 0; i < of.length; i++) {
            float[] middle = middles[of[i]];
            for (int k = 0; k < middle.length; k++) {
                middle[k] += directions[i][k];
            }
        }
        for (float[] middle : middles) {
            Directions.unit(middle, 0, middle.length);
        }
        return middles;
    }

    private List<Group> groups(Run best, List<Run> others) {
        List<List<BitSet>> seen = others.stream().map(Run::groups).toList();
        List<BitSet> groups = best.groups();
        List<Group> found = new ArrayList<>();
        for (int g = 0; g < groups.size(); g++) {
            if (!groups.get(g).isEmpty()) {
                found.add(group(groups.get(g), best.middles()[g], seen));
            }
        }
        found.sort(Comparator.comparingInt((Group group) -> -group.members().size())
                .thenComparing(group -> group.members().get(0)));
        return List.copyOf(found);
    }

    private Group group(BitSet members, float[] middle, List<List<BitSet>> seen) {
        double[] like = new double[directions.length];
        members.stream().forEach(i -> like[i] = Directions.product(directions[i], middle));
        // The one nearest to the middle is also the one that is most like all others.
        List<Integer> ordered = members.stream()
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -like[i]).thenComparing(i -> i))
                .toList();
        double stability = seen.stream()
                .mapToDouble(groups -> groups.stream()
                        .mapToDouble(other -> overlap(members, other))
                        .max()
                        .orElse(0))
                .average()
                .orElse(1);
        return new Group(
                ordered, members.stream().mapToDouble(i -> like[i]).average().orElse(0), stability);
    }

    private static double overlap(BitSet one, BitSet other) {
        BitSet both = (BitSet) one.clone();
        both.and(other);
        int shared = both.cardinality();
        return shared == 0 ? 0 : (double) shared / (one.cardinality() + other.cardinality() - shared);
    }
}
