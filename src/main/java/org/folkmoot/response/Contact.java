package org.folkmoot.response;

import java.util.Set;
import java.util.UUID;

/**
 * Somebody's contact details, of whom nobody can tell which response they sent.
 *
 * @param id at random
 * @param offers the ids of what they want
 * @param name blank where it was not asked for, as are the others
 */
public record Contact(UUID id, Set<String> offers, String name, String email, String telephone) {

    public Contact {
        offers = Set.copyOf(offers);
    }

    /** Somebody new. The id comes from no source that makes other ids too, since their order could be told from it. */
    public static Contact fresh(Set<String> offers, String name, String email, String telephone) {
        return new Contact(UUID.randomUUID(), offers, name, email, telephone);
    }
}
