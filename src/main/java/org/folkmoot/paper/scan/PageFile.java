package org.folkmoot.paper.scan;

import boofcv.struct.image.GrayU8;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.folkmoot.paper.print.Spot;

/** Pictures of pages as they are kept and shown: JPEG in grey, 140 points an inch, enough to read handwriting. */
final class PageFile {

    /** Points of a kept picture to a point on paper, where the page was straightened. */
    static final double SCALE = 140 / 72.0;

    private static final int LONGEST = 1_640;
    private static final float QUALITY = 0.55f;
    private static final double AROUND = 14;
    private static final int WIDEST = 420;

    private PageFile() {}

    static byte[] straight(GrayU8 page) {
        BufferedImage image = Grey.image(page);
        double by = SCALE / Straight.SCALE;
        return jpeg(scaled(image, (int) (image.getWidth() * by), (int) (image.getHeight() * by)));
    }

    static byte[] asItIs(BufferedImage picture) {
        double by = Math.min(1, LONGEST / (double) Math.max(picture.getWidth(), picture.getHeight()));
        return jpeg(scaled(
                picture, Math.max(1, (int) (picture.getWidth() * by)), Math.max(1, (int) (picture.getHeight() * by))));
    }

    /** The part of a straightened page around places on it; their labels, which stand to the right of boxes, with them. */
    static byte[] cut(byte[] page, Spot first, Optional<Spot> last) {
        try {
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(page));
            Spot other = last.orElse(first);
            int left = (int) Math.max(0, (Math.min(first.x(), other.x()) - AROUND) * SCALE);
            int top = (int) Math.max(0, (Math.min(first.y(), other.y()) - AROUND) * SCALE);
            double end = Math.max(first.right(), other.right()) + (first.value().isEmpty() ? AROUND : WIDEST);
            int right = (int) Math.min(image.getWidth(), end * SCALE);
            int bottom = (int) Math.min(image.getHeight(), (Math.max(first.bottom(), other.bottom()) + AROUND) * SCALE);
            BufferedImage part = image.getSubimage(left, top, Math.max(1, right - left), Math.max(1, bottom - top));
            return jpeg(scaled(part, part.getWidth(), part.getHeight()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BufferedImage scaled(BufferedImage picture, int width, int height) {
        BufferedImage grey = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = grey.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.drawImage(picture, 0, 0, width, height, null);
        pen.dispose();
        return grey;
    }

    private static byte[] jpeg(BufferedImage picture) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            ImageWriteParam parameters = writer.getDefaultWriteParam();
            parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            parameters.setCompressionQuality(QUALITY);
            writer.write(null, new IIOImage(picture, null, null), parameters);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
