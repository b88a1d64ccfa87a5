package org.folkmoot.pdf;

import java.awt.Color;

/**
 * How words are set.
 *
 * @param size of the letters, in points
 * @param leading from one line to the next, in points
 * @param shade how strong they are
 */
public record Manner(float size, float leading, boolean bold, Shade shade) {

    public enum Shade {
        INK,
        MUTED,
        ACCENT,
        WHITE
    }

    public static Manner plain(float size, float leading) {
        return new Manner(size, leading, false, Shade.INK);
    }

    public Manner inBold() {
        return new Manner(size, leading, true, shade);
    }

    public Manner in(Shade other) {
        return new Manner(size, leading, bold, other);
    }

    Color colour(Style style) {
        return switch (shade) {
            case INK -> style.ink();
            case MUTED -> style.muted();
            case ACCENT -> style.accent();
            case WHITE -> Color.WHITE;
        };
    }
}
