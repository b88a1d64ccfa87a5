package org.folkmoot.post;

import jakarta.inject.Singleton;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.folkmoot.pdf.PdfRefused;
import org.folkmoot.pdf.PdfText;

/** Opens files of mail, Word, PDF and plain text. What a file is goes by its content; names and types are only claims. */
@Singleton
class OpenedFiles {

    /** Largest file, in bytes. */
    static final int LARGEST = 25 << 20;

    /** Longest text that is kept of one file, in characters: what one answer may hold. */
    static final int LONGEST = 100_000;

    /** Most files in one archive. */
    static final int MOST_FILES = 500;

    /** Most that the files of one archive may be together, opened, in bytes. */
    private static final long MOST_OF_ARCHIVE = 400L << 20;

    /** What documents of Word and its kin have in them, and other archives have not. */
    private static final String OFFICE = "[Content_Types].xml";

    private static final int HEAD = 4_096;
    private static final Pattern MAIL_HEADER =
            Pattern.compile("(?im)^(from|to|subject|date|received|return-path|message-id|mime-version|delivered-to):");
    private static final Pattern FIELD = Pattern.compile("[!-9;-~]{1,80}:.*|[ \\t].*");

    /** A file by its name. */
    record Named(String name, byte[] bytes) {
        @Override
        public String toString() {
            return "File of " + bytes.length + " bytes";
        }
    }

    /**
     * Opens one file.
     *
     * @throws FileRefused if nothing can be kept of it
     */
    Opened open(Named file) throws FileRefused {
        byte[] bytes = file.bytes();
        if (bytes.length > LARGEST) {
            throw new FileRefused(FileRefused.Reason.TOO_LARGE);
        }
        Opened opened = read(file);
        if (opened.text().codePointCount(0, opened.text().length()) <= LONGEST) {
            return opened;
        }
        List<Opened.Notice> notices = new ArrayList<>(opened.notices());
        notices.add(Opened.Notice.CUT);
        return new Opened(
                opened.kind(), cut(opened.text()), opened.sender(), opened.sent(), opened.attached(), notices);
    }

