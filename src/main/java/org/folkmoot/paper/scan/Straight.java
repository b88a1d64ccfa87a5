package org.folkmoot.paper.scan;

import boofcv.alg.filter.blur.BlurImageOps;
import boofcv.struct.image.GrayU8;
import java.util.Arrays;
import org.folkmoot.paper.print.PageMap;

/**
 * A page as if it had been scanned straight: at 200 points an inch, from its upper left corner, the paper even.
 *
 * @param level the page as it is, 0 black, 255 white
 * @param dark how dark each point is: 0 as the paper around it, 255 black
 * @param calm the same, each point the mean of nine
 * @param calmer the same, each point the mean of twenty-five
 * @param paper the level of the paper in tiles of {@link #TILE}
 */
record Straight(GrayU8 level, GrayU8 dark, GrayU8 calm, GrayU8 calmer, int[][] paper) {

    /** Points of the picture to a point on paper. */
    static final double SCALE = 200 / 72.0;

    static final int TILE = 48;

    static Straight of(GrayU8 picture, Lens lens, PageMap page) {
        int width = (int) Math.ceil(page.width() * SCALE);
        int height = (int) Math.ceil(page.height() * SCALE);
        double across = Math.hypot(lens.x(page.width(), 0) - lens.x(0, 0), lens.y(page.width(), 0) - lens.y(0, 0));
        int by = Math.max(1, (int) Math.round(across / width));
        GrayU8 source = Grey.smaller(picture, by);
        GrayU8 level = new GrayU8(width, height);
        for (int y = 0; y < height; y++) {
            double py = (y + 0.5) / SCALE;
            for (int x = 0; x < width; x++) {
                double px = (x + 0.5) / SCALE;
                double sx = (lens.x(px, py) + 0.5) / by - 0.5;
                double sy = (lens.y(px, py) + 0.5) / by - 0.5;
                level.unsafe_set(x, y, (int) Math.round(Grey.at(source, sx, sy, 255)));
            }
        }
        return of(level);
    }

    /** A picture that lies straight already. */
    static Straight of(GrayU8 level) {
        int[][] paper = paper(level);
        GrayU8 dark = new GrayU8(level.width, level.height);
        for (int y = 0; y < level.height; y++) {
            for (int x = 0; x < level.width; x++) {
                double white = between(paper, x, y);
                dark.unsafe_set(x, y, (int) Math.max(
                        0, Math.min(255, 255 - 255 * level.unsafe_get(x, y) / Math.max(1, white))));
            }
        }
        GrayU8 calm = new GrayU8(level.width, level.height);
        BlurImageOps.mean(dark, calm, 1, null, null);
        GrayU8 calmer = new GrayU8(level.width, level.height);
        BlurImageOps.mean(dark, calmer, 2, null, null);
        return new Straight(level, dark, calm, calmer, paper);
    }

    /** The level of the paper around a point. */
    int paperAt(int x, int y) {
        return (int) between(paper, x, y);
    }

    private static int[][] paper(GrayU8 level) {
        int columns = (level.width + TILE - 1) / TILE;
        int rows = (level.height + TILE - 1) / TILE;
        int[][] raw = new int[rows][columns];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                int[] counts = new int[256];
                int all = 0;
                for (int y = row * TILE; y < Math.min(level.height, (row + 1) * TILE); y++) {
                    for (int x = column * TILE; x < Math.min(level.width, (column + 1) * TILE); x++) {
                        counts[level.unsafe_get(x, y)]++;
                        all++;
                    }
                }
                raw[row][column] = share(counts, all, 0.7);
            }
        }
        // A solid mark or a stroke may darken a tile; its neighbours know better.
        int[][] calm = new int[rows][columns];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                int[] around = new int[9];
                int count = 0;
                for (int r = Math.max(0, row - 1); r <= Math.min(rows - 1, row + 1); r++) {
                    for (int c = Math.max(0, column - 1); c <= Math.min(columns - 1, column + 1); c++) {
                        around[count++] = raw[r][c];
                    }
                }
                Arrays.sort(around, 0, count);
                calm[row][column] = around[count * 6 / 10];
            }
        }
        return calm;
    }

    private static int share(int[] counts, int all, double share) {
        int sum = 0;
        for (int level = 0; level < 256; level++) {
            sum += counts[level];
            if (sum >= all * share) {
                return level;
            }
        }
        return 255;
    }

    private static double between(int[][] tiles, int x, int y) {
        double column = Math.max(0, Math.min(tiles[0].length - 1, (x + 0.5) / TILE - 0.5));
        double row = Math.max(0, Math.min(tiles.length - 1, (y + 0.5) / TILE - 0.5));
        int left = (int) column;
        int top = (int) row;
        int right = Math.min(left + 1, tiles[0].length - 1);
        int bottom = Math.min(top + 1, tiles.length - 1);
        double across = column - left;
        double down = row - top;
        return (tiles[top][left] * (1 - across) + tiles[top][right] * across) * (1 - down)
                + (tiles[bottom][left] * (1 - across) + tiles[bottom][right] * across) * down;
    }
}
