package org.folkmoot.theme.learn;

/**
 * A comment that people coded, as evidence beside another.
 *
 * @param comment its id
 * @param likeness how like the two are to a language model: 1 for the same text, about 0 for texts of different things
 */
public record Near(String comment, float likeness) {}
