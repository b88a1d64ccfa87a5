package org.folkmoot.web;

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
    /** Largest number of files in one form. */
    static final int MOST_FILES = 10;

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

    private final byte[] body;
    private final byte[] delimiter;
    private final Map<String, List<String>> texts = new LinkedHashMap<>();
    private final Map<String, Upload> files = new LinkedHashMap<>();
    private int parts;
    private int fileParts;
    private int textBytes;

    private Multipart(byte[] body, String boundary) {
        this.body = body;
        this.delimiter = ("\r\n--" + boundary).getBytes(StandardCharsets.ISO_8859_1);
    }

    /**
     * Reads a whole body.
     *
     * @param contentType the request's header, which names the boundary
     * @throws FormRefused when it is malformed or passes a limit
     */
    static FormBody read(String contentType, byte[] body) {
        Matcher type = BOUNDARY.matcher(contentType);
        if (!type.matches()) {
            throw new FormRefused(FormRefused.Reason.MALFORMED);
        }
        Multipart form = new Multipart(body, type.group(1) == null ? type.group(2) : type.group(1));
        form.parts();
        return new FormBody(form.texts, form.files);
    }

    private void parts() {
        // The first delimiter has no line end before it.
        int at = delimiter.length - 2;
        require(body.length >= at && Arrays.equals(body, 0, at, delimiter, 2, delimiter.length));
        while (!starts(at, "--")) {
            require(starts(at, "\r\n"));
            int headers = at + 2;
            int blank = find(headers, Math.min(body.length, headers + LONGEST_HEADERS), "\r\n\r\n");
            require(blank >= 0);
            int content = blank + 4;
            int end = find(content, body.length, delimiter);
            require(end >= 0);
            part(FormBody.utf8(Arrays.copyOfRange(body, headers, blank)), content, end);
            at = end + delimiter.length;
        }
        int rest = at + 2;
        require(rest == body.length || rest + 2 == body.length && starts(rest, "\r\n"));
    }

    private void part(String headers, int from, int to) {
        if (++parts > FormBody.MOST_FIELDS) {
            throw new FormRefused(FormRefused.Reason.TOO_MANY_FIELDS);
        }
        Map<String, String> lines = new LinkedHashMap<>();
        for (String line : headers.split("\r\n", -1)) {
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
            text(name, from, to);
        } else {
            file(name, disposition.group(2), lines.getOrDefault("content-type", ""), from, to);
        }
    }

    private void text(String name, int from, int to) {
        textBytes += to - from;
        if (textBytes > MOST_TEXT) {
            throw new FormRefused(FormRefused.Reason.TOO_LARGE);
        }
        texts.computeIfAbsent(name, any -> new ArrayList<>())
                .add(FormBody.clean(FormBody.utf8(Arrays.copyOfRange(body, from, to))));
    }

    private void file(String name, String fileName, String type, int from, int to) {
        if (++fileParts > MOST_FILES) {
            throw new FormRefused(FormRefused.Reason.TOO_MANY_FIELDS);
        }
        if (from == to) {
            // What browsers send where no file was chosen. An empty file says as little.
            return;
        }
        Matcher declared = TYPE.matcher(type.toLowerCase(Locale.ROOT));
        Upload upload = new Upload(
                shown(unescaped(fileName)),
                declared.matches() ? declared.group(1) : "application/octet-stream",
                Arrays.copyOfRange(body, from, to));
        require(files.put(name, upload) == null);
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

    private boolean starts(int at, String what) {
        return find(at, Math.min(body.length, at + what.length()), what) == at;
    }

    private int find(int from, int to, String what) {
        return find(from, to, what.getBytes(StandardCharsets.ISO_8859_1));
    }

    private int find(int from, int to, byte[] what) {
        for (int i = from; i <= to - what.length; i++) {
            if (body[i] == what[0] && Arrays.equals(body, i, i + what.length, what, 0, what.length)) {
                return i;
            }
        }
        return -1;
    }

    private static void require(boolean holds) {
        if (!holds) {
            throw new FormRefused(FormRefused.Reason.MALFORMED);
        }
    }
}
