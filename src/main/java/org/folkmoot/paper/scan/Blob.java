package org.folkmoot.paper.scan;

import boofcv.struct.image.GrayU8;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Points that hang together, corners included.
 *
 * @param points each as {@code y * width + x} of the picture they were found in
 */
record Blob(int[] points, int left, int top, int right, int bottom) {

    int size() {
        return points.length;
    }

    int width() {
        return right - left + 1;
    }

    int height() {
        return bottom - top + 1;
    }

    int extent() {
        return Math.max(width(), height());
    }

    /** All of at least so many points in a picture in which ink is not 0. The picture is emptied. */
    static List<Blob> in(GrayU8 ink, int least) {
        return in(ink, 0, 0, ink.width, ink.height, least);
    }

    /** All in a part of a picture, which is emptied there. */
    static List<Blob> in(GrayU8 ink, int fromX, int fromY, int toX, int toY, int least) {
        List<Blob> blobs = new ArrayList<>();
        int[] found = new int[256];
        for (int y = fromY; y < toY; y++) {
            for (int x = fromX; x < toX; x++) {
                if (ink.unsafe_get(x, y) == 0) {
                    continue;
                }
                int count = 1;
                found[0] = y * ink.width + x;
                ink.unsafe_set(x, y, 0);
                int left = x;
                int right = x;
                int bottom = y;
                for (int next = 0; next < count; next++) {
                    int px = found[next] % ink.width;
                    int py = found[next] / ink.width;
                    left = Math.min(left, px);
                    right = Math.max(right, px);
                    bottom = Math.max(bottom, py);
                    for (int ny = Math.max(fromY, py - 1); ny <= Math.min(toY - 1, py + 1); ny++) {
                        for (int nx = Math.max(fromX, px - 1); nx <= Math.min(toX - 1, px + 1); nx++) {
                            if (ink.unsafe_get(nx, ny) != 0) {
                                ink.unsafe_set(nx, ny, 0);
                                if (count == found.length) {
                                    found = Arrays.copyOf(found, count * 2);
                                }
                                found[count++] = ny * ink.width + nx;
                            }
                        }
                    }
                }
                if (count >= least) {
                    blobs.add(new Blob(Arrays.copyOf(found, count), left, y, right, bottom));
                }
            }
        }
        return blobs;
    }

    /** Whether any point of this is within so many points of any of the other, in both directions. */
    boolean near(Blob other, int distance, int width) {
        if (left - distance > other.right
                || right + distance < other.left
                || top - distance > other.bottom
                || bottom + distance < other.top) {
            return false;
        }
        for (int point : points) {
            int x = point % width;
            int y = point / width;
            if (x < other.left - distance
                    || x > other.right + distance
                    || y < other.top - distance
                    || y > other.bottom + distance) {
                continue;
            }
            for (int there : other.points) {
                if (Math.abs(there % width - x) <= distance && Math.abs(there / width - y) <= distance) {
                    return true;
                }
            }
        }
        return false;
    }
}
