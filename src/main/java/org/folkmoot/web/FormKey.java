package org.folkmoot.web;

import java.util.Arrays;

/**
 * The secret with which form tokens are signed. Kept with the data, so that a page opened before a restart can still be
 * sent after it.
 */
public final class FormKey {
    private final byte[] bytes;

    /** @param bytes at least 32 random bytes */
    public FormKey(byte[] bytes) {
        if (bytes.length < 32) {
            throw new IllegalArgumentException("A form key needs 32 bytes, not " + bytes.length);
        }
        this.bytes = Arrays.copyOf(bytes, bytes.length);
    }

    byte[] bytes() {
        return Arrays.copyOf(bytes, bytes.length);
    }
}
