package org.folkmoot.web;

import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a posted form says: every field in the order sent, with each of its values exactly as typed (commas, blanks and
 * repeats kept). Line ends are LF; control characters other than LF and tab are left out. The form's token is not among the
 * fields. Controllers take it as a parameter.
 *
 * @param fields values by field name; lists are never empty
 * @param files the files by field name, where the route takes files (see {@link FormDoor}); a field in which no file was
 *     chosen is not among them
 * @param sent the files by field name in the order sent, where the route takes {@link StreamedFiles}; {@code files} is empty
 *     then
 */
public record FormBody(Map<String, List<String>> fields, Map<String, Upload> files, Map<String, List<SentFile>> sent) {
    /** Largest number of name and value pairs in one form. */
    public static final int MOST_FIELDS = 2_000;

    /** Longest field name, in characters. */
    public static final int LONGEST_NAME = 200;

    public FormBody {
        Map<String, List<String>> copy = new LinkedHashMap<>();
        fields.forEach((name, values) -> copy.put(name, List.copyOf(values)));
        fields = Collections.unmodifiableMap(copy);
        files = Map.copyOf(files);
        Map<String, List<SentFile>> sentCopy = new LinkedHashMap<>();
        sent.forEach((name, all) -> sentCopy.put(name, List.copyOf(all)));
        sent = Collections.unmodifiableMap(sentCopy);
    }

    /** A form without files. */
    public FormBody(Map<String, List<String>> fields) {
        this(fields, Map.of(), Map.of());
    }

    /** The first value of a field as typed, blank when the field was not sent. */
    public String text(String name) {
        return first(name).orElse("");
    }

    /** The first value of a field, where it was sent. */
    public Optional<String> first(String name) {
        return Optional.ofNullable(fields.get(name)).map(List::getFirst);
    }

    /** All values of a field in the order sent; empty when it was not sent. */
    public List<String> all(String name) {
        return fields.getOrDefault(name, List.of());
    }

    /** The file sent in a field, where one was chosen. */
    public Optional<Upload> file(String name) {
        return Optional.ofNullable(files.get(name));
    }

    /** All files sent in a field of a route that takes {@link StreamedFiles}; empty when none was chosen. */
    public List<SentFile> sent(String name) {
        return sent.getOrDefault(name, List.of());
    }

    /**
     * Reads a body of type {@code application/x-www-form-urlencoded}.
     *
     * @param body each byte as one character
     * @throws FormRefused when it is malformed or passes a limit
     */
    static FormBody read(String body) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        int pairs = 0;
        for (String pair : body.split("&")) {
            if (pair.isEmpty()) {
                continue;
            }
            if (++pairs > MOST_FIELDS) {
                throw new FormRefused(FormRefused.Reason.TOO_MANY_FIELDS);
            }
            int equals = pair.indexOf('=');
            String name = decode(equals < 0 ? pair : pair.substring(0, equals));
            if (name.length() > LONGEST_NAME) {
                throw new FormRefused(FormRefused.Reason.NAME_TOO_LONG);
            }
            fields.computeIfAbsent(name, any -> new ArrayList<>())
                    .add(equals < 0 ? "" : decode(pair.substring(equals + 1)));
        }
        return new FormBody(fields);
    }

    FormBody without(String name) {
        Map<String, List<String>> rest = new LinkedHashMap<>(fields);
        rest.remove(name);
        return new FormBody(rest, files, sent);
    }

    private static String decode(String encoded) {
        try {
            // Each byte as one character first: the decoder of web addresses would silently put a sign in place of what
            // is not UTF-8.
            return clean(utf8(
                    URLDecoder.decode(encoded, StandardCharsets.ISO_8859_1).getBytes(StandardCharsets.ISO_8859_1)));
        } catch (IllegalArgumentException e) {
            throw new FormRefused(FormRefused.Reason.MALFORMED);
        }
    }

    /** @throws FormRefused when the bytes are not UTF-8 */
    static String utf8(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new FormRefused(FormRefused.Reason.MALFORMED);
        }
    }

    static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean pairedReturn = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
            if (c == '\r' && !pairedReturn) {
                clean.append('\n');
            } else if (c == '\n' || c == '\t' || !Character.isISOControl(c)) {
                clean.append(c);
            }
        }
        return clean.toString();
    }
}
