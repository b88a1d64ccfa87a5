package org.folkmoot.paper.scan;

import boofcv.struct.image.GrayU8;
import java.awt.image.BufferedImage;

/** Grey pictures: 0 is black, 255 is white. */
final class Grey {

    private Grey() {}

    /** The darkest of the three colours counts half, so that pens of any colour stand out from white paper. */
    static GrayU8 of(BufferedImage image) {
        GrayU8 grey = new GrayU8(image.getWidth(), image.getHeight());
        int[] row = new int[grey.width];
        for (int y = 0; y < grey.height; y++) {
            image.getRGB(0, y, grey.width, 1, row, 0, grey.width);
            for (int x = 0; x < grey.width; x++) {
                int red = row[x] >> 16 & 0xFF;
                int green = row[x] >> 8 & 0xFF;
                int blue = row[x] & 0xFF;
                int light = (299 * red + 587 * green + 114 * blue) / 1000;
                grey.data[y * grey.stride + x] = (byte) ((light + Math.min(red, Math.min(green, blue))) / 2);
            }
        }
        return grey;
    }

    static BufferedImage image(GrayU8 grey) {
        BufferedImage image = new BufferedImage(grey.width, grey.height, BufferedImage.TYPE_BYTE_GRAY);
        byte[] data = new byte[grey.width * grey.height];
        for (int y = 0; y < grey.height; y++) {
            System.arraycopy(grey.data, grey.startIndex + y * grey.stride, data, y * grey.width, grey.width);
        }
        image.getRaster().setDataElements(0, 0, grey.width, grey.height, data);
        return image;
    }

    /** A picture made smaller by a whole number, each new point the mean of those it stands for. */
    static GrayU8 smaller(GrayU8 grey, int by) {
        if (by <= 1) {
            return grey;
        }
        GrayU8 small = new GrayU8(grey.width / by, grey.height / by);
        for (int y = 0; y < small.height; y++) {
            for (int x = 0; x < small.width; x++) {
                int sum = 0;
                for (int dy = 0; dy < by; dy++) {
                    for (int dx = 0; dx < by; dx++) {
                        sum += grey.unsafe_get(x * by + dx, y * by + dy);
                    }
                }
                small.unsafe_set(x, y, sum / (by * by));
            }
        }
        return small;
    }

    /** A part of a picture made larger by a whole number, points in between interpolated. */
    static GrayU8 larger(GrayU8 grey, int left, int top, int width, int height, int by) {
        GrayU8 large = new GrayU8(width * by, height * by);
        for (int y = 0; y < large.height; y++) {
            for (int x = 0; x < large.width; x++) {
                large.unsafe_set(x, y, (int)
                        Math.round(at(grey, left + (x + 0.5) / by - 0.5, top + (y + 0.5) / by - 0.5, 255)));
            }
        }
        return large;
    }

    /** The level at a place between points; outside the picture what is given. */
    static double at(GrayU8 grey, double x, double y, int outside) {
        int left = (int) Math.floor(x);
        int top = (int) Math.floor(y);
        if (left < 0 || top < 0 || left + 1 >= grey.width || top + 1 >= grey.height) {
            return left < -1 || top < -1 || left >= grey.width || top >= grey.height
                    ? outside
                    : grey.unsafe_get(
                            Math.max(0, Math.min(left, grey.width - 1)), Math.max(0, Math.min(top, grey.height - 1)));
        }
        double right = x - left;
        double down = y - top;
        int at = grey.startIndex + top * grey.stride + left;
        int first = grey.data[at] & 0xFF;
        int second = grey.data[at + 1] & 0xFF;
        int third = grey.data[at + grey.stride] & 0xFF;
        int fourth = grey.data[at + grey.stride + 1] & 0xFF;
        return (first * (1 - right) + second * right) * (1 - down) + (third * (1 - right) + fourth * right) * down;
    }
}
