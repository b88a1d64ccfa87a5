package org.folkmoot.theme.learn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SamplerTest {

    private static final int CODES = 12;

    @Test
    void theRarestCodesBestCandidateAndTheLeastCertainCommentComeByTurns() {
        Map<String, double[]> unread = Map.of(
                "sure", new double[] {0.9, 0.05, 0.02},
                "torn", new double[] {0.50, 0.05, 0.49},
                "rare", new double[] {0.6, 0.3, 0.1});
        assertEquals(List.of("rare", "torn", "sure"), next(unread, new int[] {40, 1, 10}, 3));
        assertEquals(List.of("rare"), next(unread, new int[] {40, 1, 10}, 1));
        assertEquals(List.of(), next(Map.of(), new int[] {40, 1, 10}, 5));
    }

    @Test
    void aCodeThatNothingSpeaksForWastesNoReading() {
        Map<String, double[]> unread = Map.of("a", new double[] {0.9, 0.001}, "b", new double[] {0.4, 0.009});
        assertEquals(List.of("a", "b"), next(unread, new int[] {5, 0}, 2));
    }

    @Test
    void aCommentThatWasChosenForARarerCodeMakesRoomForTheNextBest() {
        Map<String, double[]> unread = Map.of(
                "both", new double[] {0.9, 0.8},
                "second", new double[] {0.8, 0.0},
                "third", new double[] {0.7, 0.0});
        assertEquals(List.of("both", "second", "third"), next(unread, new int[] {7, 1}, 3));
    }

    private static List<String> next(Map<String, double[]> unread, int[] examples, int count) {
        Sampler sampler = new Sampler(examples, count);
        unread.forEach(sampler::offer);
        return sampler.next();
    }

    /** With words alone, so that it is quick; src/site/themes.md has the figures on real comments. */
    @Test
    void itReachesRandomOrdersMacroF1WithHalfTheComments() {
        List<Coded> pool = MadeUp.comments(900, CODES, 0.35, 6, 1);
        List<Coded> test = MadeUp.comments(600, CODES, 0.35, 6, 2);
        Learner learner = new Learner(MadeUp.labels(CODES), Optional.empty());
        Map<String, Features> readings = new HashMap<>();
        List<Features> all = learner.read(pool);
        for (int i = 0; i < all.size(); i++) {
            readings.put(pool.get(i).id(), all.get(i));
        }
        List<Coded> chosen = new ArrayList<>(pool.subList(0, 40));
        Model model = learn(learner, chosen, readings);
        while (chosen.size() < 120) {
            add(pool, chosen, model, 20);
            model = learn(learner, chosen, readings);
        }
        double byChoice = Samples.measured(model, test).macro().f1();
        double byChance = Samples.measured(learn(learner, pool.subList(0, 240), readings), test)
                .macro()
                .f1();
        assertTrue(byChoice >= byChance, "120 chosen " + byChoice + ", 240 by chance " + byChance);
    }

    private static Model learn(Learner learner, List<Coded> coded, Map<String, Features> readings) {
        return learner.learn(
                coded, coded.stream().map(one -> readings.get(one.id())).toList(), false);
    }

    private static void add(List<Coded> pool, List<Coded> chosen, Model model, int count) {
        List<Coded> unread = new ArrayList<>(pool);
        unread.removeAll(chosen);
        List<Prediction> predictions = model.predict(
                unread.stream().map(Coded::question).toList(),
                unread.stream().map(Coded::text).toList());
        int[] examples = new int[CODES];
        for (int c = 0; c < CODES; c++) {
            String id = "c" + c;
            examples[c] = (int)
                    chosen.stream().filter(one -> one.codes().contains(id)).count();
        }
        Sampler sampler = new Sampler(examples, count);
        for (int i = 0; i < unread.size(); i++) {
            float[] probabilities = predictions.get(i).probabilities();
            sampler.offer(
                    unread.get(i).id(),
                    IntStream.range(0, probabilities.length)
                            .mapToDouble(code -> probabilities[code])
                            .toArray());
        }
        List<String> next = sampler.next();
        unread.stream().filter(one -> next.contains(one.id())).forEach(chosen::add);
    }
}
