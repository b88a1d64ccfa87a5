package org.folkmoot.answer;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How a response came to the council. {@link #id} is the word used in files and definitions. */
public enum Channel {
    ONLINE,
    PAPER,
    FACE_TO_FACE,
    TELEPHONE,
    E_MAIL,
    LETTER,
    WORKSHOP,
    IMPORT;

    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Channel> of(String id) {
        return Stream.of(values()).filter(channel -> channel.id().equals(id)).findFirst();
    }
}
