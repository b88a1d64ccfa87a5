package org.folkmoot.theme;

/**
 * A word or phrase of a comment for which a code is suggested.
 *
 * @param from where it stands in the comment, in UTF-16 units; {@code to} is exclusive
 */
public record Evidence(int from, int to) {}
