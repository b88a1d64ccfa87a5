package org.folkmoot.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a body of type {@code multipart/form-data} as browsers write it (RFC 7578 and the HTML standard), and refuses
 * everything else: no preamble, no nested parts, no transfer encodings, nothing cut off.
 */
final class Multipart {
    /** Longest block of headers of one part, in bytes. */
    static final int LONGEST_HEADERS = 4_096;

    /** All texts of one form together, in bytes; the limit of forms without files. */
    static final int MOST_TEXT = FormDoor.LARGEST;

    private static final int LONGEST_FILE_NAME = 100;
    // RFC 2046, 5.1.1.
    private static final Pattern BOUNDARY = Pattern.compile(
            "multipart/form-data\\s*;\\s*boundary=(?:\"([0-9A-Za-z'()+_,./:=? -]{0,69}[0-9A-Za-z'()+_,./:=?-])\""
                    + "|([0-9A-Za-z'()+_,./:=?-]{1,70}))\\s*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern DISPOSITION = Pattern.compile(
            "form-data\\s*;\\s*name=\"([^\"]*)\"(?:\\s*;\\s*filename=\"((?:[^\"\\\\]++|\\\\.)*+)\")?\\s*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern TYPE =
            Pattern.compile("([a-z0-9!#$&^_.+-]{1,60}/[a-z0-9!#$&^_.+-]{1,80})\\s*(?:;.*)?");
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}]");

    private static final byte[] BLANK_LINE = bytes("\r\n\r\n");

    private final InputStream in;
    private final byte[] delimiter;
    private final FileParts to;
    private final Map<String, List<String>> texts = new LinkedHashMap<>();
    private final byte[] window = new byte[1 << 16];
    private int from;
    private int end;
    private int parts;
    private int fileParts;
    private int textBytes;

    /** Where the files of a form go. */
    interface FileParts {
        /** How many there may be. */
        int most();

        /** Told of a file's beginning, with the texts that came before it; what is written to the answer is its content. */
        OutputStream begin(String name, String fileName, String type, Map<String, List<String>> before)
                throws IOException;
    }

    private Multipart(InputStream in, String boundary, FileParts to) {
        this.in = in;
        this.delimiter = bytes("\r\n--" + boundary);
        this.to = to;
    }

    /**
     * Reads a whole body to its end, a piece at a time.
     *
     * @param contentType the request's header, which names the boundary
     * @return the texts by field
     * @throws FormRefused when it is malformed or passes a limit
     * @throws IOException when the body cannot be read, or a file not be written
     */
    static Map<String, List<String>> read(String contentType, InputStream body, FileParts to) throws IOException {
        Matcher type = BOUNDARY.matcher(contentType);
        if (!type.matches()) {
            throw new FormRefused(FormRefused.Reason.MALFORMED);
        }
        Multipart form = new Multipart(body, type.group(1) == null ? type.group(2) : type.group(1), to);
        form.parts();
        return form.texts;
    }

    private void parts() throws IOException {
        // The first delimiter has no line end before it.
        byte[] first = Arrays.copyOfRange(delimiter, 2, delimiter.length);
        require(taken(first));
        while (!taken(bytes("--"))) {
            require(taken(bytes("\r\n")));
            part();
        }
        taken(bytes("\r\n"));
        require(!ahead(1));
    }

    private void part() throws IOException {
        ByteArrayOutputStream headers = new ByteArrayOutputStream();
        copy(BLANK_LINE, headers, LONGEST_HEADERS);
        if (++parts > FormBody.MOST_FIELDS) {
            throw new FormRefused(FormRefused.Reason.TOO_MANY_FIELDS);
        }
        Map<String, String> lines = new LinkedHashMap<>();
        for (String line : FormBody.utf8(headers.toByteArray()).split("\r\n", -1)) {
            int colon = line.indexOf(':');
            require(colon > 0);
            String name = line.substring(0, colon).toLowerCase(Locale.ROOT);
            require(lines.put(name, line.substring(colon + 1).strip()) == null);
        }
        require(!lines.containsKey("content-transfer-encoding"));
        Matcher disposition = DISPOSITION.matcher(lines.getOrDefault("content-disposition", ""));
        require(disposition.matches());
        String name = FormBody.clean(unescaped(disposition.group(1)));
        if (name.length() > FormBody.LONGEST_NAME) {
            throw new FormRefused(FormRefused.Reason.NAME_TOO_LONG);
        }
        if (disposition.group(2) == null) {
            text(name);
        } else {
            file(name, disposition.group(2), lines.getOrDefault("content-type", ""));
        }
    }

    private void text(String name) throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        copy(delimiter, content, MOST_TEXT - textBytes);
        textBytes += content.size();
        texts.computeIfAbsent(name, any -> new ArrayList<>()).add(FormBody.clean(FormBody.utf8(content.toByteArray())));
    }

    private void file(String name, String fileName, String type) throws IOException {
        if (++fileParts > to.most()) {
            throw new FormRefused(FormRefused.Reason.TOO_MANY_FILES, to.most());
        }
        // What browsers send where no file was chosen. An empty file says as little.
        if (taken(delimiter)) {
            return;
        }
        Matcher declared = TYPE.matcher(type.toLowerCase(Locale.ROOT));
        try (OutputStream content = to.begin(
                name,
                shown(unescaped(fileName)),
                declared.matches() ? declared.group(1) : "application/octet-stream",
                texts)) {
            copy(delimiter, content, Long.MAX_VALUE);
        }
    }

    /** The last part of what may be a path, fit to be shown. */
    private static String shown(String fileName) {
        String last = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
        String clean = INVISIBLE.matcher(last).replaceAll("").strip().replaceAll("^[.\\s]+", "");
        int[] points = clean.codePoints().limit(LONGEST_FILE_NAME).toArray();
        String cut = new String(points, 0, points.length);
        return cut.isEmpty() ? "file" : cut;
    }

    /** The HTML standard writes these three so, and nothing else. */
    private static String unescaped(String value) {
        return value.replaceAll("%22", "\"").replaceAll("(?i)%0d", "\r").replaceAll("(?i)%0a", "\n");
    }

    /** Whether the next bytes are these; they are behind us then. */
    private boolean taken(byte[] what) throws IOException {
        if (!ahead(what.length) || !Arrays.equals(window, from, from + what.length, what, 0, what.length)) {
            return false;
        }
        from += what.length;
        return true;
    }

    /** Copies everything up to a mark, which is behind us then. */
    private void copy(byte[] mark, OutputStream content, long most) throws IOException {
        long left = most;
        while (true) {
            require(ahead(mark.length));
            int found = find(mark);
            int until = found < 0 ? end - mark.length + 1 : found;
            left -= until - from;
            if (left < 0) {
                throw new FormRefused(mark == BLANK_LINE ? FormRefused.Reason.MALFORMED : FormRefused.Reason.TOO_LARGE);
            }
            content.write(window, from, until - from);
            from = until;
            if (found >= 0) {
                from += mark.length;
                return;
            }
        }
    }

    private int find(byte[] mark) {
        for (int i = from; i <= end - mark.length; i++) {
            if (window[i] == mark[0] && Arrays.equals(window, i, i + mark.length, mark, 0, mark.length)) {
                return i;
            }
        }
        return -1;
    }

    /** Whether there are so many bytes more, which are in the window then. */
    private boolean ahead(int bytes) throws IOException {
        if (end - from < bytes && from > 0) {
            System.arraycopy(window, from, window, 0, end - from);
            end -= from;
            from = 0;
        }
        while (end - from < bytes) {
            int read = in.read(window, end, window.length - end);
            if (read < 0) {
                return false;
            }
            end += read;
        }
        return true;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static void require(boolean holds) {
        if (!holds) {
            throw new FormRefused(FormRefused.Reason.MALFORMED);
        }
    }
}
