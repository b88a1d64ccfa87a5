package org.folkmoot.theme.exchange;

/** A file that cannot be read at all. The message is for officers: what is wrong, and what to do. */
public final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unreadable(String message) {
        super(message);
    }

    Unreadable(String message, Throwable cause) {
        super(message, cause);
    }
}
