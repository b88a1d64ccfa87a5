package org.folkmoot.theme.quotes;

import java.util.Locale;

/** What became of a comment as a quote. */
enum QuoteState {
    APPROVED,
    REJECTED,
    /** Taken back: to be decided again. */
    BACK,
    /** Its response was withdrawn, or its words changed. */
    GONE;

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
