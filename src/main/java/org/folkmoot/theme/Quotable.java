package org.folkmoot.theme;

import java.util.regex.Pattern;

/** Whether a comment may be quoted, as far as its words alone tell. */
final class Quotable {
    private static final int FEWEST_WORDS = 4;
    private static final int MOST_WORDS = 60;
    private static final Pattern SPACE = Pattern.compile("\\s+");

    // An e-mail address or handle, a web address, a full postcode, or seven digits and more that might be a telephone
    // number.
    private static final Pattern LEADS_TO_SOMEBODY = Pattern.compile(
            "@\\w|https?:|www\\.|\\b[A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2}\\b|\\+?\\d(?:[ ()-]{0,2}\\d){6,}",
            Pattern.CASE_INSENSITIVE);

    private Quotable() {}

    static boolean test(String text) {
        int words = SPACE.split(text.strip()).length;
        return words >= FEWEST_WORDS
                && words <= MOST_WORDS
                && !LEADS_TO_SOMEBODY.matcher(text).find();
    }
}
