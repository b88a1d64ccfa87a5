package org.folkmoot.web;

/**
 * Words on a page and, where they are not in its language, the one they are in, so that a screen reader speaks them as they
 * should be spoken (WCAG 2.2, 3.1.2). A template shows them as {@code {{said words}}}; where no element may stand, as in an
 * attribute or the title, {@code {{words}}} shows them alone.
 *
 * @param lang the language as browsers know it; null where it is the page's
 * @param dir {@code ltr} or {@code rtl}; null where the language is the page's
 */
public record Said(String words, String lang, String dir) {

    /**
     * Words that may be in another language than their page.
     *
     * @param spoken the tag of the language that they are in
     * @param page the tag of the page's language
     */
    public static Said of(String words, String spoken, String page) {
        Language own = new Language(spoken);
        return own.html().equals(new Language(page).html())
                ? new Said(words, null, null)
                : new Said(words, own.html(), own.direction());
    }

    /** Whether they are in another language than their page. */
    public boolean foreign() {
        return lang != null;
    }

    @Override
    public String toString() {
        return words;
    }
}
