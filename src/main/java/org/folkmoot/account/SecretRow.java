package org.folkmoot.account;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

/** A secret that the house made for itself at its first start. */
@MappedEntity("secret")
record SecretRow(@Id String name, String content, Instant made) {
    @Override
    public String toString() {
        return "SecretRow[" + name + "]";
    }
}
