package org.folkmoot.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.folkmoot.survey.frame.CodeFrame;
import org.folkmoot.theme.learn.Coded;
import org.folkmoot.theme.learn.Label;
import org.folkmoot.theme.learn.Learner;
import org.folkmoot.theme.learn.Model;
import org.junit.jupiter.api.Test;

/** By words alone, as where the language models cannot run. */
class SuggestionRuleTest {
    private static final UUID ID = new UUID(9, 9);

    private final CodeFrame frame = SampleFrame.frame();
    private final Learner learner = new Learner(
            Label.all(frame.themes()),
            Trainer.codes(frame),
            Map.of("pride", "pride", "improve", "improve", "residual", "residual"),
            Optional.empty());

    private Model learnt(List<Coded> coded) {
        return learner.learn(coded, learner.read(coded), false);
    }

    private List<Suggestion> suggested(Model model, String asked, String text) {
        return new SuggestionRule(frame, model, new FrameWords(frame)).suggested(ID, model.predict(asked, text));
    }

    private static List<String> codes(List<Suggestion> suggestions) {
        return suggestions.stream().map(Suggestion::code).toList();
    }

    /** Comments about roads and friends, of which a third have both. */
    private static List<Coded> coded() {
        List<Coded> coded = new ArrayList<>();
        for (int i = 0; i < 90; i++) {
            boolean roads = i % 3 != 1;
            boolean friends = i % 3 != 0;
            coded.add(new Coded(
                    new UUID(1, i).toString(),
                    i % 2 == 0 ? "pride" : "improve",
                    (roads ? "cracked tarmac on lane " + i + ". " : "") + (friends ? "chatty folk at door " + i : ""),
                    roads && friends ? Set.of("roads", "friendly") : Set.of(roads ? "roads" : "friendly")));
        }
        return coded;
    }

    @Test
    void withoutAnythingLearntTheFramesWordsDecide() {
        Model model = learnt(List.of());
        assertEquals(
                "roads", codes(suggested(model, "improve", "So many potholes")).get(0));
        assertEquals(
                "friendly", codes(suggested(model, "pride", "Such kindness")).get(0));
        assertEquals(List.of(), suggested(model, "pride", "Ask my aunt"));
    }

    @Test
    void theQuestionTipsTheScalesBetweenThemesAndIsNotTheVerdict() {
        Model model = learnt(List.of());
        assertEquals("tidy", codes(suggested(model, "pride", "litter")).get(0));
        assertEquals("roads", codes(suggested(model, "improve", "litter")).get(0));
        assertEquals(
                "roads",
                codes(suggested(model, "pride", "potholes and resurfacing")).get(0));
    }

    @Test
    void whatWasLearntIsTickedWithTheWordsThatWeighedMost() {
        Model model = learnt(coded());
        String text = "Cracked tarmac everywhere. Chatty folk!";
        List<Suggestion> both = suggested(model, "pride", text);
        assertEquals(Set.of("roads", "friendly"), Set.copyOf(codes(both)));
        both.forEach(one -> assertTrue(one.ticked(), one.toString()));
        Suggestion roads = both.stream()
                .filter(one -> one.code().equals("roads"))
                .findFirst()
                .orElseThrow();
        assertTrue(
                roads.evidence().stream()
                        .anyMatch(word -> text.substring(word.from(), word.to()).equals("tarmac")),
                roads.toString());
        assertEquals("Cracked tarmac everywhere.", text.substring(roads.sentenceFrom(), roads.sentenceTo()));
    }

    @Test
    void atMostThreeAreProposedUnderTheTicksAndNoneUnderATenth() {
        Model model = learnt(coded());
        for (String text : List.of("bus", "litter and buses and kindness and nothing", "tarmac folk bus stop litter")) {
            List<Suggestion> all = suggested(model, "improve", text);
            assertTrue(all.stream().filter(one -> !one.ticked()).count() <= 3);
            all.forEach(one -> assertTrue(one.confidence() >= 0.1, one.toString()));
            assertEquals(all, all.stream().sorted(SuggestionRule.ORDER).toList());
        }
    }

    @Test
    void anotherLanguageIsJudgedByTheFramesWordsAloneAndNeverTicked() {
        SuggestionRule rule = new SuggestionRule(frame, learnt(coded()), new FrameWords(frame));
        PlainText welsh = PlainText.of("Mae’r trên yn hwyr");
        Suggestion one = rule.suggestedByWords("improve", welsh).get(0);
        assertEquals("buses", one.code());
        assertEquals(0.5, one.confidence());
        assertEquals(false, one.ticked());
        assertEquals(
                "trên",
                welsh.text()
                        .substring(
                                one.evidence().get(0).from(),
                                one.evidence().get(0).to()));
        assertEquals(1, rule.suggestedByWords("improve", welsh).size());
        assertEquals(List.of(), rule.suggestedByWords("improve", PlainText.of("Dim byd")));
        List<String> order = Predicted.order(learnt(coded()));
        float[] probabilities = rule.byWords(welsh);
        assertEquals(0.5f, probabilities[order.indexOf("buses")]);
        assertEquals(0.5f, probabilities[order.indexOf("improve")]);
        assertEquals(0f, probabilities[order.indexOf("roads")]);
    }

    @Test
    void placesAreThoseOfTheCommentAsItWasWritten() {
        String written = "  So   many\n\n potholes ";
        PlainText plain = PlainText.of(written);
        Suggestion one = SuggestionRule.placed(
                suggested(learnt(List.of()), "improve", plain.text()).get(0), plain);
        assertEquals(
                "potholes",
                written.substring(
                        one.evidence().get(0).from(), one.evidence().get(0).to()));
    }
}
