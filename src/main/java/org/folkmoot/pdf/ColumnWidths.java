package org.folkmoot.pdf;

import java.util.List;
import org.folkmoot.pdf.Fonts.Face;

/** Shares the width of the page among the columns of a table. */
final class ColumnWidths {
    private static final float WIDEST_WORD = 150;
    private static final float WIDEST_LINE = 300;
    private static final float AIRY_NUMBERS = 66;
    // Row headings of long words read well in the first width; where there are many columns they must do with less.
    private static final List<Float> ROW_HEADINGS = List.of(150f, 110f, 80f);

    private ColumnWidths() {}

    /** Space between two columns, inside their widths: less where the letters are small because there are many columns. */
    static float gutter(float size) {
        return size > 10 ? 14 : size > 9 ? 10 : 8;
    }

    /**
     * The largest of the sizes at which no word need be broken and the row headings keep a comfortable width, or else a narrower
     * one; the smallest if there is none.
     */
    static float size(
            Fonts fonts,
            List<Float> sizes,
            List<PdfTable.Column> columns,
            List<String> headings,
            List<List<String>> rows) {
        for (float narrowest : ROW_HEADINGS) {
            for (float size : sizes) {
                if (sum(least(fonts, size, columns, headings, rows, narrowest)) <= Sheet.MEASURE) {
                    return size;
                }
            }
        }
        return sizes.getLast();
    }

    static float[] of(
            Fonts fonts, float size, List<PdfTable.Column> columns, List<String> headings, List<List<String>> rows) {
        int count = columns.size();
        double[] widths = new double[count];
        if (columns.stream().allMatch(column -> column.share() > 0)) {
            for (int i = 0; i < count; i++) {
                widths[i] = columns.get(i).share();
            }
            return scaled(widths);
        }
        double[] least = ROW_HEADINGS.stream()
                .map(narrowest -> least(fonts, size, columns, headings, rows, narrowest))
                .filter(some -> sum(some) <= Sheet.MEASURE)
                .findFirst()
                .orElseGet(() -> least(fonts, size, columns, headings, rows, ROW_HEADINGS.getLast()));
        double[] liked = new double[count];
        for (int i = 0; i < count; i++) {
            float mostOfHeading = columns.get(i).numbers() ? 0 : WIDEST_LINE;
            double line = line(fonts, size, headings.get(i), mostOfHeading);
            for (List<String> row : rows) {
                line = Math.max(line, line(fonts, size, row.get(i), WIDEST_LINE));
            }
            liked[i] = Math.max(least[i], line + gutter(size));
        }
        double spare = Sheet.MEASURE - sum(liked);
        double need = Sheet.MEASURE - sum(least);
        if (spare >= 0) {
            // A little air around short numbers; what is then left goes to the row headings.
            for (int i = 1; i < count; i++) {
                double air = Math.min(spare, columns.get(i).numbers() ? Math.max(0, AIRY_NUMBERS - liked[i]) : 0);
                liked[i] += air;
                spare -= air;
            }
            liked[0] += spare;
            return scaled(liked);
        }
        for (int i = 0; i < count; i++) {
            widths[i] = need <= 0 ? least[i] : least[i] + (liked[i] - least[i]) * need / (sum(liked) - sum(least));
        }
        return scaled(widths);
    }

    private static double[] least(
            Fonts fonts,
            float size,
            List<PdfTable.Column> columns,
            List<String> headings,
            List<List<String>> rows,
            float narrowest) {
        double[] least = new double[columns.size()];
        for (int i = 0; i < least.length; i++) {
            double word = Math.max(columns.get(i).numbers() ? 0 : 30, word(fonts, size, headings.get(i)));
            double longest = 0;
            for (List<String> row : rows) {
                word = Math.max(word, word(fonts, size, row.get(i)));
                longest = Math.max(longest, line(fonts, size, row.get(i), WIDEST_LINE));
            }
            least[i] = Math.min(word, WIDEST_WORD) + gutter(size);
            if (i == 0) {
                least[i] = Math.max(least[i], Math.min(longest + gutter(size), narrowest));
            }
        }
        return least;
    }

    private static double word(Fonts fonts, float size, String text) {
        double widest = 0;
        for (String word : text.split("[ \n]")) {
            widest = Math.max(widest, width(fonts, size, word));
        }
        return widest;
    }

    private static double line(Fonts fonts, float size, String text, float most) {
        double widest = 0;
        for (String line : text.split("\n")) {
            widest = Math.max(widest, Math.min(most, width(fonts, size, line)));
        }
        return widest;
    }

    // One point more than measured, so that rounding never breaks the widest word.
    private static double width(Fonts fonts, float size, String text) {
        return fonts.width(Face.BOLD, size, text.substring(0, Math.min(text.length(), 200))) + 1;
    }

    private static double sum(double[] widths) {
        double sum = 0;
        for (double width : widths) {
            sum += width;
        }
        return sum;
    }

    private static float[] scaled(double[] widths) {
        float[] scaled = new float[widths.length];
        double factor = Sheet.MEASURE / sum(widths);
        for (int i = 0; i < widths.length; i++) {
            scaled[i] = (float) (widths[i] * factor);
        }
        return scaled;
    }
}
