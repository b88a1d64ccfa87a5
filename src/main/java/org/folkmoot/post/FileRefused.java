package org.folkmoot.post;

import java.util.Locale;

/** A file of which nothing is kept. */
final class FileRefused extends Exception {

    private static final long serialVersionUID = 1L;

    /** Why, as the pages say it. */
    enum Reason {
        /** Larger than {@link OpenedFiles#LARGEST}. */
        TOO_LARGE,
        EMPTY,
        /** Not of a kind that we read. */
        UNKNOWN,
        /** A file of an older Word, or of Outlook. */
        OLD_OFFICE,
        /** Of a kind that we read, but broken. */
        BROKEN,
        /** Locked with a password. */
        LOCKED,
        /** It would become far larger when it is opened. */
        BOMB,
        /** A mail of too many parts, or too many within each other. */
        TOO_MANY_PARTS,
        TOO_MANY_FILES,
        /** An archive within an archive. */
        NESTED;

        String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final Reason reason;

    FileRefused(Reason reason) {
        super(reason.id());
        this.reason = reason;
    }

    FileRefused(Reason reason, Exception cause) {
        super(reason.id(), cause);
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }
}
