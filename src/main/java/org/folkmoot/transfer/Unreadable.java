package org.folkmoot.transfer;

/** A file that cannot be taken in. The message says what is wrong with it and what to do, to the officer who sent it. */
final class Unreadable extends RuntimeException {
    Unreadable(String message) {
        super(message);
    }
}
