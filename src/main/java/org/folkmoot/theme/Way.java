package org.folkmoot.theme;

import java.util.Locale;

/** How a reading was made. {@link #id} is the word used in files. */
public enum Way {
    /** One person read the one comment. */
    ONE,
    /** The same text, or nearly, was read elsewhere and its codes were carried over. */
    CARRIED,
    /** Confirmed together with others, after some of them drawn by chance had been read. */
    BULK,
    /** Moved from one code to another together with others. */
    MOVED,
    /** Read elsewhere and brought in with a file. */
    IMPORTED,
    /** No reading: a flag was set or taken away. */
    FLAG;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Way of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }
}
