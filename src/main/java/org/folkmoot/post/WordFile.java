package org.folkmoot.post;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Reads the words of a Word document (.docx). */
final class WordFile {

    /** Most of its parts that hold text, opened, in bytes: about five hundred pages. */
    private static final long MOST_TEXT = 8L << 20;

    private static final long MOST = 200L << 20;
    private static final int MOST_PARTS = 2_000;

    private WordFile() {}

    static String words(byte[] bytes) throws FileRefused {
        check(bytes);
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(bytes));
                XWPFWordExtractor extractor = new XWPFWordExtractor(document)) {
            return Decoded.clean(extractor.getText());
        } catch (IOException | RuntimeException e) {
            // The library throws exceptions of many kinds for what is broken.
            throw new FileRefused(FileRefused.Reason.BROKEN, e);
        }
    }

    /** How large it really becomes is found by opening it and keeping nothing: what a file says of its size cannot be believed. */
    private static void check(byte[] bytes) throws FileRefused {
        byte[] buffer = new byte[8192];
        long all = 0;
        long text = 0;
        int parts = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts++;
                boolean xml =
                        entry.getName().endsWith(".xml") || entry.getName().endsWith(".rels");
                for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                    all += read;
                    text += xml ? read : 0;
                    if (all > MOST || text > MOST_TEXT) {
                        throw new FileRefused(FileRefused.Reason.BOMB);
                    }
                }
                if (parts > MOST_PARTS) {
                    throw new FileRefused(FileRefused.Reason.BOMB);
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new FileRefused(FileRefused.Reason.BROKEN, e);
        }
    }
}
