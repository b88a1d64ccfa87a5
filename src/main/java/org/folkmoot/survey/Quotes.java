package org.folkmoot.survey;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.folkmoot.answer.QuestionId;

/**
 * Earlier answers quoted in later texts: {@code {{question}}}, or {@code {{question|words if it was not answered}}}. Where
 * nobody's answers are at hand, as on paper and in reports, the words for no answer are shown, else an ellipsis.
 */
final class Quotes {

    private static final String OPEN = "{{";
    private static final String CLOSE = "}}";
    private static final String NOTHING = "…";

    /** Parts the braces of what people wrote, so that nobody's answer is read as a quote; cannot be seen. */
    private static final String JOINER = "\u2060";

    /** A brace that another follows; of three each but the last is one. */
    private static final Pattern BRACES = Pattern.compile("\\{(?=\\{)");

    private static final Pattern QUOTE = Pattern.compile("\\{\\{\\s*([a-z0-9-]+)\\s*(?:\\|([^{}]*))?}}");

    private Quotes() {}

    /** A quote as an author writes it. */
    record Quote(String question, Optional<String> otherwise) {}

    static boolean in(Text text) {
        return text.byLanguage().values().stream().anyMatch(words -> words.contains(OPEN));
    }

    static List<Quote> in(String words) {
        List<Quote> quotes = new ArrayList<>();
        Matcher found = QUOTE.matcher(words);
        while (found.find()) {
            quotes.add(quote(found));
        }
        return quotes;
    }

    /** Whether braces stand in the words that are no quote. */
    static boolean malformed(String words) {
        String rest = QUOTE.matcher(words).replaceAll("");
        return rest.contains(OPEN) || rest.contains(CLOSE);
    }

    /** The words without anyone's answers. */
    static String plain(String words) {
        return words.contains(OPEN) ? replaced(words, quote -> Optional.empty()) : words;
    }

    /** The words without anyone's answers, and with {@code answer} where the author gave no words for none. */
    static String plain(String words, Function<QuestionId, String> answer) {
        return words.contains(OPEN)
                ? replaced(
                        words,
                        quote ->
                                quote.otherwise().or(() -> Optional.of(answer.apply(new QuestionId(quote.question())))))
                : words;
    }

    /** Words that are not an author's, in which nothing may be taken for a quote. */
    static String literal(String words) {
        return BRACES.matcher(words).replaceAll("{" + JOINER);
    }

    /**
     * A text with answers in the place of quotes.
     *
     * @param answers the answer to a question in words of a language; empty if there is none
     */
    static Text filled(Text text, BiFunction<QuestionId, String, Optional<String>> answers) {
        if (!in(text)) {
            return text;
        }
        Map<String, String> filled = new LinkedHashMap<>();
        text.byLanguage()
                .forEach((language, words) -> filled.put(
                        language,
                        replaced(
                                words,
                                quote -> answers.apply(new QuestionId(quote.question()), language)
                                        .map(Quotes::literal))));
        return new Text(filled);
    }

    private static String replaced(String words, Function<Quote, Optional<String>> by) {
        return QUOTE.matcher(words)
                .replaceAll(found -> Matcher.quoteReplacement(
                        by.apply(quote(found)).or(quote(found)::otherwise).orElse(NOTHING)));
    }

    private static Quote quote(MatchResult found) {
        return new Quote(
                found.group(1),
                Optional.ofNullable(found.group(2)).map(String::strip).filter(words -> !words.isEmpty()));
    }
}
