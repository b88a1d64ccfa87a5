package org.folkmoot.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Puts pieces on pages from top to bottom. */
final class Flow {
    private final List<Sheet> sheets;
    private float y;
    private boolean fresh;

    private Flow(List<Sheet> sheets) {
        this.sheets = sheets;
    }

    /** Adds the pages that the pieces need to those there are. */
    static void lay(List<Piece> pieces, List<Sheet> sheets) {
        Flow flow = new Flow(sheets);
        int from = 0;
        while (from < pieces.size()) {
            int end = from;
            while (end < pieces.size() - 1 && pieces.get(end).keep() && !isBreak(pieces.get(end + 1))) {
                end++;
            }
            flow.place(pieces.subList(from, end + 1));
            from = end + 1;
        }
    }

    private static boolean isBreak(Piece piece) {
        return piece == Piece.BREAK || piece == Piece.BREAK_PAST_HALF;
    }

    static float height(List<Piece> pieces) {
        float sum = 0;
        for (Piece piece : pieces) {
            sum += piece.before() + piece.height();
        }
        return sum;
    }

    private void place(List<Piece> group) {
        if (group.getFirst() == Piece.BREAK) {
            y = 0;
            return;
        }
        if (group.getFirst() == Piece.BREAK_PAST_HALF) {
            y = y < Sheet.BOTTOM + room() / 2 ? 0 : y;
            return;
        }
        if (!fresh && y - height(group) < Sheet.BOTTOM) {
            turn();
        }
        for (Piece piece : group) {
            if (!fresh && y - piece.before() - piece.height() < Sheet.BOTTOM) {
                turn();
            }
            if (fresh) {
                piece.again().ifPresent(this::draw);
            }
            draw(piece);
        }
    }

    private void draw(Piece piece) {
        float gap = fresh ? 0 : piece.before();
        y -= gap;
        piece.drawing().on(sheets.getLast(), y, gap);
        y -= piece.height();
        fresh = false;
    }

    private void turn() {
        sheets.add(new Sheet(sheets.size() + 1, false));
        y = Sheet.TOP;
        fresh = true;
    }

    /** Room between the top and the bottom margin. */
    static float room() {
        return Sheet.TOP - Sheet.BOTTOM;
    }

    /**
     * Splits what is taller than a page into parts that are not, each at least one element long.
     *
     * @param first the most that the first part may be high, leaving room for the headings above it
     * @param most the most for the others
     */
    static <T> List<List<T>> parts(List<T> elements, ToDoubleFunction<T> height, double first, double most) {
        List<List<T>> parts = new ArrayList<>();
        List<T> part = new ArrayList<>();
        double sum = 0;
        for (T element : elements) {
            double h = height.applyAsDouble(element);
            if (!part.isEmpty() && sum + h > (parts.isEmpty() ? first : most)) {
                parts.add(List.copyOf(part));
                part.clear();
                sum = 0;
            }
            part.add(element);
            sum += h;
        }
        parts.add(List.copyOf(part));
        return parts;
    }
}
