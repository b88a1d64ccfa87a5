package org.folkmoot.account;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;

/** Lets the first person in: no password is ever built in. */
@Singleton
public final class FirstAdministrator {
    /** By this address the first administrator signs in. */
    public static final String EMAIL = "administrator@localhost";

    private static final String NAME = "Administrator";

    private final Officers officers;
    private final Entrance entrance;

    FirstAdministrator(Officers officers, Entrance entrance) {
        this.officers = officers;
        this.entrance = entrance;
    }

    /**
     * While no officer has a password: a new one-time link for the first administrator, {@code /welcome/...}, to be printed
     * where only the person at the machine sees it. Earlier ones become worthless.
     */
    public Optional<String> link() {
        if (officers.anyReady()) {
            return Optional.empty();
        }
        Officer first = officers.byEmail(EMAIL)
                .or(() -> officers.add(Optional.empty(), NAME, EMAIL, Set.of(Officer.Grant.administrator())))
                .orElseThrow();
        return Optional.of(entrance.link(Optional.empty(), first.id()));
    }
}
