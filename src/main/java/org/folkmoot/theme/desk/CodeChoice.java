package org.folkmoot.theme.desk;

import io.micronaut.core.annotation.Nullable;

/**
 * A code as the desk shows it.
 *
 * @param key what ticks it on the keyboard; absent if nothing does
 * @param because the words of the comment for which it is suggested, in quotation marks; absent if it is not
 * @param entry what stands in the list of the field in which codes are typed
 */
record CodeChoice(
        String id,
        String label,
        String theme,
        String definition,
        String entry,
        @Nullable Integer key,
        @Nullable String because,
        boolean ticked) {

    CodeChoice suggested(int key, String because, boolean ticked) {
        return new CodeChoice(id, label, theme, definition, entry, key, because, ticked);
    }

    CodeChoice asTicked() {
        return new CodeChoice(id, label, theme, definition, entry, key, because, true);
    }
}
