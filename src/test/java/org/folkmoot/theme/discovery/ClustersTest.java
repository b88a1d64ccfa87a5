package org.folkmoot.theme.discovery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.folkmoot.job.Progress;
import org.junit.jupiter.api.Test;

class ClustersTest {
    private static final int WIDTH = 16;

    private static float[][] random(int count, long seed) {
        Random random = new Random(seed);
        float[][] directions = new float[count][WIDTH];
        for (float[] direction : directions) {
            for (int i = 0; i < WIDTH; i++) {
                direction[i] = (float) random.nextGaussian();
            }
            Directions.unit(direction, 0, WIDTH);
        }
        return directions;
    }

    /** Each planted group is about an axis of its own. */
    private static float[][] planted(int groups, int each, double noise, long seed) {
        Random random = new Random(seed);
        float[][] directions = new float[groups * each][WIDTH];
        for (int place = 0; place < directions.length; place++) {
            for (int i = 0; i < WIDTH; i++) {
                directions[place][i] = (float) ((i == place % groups ? 1 : 0) + noise * random.nextGaussian());
            }
            Directions.unit(directions[place], 0, WIDTH);
        }
        return directions;
    }

    @Property(tries = 60)
    void eachStandsInExactlyOneGroup(
            @ForAll @IntRange(min = 1, max = 120) int count,
            @ForAll @IntRange(min = 1, max = 40) int wanted,
            @ForAll long seed) {
        float[][] directions = random(count, seed);
        if (count > 3) {
            directions[count - 1] = directions[0].clone();
            directions[count - 2] = new float[WIDTH];
        }
        List<Clusters.Group> groups = Clusters.of(directions, wanted, seed, Progress.SILENT);
        List<Integer> members = groups.stream()
                .flatMap(group -> group.members().stream())
                .sorted()
                .toList();
        assertEquals(IntStream.range(0, count).boxed().toList(), members);
        assertTrue(groups.size() <= wanted);
        for (int g = 0; g < groups.size(); g++) {
            double stability = groups.get(g).stability();
            assertTrue(stability >= 0 && stability <= 1, "stability " + stability);
            assertTrue(g == 0
                    || groups.get(g - 1).members().size()
                            >= groups.get(g).members().size());
        }
    }

    @Property(tries = 20)
    void theSameSeedGivesTheSameGroups(@ForAll @IntRange(min = 5, max = 200) int count, @ForAll long seed) {
        float[][] directions = random(count, seed);
        assertEquals(
                Clusters.of(directions, 6, seed, Progress.SILENT), Clusters.of(directions, 6, seed, Progress.SILENT));
    }

    @Property(tries = 20)
    void plantedGroupsAreFoundAndFirm(@ForAll @IntRange(min = 2, max = 8) int groups, @ForAll long seed) {
        List<Clusters.Group> found = Clusters.of(planted(groups, 25, 0.02, seed), groups, seed, Progress.SILENT);
        Set<Set<Integer>> planted = IntStream.range(0, groups)
                .mapToObj(g ->
                        IntStream.range(0, 25).mapToObj(i -> g + i * groups).collect(Collectors.toSet()))
                .collect(Collectors.toSet());
        Set<Set<Integer>> sets = new HashSet<>();
        found.forEach(group -> sets.add(new HashSet<>(group.members())));
        assertEquals(planted, sets);
        found.forEach(group -> assertTrue(group.closeness() > 0.9, () -> "closeness " + group.closeness()));
    }

    @Test
    void theMostTypicalIsTheOneMostLikeAllOthers() {
        float[][] directions = planted(3, 30, 0.3, 7);
        for (Clusters.Group group : Clusters.of(directions, 3, 1, Progress.SILENT)) {
            double first = likeness(directions, group, group.members().get(0));
            for (int member : group.members()) {
                assertTrue(first >= likeness(directions, group, member) - 1e-4);
            }
        }
    }

    private static double likeness(float[][] directions, Clusters.Group group, int member) {
        return group.members().stream()
                .mapToDouble(other -> Directions.product(directions[member], directions[other]))
                .sum();
    }

    @Test
    void chanceIsLessFirmThanWhatIsThere() {
        double there = Clusters.of(planted(5, 40, 0.05, 3), 5, 3, Progress.SILENT).stream()
                .mapToDouble(Clusters.Group::stability)
                .average()
                .orElseThrow();
        double chance = Clusters.of(random(200, 3), 5, 3, Progress.SILENT).stream()
                .mapToDouble(Clusters.Group::stability)
                .average()
                .orElseThrow();
        assertTrue(there > 0.75 && chance < 0.6, there + " and " + chance);
    }

    @Test
    void tellsHowFarItHasCome() {
        List<Long> told = new ArrayList<>();
        Clusters.of(random(20, 1), 3, 1, (done, total) -> told.add(done));
        assertEquals(List.of(1L, 2L, 3L, 4L, 5L), told);
        assertEquals(List.of(), Clusters.of(new float[0][], 3, 1, Progress.SILENT));
    }
}
