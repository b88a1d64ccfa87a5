package org.folkmoot.paper.print;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.regex.Pattern;
import org.folkmoot.survey.AskedIf;
import org.folkmoot.survey.Question;
import org.folkmoot.survey.Survey;
import org.folkmoot.survey.Text;
import org.folkmoot.web.Language;
import org.folkmoot.web.Messages;

/** The words of one form: those of its definition and ours, in its language. */
final class Said {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Pattern LINE_END = Pattern.compile("(?<!\n)[ \t]*\n[ \t]*(?!\n|- )");
    private static final String ON_SCREEN = "survey.when.";

    private final Messages messages;
    private final String language;
    private final Numbers numbers;
    final AskedIf conditions;

    Said(Messages messages, Survey survey, String language) {
        this.messages = messages;
        this.language = language;
        this.numbers = new Numbers(survey);
        this.conditions = new AskedIf(survey, this::numbered, language, question -> Integer.toString(number(question)));
    }

    int number(Question question) {
        return numbers.of(question);
    }

    /** Ours. */
    String say(String key, Object... details) {
        return messages.text(language, key, details);
    }

    /** Ours, where a text of the definition is wanted. */
    Text own(String key) {
        return new Text(Map.of(language, say(key)));
    }

    /**
     * The definition's; earlier answers are not at hand on paper. As on screens, an empty line parts paragraphs and a hyphen
     * begins an item.
     */
    String of(Text text) {
        String words = text.in(language, question -> say("print.answer-to", Integer.toString(numbers.of(question))));
        return LINE_END.matcher(words.strip()).replaceAll(" ").replace("\n- ", "\n• ");
    }

    Language language() {
        return new Language(language);
    }

    /** “Monday 31 March 2031”: the last day before the moment, which itself is too late. */
    String lastDay(Instant closes) {
        return DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", language().locale())
                .format(closes.minusNanos(1).atZone(LONDON));
    }

    /** Conditions name questions by their numbers. */
    private String numbered(String spoken, String key, Object... details) {
        return key.startsWith(ON_SCREEN)
                ? messages.text(spoken, "print.when." + key.substring(ON_SCREEN.length()), details)
                : messages.text(spoken, key, details);
    }
}
