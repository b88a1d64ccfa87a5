package org.folkmoot.form;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.function.IntFunction;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.folkmoot.answer.ResponseId;

/**
 * The private codes of a response, made from the secret in the respondent's cookie, so that a page that is loaded twice shows
 * the same code while the database knows none of them.
 */
final class CodeWords {

    // Without letters and digits that look alike.
    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LETTERS = 16;
    private static final int GROUP = 4;

    private CodeWords() {}

    /** {@code XXXX-XXXX-XXXX-XXXX} by number: 78 bits that nobody can tell without the cookie. */
    static IntFunction<String> of(DraftToken token, ResponseId response) {
        return number -> words(token, response + "/" + number);
    }

    private static String words(DraftToken token, String name) {
        BigInteger bits = new BigInteger(1, mac(token, name));
        BigInteger base = BigInteger.valueOf(ALPHABET.length());
        StringBuilder code = new StringBuilder(LETTERS + LETTERS / GROUP);
        for (int i = 0; i < LETTERS; i++) {
            if (i > 0 && i % GROUP == 0) {
                code.append('-');
            }
            code.append(ALPHABET.charAt(bits.mod(base).intValue()));
            bits = bits.divide(base);
        }
        return code.toString();
    }

    private static byte[] mac(DraftToken token, String name) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(token.secret().getBytes(StandardCharsets.US_ASCII), "HmacSHA256"));
            return mac.doFinal(name.getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java lacks HmacSHA256, which every Java must have", e);
        }
    }
}
