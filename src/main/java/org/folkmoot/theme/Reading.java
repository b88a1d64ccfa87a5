package org.folkmoot.theme;

import java.util.Set;
import java.util.UUID;

/**
 * One person's decision about one comment: these codes and no others.
 *
 * @param codes as given, without the codes above them; may be empty
 */
public record Reading(UUID comment, Coder coder, Set<String> codes) {

    public Reading {
        codes = Set.copyOf(codes);
    }
}
