package org.folkmoot.response;

import jakarta.inject.Singleton;
import java.util.UUID;
import org.folkmoot.store.Ids;

/** Makes the references that people read out and copy: {@code XXXX-XXXX}, without letters and digits that look alike. */
@Singleton
final class References {

    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int HALF = 4;

    private final Ids ids;

    References(Ids ids) {
        this.ids = ids;
    }

    /** One of some 650 thousand million, at random; the caller sees to it that it is not taken. */
    String next() {
        UUID random = ids.random();
        // The 62 random bits of the lower half are far more than eight letters need, so that none is likelier than
        // others.
        long bits = random.getLeastSignificantBits() & 0x3fffffffffffffffL;
        StringBuilder reference = new StringBuilder(2 * HALF + 1);
        for (int i = 0; i < 2 * HALF; i++) {
            if (i == HALF) {
                reference.append('-');
            }
            reference.append(ALPHABET.charAt((int) (bits % ALPHABET.length())));
            bits /= ALPHABET.length();
        }
        return reference.toString();
    }
}
