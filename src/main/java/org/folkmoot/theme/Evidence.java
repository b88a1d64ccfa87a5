package org.folkmoot.theme;

import org.folkmoot.survey.frame.CodeFrame;

/**
 * Why a code is suggested: a word or phrase of the comment that the {@link CodeFrame} has under the code.
 *
 * @param from where it stands in the comment, in UTF-16 units; {@code to} is exclusive
 * @param term the frame's word, phrase or label that it matched, as written there; for an example the word of the example
 * @param source what of the frame it matched
 */
public record Evidence(int from, int to, String term, Source source) {

    /** Parts of a code that speak for it, the strongest first. */
    public enum Source {
        WORD,
        LABEL,
        EXAMPLE
    }
}
