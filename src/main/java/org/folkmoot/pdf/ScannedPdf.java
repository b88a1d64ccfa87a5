package org.folkmoot.pdf;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;

/**
 * The pages of a PDF as pictures, one at a time, at 200 points an inch. A file that was made to harm is refused before much of it
 * is unpacked: nothing of it is kept in memory but the page in hand.
 */
public final class ScannedPdf implements AutoCloseable {

    /** Most pages of one file. */
    public static final int MOST_PAGES = 2_000;

    private static final float POINTS_AN_INCH = 200;
    private static final float ROUND = 72;
    /** A0 at 200 points an inch. */
    private static final long MOST_POINTS = 65_000_000;

    private static final long MOST_CONTENT = 20L << 20;
    private static final int MOST_PARTS = 400;
    private static final int MOST_STEPS = 400_000;

    private final PDDocument document;

    private ScannedPdf(PDDocument document) {
        this.document = document;
    }

    /** Why a file, or a page of it, is not taken. */
    public enum Reason {
        /** It is no PDF, or broken. */
        BROKEN,
        ENCRYPTED,
        EMPTY,
        TOO_MANY_PAGES,
        /** A page, or a picture on it, has more points than any scan. */
        TOO_LARGE,
        /** It says that it is small, and unpacks to far more than any scan. */
        BOMB
    }

    /** A file or page that is not taken. */
    public static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;

        private final Reason reason;

        Refused(Reason reason, Throwable cause) {
            super(reason.name(), cause);
            this.reason = reason;
        }

