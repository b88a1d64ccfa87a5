package org.folkmoot.pdf;

import java.awt.Color;
import java.util.Optional;
import org.folkmoot.pdf.Fonts.Face;
import org.openpdf.text.pdf.PdfContentByte;

/** Puts the marks of a page on a canvas. */
final class Brush {

    private final Fonts fonts;
    private final PdfContentByte canvas;

    Brush(Fonts fonts, PdfContentByte canvas) {
        this.fonts = fonts;
        this.canvas = canvas;
    }

    /** @param own the words of this copy, and {@code code} that of this page of it; nothing is drawn for what is not there */
    void ink(Sheet.Ink ink, Optional<String> own, Optional<QrCode> code) {
        switch (ink) {
            case Sheet.Words words ->
                text(words.face(), words.size(), words.colour(), words.x(), words.y(), words.text());
            case Sheet.Box box -> fill(box.x(), box.y(), box.width(), box.height(), box.colour());
            case Sheet.Frame frame -> frame(frame);
            case Sheet.Disc disc -> {
                canvas.setColorFill(disc.colour());
                canvas.circle(disc.x(), disc.y(), disc.radius());
                canvas.fill();
            }
            case Sheet.PageOf page -> {
                String number = Integer.toString(page.heading().page);
                float width = fonts.width(Face.REGULAR, page.size(), number);
                text(Face.REGULAR, page.size(), page.colour(), page.x() - width, page.y(), number + " ");
            }
            case Sheet.OwnWords words ->
                own.ifPresent(
                        text -> text(words.face(), words.size(), words.colour(), words.x(), words.y(), text + " "));
            case Sheet.OwnCode place -> code.ifPresent(found -> code(place, found.squares()));
        }
    }

    void text(Face face, float size, Color colour, float x, float y, String text) {
        canvas.beginText();
        canvas.setColorFill(colour);
        canvas.setFontAndSize(fonts.of(face), size);
        canvas.setTextMatrix(x, y);
        canvas.showText(text);
        canvas.endText();
    }

    void fill(float x, float y, float width, float height, Color colour) {
        canvas.setColorFill(colour);
        canvas.rectangle(x, y, width, height);
        canvas.fill();
    }

    private void frame(Sheet.Frame frame) {
        canvas.setColorFill(Color.WHITE);
        canvas.setColorStroke(frame.colour());
        canvas.setLineWidth(frame.line());
        float half = frame.line() / 2;
        canvas.rectangle(
                frame.x() + half, frame.y() + half, frame.width() - frame.line(), frame.height() - frame.line());
        canvas.fillStroke();
    }

    /** All squares in one path, so that no hair is left white between two of them. */
    private void code(Sheet.OwnCode place, boolean[][] squares) {
        float square = place.size() / squares.length;
        canvas.setColorFill(Color.BLACK);
        for (int row = 0; row < squares.length; row++) {
            for (int from = 0; from < squares.length; from++) {
                int to = from;
                while (to < squares.length && squares[row][to]) {
                    to++;
                }
                if (to > from) {
                    canvas.rectangle(
                            place.x() + from * square,
                            place.y() + place.size() - (row + 1) * square,
                            (to - from) * square,
                            square);
                    from = to;
                }
            }
        }
        canvas.fill();
    }
}
