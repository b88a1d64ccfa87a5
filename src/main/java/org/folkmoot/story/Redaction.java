package org.folkmoot.story;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Words taken out of a story before it is shown: each place where they stand becomes {@link #MARK}. The story itself is not
 * changed. Small and capital letters are the same; a word is not taken out of the middle of a longer one.
 *
 * @param hidden the words, as written by an officer; none is blank
 */
public record Redaction(List<String> hidden) {
    /** What readers see where words were taken out. */
    public static final String MARK = "[…]";

    public static final Redaction NONE = new Redaction(List.of());

    public Redaction {
        hidden = List.copyOf(hidden);
    }

    /** One piece to be taken out on each line. */
    public static Redaction of(String lines) {
        return new Redaction(lines.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .distinct()
                .toList());
    }

    /** What readers are to see of a text. */
    public String applied(String text) {
        String shown = text;
        // The longest first, so that a name goes whole where its first word is to go too.
        for (String words : hidden.stream()
                .sorted((one, other) -> other.length() - one.length())
                .toList()) {
            shown = pattern(words).matcher(shown).replaceAll(MARK);
        }
        return shown;
    }

    /** Those of the words that do not stand in any of these texts. */
    public List<String> notIn(List<String> texts) {
        return hidden.stream()
                .filter(words -> texts.stream()
                        .noneMatch(text -> pattern(words).matcher(text).find()))
                .toList();
    }

    String lines() {
        return String.join("\n", hidden);
    }

    private static Pattern pattern(String words) {
        // White space of any kind between the words, so that a line end in the story does not keep them in.
        String spaced = Pattern.compile("\\s+")
                .splitAsStream(words)
                .map(Pattern::quote)
                .reduce((one, other) -> one + "\\s+" + other)
                .orElse("");
        return Pattern.compile(
                "(?<![\\p{L}\\p{N}])" + spaced + "(?![\\p{L}\\p{N}])", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
