package org.folkmoot.theme.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * The archive of a project (.qdpx): project.qde, and a folder with the texts. Nothing is believed of what it says of its own sizes,
 * and nothing is ever unpacked to the disk.
 */
final class ProjectFile implements AutoCloseable {
    static final String PROJECT = "project.qde";
    static final String FOLDER = "sources/";
    static final String INTERNAL = "internal://";

    private static final int MOST_ENTRIES = 1_000_000;
    private static final long MOST_PROJECT = 500L << 20;
    private static final long MOST_TEXT = 4L << 20;
    private static final long MOST_TEXTS = 1L << 30;

    private final ZipFile zip;
    private final Map<String, ZipEntry> entries = new HashMap<>();
    private long texts;

    /** @throws Unreadable if it is no such archive */
    ProjectFile(Path path) throws IOException {
        try {
            this.zip = new ZipFile(path.toFile(), StandardCharsets.UTF_8);
        } catch (ZipException e) {
            throw broken(e);
        }
        if (zip.size() > MOST_ENTRIES) {
            zip.close();
            throw bomb();
        }
        Collections.list(zip.entries()).forEach(entry -> entries.put(plain(entry.getName()), entry));
    }

    static String textName(UUID guid) {
        return guid + ".txt";
    }

    InputStream project() throws IOException {
        ZipEntry entry = entries.get(PROJECT);
        if (entry == null) {
            entry = entries.entrySet().stream()
                    .filter(each ->
                            each.getKey().endsWith(".qde") && !each.getKey().contains("/"))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElseThrow(() -> new Unreadable("This archive has no project.qde, so it is no project of"
                            + " REFI-QDA. Export it anew as “REFI-QDA project (.qdpx)”."));
        }
        return new Bounded(zip.getInputStream(entry), MOST_PROJECT);
    }

    /** The text behind a source's path; empty if it lies outside the archive or is not there. */
    Optional<String> text(String path) throws IOException {
        if (path == null || !path.toLowerCase(Locale.ROOT).startsWith(INTERNAL)) {
            return Optional.empty();
        }
        ZipEntry entry = entries.get(FOLDER + plain(path.substring(INTERNAL.length())));
        if (entry == null) {
            return Optional.empty();
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (InputStream in = new Bounded(zip.getInputStream(entry), MOST_TEXT)) {
            texts += in.transferTo(bytes);
        } catch (ZipException e) {
            throw broken(e);
        }
        if (texts > MOST_TEXTS) {
            throw bomb();
        }
        String text = bytes.toString(StandardCharsets.UTF_8);
        return Optional.of(text.startsWith("\ufeff") ? text.substring(1) : text);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private static String plain(String name) {
        String plain = name.replace('\\', '/').toLowerCase(Locale.ROOT);
        return plain.startsWith("/") ? plain.substring(1) : plain;
    }

    private static Unreadable broken(IOException e) {
        return new Unreadable(
                "The archive cannot be read. Export it anew as “REFI-QDA project (.qdpx)”, and import that.", e);
    }

    private static Unreadable bomb() {
        return new Unreadable(
                "The archive unpacks to more than can be taken. Export only the coded texts, without pictures and sound.");
    }

    /** Ends in a refusal where a stream goes on for longer than anything honest does. */
    private static final class Bounded extends InputStream {
        private final InputStream in;
        private long left;

        private Bounded(InputStream in, long most) {
            this.in = in;
            this.left = most;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int from, int count) throws IOException {
            int got = in.read(bytes, from, count);
            left -= Math.max(0, got);
            if (left < 0) {
                throw bomb();
            }
            return got;
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
