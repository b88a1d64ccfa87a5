package org.folkmoot.paper.print;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.folkmoot.pdf.Drawing;
import org.folkmoot.pdf.Manner;
import org.folkmoot.pdf.Tag;
import org.folkmoot.pdf.Words;

/** Sets running text as strips. */
final class Setter {

    /** Text higher than this share of a page may be cut. */
    private static final float WHOLE = 0.4f;

    final Drawing drawing;
    final Measures measures;

    Setter(Drawing drawing, Measures measures) {
        this.drawing = drawing;
        this.measures = measures;
    }

    /** Makes the tag only when it is first drawn with, so that what is left out is not read. */
    static Supplier<Tag> lazily(Supplier<Tag> parent, String type) {
        return new Supplier<>() {
            private Tag tag;

            @Override
            public Tag get() {
                if (tag == null) {
                    tag = parent.get().child(type);
                }
                return tag;
            }
        };
    }

    static Supplier<Tag> lazily(Tag parent, String type) {
        return lazily(() -> parent, type);
    }

    /** A paragraph across the page from {@code x}; none for blank words. Its strips keep together and with what follows. */
    List<Strip> text(Supplier<Tag> tag, String words, Manner manner, float x, float before) {
        return text(tag, words, manner, x, Measures.RIGHT - x, before);
    }

    List<Strip> text(Supplier<Tag> tag, String words, Manner manner, float x, float width, float before) {
        List<Strip> strips = new ArrayList<>();
        if (words.isBlank()) {
            return strips;
        }
        for (Words part : parts(drawing.set(words, manner, width))) {
            strips.add(new Strip(
                    strips.isEmpty() ? before : 0,
                    part.height(),
                    true,
                    (ground, top) -> ground.leaf.words(Optional.of(tag.get()), part, x, top)));
        }
        if (strips.size() > 1) {
            strips.replaceAll(strip -> new Strip(strip.before(), strip.height(), false, strip.drawn()));
        }
        return strips;
    }

    /** Words in parts that may be parted by the end of a page. */
    List<Words> parts(Words words) {
        int most = Math.max(1, (int) (Measures.ROOM * WHOLE / (words.height() / words.lines())));
        List<Words> parts = new ArrayList<>();
        for (int from = 0; from < words.lines(); from += most) {
            parts.add(words.part(from, Math.min(words.lines(), from + most)));
        }
        return parts;
    }
}
