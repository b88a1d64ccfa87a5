package org.folkmoot.theme.learn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EvidenceTest {

    @Test
    void theWordsThatWeighedMostStandInTheComment() throws IOException {
        Model model = Samples.learnt(Samples.comments("train.csv"), Samples.embedder());
        String text = "Hello. The swings are rusty, and someone dumped a sofa.";
        Prediction prediction = model.predict("", text);
        Prediction.Why green =
                prediction.why(model.codes().indexOf("green-places")).orElseThrow();
        Prediction.Why clean =
                prediction.why(model.codes().indexOf("clean-streets")).orElseThrow();
        assertEquals("swings", green.words().get(0).in(text));
        assertTrue(List.of("dumped", "sofa", "someone")
                .contains(clean.words().get(0).in(text)));
        assertEquals(
                "The swings are rusty, and someone dumped a sofa.",
                green.sentence().in(text));
    }

    @Test
    void withoutCodedCommentsTheFramesWordsAreTheEvidence() throws IOException {
        Model model = Samples.learnt(List.of(), Samples.embedder());
        String text = "Too much litter here";
        Prediction prediction = model.predict("", text);
        assertEquals("clean-streets", model.codes().get(prediction.best()));
        assertEquals(
                "litter",
                prediction.why(prediction.best()).orElseThrow().words().get(0).in(text));
    }

    @Test
    void ofALongCommentTheTellingSentenceIsShown() throws IOException {
        Model model = Samples.learnt(Samples.comments("train.csv"), Samples.embedder());
        String filler = "I have lived here for years and I write because I was asked to. ";
        String text = filler.repeat(3) + "My landlord ignores the mould in our flat. " + filler.repeat(3);
        int homes = model.codes().indexOf("homes");
        Prediction prediction = model.predict("", text);
        assertEquals(
                "My landlord ignores the mould in our flat.",
                prediction.why(homes).orElseThrow().sentence().in(text));
        assertEquals(homes, prediction.best());
    }

    @Test
    void whereThereIsNothingToReadThereIsNoEvidence() throws IOException {
        Model model = Samples.learnt(Samples.comments("train.csv"), Samples.embedder());
        for (String text : List.of("", "   \n\t ", "🚌🚌🚌", "!!! ??? …", "\u0000\u200B")) {
            Prediction prediction = model.predict("", text);
            for (int code = 0; code < model.codes().size(); code++) {
                assertEquals(Optional.empty(), prediction.why(code), text);
            }
        }
    }

    @Test
    void evidenceOfEveryCodeOfEveryCommentIsTrue() throws IOException {
        Model model = Samples.learnt(Samples.comments("train.csv"), Samples.embedder());
        for (Coded comment : Samples.comments("test.csv")) {
            Prediction prediction = model.predict(comment.question(), comment.text());
            for (int code : prediction.ranked()) {
                Prediction.Why why = prediction.why(code).orElseThrow();
                assertFalse(why.sentence().in(comment.text()).isBlank());
                why.words().forEach(word -> assertFalse(word.in(comment.text()).isBlank()));
            }
        }
    }
}
