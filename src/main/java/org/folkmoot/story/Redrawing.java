package org.folkmoot.story;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.concurrent.Semaphore;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Makes a picture anew: decodes the first image of a file and draws it again. What the file said beside the image (place, time,
 * camera, owner, thumbnails, hidden files) is left behind with it. In memory only.
 */
final class Redrawing {
    private static final int LONGEST_SIDE_READ = 20_000;
    private static final long MOST_PIXELS = 50_000_000;

    /** Decoding takes much memory for a moment, so only a few at a time. */
    private static final Semaphore DESKS = new Semaphore(2);

    private static final float[] QUALITIES = {0.85f, 0.7f, 0.5f};

    private Redrawing() {}

    /** @throws PictureRefused if the file is not taken */
    static Picture of(byte[] file) throws PictureRefused {
        if (file.length > Picture.MOST_BYTES) {
            throw new PictureRefused(PictureRefused.Reason.TOO_LARGE);
        }
        PictureFile known = PictureFile.of(file);
        DESKS.acquireUninterruptibly();
        try {
            return picture(upright(fitted(decoded(file, known.format())), known.orientation()), known.format());
        } finally {
            DESKS.release();
        }
    }

    private static BufferedImage decoded(byte[] file, PictureFile.Format format) throws PictureRefused {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format.reader);
        ImageReader reader = readers.next();
        try (MemoryCacheImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            reader.setInput(in, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            if (Math.max(width, height) > LONGEST_SIDE_READ || (long) width * height > MOST_PIXELS) {
                throw new PictureRefused(PictureRefused.Reason.TOO_MANY_PIXELS);
            }
            // Every n-th pixel is enough where the file has far more than are kept: the rest is never held in memory.
            int step = Math.max(1, Math.max(width, height) / (2 * Picture.LONGEST_SIDE));
            ImageReadParam parameters = reader.getDefaultReadParam();
            parameters.setSourceSubsampling(step, step, 0, 0);
            return reader.read(0, parameters);
        } catch (IOException | RuntimeException broken) {
            // Decoders throw nearly anything at files made to harm them.
            throw new PictureRefused(PictureRefused.Reason.DAMAGED, broken);
        } finally {
            reader.dispose();
        }
    }

    private static BufferedImage fitted(BufferedImage image) {
        double scale = Math.min(1, (double) Picture.LONGEST_SIDE / Math.max(image.getWidth(), image.getHeight()));
        int width = Math.max(1, (int) Math.round(image.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(image.getHeight() * scale));
        boolean clear = image.getColorModel().hasAlpha();
        return drawn(image, width, height, clear ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
    }

    private static BufferedImage drawn(BufferedImage image, int width, int height, int type) {
        BufferedImage drawn = new BufferedImage(width, height, type);
        Graphics2D pen = drawn.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
        if (type == BufferedImage.TYPE_INT_RGB) {
            pen.setColor(Color.WHITE);
            pen.fillRect(0, 0, width, height);
        }
        pen.drawImage(image, 0, 0, width, height, null);
        pen.dispose();
        return drawn;
    }

    private static BufferedImage upright(BufferedImage image, int orientation) {
        if (orientation == 1) {
            return image;
        }
        int right = image.getWidth() - 1;
        int bottom = image.getHeight() - 1;
        boolean turned = orientation > 4;
        BufferedImage upright = new BufferedImage(
                turned ? image.getHeight() : image.getWidth(),
                turned ? image.getWidth() : image.getHeight(),
                image.getType());
        for (int y = 0; y <= bottom; y++) {
            for (int x = 0; x <= right; x++) {
                int colour = image.getRGB(x, y);
                switch (orientation) {
                    case 2 -> upright.setRGB(right - x, y, colour);
                    case 3 -> upright.setRGB(right - x, bottom - y, colour);
                    case 4 -> upright.setRGB(x, bottom - y, colour);
                    case 5 -> upright.setRGB(y, x, colour);
                    case 6 -> upright.setRGB(bottom - y, x, colour);
                    case 7 -> upright.setRGB(bottom - y, right - x, colour);
                    default -> upright.setRGB(y, right - x, colour);
                }
            }
        }
        return upright;
    }

    private static Picture picture(BufferedImage image, PictureFile.Format from) {
        if (from != PictureFile.Format.JPEG) {
            byte[] whole = written(image, "png", 0);
            if (whole.length <= Picture.MOST_KEPT) {
                return new Picture("image/png", image.getWidth(), image.getHeight(), whole);
            }
        }
        BufferedImage opaque = image;
        if (image.getColorModel().hasAlpha()) {
            opaque = drawn(image, image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        }
        while (true) {
            for (float quality : QUALITIES) {
                byte[] bytes = written(opaque, "jpeg", quality);
                if (bytes.length <= Picture.MOST_KEPT) {
                    return new Picture("image/jpeg", opaque.getWidth(), opaque.getHeight(), bytes);
                }
            }
            opaque = drawn(opaque, opaque.getWidth() / 2 + 1, opaque.getHeight() / 2 + 1, BufferedImage.TYPE_INT_RGB);
        }
    }

    private static byte[] written(BufferedImage image, String format, float quality) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            ImageWriteParam parameters = writer.getDefaultWriteParam();
            if (quality > 0) {
                parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                parameters.setCompressionQuality(quality);
            }
            writer.write(null, new IIOImage(image, null, null), parameters);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
