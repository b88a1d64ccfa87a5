package org.folkmoot.survey.kind;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.folkmoot.answer.QuestionId;
import org.folkmoot.survey.Head;
import org.folkmoot.survey.Measure;
import org.folkmoot.survey.Question;
import org.folkmoot.survey.Story;
import org.folkmoot.survey.Text;
import org.folkmoot.survey.TextReader;
import org.folkmoot.survey.Widget;
import org.folkmoot.yaml.YamlMap;

/** The key {@code story} of a question in one's own words: {@code true}, or other words to ask for consent and a name with. */
final class StoryQuestions {

    private static final int LONGEST_NAME = 60;
    private static final int WIDTH = 40;

    private static final Text ASK = text(
            "May we publish what you wrote?",
            "A gawn ni gyhoeddi’r hyn ysgrifennoch chi?",
            "Can we show your words to other people?");
    private static final Text HINT = text(
            "We read it first, and take out what could show who somebody is.",
            "Byddwn yn ei ddarllen yn gyntaf, ac yn tynnu unrhyw beth a allai ddangos pwy yw rhywun.",
            "We read your words first. We take out things that show who a person is.");
    private static final Text TICK = text(
            "You may publish this story on our site, without my name",
            "Cewch gyhoeddi’r stori hon ar ein gwefan, heb fy enw",
            "Yes. You can put my words on our website. Do not show my name.");
    private static final Text NAME = text(
            "If we publish it, what may we call you?",
            "Os byddwn yn ei chyhoeddi, beth gawn ni eich galw?",
            "What can we call you?");
    private static final Text NAME_HINT = text(
            "For example a first name, or “a resident of Mereford”. You can leave this empty.",
            "Er enghraifft enw cyntaf, neu “rhywun o Mereford”. Gallwch adael hyn yn wag.",
            "For example “Sam” or “a person from Mereford”. You do not have to answer.");

    private StoryQuestions() {}

    /** What comes with a question; empty if its answer is no story. */
    static Optional<Story> read(Head head, YamlMap map) {
        if (!map.isMap("story")) {
            return map.flag("story") ? Optional.of(story(head, ASK, HINT, TICK, NAME, NAME_HINT)) : Optional.empty();
        }
        return map.map("story").map(words -> {
            Story story = story(
                    head,
                    TextReader.optional(words, "ask").orElse(ASK),
                    TextReader.optional(words, "hint").orElse(HINT),
                    TextReader.optional(words, "tick").orElse(TICK),
                    TextReader.optional(words, "name").orElse(NAME),
                    TextReader.optional(words, "name-hint").orElse(NAME_HINT));
            words.close();
            return story;
        });
    }

    private static Story story(Head head, Text ask, Text hint, Text tick, Text name, Text nameHint) {
        Question consent = MultipleChoice.of(
                with(head, Story.consentOf(head.id()), ask, hint),
                new Options(List.of(Option.plain(Story.YES, tick))),
                OptionalInt.empty());
        QuestionId nameId = Story.nameOf(head.id());
        Question called = new OneText(
                with(head, nameId, name, nameHint),
                new Widget.Line(nameId.value(), Widget.Input.TEXT, WIDTH, LONGEST_NAME),
                new Measure.None(),
                LONGEST_NAME,
                Optional.empty());
        return new Story(consent, called);
    }

    private static Head with(Head head, QuestionId id, Text text, Text hint) {
        return new Head(id, text, Optional.of(hint), Optional.empty(), head.when(), false, head.place());
    }

    private static Text text(String english, String welsh, String easy) {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("en", english);
        words.put("cy", welsh);
        words.put("en-x-easy", easy);
        return new Text(words);
    }
}