    private static String cut(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST));
    }

    private Opened read(Named file) throws FileRefused {
        byte[] bytes = file.bytes();
        String name = file.name().toLowerCase(Locale.ROOT);
        if (starts(bytes, "%PDF")) {
            return document(Opened.Kind.PDF, pdf(bytes), false);
        }
        if (isZip(bytes)) {
            if (!holds(new ByteArrayInputStream(bytes), "word/document.xml")) {
                throw new FileRefused(name.endsWith(".docx") ? FileRefused.Reason.BROKEN : FileRefused.Reason.UNKNOWN);
            }
            return document(Opened.Kind.WORD, WordFile.words(bytes), false);
        }
        if (bytes.length > 3 && bytes[0] == (byte) 0xD0 && bytes[1] == (byte) 0xCF && bytes[2] == (byte) 0x11) {
            throw new FileRefused(FileRefused.Reason.OLD_OFFICE);
        }
        if (name.endsWith(".eml") || looksLikeMail(bytes)) {
            return MailFile.open(bytes, this);
        }
        if (starts(bytes, "{\\rtf")) {
            throw new FileRefused(FileRefused.Reason.UNKNOWN);
        }
        if (!looksLikeText(bytes)) {
            throw new FileRefused(FileRefused.Reason.UNKNOWN);
        }
        Decoded decoded = Decoded.of(bytes, Optional.empty());
        return document(Opened.Kind.TEXT, decoded.text(), decoded.guessed());
    }

    private static Opened document(Opened.Kind kind, String text, boolean guessed) throws FileRefused {
        List<Opened.Notice> notices = new ArrayList<>();
        if (guessed) {
            notices.add(Opened.Notice.ENCODING_GUESSED);
        }
        if (text.isBlank()) {
            if (kind == Opened.Kind.TEXT) {
                throw new FileRefused(FileRefused.Reason.EMPTY);
            }
            notices.add(Opened.Notice.NO_TEXT);
        }
        return new Opened(kind, text, Opened.Sender.NOBODY, Optional.empty(), List.of(), notices);
    }

    private static String pdf(byte[] bytes) throws FileRefused {
        try {
            return Decoded.clean(PdfText.of(bytes));
        } catch (PdfRefused e) {
            throw new FileRefused(
                    switch (e.reason()) {
                        case BROKEN -> FileRefused.Reason.BROKEN;
                        case LOCKED -> FileRefused.Reason.LOCKED;
                        case BOMB -> FileRefused.Reason.BOMB;
                    },
                    e);
        }
    }

    /** The words of a file that came with a mail; empty if it is none that we read. */
    Optional<String> wordsOf(String name, byte[] content) {
        String low = name.toLowerCase(Locale.ROOT);
        try {
            if (starts(content, "%PDF")
                    || isZip(content) && holds(new ByteArrayInputStream(content), "word/document.xml")
                    || low.endsWith(".txt") && looksLikeText(content)) {
                return Optional.of(cut(read(new Named(name, content)).text())).filter(text -> !text.isBlank());
            }
            return Optional.empty();
        } catch (FileRefused unread) {
            // It is listed all the same, and can be downloaded with its mail.
            return Optional.empty();
        }
    }

    /** What is done with each file. */
    interface Each {
        void file(Named file) throws FileRefused;
    }

    /**
     * Goes through the files of an archive, or takes the file itself if it is none, one in memory at a time. A document of
     * Word, though an archive, is one file.
     *
     * @throws FileRefused if it is an archive that cannot be taken as a whole
     */
    void each(String name, Path file, Each each) throws FileRefused, IOException {
        if (!isArchive(file)) {
            if (Files.size(file) > LARGEST) {
                throw new FileRefused(FileRefused.Reason.TOO_LARGE);
            }
            each.file(new Named(name, Files.readAllBytes(file)));
            return;
        }
        int seen = 0;
        long all = 0;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file));
                ZipInputStream zip = new ZipInputStream(in)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] bytes = zip.readNBytes(LARGEST + 1);
                all += bytes.length;
                if (bytes.length > LARGEST || all > MOST_OF_ARCHIVE) {
                    throw new FileRefused(FileRefused.Reason.BOMB);
                }
                if (entry.isDirectory() || entry.getName().startsWith("__MACOSX/")) {
                    continue;
                }
                if (++seen > MOST_FILES) {
                    throw new FileRefused(FileRefused.Reason.TOO_MANY_FILES);
                }
                if (isZip(bytes) && !holds(new ByteArrayInputStream(bytes), OFFICE)) {
                    throw new FileRefused(FileRefused.Reason.NESTED);
                }
                each.file(new Named(lastPart(entry.getName()), bytes));
            }
        } catch (ZipException | EOFException | IllegalArgumentException e) {
            throw new FileRefused(FileRefused.Reason.BROKEN, e);
        }
        if (seen == 0) {
            throw new FileRefused(FileRefused.Reason.EMPTY);
        }
    }

    private static boolean isArchive(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            if (!isZip(in.readNBytes(4))) {
                return false;
            }
        }
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            return !holds(in, OFFICE);
        }
    }

    private static String lastPart(String path) {
        String last = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
        String clean = Decoded.clean(last).replaceAll("\\p{C}", "").strip();
        return clean.isEmpty() ? "file" : clean.substring(0, Math.min(clean.length(), 100));
    }

    private static boolean isZip(byte[] bytes) {
        return starts(bytes, "PK\u0003\u0004");
    }

    /** Whether an archive holds a part of such a name, as far as one looks into one that says too much. */
    private static boolean holds(InputStream archive, String part) {
        try (ZipInputStream zip = new ZipInputStream(archive)) {
            int seen = 0;
            long opened = 0;
            byte[] buffer = new byte[8192];
            for (ZipEntry entry = zip.getNextEntry();
                    entry != null && seen++ < MOST_FILES;
                    entry = zip.getNextEntry()) {
                if (entry.getName().equals(part)) {
                    return true;
                }
                for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                    opened += read;
                    if (opened > MOST_OF_ARCHIVE) {
                        return false;
                    }
                }
            }
            return false;
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean starts(byte[] bytes, String with) {
        byte[] beginning = with.getBytes(StandardCharsets.ISO_8859_1);
        return bytes.length >= beginning.length
                && Arrays.equals(bytes, 0, beginning.length, beginning, 0, beginning.length);
    }

    /** Whether it begins with the header of a mail: lines of fields, at least two of them such as mails have. */
    private static boolean looksLikeMail(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
        String[] lines = head.split("\r?\n\r?\n", 2)[0].split("\r?\n");
        for (int i = 0; i < lines.length - 1; i++) {
            if (!FIELD.matcher(lines[i]).matches()) {
                return false;
            }
        }
        return MAIL_HEADER
                        .matcher(head.split("\r?\n\r?\n", 2)[0])
                        .results()
                        .limit(2)
                        .count()
                == 2;
    }

    private static boolean looksLikeText(byte[] bytes) {
        boolean wide = bytes.length > 1 && (starts(bytes, "\u00ff\u00fe") || starts(bytes, "\u00fe\u00ff"));
        int odd = 0;
        int seen = Math.min(bytes.length, 1 << 16);
        for (int i = 0; i < seen; i++) {
            int b = bytes[i] & 0xFF;
            if (b < ' ' && b != '\n' && b != '\r' && b != '\t' && b != '\f') {
                odd++;
            }
        }
        return wide || odd * 200 <= seen;
    }
}
