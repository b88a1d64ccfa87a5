package org.folkmoot.web;

/**
 * One thing to put right on a page, shown in the summary at its top and beside the field.
 *
 * @param anchor the HTML id of the field, or of its first input, that the summary links to
 * @param text what is wrong and what to do, as one sentence
 */
public record FormError(String anchor, String text) {}
