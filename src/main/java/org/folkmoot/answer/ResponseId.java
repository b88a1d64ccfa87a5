package org.folkmoot.answer;

import java.util.UUID;

/** Names one response inside the house. People are given its reference instead. */
public record ResponseId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
