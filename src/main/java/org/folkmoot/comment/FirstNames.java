package org.folkmoot.comment;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** First names, in small letters: those that are nothing else, and those that are words too. */
final class FirstNames {

    private static final Set<String> ALONE = new HashSet<>();
    private static final Set<String> ALSO_WORDS = new HashSet<>();

    static {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                FirstNames.class.getResourceAsStream("/comment/first-names.txt"), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("#")) {
                    (line.startsWith("~") ? ALSO_WORDS : ALONE)
                            .add(line.replace("~", "").toLowerCase(Locale.ROOT));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private FirstNames() {}

    /** Whether it is a name and no common word. */
    static boolean sure(String low) {
        return ALONE.contains(low)
                || low.indexOf('-') > 0
                        && ALONE.contains(low.substring(0, low.indexOf('-')))
                        && ALONE.contains(low.substring(low.lastIndexOf('-') + 1));
    }

    /** Whether it may be a name. */
    static boolean any(String low) {
        return sure(low) || ALSO_WORDS.contains(low);
    }
}
