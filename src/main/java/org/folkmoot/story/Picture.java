package org.folkmoot.story;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * A picture made anew from a file that somebody sent: upright, of a size for the page, and with nothing in it but what is seen.
 *
 * @param type {@code image/jpeg} or {@code image/png}
 * @param width in pixels, at most {@link #LONGEST_SIDE}; so is the height
 * @param bytes at most {@link #MOST_KEPT}; not to be changed
 */
public record Picture(String type, int width, int height, byte[] bytes) {
    /** Most bytes of a file that are taken. */
    public static final int MOST_BYTES = 10 << 20;

    /** Longest side of a picture that is kept, in pixels. */
    static final int LONGEST_SIDE = 1600;

    /** Most bytes of a picture that is kept; both databases hold them in one column. */
    static final int MOST_KEPT = 900_000;

    /** SHA-256 of the bytes in hexadecimal: its name in addresses. */
    public String hash() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java lacks SHA-256, which every Java must have", e);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Picture && hash().equals(((Picture) other).hash());
    }

    @Override
    public int hashCode() {
        return hash().hashCode();
    }

    @Override
    public String toString() {
        return type + " " + width + "x" + height;
    }
}
