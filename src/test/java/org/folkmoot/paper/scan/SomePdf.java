package org.folkmoot.paper.scan;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;

/** Files with which somebody means harm. */
final class SomePdf {

    private static final int MEGABYTE = 1 << 20;

    private SomePdf() {}

    /** The same file with one page more, of a few kilobytes that unpack to 200 megabytes. */
    static byte[] withBomb(byte[] good) throws IOException {
        try (PDDocument document = Loader.loadPDF(good)) {
            PDPage page = new PDPage(PDRectangle.A4);
            PDStream content = new PDStream(document);
            try (OutputStream out = content.createOutputStream(COSName.FLATE_DECODE)) {
                byte[] blanks = new byte[MEGABYTE];
                java.util.Arrays.fill(blanks, (byte) ' ');
                for (int i = 0; i < 200; i++) {
                    out.write(blanks);
                }
            }
            page.setContents(content);
            document.addPage(page);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    /** A page larger than any sheet of paper. */
    static byte[] hugePage() throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage(new PDRectangle(14_000, 14_000)));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }
}
