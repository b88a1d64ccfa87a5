package org.folkmoot.pdf;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Finds out how large the compressed parts of a PDF become, by opening each and keeping nothing, before anything else looks at
 * the file: a few kilobytes can say that they are gigabytes.
 */
final class PdfWeight {

    /** Most that all parts but pictures may become together, in bytes. */
    private static final long MOST = 64L << 20;

    /** Most that all pictures may become together, in bytes: sixteen pages at 300 dots an inch in colour. */
    private static final long MOST_PICTURES = 416L << 20;

    /** Largest part packed in the older way, whose size cannot be found so cheaply, in bytes. */
    private static final int MOST_OLD = 256 << 10;

    private static final int BEFORE = 2_000;
    private static final byte[] STREAM = "stream".getBytes(StandardCharsets.ISO_8859_1);
    private static final Pattern FILTERS = Pattern.compile("/Filter\\s*\\[([^\\]]*)]");
    private static final Pattern NAME = Pattern.compile("/[^/\\s\\[\\]<>()]+");

    private final byte[] pdf;
    private final byte[] buffer = new byte[1 << 16];
    private long pictures;
    private long others;

    private PdfWeight(byte[] pdf) {
        this.pdf = pdf;
    }

    /** @throws PdfRefused if it becomes too large */
    static void check(byte[] pdf) throws PdfRefused {
        new PdfWeight(pdf).check();
    }

    private void check() throws PdfRefused {
        for (int at = next(0); at >= 0; at = next(at + STREAM.length)) {
            if (at > 2 && pdf[at - 1] == 'd' && pdf[at - 2] == 'n') {
                continue;
            }
            int start = at + STREAM.length;
            start += start < pdf.length && pdf[start] == '\r' ? 1 : 0;
            start += start < pdf.length && pdf[start] == '\n' ? 1 : 0;
            int from = Math.max(0, at - BEFORE);
            String about = new String(pdf, from, at - from, StandardCharsets.ISO_8859_1);
            stream(about.substring(Math.max(about.lastIndexOf(" obj"), 0)), start);
        }
    }

    private int next(int from) {
        for (int i = from; i <= pdf.length - STREAM.length; i++) {
            if (pdf[i] == 's' && Arrays.equals(pdf, i, i + STREAM.length, STREAM, 0, STREAM.length)) {
                return i;
            }
        }
        return -1;
    }

    private void stream(String about, int start) throws PdfRefused {
        Matcher filters = FILTERS.matcher(about);
        boolean chained = filters.find()
                && NAME.matcher(filters.group(1))
                                .results()
                                .filter(name -> !name.group().startsWith("/ASCII"))
                                .count()
                        > 1;
        boolean old = about.contains("LZW") || about.contains("RunLength");
        if (chained || old && next(start) - start > MOST_OLD) {
            throw new PdfRefused(PdfRefused.Reason.BOMB);
        }
        boolean picture = about.contains("/Image");
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(pdf, start, pdf.length - start);
            for (int read = inflater.inflate(buffer); read > 0; read = inflater.inflate(buffer)) {
                pictures += picture ? read : 0;
                others += picture ? 0 : read;
                if (others > MOST || pictures > MOST_PICTURES) {
                    throw new PdfRefused(PdfRefused.Reason.BOMB);
                }
            }
        } catch (DataFormatException notPackedSo) {
            // It is as large as it looks, or broken, which the reader finds.
            return;
        } finally {
            inflater.end();
        }
    }
}
