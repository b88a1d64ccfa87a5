package org.folkmoot.paper.print;

import java.util.ArrayList;
import java.util.List;
import org.folkmoot.pdf.Drawing;
import org.folkmoot.pdf.Leaf;

/** A page as it is drawn: what is put on it stands on the map too. */
final class Ground {

    private static final float MARK = 14.2f;
    private static final float EDGE = 26;
    private static final float LINE = 1.1f;

    final Leaf leaf;
    final Part part;
    final int page;
    private final List<Spot> marks = new ArrayList<>();
    private final List<Spot> boxes = new ArrayList<>();
    private final List<Spot> lines = new ArrayList<>();

    Ground(Leaf leaf, Part part, int page) {
        this.leaf = leaf;
        this.part = part;
        this.page = page;
        float right = Drawing.WIDTH - EDGE - MARK;
        float below = Drawing.HEIGHT - EDGE - MARK;
        mark(EDGE, EDGE);
        mark(right, EDGE);
        mark(EDGE, below);
        mark(right, below);
    }

    private void mark(float x, float y) {
        leaf.solid(x, y, MARK, MARK);
        marks.add(new Spot("", "", x, y, MARK, MARK));
    }

    /** A box to tick. */
    void box(String field, String value, float x, float y, float size) {
        leaf.frame(x, y, size, size, LINE);
        boxes.add(new Spot(field, value, x, y, size, size));
    }

    /** Boxes for a character each, in groups; one field. */
    void comb(String field, List<Integer> groups, float x, float y, Measures measures) {
        float at = x;
        for (int cells : groups) {
            for (int i = 0; i < cells; i++) {
                leaf.frame(at, y, measures.cellWidth() + LINE, measures.cellHeight(), LINE);
                at += measures.cellWidth();
            }
            at += COMB_GAP;
        }
        lines.add(new Spot(field, "", x, y, at - COMB_GAP + LINE - x, measures.cellHeight()));
    }

    static final float COMB_GAP = 9;

    static float combWidth(List<Integer> groups, Measures measures) {
        return groups.stream().mapToInt(Integer::intValue).sum() * measures.cellWidth()
                + (groups.size() - 1) * COMB_GAP
                + LINE;
    }

    /** Lines to write on; one field. */
    void writing(String field, float x, float y, float width, int count, float pitch) {
        for (int i = 1; i <= count; i++) {
            leaf.rule(x, y + i * pitch - 1, width, 0.7f);
        }
        lines.add(new Spot(field, "", x, y, width, count * pitch));
    }

    PageMap map() {
        return new PageMap(part, page, Drawing.WIDTH, Drawing.HEIGHT, marks, boxes, lines);
    }
}
