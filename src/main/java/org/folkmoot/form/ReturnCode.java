package org.folkmoot.form;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What a respondent writes down to come back on another device: sixteen letters and figures, none of which can be taken for
 * another and which make no words; 69 bits. It follows from the device's cookie, so that one device always shows the same
 * code; only its hash is kept, and the cookie does not follow from it.
 *
 * @param letters as kept, without spaces
 */
record ReturnCode(String letters) {

    private static final String ALPHABET = "CDFGHJKMNPRTVWXY3479";
    private static final int LENGTH = 16;
    private static final int GROUP = 4;
    private static final Pattern SHAPE = Pattern.compile("[" + ALPHABET + "]{" + LENGTH + "}");
    private static final Pattern BETWEEN = Pattern.compile("[\\s\\p{Pd}.,:_/]+");

    /** The code of a draft on one device. */
    static ReturnCode of(DraftToken device, UUID draft) {
        BigInteger number = new BigInteger(1, keyed(device.secret(), "return code of " + draft));
        BigInteger base = BigInteger.valueOf(ALPHABET.length());
        StringBuilder letters = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            BigInteger[] divided = number.divideAndRemainder(base);
            letters.append(ALPHABET.charAt(divided[1].intValue()));
            number = divided[0];
        }
        return new ReturnCode(letters.toString());
    }

    /** Reads what was typed: case, spaces and dashes do not matter; empty if it cannot be a code. */
    static Optional<ReturnCode> read(String typed) {
        String letters = BETWEEN.matcher(typed).replaceAll("").toUpperCase(Locale.ROOT);
        return SHAPE.matcher(letters).matches() ? Optional.of(new ReturnCode(letters)) : Optional.empty();
    }

    /** In groups of four with a separator between them. */
    String grouped(String separator) {
        StringBuilder grouped = new StringBuilder();
        for (int i = 0; i < LENGTH; i += GROUP) {
            grouped.append(i == 0 ? "" : separator).append(letters, i, i + GROUP);
        }
        return grouped.toString();
    }

    /** SHA-256 in hexadecimal. */
    String hash() {
        return DraftToken.hash(letters);
    }

    private static byte[] keyed(String key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java lacks HmacSHA256, which every Java must have", e);
        }
    }

    @Override
    public String toString() {
        return "ReturnCode";
    }
}
