package org.folkmoot.theme.learn;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How many comments a second are read, how long learning again takes, and the longest that a hostile text takes. */
@Tag("benchmark")
class LearningBenchmark {

    private static final int DECISIONS = 5_000;
    private static final int CODES = 90;

    @Test
    void readingLearningAndAttacks() throws IOException {
        List<Label> labels = new ArrayList<>();
        for (int c = 0; c < CODES; c++) {
            labels.add(Label.bare("code-" + c));
        }
        List<Coded> coded = comments();
        Learner learner = new Learner(labels, Samples.embedder());
        learner.read(coded.subList(0, 500));
        long start = System.nanoTime();
        List<Features> features = learner.read(coded);
        double seconds = since(start);
        System.out.printf("BENCHMARK comments read a second (goal 300): %.0f%n", coded.size() / seconds);
        int before = coded.size() - 1;
        Model first = learner.again(
                learner.learn(List.of(), List.of(), false), coded.subList(0, before), features.subList(0, before));
        start = System.nanoTime();
        Model model = learner.again(first, coded, features);
        System.out.printf("BENCHMARK learning again from 5,000 decisions (goal under 2 s): %.1f s%n", since(start));
        start = System.nanoTime();
        model.predict(
                coded.stream().limit(1000).map(Coded::question).toList(),
                coded.stream().limit(1000).map(Coded::text).toList());
        System.out.printf("BENCHMARK comments suggested for a second: %.0f%n", 1000 / since(start));
        double longest = 0;
        for (String text : TextAttackTest.attacks()) {
            model.predict("", text);
            start = System.nanoTime();
            model.predict("", text).why(0);
            longest = Math.max(longest, since(start));
        }
        System.out.printf("BENCHMARK longest hostile text (goal under 100 ms): %.0f ms%n", 1000 * longest);
    }

    private static double since(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    /** As long as comments of patients and voters are: 17 words. */
    private static List<Coded> comments() throws IOException {
        List<Coded> sources = Samples.comments("train.csv");
        Random random = new Random(1);
        List<Coded> comments = new ArrayList<>();
        for (int i = 0; i < DECISIONS; i++) {
            String text = sources.get(random.nextInt(sources.size())).text() + ", and "
                    + sources.get(random.nextInt(sources.size())).text();
            Set<String> codes = new TreeSet<>(Set.of("code-" + random.nextInt(CODES)));
            if (random.nextInt(3) == 0) {
                codes.add("code-" + random.nextInt(CODES));
            }
            comments.add(new Coded("c" + i, "", text, codes));
        }
        return comments;
    }
}
