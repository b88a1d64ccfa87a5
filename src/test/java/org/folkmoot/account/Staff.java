package org.folkmoot.account;

import io.micronaut.runtime.server.EmbeddedServer;
import java.util.Optional;
import java.util.Set;
import org.folkmoot.web.Visitor;

/** Officers for tests of pages, made and signed in the way real ones are. */
public final class Staff {
    private Staff() {}

    /** A visitor signed in as a new officer with these roles. */
    public static Visitor signedIn(EmbeddedServer server, String email, Officer.Grant... roles) {
        return signedIn(server, new Visitor(server.getURI()), email, roles);
    }

    /** Signs a visitor in as a new officer with these roles. */
    public static Visitor signedIn(EmbeddedServer server, Visitor visitor, String email, Officer.Grant... roles) {
        String link = welcome(server, email, roles);
        visitor.get(link);
        if (visitor.post(link, "password", "four unrelated words").statusCode() != 303) {
            throw new IllegalStateException(email + " could not sign in");
        }
        return visitor;
    }

    /** The link by which a new officer with these roles sets a password. */
    public static String welcome(EmbeddedServer server, String email, Officer.Grant... roles) {
        Officer officer = server.getApplicationContext()
                .getBean(Officers.class)
                .add(Optional.empty(), email.replaceFirst("@.*", ""), email, Set.of(roles))
                .orElseThrow();
        return server.getApplicationContext().getBean(Entrance.class).link(Optional.empty(), officer.id());
    }
}
