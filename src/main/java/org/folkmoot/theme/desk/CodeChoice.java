package org.folkmoot.theme.desk;

import io.micronaut.core.annotation.Nullable;

/**
 * A code as the desk shows it.
 *
 * @param entry what stands in the list of the field in which codes are typed
 * @param key what ticks it on the keyboard; absent if nothing does
 * @param because the words of the comment for which it is suggested, in quotation marks, or the sentence; absent if it is not
 * @param percent how probable the machine finds it; absent if it is not suggested
 */
public record CodeChoice(
        String id,
        String label,
        String theme,
        String definition,
        String entry,
        @Nullable Integer key,
        @Nullable String because,
        @Nullable Long percent,
        boolean ticked) {

    CodeChoice suggested(int key, String because, double probability, boolean ticked) {
        return new CodeChoice(id, label, theme, definition, entry, key, because, Math.round(100 * probability), ticked);
    }

    CodeChoice recent(@Nullable Integer key) {
        return new CodeChoice(id, label, theme, definition, entry, key, null, null, ticked);
    }

    public CodeChoice asTicked() {
        return new CodeChoice(id, label, theme, definition, entry, key, because, percent, true);
    }
}
