package org.folkmoot.theme.exchange;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.folkmoot.theme.Passage;

/**
 * Names of things in REFI-QDA files. Made of what the things are called here, and of nothing that differs between two databases
 * with the same responses, so that a file finds its way back.
 */
final class Guids {

    private Guids() {}

    static UUID code(String consultation, String code) {
        return of("code", consultation, code);
    }

    static UUID source(String consultation, Filed.Key key) {
        return of("source", consultation, key.reference(), key.question());
    }

    static UUID user(String consultation, String coder) {
        return of("user", consultation, coder);
    }

    static UUID variable(String consultation, String name) {
        return of("variable", consultation, name);
    }

    /** A selection of all of a text, for a code that was given without a passage. */
    static UUID whole(UUID source, String code) {
        return of("whole", source.toString(), code);
    }

    static UUID passage(UUID source, String code, Passage passage) {
        return of("passage", source.toString(), code, passage.from() + "-" + passage.to());
    }

    static UUID coding(UUID selection) {
        return of("coding", selection.toString());
    }

    /** As files write one: with or without braces, in small letters or capitals. */
    static Optional<UUID> read(String written) {
        if (written == null) {
            return Optional.empty();
        }
        String plain = written.strip().toLowerCase(Locale.ROOT);
        if (plain.startsWith("{") && plain.endsWith("}")) {
            plain = plain.substring(1, plain.length() - 1);
        }
        return plain.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                ? Optional.of(UUID.fromString(plain))
                : Optional.empty();
    }

    private static UUID of(String... parts) {
        return UUID.nameUUIDFromBytes(("folkmoot\n" + String.join("\n", parts)).getBytes(StandardCharsets.UTF_8));
    }
}
