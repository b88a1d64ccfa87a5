package org.folkmoot.response;

/**
 * What came of many submissions.
 *
 * @param accepted how many were kept now
 * @param alreadyHere how many were kept before
 */
public record Arrivals(long accepted, long alreadyHere) {}
