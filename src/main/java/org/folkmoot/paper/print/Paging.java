package org.folkmoot.paper.print;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.folkmoot.pdf.Drawing;

/** Puts blocks on the pages of a part, from top to bottom. */
final class Paging {

    private final Optional<Drawing> drawing;
    private final Part part;
    private final List<Ground> pages = new ArrayList<>();
    private int count;
    private float bottom = Measures.BOTTOM;
    private float y;
    private boolean fresh;

    Paging(Drawing drawing, Part part) {
        this(Optional.of(drawing), part);
    }

    private Paging(Optional<Drawing> drawing, Part part) {
        this.drawing = drawing;
        this.part = part;
    }

    /** How many pages blocks need that begin so far down the first one, tried without drawing anything. */
    static int count(List<Block> blocks, float from, float bottom) {
        Paging trial = new Paging(Optional.empty(), Part.MAIN);
        trial.turn();
        trial.end(bottom);
        trial.goOn(from);
        trial.lay(blocks);
        return trial.count;
    }

    /** Goes on below what was drawn on the page by hand. */
    void goOn(float from) {
        y = from;
        fresh = false;
    }

    /** Ends this page higher than others. */
    void end(float at) {
        bottom = at;
    }

    List<Ground> pages() {
        return List.copyOf(pages);
    }

    Ground page() {
        return pages.getLast();
    }

    void turn() {
        count++;
        drawing.ifPresent(own -> pages.add(new Ground(own.leaf(), part, count)));
        bottom = Measures.BOTTOM;
        y = Measures.TOP;
        fresh = true;
    }

    void lay(List<Block> blocks) {
        for (int i = 0; i < blocks.size(); i++) {
            float needed = needed(blocks, i);
            if (count == 0 || !fresh && y + needed > bottom) {
                turn();
            }
            lay(blocks.get(i));
        }
    }

    /** The room that a block wants on its page: its own and that of what it must not be parted from. */
    private static float needed(List<Block> blocks, int i) {
        Block block = blocks.get(i);
        float own = block.before() + block.height();
        if (block.keep() && i + 1 < blocks.size()) {
            float both = own + needed(blocks, i + 1);
            return both <= Measures.ROOM ? both : own + block.before() + head(blocks.get(i + 1));
        }
        return own <= Measures.ROOM ? own : block.before() + head(block);
    }

    /** The strips of a block that is higher than a page up to the first place where it may be cut. */
    private static float head(Block block) {
        float sum = 0;
        for (Strip strip : block.strips()) {
            sum += strip.before() + strip.height();
            if (!strip.keep()) {
                break;
            }
        }
        return Math.min(sum, Measures.ROOM);
    }

    private void lay(Block block) {
        List<Strip> strips = block.strips();
        y += fresh ? 0 : block.before();
        for (int i = 0; i < strips.size(); i++) {
            Strip strip = strips.get(i);
            float gap = fresh || i == 0 ? 0 : strip.before();
            float together = gap + strip.height();
            for (int j = i; j + 1 < strips.size() && strips.get(j).keep(); j++) {
                together += strips.get(j + 1).before() + strips.get(j + 1).height();
            }
            boolean tooFar = y + together > bottom && together <= Measures.ROOM || y + gap + strip.height() > bottom;
            if (!fresh && tooFar) {
                turn();
                gap = 0;
                if (i > 0) {
                    block.again().ifPresent(this::draw);
                }
            }
            y += gap;
            draw(strip);
        }
    }

    private void draw(Strip strip) {
        if (drawing.isPresent()) {
            strip.drawn().on(page(), y);
        }
        y += strip.height();
        fresh = false;
    }
}
