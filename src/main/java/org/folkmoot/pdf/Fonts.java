package org.folkmoot.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.util.Random;
import org.openpdf.text.pdf.BaseFont;

/** The embedded fonts of one document: widths, and which characters they can draw. */
final class Fonts {
    enum Face {
        REGULAR,
        BOLD
    }

    private final BaseFont regular;
    private final BaseFont bold;

    Fonts(Style style) {
        regular = load(style.regularFont(), Face.REGULAR);
        bold = load(style.boldFont(), Face.BOLD);
    }

    BaseFont of(Face face) {
        return switch (face) {
            case REGULAR -> regular;
            case BOLD -> bold;
        };
    }

    float width(Face face, float size, String text) {
        return of(face).getWidthPoint(text, size);
    }

    boolean draws(int character) {
        return Character.isBmpCodePoint(character) && regular.charExists(character) && bold.charExists(character);
    }

    private static BaseFont load(String resource, Face face) {
        try (InputStream in = Fonts.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("Font " + resource + " is not on the class path: add its library.");
            }
            String name = resource.substring(resource.lastIndexOf('/') + 1);
            BaseFont font = BaseFont.createFont(
                    name, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, BaseFont.NOT_CACHED, in.readAllBytes(), null);
            // A CIDSet that leaves out a glyph fails PDF/UA-1, and OpenPDF's does; none at all is allowed.
            font.setIncludeCidSet(false);
            font.setSecureRandom(new Repeatable(face.ordinal()));
            return font;
        } catch (IOException e) {
            throw new UncheckedIOException("Font " + resource + " cannot be read.", e);
        }
    }

    /** Names the embedded subset of a font; nothing secret, and the same input must give the same bytes. */
    private static final class Repeatable extends SecureRandom {
        private static final long serialVersionUID = 1L;

        private final Random random;

        Repeatable(long seed) {
            random = new Random(seed + 20);
        }

        @Override
        public double nextDouble() {
            return random.nextDouble();
        }
    }
}
