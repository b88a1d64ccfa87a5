package org.folkmoot.theme.desk;

import java.util.ArrayList;
import java.util.List;
import org.folkmoot.theme.Passage;

/** A comment cut where passages begin and end, for showing it marked. */
final class MarkedText {

    record Piece(String text, boolean marked) {}

    private MarkedText() {}

    /** The pieces of the text in order; spans that overlap are marked as one. */
    static List<Piece> of(String text, List<Passage> passages) {
        boolean[] marked = new boolean[text.length()];
        for (Passage each : passages) {
            for (int i = each.from(); i < Math.min(each.to(), text.length()); i++) {
                marked[i] = true;
            }
        }
        List<Piece> pieces = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= text.length(); i++) {
            if (i == text.length() || marked[i] != marked[from]) {
                pieces.add(new Piece(text.substring(from, i), marked[from]));
                from = i;
            }
        }
        return pieces;
    }
}
