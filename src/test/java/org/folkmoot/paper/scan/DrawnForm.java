package org.folkmoot.paper.scan;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.answer.SurveyId;
import org.folkmoot.paper.print.Layout;
import org.folkmoot.paper.print.PageCode;
import org.folkmoot.paper.print.PageMap;
import org.folkmoot.paper.print.Part;
import org.folkmoot.paper.print.SheetNumber;
import org.folkmoot.paper.print.Spot;

/** A form drawn by hand for tests of the reader: lists of boxes, a grid, places for writing, marks and code. */
final class DrawnForm {

    static final double SCALE = 200 / 72.0;
    static final SurveyId SURVEY = new SurveyId("town", "residents");

    private static final float WIDTH = 595;
    private static final float HEIGHT = 842;
    private static final float BOX = 12;

    private DrawnForm() {}

    /** A page with its picture at 200 points an inch. */
    record Printed(PageMap map, PageCode code, BufferedImage picture) {}

    static Printed page(int number, Optional<SheetNumber> sheet) {
        List<Spot> marks = List.of(
                new Spot("", "", 26, 26, 11, 11),
                new Spot("", "", WIDTH - 37, 26, 11, 11),
                new Spot("", "", 26, HEIGHT - 37, 11, 11),
                new Spot("", "", WIDTH - 37, HEIGHT - 37, 11, 11));
        List<Spot> boxes = new ArrayList<>();
        List<Spot> lines = new ArrayList<>();
        float y = 120;
        for (int question = 1; question <= 4; question++) {
            y += 22;
            for (int option = 1; option <= 6; option++) {
                boxes.add(new Spot("p" + number + "q" + question, "o" + option, 60, y, BOX, BOX));
                y += 18;
            }
        }
        for (int row = 1; row <= 5; row++) {
            for (int column = 1; column <= 5; column++) {
                boxes.add(new Spot(
                        "p" + number + "g.r" + row, "c" + column, 300 + column * 45, y - 90 + row * 22, BOX, BOX));
            }
        }
        lines.add(new Spot("p" + number + "words", "", 60, 690, 470, 60));
        PageMap map = new PageMap(Part.MAIN, number, WIDTH, HEIGHT, marks, boxes, lines);
        PageCode code = new PageCode(SURVEY, 1, "en", Layout.STANDARD, Part.MAIN, number, sheet);
        return new Printed(map, code, draw(map, code));
    }

    private static BufferedImage draw(PageMap map, PageCode code) {
        BufferedImage picture = new BufferedImage(
                (int) Math.ceil(WIDTH * SCALE), (int) Math.ceil(HEIGHT * SCALE), BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = picture.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, picture.getWidth(), picture.getHeight());
        pen.scale(SCALE, SCALE);
        pen.setColor(Color.BLACK);
        map.marks().forEach(mark -> pen.fill(rectangle(mark)));
        code(pen, code.text(), WIDTH - 110, 40, 62);
        pen.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 11));
        pen.drawString("What the council asks, page " + map.page(), 60, 60);
        pen.setStroke(new BasicStroke(0.9f));
        for (Spot box : map.boxes()) {
            pen.draw(new Rectangle2D.Float(box.x() + 0.45f, box.y() + 0.45f, box.width() - 0.9f, box.height() - 0.9f));
            if (!box.field().contains(".")) {
                pen.drawString(box.value().substring(1) + "  An option of some words", box.right() + 6, box.y() + 10);
            }
        }
        map.lines().forEach(line -> pen.draw(rectangle(line)));
        pen.dispose();
        return picture;
    }

    private static Rectangle2D rectangle(Spot spot) {
        return new Rectangle2D.Float(spot.x(), spot.y(), spot.width(), spot.height());
    }

    private static void code(Graphics2D pen, String text, float x, float y, float size) {
        try {
            BitMatrix modules = new QRCodeWriter()
                    .encode(
                            text,
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.Q, EncodeHintType.MARGIN, 0));
            float module = size / modules.getWidth();
            for (int row = 0; row < modules.getHeight(); row++) {
                for (int column = 0; column < modules.getWidth(); column++) {
                    if (modules.get(column, row)) {
                        pen.fill(new Rectangle2D.Float(x + column * module, y + row * module, module, module));
                    }
                }
            }
        } catch (WriterException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
