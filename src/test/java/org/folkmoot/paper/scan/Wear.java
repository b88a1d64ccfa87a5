package org.folkmoot.paper.scan;

import ij.plugin.filter.GaussianBlur;
import ij.process.ByteProcessor;
import ij.process.ImageProcessor;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** What a scanner and its glass do to a page, by ImageJ: another library than the reader's. */
final class Wear {

    private static final double MOST_TURN = 3;

    private Wear() {}

    /**
     * The page as it comes out of the scanner.
     *
     * @param page white paper with print and ink
     * @param behind what shines through, black on white
     */
    static BufferedImage scan(BufferedImage page, BufferedImage behind, Random random) {
        ByteProcessor picture = new ByteProcessor(page);
        ByteProcessor through = new ByteProcessor(behind);
        new GaussianBlur().blurGaussian(through, 1.4 + random.nextDouble() * 1.2);
        double strength = 0.25 + random.nextDouble() * 0.35;
        for (int i = 0; i < picture.getPixelCount(); i++) {
            picture.set(i, (int) Math.max(0, picture.get(i) - strength * (255 - through.get(i))));
        }
        boolean roomy = random.nextBoolean();
        ImageProcessor bed =
                new ByteProcessor(picture.getWidth() + (roomy ? 60 : 0), picture.getHeight() + (roomy ? 60 : 0));
        bed.setColor(255);
        bed.fill();
        bed.insert(picture, roomy ? 30 : 0, roomy ? 30 : 0);
        bed.setInterpolationMethod(ImageProcessor.BICUBIC);
        bed.setBackgroundValue(255);
        bed.rotate((random.nextDouble() * 2 - 1) * MOST_TURN);
        double scale = 0.96 + random.nextDouble() * 0.06;
        bed.scale(scale, scale * (0.995 + random.nextDouble() * 0.01));
        new GaussianBlur().blurGaussian(bed, 0.3 + random.nextDouble() * 0.7);
        double paper = 215 + random.nextDouble() * 40;
        double black = random.nextDouble() * 50;
        double slope = (random.nextDouble() - 0.5) * 24;
        for (int y = 0; y < bed.getHeight(); y++) {
            for (int x = 0; x < bed.getWidth(); x++) {
                double light = paper + slope * x / bed.getWidth();
                bed.set(x, y, (int) Math.max(0, Math.min(255, black + (light - black) * bed.get(x, y) / 255.0)));
            }
        }
        noise(bed, 2 + random.nextDouble() * 10, random);
        dirt(bed, random);
        ImageProcessor turned = random.nextInt(4) == 0 ? bed.rotateLeft().rotateLeft() : bed;
        if (random.nextInt(6) == 0) {
            turned = turned.rotateRight();
        }
        return jpeg(turned.getBufferedImage(), 0.45f + random.nextFloat() * 0.5f);
    }

    private static void noise(ImageProcessor picture, double deviation, Random random) {
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                picture.set(x, y, (int) Math.max(
                        0, Math.min(255, Math.round(picture.get(x, y) + random.nextGaussian() * deviation))));
            }
        }
    }

    private static void dirt(ImageProcessor picture, Random random) {
        picture.setColor(60);
        for (int i = 0; i < 25; i++) {
            int size = 1 + random.nextInt(3);
            picture.fillOval(random.nextInt(picture.getWidth()), random.nextInt(picture.getHeight()), size, size);
        }
    }

    private static BufferedImage jpeg(BufferedImage picture, float quality) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            ImageWriteParam parameters = writer.getDefaultWriteParam();
            parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            parameters.setCompressionQuality(quality);
            writer.write(null, new IIOImage(picture, null, null), parameters);
            out.flush();
            return ImageIO.read(new ByteArrayInputStream(bytes.toByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
    }
}
