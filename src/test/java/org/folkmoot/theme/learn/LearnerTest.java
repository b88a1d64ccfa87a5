package org.folkmoot.theme.learn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LearnerTest {

    @Test
    void theFrameAloneIsBetterThanChanceAndLearningBetterThanTheFrame() throws IOException {
        List<Coded> test = Samples.comments("test.csv");
        List<Coded> train = Samples.comments("train.csv");
        Measures byFrame = Samples.measured(Samples.learnt(List.of(), Samples.embedder()), test);
        Measures few = Samples.measured(Samples.learnt(train.subList(0, 12), Samples.embedder()), test);
        Measures all = Samples.measured(Samples.learnt(train, Samples.embedder()), test);
        assertTrue(byFrame.lrap() > 0.75, "by the frame " + byFrame.lrap());
        assertTrue(few.lrap() > 0.75, "from a few " + few.lrap());
        assertTrue(
                all.micro().f1() > byFrame.micro().f1() + 0.05, all.micro() + " and by the frame " + byFrame.micro());
        assertTrue(all.lrap() > 0.95, "from all " + all.lrap());
    }

    @Test
    void wordsAloneLearnToo() throws IOException {
        List<Coded> test = Samples.comments("test.csv");
        Measures byFrame = Samples.measured(Samples.learnt(List.of(), Optional.empty()), test);
        Measures learnt = Samples.measured(Samples.learnt(Samples.comments("train.csv"), Optional.empty()), test);
        assertTrue(learnt.micro().f1() > byFrame.micro().f1() + 0.1, learnt.micro() + " and " + byFrame.micro());
    }

    @Test
    void theSameCommentsGiveTheSameModel() throws IOException {
        List<Coded> train = Samples.comments("train.csv");
        Model one = Samples.learnt(train, Samples.embedder());
        Model other = Samples.learnt(train, Samples.embedder());
        for (Coded comment : Samples.comments("test.csv")) {
            assertArrayEquals(
                    one.predict(comment.question(), comment.text()).probabilities(),
                    other.predict(comment.question(), comment.text()).probabilities());
        }
        for (int c = 0; c < one.codes().size(); c++) {
            assertEquals(one.threshold(c), other.threshold(c));
        }
    }

    @Test
    void whatACommentIsAboutDoesNotDependOnItsNeighbours() throws IOException {
        Model model = Samples.learnt(Samples.comments("train.csv"), Samples.embedder());
        float[] alone = model.predict("", "The swings are rusty").probabilities();
        float[] among = model.predict(List.of("", ""), List.of("x".repeat(500), "The swings are rusty"))
                .get(1)
                .probabilities();
        assertArrayEquals(alone, among);
    }

    @Test
    void bareIdsLearnFromCommentsAlone() throws IOException {
        List<Label> bare = Samples.frame().stream()
                .map(label -> Label.bare(label.id().substring(0, 2) + "1"))
                .toList();
        List<Coded> train = Samples.comments("train.csv").stream()
                .map(comment -> new Coded(
                        comment.id(),
                        comment.question(),
                        comment.text(),
                        Set.copyOf(comment.codes().stream()
                                .map(code -> code.substring(0, 2) + "1")
                                .toList())))
                .toList();
        Learner learner = new Learner(bare, Samples.embedder());
        Model model = learner.learn(train, learner.read(train), false);
        assertEquals(
                "gr1",
                model.codes().get(model.predict("", "The slide is broken again").best()));
    }

    @Test
    void learningAgainAfterADecisionTakesItIn() throws IOException {
        List<Coded> train = new ArrayList<>(Samples.comments("train.csv"));
        Learner learner = new Learner(Samples.frame(), Samples.embedder());
        List<Features> features = new ArrayList<>(learner.read(train));
        Model before = learner.learn(train, features, false);
        List<Coded> decided = List.of(
                new Coded("d1", "", "Zorbing on the common", Set.of("homes")),
                new Coded("d2", "", "More zorbing, please", Set.of("homes")));
        train.addAll(decided);
        features.addAll(learner.read(decided));
        Model after = learner.again(before, train, features);
        int homes = after.codes().indexOf("homes");
        assertTrue(after.predict("", "Zorbing!").probabilities()[homes]
                > before.predict("", "Zorbing!").probabilities()[homes] + 0.05);
        assertEquals(before.threshold(homes), after.threshold(homes));
    }

    @Test
    void oneCodeACommentMakesProbabilitiesThatShareOne() throws IOException {
        List<Coded> train = Samples.comments("train.csv").stream()
                .filter(comment -> comment.codes().size() == 1)
                .toList();
        float sum = 0;
        for (float one : Samples.learnt(train, Samples.embedder())
                .predict("", "Rusty swings")
                .probabilities()) {
            sum += one;
        }
        assertEquals(1, sum, 1e-4);
    }

    @Test
    void whatWasLearntFromIsJudgedByModelsThatHadNotSeenIt() throws IOException {
        List<Coded> train = new ArrayList<>(Samples.comments("train.csv"));
        train.add(new Coded("odd", "", "The swings in the park are broken", Set.of("homes")));
        Learner learner = new Learner(Samples.frame(), Samples.embedder());
        List<Features> features = learner.read(train);
        Model model = learner.learn(train, features, false);
        int homes = model.codes().indexOf("homes");
        float[] unseen = model.unseen("odd").orElseThrow();
        assertTrue(unseen[homes] < 0.15, "an odd coding is found improbable: " + unseen[homes]);
        assertArrayEquals(
                unseen, learner.again(model, train, features).unseen("odd").orElseThrow());
        assertTrue(model.unseen("never heard of").isEmpty());
    }

    @Test
    void fewCommentsAreJudgedByTheFrameAlone() throws IOException {
        List<Coded> few = Samples.comments("train.csv").subList(0, 3);
        Model model = Samples.learnt(few, Samples.embedder());
        assertArrayEquals(
                Samples.learnt(List.of(), Samples.embedder())
                        .predict(few.get(0).question(), few.get(0).text())
                        .probabilities(),
                model.unseen(few.get(0).id()).orElseThrow(),
                1e-6f);
    }

    @Test
    void theNearestCodedCommentsOfACodeAreNamed() throws IOException {
        List<Coded> train = Samples.comments("train.csv");
        Model model = Samples.learnt(train, Samples.embedder());
        Coded one = train.get(5);
        String code = one.codes().iterator().next();
        List<Near> near = model.predict("", one.text()).near(model.codes().indexOf(code), 3);
        assertEquals(3, near.size());
        assertEquals(one.id(), near.get(0).comment());
        assertEquals(1, near.get(0).likeness(), 1e-3);
        assertTrue(near.get(1).likeness() < 1
                && near.get(1).likeness() >= near.get(2).likeness());
        for (Near other : near) {
            assertTrue(train.stream()
                    .filter(coded -> coded.id().equals(other.comment()))
                    .allMatch(coded -> coded.codes().contains(code)));
        }
    }
}
