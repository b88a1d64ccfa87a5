package org.folkmoot.response;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.folkmoot.yaml.Place;
import org.folkmoot.yaml.Problem;

/** Looks at a whole CSV file once before its rows are read: is it text in UTF-8, and which file is it? */
final class CsvBytes {

    private static final int BUFFER = 1 << 16;

    private final Path path;
    private final String name;
    private int line = 1;
    private int column = 1;
    private boolean quoted;
    private boolean nul;
    private Optional<Problem> problem = Optional.empty();
    private String hash = "";

    private CsvBytes(Path path) {
        this.path = path;
        this.name = path.toString().replace('\\', '/');
    }

    static CsvBytes of(Path path) throws IOException {
        CsvBytes bytes = new CsvBytes(path);
        try (InputStream file = Files.newInputStream(path)) {
            bytes.look(file);
        }
        return bytes;
    }

    /** The name as problems print it. */
    String name() {
        return name;
    }

    /** The first place at which the file cannot be text in UTF-8. */
    Optional<Problem> problem() {
        return problem;
    }

    /** SHA-256 of the file. */
    String hash() {
        return hash;
    }

    /** The text, without the byte order mark. */
    Reader reader() throws IOException {
        BufferedReader reader =
                new BufferedReader(new InputStreamReader(Files.newInputStream(path), StandardCharsets.UTF_8), BUFFER);
        reader.mark(1);
        if (reader.read() != '\ufeff') {
            reader.reset();
        }
        return reader;
    }

    private void look(InputStream file) throws IOException {
        MessageDigest digest = digest();
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.allocate(BUFFER);
        CharBuffer out = CharBuffer.allocate(BUFFER);
        boolean first = true;
        boolean end = false;
        while (!end && problem.isEmpty()) {
            int count = file.read(in.array(), in.position(), in.remaining());
            end = count < 0;
            if (!end) {
                digest.update(in.array(), in.position(), count);
                in.position(in.position() + count);
            }
            in.flip();
            if (first && wide(in)) {
                problem = at("the file is in the encoding UTF-16", "save it as “CSV UTF-8”");
                return;
            }
            first = false;
            CoderResult result = decoder.decode(in, out, end);
            out.flip();
            while (out.hasRemaining() && !nul) {
                step(out.get());
            }
            out.clear();
            if (nul) {
                problem = at("there is a NUL character here, so this is not a text file", "save it as “CSV UTF-8”");
            } else if (result.isError()) {
                problem = at(
                        String.format("the byte 0x%02X is not UTF-8", in.get(in.position())),
                        "save the file as “CSV UTF-8”");
            }
            in.compact();
        }
        if (problem.isEmpty()) {
            hash = HexFormat.of().formatHex(digest.digest());
        }
    }

    private static boolean wide(ByteBuffer in) {
        return in.remaining() >= 2
                && (in.get(0) == (byte) 0xFE && in.get(1) == (byte) 0xFF
                        || in.get(0) == (byte) 0xFF && in.get(1) == (byte) 0xFE);
    }

    private void step(char c) {
        switch (c) {
            case '\n' -> {
                line++;
                column = quoted ? column : 1;
            }
            case '"' -> quoted = !quoted;
            case ',' -> column += quoted ? 0 : 1;
            case '\0' -> nul = true;
            default -> {}
        }
    }

    private Optional<Problem> at(String what, String todo) {
        return Optional.of(new Problem(new Place(name, line, column), what, todo));
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
