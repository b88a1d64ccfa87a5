package org.folkmoot.paper.scan;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.folkmoot.pdf.ScannedPdf;

/** A file with pictures of pages: a PDF, or one photograph. Its content tells what it is, never its name. */
final class ScanFile implements AutoCloseable {

    private static final int HEAD = 1 << 16;
    private static final long MOST_POINTS = 110_000_000;
    private static final int ENOUGH = 3_600;

    private final Path path;
    private final Kind kind;
    private final ScannedPdf pdf;

    private ScanFile(Path path, Kind kind, ScannedPdf pdf) {
        this.path = path;
        this.kind = kind;
        this.pdf = pdf;
    }

    /** What a file is. */
    enum Kind {
        PDF,
        JPEG,
        PNG
    }

    /** A file, or one page of it, that is not taken; the problem is the end of the key of its message. */
    static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;

        final String problem;

        Refused(String problem, Throwable cause) {
            super(problem, cause);
            this.problem = problem;
        }

        private static Refused of(ScannedPdf.Refused refused) {
            return new Refused(
                    switch (refused.reason()) {
                        case BROKEN -> "broken";
                        case ENCRYPTED -> "encrypted";
                        case EMPTY -> "empty";
                        case TOO_MANY_PAGES -> "pages";
                        case TOO_LARGE -> "large";
                        case BOMB -> "bomb";
                    },
                    refused);
        }
    }

    /** @throws Refused if it is nothing that is taken; pages may still turn out to be broken */
    static ScanFile open(Path path) throws Refused, IOException {
        byte[] head = head(path);
        if (starts(head, "%PDF-".getBytes(StandardCharsets.US_ASCII))) {
            try {
                return new ScanFile(path, Kind.PDF, ScannedPdf.open(path));
            } catch (ScannedPdf.Refused refused) {
                throw Refused.of(refused);
            }
        }
        Kind kind = starts(head, new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF})
                ? Kind.JPEG
                : starts(head, new byte[] {(byte) 0x89, 'P', 'N', 'G'}) ? Kind.PNG : null;
        if (kind == null) {
            throw new Refused("kind", null);
        }
        ScanFile photograph = new ScanFile(path, kind, null);
        photograph.decoded(1 << 12);
        return photograph;
    }

    Kind kind() {
        return kind;
    }

    int pages() {
        return pdf == null ? 1 : pdf.pages();
    }

    /**
     * The picture of a page, as it was held.
     *
     * @param page from 0
     */
    BufferedImage page(int page) throws Refused, IOException {
        if (pdf == null) {
            return upright(decoded(ENOUGH), orientation(head(path)));
        }
        try {
            return pdf.page(page);
        } catch (ScannedPdf.Refused refused) {
            throw Refused.of(refused);
        }
    }

    @Override
    public void close() {
        if (pdf != null) {
            pdf.close();
        }
    }

    /** Every n-th point where there are far more than are read: the rest is never held in memory. */
    private BufferedImage decoded(int enough) throws Refused, IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName(kind.name()).next();
        try (ImageInputStream in = ImageIO.createImageInputStream(path.toFile())) {
            reader.setInput(in, true, true);
            long width = reader.getWidth(0);
            long height = reader.getHeight(0);
            if (width * height > MOST_POINTS) {
                throw new Refused("large", null);
            }
            ImageReadParam parameters = reader.getDefaultReadParam();
            int step = (int) Math.max(1, Math.max(width, height) / enough);
            parameters.setSourceSubsampling(step, step, 0, 0);
            return reader.read(0, parameters);
        } catch (IOException | RuntimeException broken) {
            throw new Refused("broken", broken);
        } finally {
            reader.dispose();
        }
    }

    private static byte[] head(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            return in.readNBytes(HEAD);
        }
    }

    private static boolean starts(byte[] bytes, byte[] with) {
        return bytes.length >= with.length && Arrays.equals(bytes, 0, with.length, with, 0, with.length);
    }

    /** How the camera was held, 1 to 8 as in EXIF 2.3, 4.6.4; 1 if the file does not say. */
    private static int orientation(byte[] head) {
        String text = new String(head, StandardCharsets.ISO_8859_1);
        int exif = text.indexOf("Exif\0\0");
        int from = exif + 6;
        if (exif < 0 || from + 8 > head.length) {
            return 1;
        }
        boolean little = head[from] == 'I';
        int directory = from + (int) Math.min(HEAD, number(head, from + 4, 4, little));
        long entries = directory + 2 <= head.length ? number(head, directory, 2, little) : 0;
        for (int entry = directory + 2; entries > 0 && entry + 12 <= head.length; entry += 12, entries--) {
            if (number(head, entry, 2, little) == 0x0112) {
                int said = (int) number(head, entry + 8, 2, little);
                return said >= 1 && said <= 8 ? said : 1;
            }
        }
        return 1;
    }

    private static long number(byte[] bytes, int at, int size, boolean little) {
        long number = 0;
        for (int i = 0; i < size; i++) {
            int place = little ? at + size - 1 - i : at + i;
            number = number << 8 | (place < bytes.length ? bytes[place] & 0xFF : 0);
        }
        return number;
    }

    private static BufferedImage upright(BufferedImage image, int orientation) {
        if (orientation == 1) {
            return image;
        }
        int width = image.getWidth();
        int height = image.getHeight();
        AffineTransform turn = switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            default -> new AffineTransform(0, -1, 1, 0, 0, width);
        };
        boolean turned = orientation > 4;
        BufferedImage upright =
                new BufferedImage(turned ? height : width, turned ? width : height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = upright.createGraphics();
        pen.drawImage(image, turn, null);
        pen.dispose();
        return upright;
    }
}
