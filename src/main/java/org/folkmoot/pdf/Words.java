package org.folkmoot.pdf;

import java.util.List;

/** Words set in lines, to be put on a page. */
public final class Words {

    final List<Lines.Line> lines;
    final Manner manner;

    Words(List<Lines.Line> lines, Manner manner) {
        this.lines = List.copyOf(lines);
        this.manner = manner;
    }

    /** Of all lines together, in points. */
    public float height() {
        return lines.size() * manner.leading();
    }

    /** Of the widest line, in points. */
    public float width() {
        return (float) lines.stream().mapToDouble(Lines.Line::width).max().orElse(0);
    }

    public int lines() {
        return lines.size();
    }

    /** The lines from one to before another, counted from 0. */
    public Words part(int from, int to) {
        return new Words(lines.subList(from, to), manner);
    }
}
