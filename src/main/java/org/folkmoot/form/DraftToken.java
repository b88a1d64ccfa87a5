package org.folkmoot.form;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/** The secret in a respondent's cookie that leads to their draft: 256 random bits. Only its hash is kept. */
record DraftToken(String secret) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{43}");

    static DraftToken fresh() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new DraftToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** Reads a cookie; empty if it cannot be one of ours. */
    static Optional<DraftToken> of(String cookie) {
        return SHAPE.matcher(cookie).matches() ? Optional.of(new DraftToken(cookie)) : Optional.empty();
    }

    /** SHA-256 in hexadecimal. */
    String hash() {
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
