package org.folkmoot.theme.learn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SamplerTest {

    private static final int CODES = 12;

    @Test
    void theRarestCodesBestCandidateAndTheLeastCertainCommentComeByTurns() {
        List<Sampler.Candidate> unread = List.of(
                new Sampler.Candidate("sure", new float[] {0.9f, 0.05f, 0.02f}),
                new Sampler.Candidate("torn", new float[] {0.50f, 0.05f, 0.49f}),
                new Sampler.Candidate("rare", new float[] {0.6f, 0.3f, 0.1f}));
        assertEquals(List.of("rare", "torn", "sure"), Sampler.next(unread, new int[] {40, 1, 10}, 3));
        assertEquals(List.of("rare"), Sampler.next(unread, new int[] {40, 1, 10}, 1));
        assertEquals(List.of(), Sampler.next(List.of(), new int[] {40, 1, 10}, 5));
    }

    @Test
    void aCodeThatNothingSpeaksForWastesNoReading() {
        List<Sampler.Candidate> unread = List.of(
                new Sampler.Candidate("a", new float[] {0.9f, 0.001f}),
                new Sampler.Candidate("b", new float[] {0.4f, 0.009f}));
        assertEquals(List.of("a", "b"), Sampler.next(unread, new int[] {5, 0}, 2));
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
        List<Sampler.Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < unread.size(); i++) {
            candidates.add(
                    new Sampler.Candidate(unread.get(i).id(), predictions.get(i).probabilities()));
        }
        List<String> next = Sampler.next(candidates, examples, count);
        unread.stream().filter(one -> next.contains(one.id())).forEach(chosen::add);
    }
}
