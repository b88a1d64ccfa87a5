package org.folkmoot.survey;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.folkmoot.answer.QuestionId;

/** Words for people, by language (BCP 47 tag). Never empty; the first language is the one fallen back to. */
public record Text(Map<String, String> byLanguage) {

    public static final String DEFAULT_LANGUAGE = "en";

    public Text {
        if (byLanguage.isEmpty()) {
            throw new IllegalArgumentException("A text needs words in at least one language.");
        }
        byLanguage = Collections.unmodifiableMap(new LinkedHashMap<>(byLanguage));
    }

    public static Text of(String english) {
        return new Text(Map.of(DEFAULT_LANGUAGE, english));
    }

    /**
     * The words in a language; of a variant such as {@code en-x-easy} those of the language, if it has none of its own; else
     * those in the default language, else in the first one given. Answers that the words quote are not in them: {@link Route#quoted}
     * puts them in, and what is still to be quoted here stands as the words for no answer.
     */
    public String in(String language) {
        return Quotes.plain(byLanguage.get(spoken(language)));
    }

    /**
     * The same, but what is to be quoted stands as {@code answer} where the author gave no words for no answer.
     *
     * @param answer what stands for the answer to a question, such as “your answer to question 4” on paper
     */
    public String in(String language, Function<QuestionId, String> answer) {
        return Quotes.plain(byLanguage.get(spoken(language)), answer);
    }

    /** The language in which {@link #in} speaks. */
    public String spoken(String language) {
        for (String tag = language; !tag.isEmpty(); tag = broader(tag)) {
            if (byLanguage.containsKey(tag)) {
                return tag;
            }
        }
        return byLanguage.containsKey(DEFAULT_LANGUAGE)
                ? DEFAULT_LANGUAGE
                : byLanguage.keySet().iterator().next();
    }

    /** Whether there are words in a language or, where it is a variant, in the language that it is a variant of. */
    public boolean speaks(String language) {
        return !broader(language).isEmpty() && speaks(broader(language)) || byLanguage.containsKey(language);
    }

    private static String broader(String tag) {
        return tag.substring(0, Math.max(0, tag.lastIndexOf('-')));
    }

    public Set<String> languages() {
        return byLanguage.keySet();
    }
}
