package org.folkmoot.post;

/**
 * What became of one file that was brought.
 *
 * @param name as it was called
 */
sealed interface Came {

    String name();

    /** It waits to be looked at. */
    record Kept(String name) implements Came {}

    /** The very same file came in before. */
    record Known(String name, PostItem before) implements Came {}

    /** Nothing of it is kept. */
    record Refused(String name, FileRefused.Reason reason) implements Came {}
}
