package org.folkmoot.post;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;

/**
 * Bytes as text.
 *
 * @param guessed whether the encoding was not said, or what was said cannot be
 */
record Decoded(String text, boolean guessed) {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    /** Decodes by the encoding that is said if that works, else by what the bytes look like: UTF-8, UTF-16 with a mark, Windows. */
    static Decoded of(byte[] bytes, Optional<String> said) {
        Optional<String> strict = said.flatMap(Decoded::charset).flatMap(charset -> strict(bytes, charset));
        if (strict.isPresent()) {
            return new Decoded(clean(strict.get()), false);
        }
        Optional<Charset> marked = marked(bytes);
        if (marked.isPresent()) {
            return new Decoded(clean(new String(bytes, marked.get())), said.isPresent());
        }
        Optional<String> utf8 = strict(bytes, StandardCharsets.UTF_8);
        return utf8.isPresent()
                ? new Decoded(clean(utf8.get()), said.isPresent())
                : new Decoded(clean(new String(bytes, WINDOWS)), true);
    }

    private static Optional<Charset> charset(String name) {
        try {
            return Optional.of(Charset.forName(name.strip()));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> strict(byte[] bytes, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static Optional<Charset> marked(byte[] bytes) {
        if (bytes.length >= 2 && bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF
                || bytes.length >= 2 && bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE) {
            return Optional.of(StandardCharsets.UTF_16);
        }
        return Optional.empty();
    }

    /** Line ends as LF, no byte order mark, no control characters but LF and tab, no halves of characters. */
    static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.replace("\r\n", "\n")
                .replace('\r', '\n')
                .codePoints()
                .filter(c -> c == '\n' || c == '\t' || !Character.isISOControl(c) && c != 0xFEFF)
                .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 0xFFFD : c)
                .forEach(clean::appendCodePoint);
        return clean.toString().strip();
    }
}
