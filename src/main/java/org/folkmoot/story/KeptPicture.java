package org.folkmoot.story;

/**
 * What is known of a picture that is kept, without its bytes.
 *
 * @param hash its name in addresses
 * @param alt what it shows, in words, for those who cannot see it; blank if nobody said
 */
public record KeptPicture(String hash, String type, int width, int height, String alt) {}
