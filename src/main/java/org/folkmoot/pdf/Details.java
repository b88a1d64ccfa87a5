package org.folkmoot.pdf;

import java.time.Instant;
import java.util.Objects;

/**
 * What a document says about itself, shown by readers and search engines rather than on a page.
 *
 * @param title shown in the window's title bar and the running header; never blank
 * @param language of the whole document as a BCP 47 tag, such as {@code en-GB} or {@code cy-GB}; never blank
 * @param author the organisation that publishes it; repeated in the running footer
 * @param subject one sentence saying what it is about; may be empty
 * @param created the moment written as its creation date, so that the same input gives the same bytes
 * @param pageWords how a page is numbered in that language, with {@code {page}} and {@code {pages}} in it,
 *     such as {@code Page {page} of {pages}}
 */
public record Details(String title, String language, String author, String subject, Instant created, String pageWords) {
    public Details {
        requireWords(title, "title");
        requireWords(language, "language");
        Objects.requireNonNull(author, "author");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(created, "created");
        if (!pageWords.contains("{page}") || pageWords.length() > 40) {
            throw new IllegalArgumentException("Page words \"" + pageWords
                    + "\" must have {page} in them and at most 40 characters, like" + " \"Page {page} of {pages}\".");
        }
    }

    private static void requireWords(String value, String name) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("The document's " + name + " is blank: PDF/UA requires it.");
        }
    }
}
