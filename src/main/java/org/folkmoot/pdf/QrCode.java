package org.folkmoot.pdf;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/**
 * A text as a QR code (ISO/IEC 18004).
 *
 * @param squares row by row, true for a dark square, with the quiet zone of four light squares on each side
 */
public record QrCode(boolean[][] squares) {

    private static final int QUIET = 4;
    private static final int PIXELS = 12;

    /** How much of a code may be gone. */
    public enum Correction {
        /** 15 %: for what is printed well. */
        M(ErrorCorrectionLevel.M),
        /** 25 %: for what is photocopied and scanned. */
        Q(ErrorCorrectionLevel.Q);

        private final ErrorCorrectionLevel level;

        Correction(ErrorCorrectionLevel level) {
            this.level = level;
        }
    }

    /**
     * An address, with correction M.
     *
     * @throws IllegalArgumentException if it is longer than any code holds, about 2,000 characters
     */
    public static QrCode of(String address) {
        return of(address, Correction.M);
    }

    /** @throws IllegalArgumentException if the text is longer than any code holds, at least 1,600 characters */
    public static QrCode of(String text, Correction correction) {
        ByteMatrix matrix;
        try {
            matrix = Encoder.encode(text, correction.level).getMatrix();
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("A text of " + text.length() + " characters fits no QR code.", tooLong);
        }
        int size = matrix.getWidth() + 2 * QUIET;
        boolean[][] squares = new boolean[size][size];
        for (int y = 0; y < matrix.getHeight(); y++) {
            for (int x = 0; x < matrix.getWidth(); x++) {
                squares[y + QUIET][x + QUIET] = matrix.get(x, y) == 1;
            }
        }
        return new QrCode(squares);
    }

    /**
     * As a picture that can be enlarged to any size.
     *
     * @param words what it is, for those who do not see it
     */
    public String svg(String words) {
        int size = squares.length;
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                int from = x;
                while (x < size && squares[y][x]) {
                    x++;
                }
                if (x > from) {
                    path.append("M%d %dh%dv1h-%dz".formatted(from, y, x - from, x - from));
                }
            }
        }
        String title = words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" role="img" shape-rendering="crispEdges">\
                <title>%s</title><path fill="#fff" d="M0 0h%dv%dH0z"/><path d="%s"/></svg>
                """.formatted(size, size, title, size, size, path);
    }

    /** As a black and white picture of about 500 pixels on each side. */
    public byte[] png() {
        int size = squares.length * PIXELS;
        BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                image.setRGB(x, y, squares[y / PIXELS][x / PIXELS] ? 0x000000 : 0xffffff);
            }
        }
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("The QR code could not be written", e);
        }
    }
}
