package org.folkmoot.form;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The secret in the cookie of one device that leads to a draft: 256 random bits. Only its hash is kept. On a computer that
 * others use, the secret says so, and its cookie ends with the browser.
 */
record DraftToken(String secret) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;
    private static final String SHARED = "s.";
    private static final Pattern SHAPE = Pattern.compile("(s\\.)?[A-Za-z0-9_-]{43}");

    static DraftToken fresh(boolean shared) {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        return new DraftToken(shared ? SHARED + secret : secret);
    }

    /** Reads a cookie; empty if it cannot be one of ours. */
    static Optional<DraftToken> of(String cookie) {
        return SHAPE.matcher(cookie).matches() ? Optional.of(new DraftToken(cookie)) : Optional.empty();
    }

    /** Whether the device is one that others use. */
    boolean shared() {
        return secret.startsWith(SHARED);
    }

    /** SHA-256 in hexadecimal. */
    String hash() {
        return hash(secret);
    }

    /** SHA-256 in hexadecimal. */
    static String hash(String secret) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java lacks SHA-256, which every Java must have", e);
        }
    }

    @Override
    public String toString() {
        return "DraftToken";
    }
}
