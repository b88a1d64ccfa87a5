package org.folkmoot.pdf;

import java.util.List;
import org.folkmoot.pdf.Fonts.Face;

/** Shares the width of the page among the columns of a table. */
final class ColumnWidths {
    /** Space between two columns, inside their widths. */
    static final float GUTTER = 14;

    private static final float WIDEST_WORD = 150;
    private static final float WIDEST_LINE = 300;
    private static final float AIRY_NUMBERS = 66;

    private ColumnWidths() {}

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
        double[] least = new double[count];
        double[] liked = new double[count];
        for (int i = 0; i < count; i++) {
            least[i] = columns.get(i).numbers() ? 0 : 30;
            widen(fonts, size, headings.get(i), i, least, liked, columns.get(i).numbers() ? 0 : WIDEST_LINE);
            for (List<String> row : rows) {
                widen(fonts, size, row.get(i), i, least, liked, WIDEST_LINE);
            }
            least[i] = Math.min(least[i], WIDEST_WORD) + GUTTER;
            liked[i] = Math.max(least[i], Math.min(liked[i], WIDEST_LINE) + GUTTER);
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

    private static void widen(
            Fonts fonts, float size, String text, int i, double[] least, double[] liked, float mostLine) {
        for (String word : text.split("[ \n]")) {
            least[i] = Math.max(least[i], width(fonts, size, word));
        }
        for (String line : text.split("\n")) {
            liked[i] = Math.max(liked[i], Math.min(mostLine, width(fonts, size, line)));
        }
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
