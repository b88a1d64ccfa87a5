package org.folkmoot.theme.exchange;

import java.util.Optional;
import org.folkmoot.theme.Passage;

/**
 * Passages as files count them: in characters of Unicode (code points), the first being 0, the end exclusive. In Java's units a
 * character such as an emoji counts for two.
 */
record CodePoints(int from, int to) {

    static CodePoints of(Passage passage, String text) {
        int from = text.codePointCount(0, passage.from());
        return new CodePoints(from, from + text.codePointCount(passage.from(), passage.to()));
    }

    static CodePoints all(String text) {
        return new CodePoints(0, text.codePointCount(0, text.length()));
    }

    /** Empty where it does not lie within the text. */
    Optional<Passage> passage(String text) {
        if (from < 0 || to <= from || to > text.length() || to > text.codePointCount(0, text.length())) {
            return Optional.empty();
        }
        int start = text.offsetByCodePoints(0, from);
        return Optional.of(new Passage(start, text.offsetByCodePoints(start, to - from)));
    }
}