        public Reason reason() {
            return reason;
        }
    }

    /**
     * Opens a file, of which no page is unpacked yet.
     *
     * @throws Refused if it is not taken
     */
    public static ScannedPdf open(Path file) throws Refused {
        PDDocument document;
        try {
            document = Loader.loadPDF(file.toFile(), IOUtils.createTempFileOnlyStreamCache());
        } catch (InvalidPasswordException e) {
            throw new Refused(Reason.ENCRYPTED, e);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            throw new Refused(Reason.BROKEN, e);
        }
        ScannedPdf pdf = new ScannedPdf(document);
        Reason wrong = wrong(document);
        if (wrong != null) {
            pdf.close();
            throw new Refused(wrong, null);
        }
        return pdf;
    }

    private static Reason wrong(PDDocument document) {
        try {
            if (document.isEncrypted()) {
                return Reason.ENCRYPTED;
            }
            int pages = document.getNumberOfPages();
            return pages == 0 ? Reason.EMPTY : pages > MOST_PAGES ? Reason.TOO_MANY_PAGES : null;
        } catch (RuntimeException | StackOverflowError e) {
            return Reason.BROKEN;
        }
    }

    public int pages() {
        return document.getNumberOfPages();
    }

    /**
     * A page as a picture.
     *
     * @param page from 0
     * @throws Refused if it cannot be drawn within the limits
     */
    public BufferedImage page(int page) throws Refused {
        try {
            PDPage sheet = document.getPage(page);
            PDRectangle box = sheet.getCropBox();
            double points =
                    (double) (box.getWidth() * POINTS_AN_INCH / ROUND) * (box.getHeight() * POINTS_AN_INCH / ROUND);
            if (!(points > 0) || points > MOST_POINTS) {
                throw new Refused(Reason.TOO_LARGE, null);
            }
            look(sheet);
            Bounded renderer = new Bounded(document);
            renderer.setSubsamplingAllowed(true);
            return renderer.renderImageWithDPI(page, POINTS_AN_INCH, ImageType.RGB);
        } catch (TooMuch e) {
            throw new Refused(Reason.BOMB, e);
        } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
            throw new Refused(Reason.BROKEN, e);
        }
    }

    /** Looks at all that a page draws before anything of it is drawn. */
    private static void look(PDPage page) throws IOException, Refused {
        long left = MOST_CONTENT;
        for (Iterator<PDStream> contents = page.getContentStreams(); contents.hasNext(); ) {
            left -= unpacked(contents.next().getCOSObject(), left);
        }
        Set<COSBase> seen = new HashSet<>();
        Deque<PDResources> waiting = new ArrayDeque<>();
        if (page.getResources() != null) {
            waiting.add(page.getResources());
        }
        while (!waiting.isEmpty()) {
            PDResources resources = waiting.remove();
            for (COSName name : resources.getXObjectNames()) {
                COSBase raw = resources
                        .getCOSObject()
                        .getCOSDictionary(COSName.XOBJECT)
                        .getDictionaryObject(name);
                if (!(raw instanceof COSStream) || !seen.add(raw)) {
                    continue;
                }
                if (seen.size() > MOST_PARTS) {
                    throw new Refused(Reason.BOMB, null);
                }
                COSStream stream = (COSStream) raw;
                if (COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE))) {
                    picture(stream);
                } else {
                    left -= unpacked(stream, left);
                    if (stream.getCOSDictionary(COSName.RESOURCES) != null) {
                        waiting.add(new PDResources(stream.getCOSDictionary(COSName.RESOURCES)));
                    }
                }
            }
        }
    }

    private static void picture(COSStream picture) throws IOException, Refused {
        long width = picture.getInt(COSName.WIDTH, 0);
        long height = picture.getInt(COSName.HEIGHT, 0);
        if (width <= 0 || height <= 0 || width * height > MOST_POINTS) {
            throw new Refused(Reason.TOO_LARGE, null);
        }
        List<String> filters = filters(picture);
        if (filters.size() > 2) {
            throw new Refused(Reason.BOMB, null);
        }
        if (filters.contains(COSName.FLATE_DECODE.getName())) {
            unpacked(picture, width * height * 8 + MOST_CONTENT);
        }
        COSBase mask = picture.getDictionaryObject(COSName.SMASK);
        if (mask instanceof COSStream) {
            picture((COSStream) mask);
        }
    }

    private static List<String> filters(COSStream stream) {
        COSBase filter = stream.getDictionaryObject(COSName.FILTER);
        if (filter instanceof COSName) {
            return List.of(((COSName) filter).getName());
        }
        return filter instanceof COSArray ? ((COSArray) filter).toCOSNameStringList() : List.of();
    }

    /** How much a stream unpacks to. The library would unpack all of it into memory first, so this counts by itself. */
    private static long unpacked(COSStream stream, long most) throws IOException, Refused {
        long count = 0;
        byte[] some = new byte[1 << 14];
        List<String> filters = filters(stream);
        InputStream in = stream.createRawInputStream();
        boolean packed = true;
        for (String filter : filters) {
            packed &= filter.equals(COSName.FLATE_DECODE.getName());
            in = packed ? new InflaterInputStream(in) : in;
        }
        try (InputStream closed = in) {
            for (int read = closed.read(some); read >= 0; read = closed.read(some)) {
                count += read;
                if (count > most || filters.size() > 2) {
                    throw new Refused(Reason.BOMB, null);
                }
            }
        } catch (ZipException cutOff) {
            // The library makes do with what is there, and so it is no more than this.
            return count;
        }
        return count;
    }

    @Override
    public void close() {
        IOUtils.closeQuietly(document);
    }

    private static final class TooMuch extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** Stops drawing after as many steps as no scan has. */
    private static final class Bounded extends PDFRenderer {
        private Bounded(PDDocument document) {
            super(document);
        }

        @Override
        protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
            return new Counting(parameters);
        }
    }

    private static final class Counting extends PageDrawer {
        private int steps;

        private Counting(PageDrawerParameters parameters) throws IOException {
            super(parameters);
        }

        @Override
        protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
            if (++steps > MOST_STEPS) {
                throw new TooMuch();
            }
            super.processOperator(operator, operands);
        }
    }
}
