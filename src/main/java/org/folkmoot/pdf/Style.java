package org.folkmoot.pdf;

import java.awt.Color;
import java.util.List;

/**
 * The look of a document: two fonts and a few colours, each checked for contrast.
 *
 * @param regularFont class path resource of the TrueType font for running text
 * @param boldFont class path resource of its bold companion
 * @param accent colour of the cover band, large headings, bars and rules; at least 4.5:1 against white
 * @param ink colour of running text; at least 7:1 against white
 * @param muted colour of notes, headers and footers; at least 4.5:1 against white
 * @param link colour of links, which are underlined as well; at least 4.5:1 against white
 * @param rule colour of hairlines, which carry no meaning
 * @param wash very light background of boxes; {@code ink} keeps 7:1 on it
 * @param series colours of the steps of a stacked chart in order; each at least 3:1 against white and against
 *     its neighbours
 */
public record Style(
        String regularFont,
        String boldFont,
        Color accent,
        Color ink,
        Color muted,
        Color link,
        Color rule,
        Color wash,
        List<Color> series) {

    // The palette of the UK Government Analysis Function, in an order in which every join passes 3:1.
    private static final List<Color> ANALYSIS_FUNCTION = List.of(
            new Color(0x12436D),
            new Color(0x28A197),
            new Color(0x3D3D3D),
            new Color(0xF46A25),
            new Color(0x801650),
            new Color(0xA285D1));

    public Style {
        series = List.copyOf(series);
        requireContrast("accent", accent, Color.WHITE, 4.5);
        requireContrast("ink", ink, Color.WHITE, 7);
        requireContrast("muted", muted, Color.WHITE, 4.5);
        requireContrast("link", link, Color.WHITE, 4.5);
        requireContrast("ink on wash", ink, wash, 7);
        for (int i = 0; i < series.size(); i++) {
            requireContrast("series " + (i + 1), series.get(i), Color.WHITE, 3);
            if (i > 0) {
                requireContrast("series " + i + " beside " + (i + 1), series.get(i - 1), series.get(i), 3);
            }
        }
    }

    /** Liberation Sans, deep blue, and the government analysts' palette. */
    public static Style standard() {
        return new Style(
                "/liberation/LiberationSans-Regular.ttf",
                "/liberation/LiberationSans-Bold.ttf",
                new Color(0x12436D),
                new Color(0x1B2126),
                new Color(0x55606A),
                new Color(0x0B5394),
                new Color(0xC9D1D8),
                new Color(0xF1F5F8),
                ANALYSIS_FUNCTION);
    }

    /**
     * The same style in an organisation's own colour.
     *
     * @throws IllegalArgumentException if white text could not be read on it
     */
    public Style withAccent(Color colour) {
        return new Style(regularFont, boldFont, colour, ink, muted, link, rule, wash, series);
    }

    /** Black or white, whichever reads better on the colour. */
    static Color readableOn(Color background) {
        return contrast(Color.WHITE, background) >= contrast(Color.BLACK, background) ? Color.WHITE : Color.BLACK;
    }

    /** The WCAG contrast ratio of two colours, 1 to 21. */
    static double contrast(Color one, Color other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    /** A colour on the way from one to another; {@code share} 0 is the first, 1 the second. */
    static Color between(Color from, Color to, double share) {
        return new Color(
                mix(from.getRed(), to.getRed(), share),
                mix(from.getGreen(), to.getGreen(), share),
                mix(from.getBlue(), to.getBlue(), share));
    }

    private static int mix(int from, int to, double share) {
        return (int) Math.round(from + (to - from) * share);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    private static void requireContrast(String what, Color one, Color other, double atLeast) {
        double found = contrast(one, other);
        if (found < atLeast) {
            throw new IllegalArgumentException(String.format(
                    "Style: the contrast of %s is %.2f:1, but must be at least %.1f:1. Choose a darker or lighter colour.",
                    what, found, atLeast));
        }
    }
}
