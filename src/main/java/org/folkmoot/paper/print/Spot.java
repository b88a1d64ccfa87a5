package org.folkmoot.paper.print;

/**
 * Where something stands on a page, in points from the upper left corner.
 *
 * @param field the field of the widget; empty for a corner mark
 * @param value the id of the option of a tick box; empty for a line or a comb field
 */
public record Spot(String field, String value, float x, float y, float width, float height) {

    public float right() {
        return x + width;
    }

    public float bottom() {
        return y + height;
    }

    /** Whether two have any point in common, edges left aside. */
    public boolean overlaps(Spot other) {
        return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
    }
}
