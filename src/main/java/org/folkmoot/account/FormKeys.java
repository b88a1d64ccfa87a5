package org.folkmoot.account;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.util.Base64;
import org.folkmoot.store.Moments;
import org.folkmoot.web.FormKey;

@Factory
final class FormKeys {
    private static final String NAME = "form-key";

    /** The key kept in the database, made at the first start. */
    @Singleton
    FormKey formKey(SecretRepository secrets, Moments moments) {
        if (!secrets.existsById(NAME)) {
            secrets.insertIfAbsent(NAME, Base64.getEncoder().encodeToString(Tokens.bytes()), moments.now());
        }
        return new FormKey(
                Base64.getDecoder().decode(secrets.findById(NAME).orElseThrow().content()));
    }
}
