package org.folkmoot.transfer;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.folkmoot.response.CsvRows;

/** Reads CSV in the encodings and with the separators that other systems write. */
final class CsvFile {

    private static final int SAMPLE = 1 << 16;
    private static final int BUFFER = 1 << 16;
    private static final char[] SEPARATORS = {',', ';', '\t'};
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private CsvFile() {}

    static SurveyFile.Read read(Path file, RowSink sink) throws IOException {
        Charset charset = charset(file);
        char separator = separator(file, charset);
        List<String> notes = new ArrayList<>();
        if (charset == WINDOWS) {
            notes.add("The file is not in UTF-8 and was read as Windows-1252. Look whether letters with accents are"
                    + " right in the samples.");
        }
        if (separator != ',') {
            notes.add("The columns are parted by " + (separator == ';' ? "semicolons." : "tabs."));
        }
        try (Reader reader = reader(file, charset)) {
            CsvRows rows = new CsvRows(reader, separator);
            long count = 0;
            for (Optional<CsvRows.Row> row = rows.next(); row.isPresent(); row = rows.next()) {
                take(row.get(), sink);
                if (++count > Limits.MOST_ROWS) {
                    throw Limits.tooLong();
                }
            }
        }
        return new SurveyFile.Read("", notes);
    }

    private static void take(CsvRows.Row row, RowSink sink) {
        if (row.cells().size() > Limits.MOST_COLUMNS) {
            throw Limits.tooWide();
        }
        row.broken().stream().findFirst().ifPresent(broken -> {
            throw new Unreadable("Line " + row.line() + ", column " + FileRow.letters(broken.column() - 1) + ": "
                    + broken.what() + ". To mend it: " + broken.todo() + ".");
        });
        boolean separatorLine =
                row.line() == 1 && row.cells().getFirst().strip().startsWith("sep=");
        if (!separatorLine) {
            sink.row(new FileRow(row.line(), row.cells()));
        }
    }

    /** UTF-16 by its mark, UTF-8 if all of it is, else what Windows programs write in western Europe. */
    private static Charset charset(Path file) throws IOException {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.allocate(BUFFER);
        CharBuffer out = CharBuffer.allocate(BUFFER);
        boolean utf8 = true;
        boolean first = true;
        try (InputStream stream = Files.newInputStream(file)) {
            for (boolean end = false; !end; first = false) {
                int count = stream.read(in.array(), in.position(), in.remaining());
                end = count < 0;
                in.position(in.position() + Math.max(count, 0)).flip();
                if (first && wide(in)) {
                    return StandardCharsets.UTF_16;
                }
                for (int i = in.limit() - Math.max(count, 0); i < in.limit(); i++) {
                    if (in.get(i) >= 0 && in.get(i) < 9) {
                        throw new Unreadable("This is not a text file. Import the file that the other system exports as"
                                + " CSV or Excel (.xlsx).");
                    }
                }
                if (utf8) {
                    utf8 = !decoder.decode(in, out, end).isError();
                    out.clear();
                }
                if (utf8) {
                    in.compact();
                } else {
                    in.clear();
                }
            }
        }
        return utf8 ? StandardCharsets.UTF_8 : WINDOWS;
    }

    private static boolean wide(ByteBuffer in) {
        return in.remaining() >= 2
                && (in.get(0) == (byte) 0xFE && in.get(1) == (byte) 0xFF
                        || in.get(0) == (byte) 0xFF && in.get(1) == (byte) 0xFE);
    }

    private static Reader reader(Path file, Charset charset) throws IOException {
        BufferedReader reader = new BufferedReader(new InputStreamReader(Files.newInputStream(file), charset), BUFFER);
        reader.mark(1);
        if (reader.read() != '\ufeff') {
            reader.reset();
        }
        return reader;
    }

    /** The one that parts the first row into most cells. */
    private static char separator(Path file, Charset charset) throws IOException {
        char[] sample = new char[SAMPLE];
        int length;
        try (Reader reader = reader(file, charset)) {
            length = Math.max(0, reader.read(sample, 0, SAMPLE));
        }
        String text = new String(sample, 0, length);
        if (text.startsWith("sep=") && text.length() > 4 && ";,\t".indexOf(text.charAt(4)) >= 0) {
            return text.charAt(4);
        }
        char best = ',';
        int most = 0;
        for (char separator : SEPARATORS) {
            int cells = new CsvRows(new StringReader(text), separator)
                    .next()
                    .map(row -> row.cells().size())
                    .orElse(0);
            if (cells > most) {
                best = separator;
                most = cells;
            }
        }
        return best;
    }
}
