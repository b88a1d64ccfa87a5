package org.folkmoot.response;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a respondent came across the address of a survey, such as {@code library}: a poster, a newsletter, a school. Links that
 * nobody made for a place have none.
 *
 * @param slug lower-case letters, digits and single hyphens between them, at most {@value #LONGEST} characters
 */
public record Source(String slug) {

    public static final int LONGEST = 40;

    private static final Pattern GOOD = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    public Source {
        if (slug.length() > LONGEST || !GOOD.matcher(slug).matches()) {
            throw new IllegalArgumentException(
                    "A source is made of lower-case letters, digits and single hyphens, at most " + LONGEST
                            + " characters; got one of " + slug.length() + " characters that is not.");
        }
    }

    /** As somebody typed it, capitals and spaces around it allowed; empty if it cannot be one. */
    public static Optional<Source> of(String text) {
        String slug = text.strip().toLowerCase(Locale.ROOT);
        return slug.length() <= LONGEST && GOOD.matcher(slug).matches()
                ? Optional.of(new Source(slug))
                : Optional.empty();
    }
}
