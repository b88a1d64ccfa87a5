package org.folkmoot.survey;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A colour of the screen (sRGB).
 *
 * @param rgb red, green and blue from 0 to 255, eight bits each, red highest
 */
public record Colour(int rgb) {

    private static final Pattern WRITTEN = Pattern.compile("#[0-9A-Fa-f]{6}");

    /** A colour as written in style sheets, {@code #0d4a52}; empty if it is written in any other way. */
    public static Optional<Colour> of(String written) {
        return WRITTEN.matcher(written).matches()
                ? Optional.of(new Colour(Integer.parseInt(written.substring(1), 16)))
                : Optional.empty();
    }

    /** How far two colours stand out from each other: from 1 (not at all) to 21 (black on white), as WCAG 2.2 defines it. */
    public double contrast(Colour other) {
        double one = luminance();
        double two = other.luminance();
        return (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05);
    }

    /** The same colour with less light: every part times a factor from 0 to 1. */
    public Colour darker(double factor) {
        int red = (int) ((rgb >> 16 & 255) * factor);
        int green = (int) ((rgb >> 8 & 255) * factor);
        int blue = (int) ((rgb & 255) * factor);
        return new Colour(red << 16 | green << 8 | blue);
    }

    private double luminance() {
        return 0.2126 * linear(rgb >> 16 & 255) + 0.7152 * linear(rgb >> 8 & 255) + 0.0722 * linear(rgb & 255);
    }

    private static double linear(int part) {
        double share = part / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    /** As written in style sheets. */
    @Override
    public String toString() {
        return String.format("#%06x", rgb);
    }
}
