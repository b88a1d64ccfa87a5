package org.folkmoot.theme;

/**
 * A person who reads comments.
 *
 * @param id the officer's id, or for an invented officer a made-up one
 * @param name what exports and pages call them
 */
public record Coder(String id, String name) {}
