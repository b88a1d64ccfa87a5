package org.folkmoot.comment;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/**
 * What an officer says that a comment means in English. The comment itself stays as it was written.
 *
 * @param from the language of the comment (BCP 47 tag), as the officer says
 */
public record Translation(UUID comment, String from, String text, String officer, Instant at) {

    /** The language into which comments are translated. */
    public static final String INTO = "en";

    /** The comment, said in English. */
    public Comment of(Comment comment) {
        return new Comment(comment.id(), comment.response(), comment.survey(), comment.question(), INTO, text);
    }

    /** The language of the comment, by its English name. */
    public String fromName() {
        return name(from);
    }

    /** The English name of a language; the tag itself where it has none. */
    public static String name(String tag) {
        return Locale.forLanguageTag(tag).getDisplayLanguage(Locale.ENGLISH);
    }
}
