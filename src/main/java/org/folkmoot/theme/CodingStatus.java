package org.folkmoot.theme;

import java.util.Locale;

/** What became of a code on a comment. {@link #id} is the word used in files. */
public enum CodingStatus {
    ACCEPTED,
    /** Suggested, read by a person and not given. */
    REJECTED,
    /** By the machine, with nobody's decision, and so probable that four of five such were right. */
    SUGGESTED,
    /** By the machine too, but less probable: only put before people, never counted. */
    POSSIBLE,
    /** No code at all: the comment was read and given none. */
    READ;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    static CodingStatus of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }
}
