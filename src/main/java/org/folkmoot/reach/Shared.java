package org.folkmoot.reach;

/**
 * What other sites show of a page that links to it (Open Graph).
 *
 * @param path of the page, and {@code image} of its card, below the public address
 * @param alt the card in words
 */
public record Shared(String title, String description, String path, String image, String alt) {}
