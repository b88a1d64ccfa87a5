package org.folkmoot.yaml;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Reads the bytes of a definition file as the UTF-8 that they should be. */
public final class Utf8 {

    private Utf8() {}

    /** The text; empty if the bytes are not UTF-8, with the first wrong one reported where it stands. */
    public static Optional<String> text(String file, byte[] bytes, Problems problems) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer text = CharBuffer.allocate(bytes.length + 1);
        ByteBuffer source = ByteBuffer.wrap(bytes);
        CoderResult result = decoder.decode(source, text, true);
        text.flip();
        if (!result.isError()) {
            return Optional.of(text.toString());
        }
        String before = text.toString();
        int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
        problems.add(
                new Place(file, line, before.length() - before.lastIndexOf('\n')),
                String.format("the byte 0x%02X is not UTF-8", bytes[source.position()]),
                "save the file in the encoding UTF-8");
        return Optional.empty();
    }
}
