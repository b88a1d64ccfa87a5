package org.folkmoot.pdf;

import java.io.IOException;
import java.time.Duration;
import java.util.Iterator;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;

/** The words of somebody else's PDF, of which nothing is to be believed. */
public final class PdfText {

    private static final int MOST_PAGES = 300;
    private static final int LONGEST = 1_000_000;
    private static final Duration LONGEST_TIME = Duration.ofSeconds(30);

    private PdfText() {}

    /**
     * Reads at most 300 pages and a million characters; what comes after is left out. Blank for a PDF that holds pictures alone.
     *
     * @throws PdfRefused if it is broken, encrypted or would take too much
     */
    public static String of(byte[] pdf) throws PdfRefused {
        PdfWeight.check(pdf);
        try (PDDocument document = Loader.loadPDF(
                new RandomAccessReadBuffer(pdf), "", null, null, IOUtils.createTempFileOnlyStreamCache())) {
            if (document.isEncrypted()) {
                throw new PdfRefused(PdfRefused.Reason.LOCKED);
            }
            return words(document);
        } catch (InvalidPasswordException e) {
            throw new PdfRefused(PdfRefused.Reason.LOCKED, e);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            // The library throws exceptions of many kinds for what is broken, and goes down as deep as the file says.
            throw new PdfRefused(PdfRefused.Reason.BROKEN, e);
        }
    }

    private static String words(PDDocument document) throws IOException, PdfRefused {
        long until = System.nanoTime() + LONGEST_TIME.toNanos();
        StringBuilder words = new StringBuilder();
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setSortByPosition(true);
        stripper.setLineSeparator("\n");
        int pages = Math.min(document.getNumberOfPages(), MOST_PAGES);
        for (int page = 1; page <= pages && words.length() < LONGEST; page++) {
            honest(document.getPage(page - 1));
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            words.append(stripper.getText(document)).append('\n');
            if (System.nanoTime() > until) {
                throw new PdfRefused(PdfRefused.Reason.BOMB);
            }
        }
        return words.toString();
    }

    /** A page's own drawing cannot be a picture: whoever says so wants it to be weighed as one. */
    private static void honest(PDPage page) throws PdfRefused {
        for (Iterator<PDStream> streams = page.getContentStreams(); streams.hasNext(); ) {
            if (COSName.IMAGE.equals(streams.next().getCOSObject().getCOSName(COSName.SUBTYPE))) {
                throw new PdfRefused(PdfRefused.Reason.BOMB);
            }
        }
    }
}
