package org.folkmoot.account;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import jakarta.inject.Singleton;

/** Hashes passwords with Argon2id (19 MiB, two passes, one lane: the lower bound that OWASP advises). */
@Singleton
final class Passwords {
    private static final Argon2Function ARGON = Argon2Function.getInstance(19_456, 2, 1, 32, Argon2.ID);

    String hash(String password) {
        return Password.hash(password).addRandomSalt(16).with(ARGON).getResult();
    }

    /** Whether the password is the one that was hashed; by the parameters in the hash, so that old ones stay good. */
    boolean matches(String password, String hash) {
        return Password.check(password, hash).with(Argon2Function.getInstanceFromHash(hash));
    }

    /** Takes about as long as {@link #matches}, so that the time of a refusal does not tell whether there is such an officer. */
    void matchNobody(String password) {
        hash(password);
    }
}
