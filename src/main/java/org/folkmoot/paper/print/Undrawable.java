package org.folkmoot.paper.print;

/** A form whose words cannot be set: the fonts lack some of its letters, or it is written from right to left. */
public final class Undrawable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Undrawable(String survey, String language) {
        super("The form of " + survey + " in the language " + language
                + " cannot be printed: its letters are written from right to left, or the fonts lack them.");
    }
}
