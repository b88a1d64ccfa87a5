package org.folkmoot.paper.scan;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.folkmoot.paper.print.PageMap;
import org.folkmoot.paper.print.Spot;

/**
 * A page that somebody has filled in and scanned.
 *
 * @param marks what was done with each box
 */
record FilledPage(PageMap map, Map<Spot, Hand.Mark> marks, BufferedImage scan) {

    static FilledPage of(PageMap map, BufferedImage printed, Random random) {
        Map<String, List<Spot>> questions = new LinkedHashMap<>();
        map.boxes()
                .forEach(box -> questions
                        .computeIfAbsent(box.field(), any -> new ArrayList<>())
                        .add(box));
        Map<Spot, Hand.Mark> marks = new LinkedHashMap<>();
        questions.values().forEach(boxes -> answer(boxes, marks, random));
        List<Spot> written =
                map.lines().stream().filter(line -> random.nextBoolean()).toList();
        return with(map, printed, marks, written, random);
    }

    static FilledPage with(
            PageMap map, BufferedImage printed, Map<Spot, Hand.Mark> marks, List<Spot> written, Random random) {
        BufferedImage page = new BufferedImage(printed.getWidth(), printed.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D copy = page.createGraphics();
        copy.drawImage(printed, 0, 0, null);
        copy.dispose();
        BufferedImage behind = new BufferedImage(printed.getWidth(), printed.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D white = behind.createGraphics();
        white.setColor(Color.WHITE);
        white.fillRect(0, 0, behind.getWidth(), behind.getHeight());
        white.dispose();
        Hand hand = new Hand(page, behind, random);
        marks.forEach(hand::mark);
        written.forEach(hand::words);
        return new FilledPage(map, marks, Wear.scan(page, behind, random));
    }

    private static void answer(List<Spot> boxes, Map<Spot, Hand.Mark> marks, Random random) {
        boxes.forEach(box -> marks.put(
                box,
                switch (random.nextInt(20)) {
                    case 0 -> Hand.Mark.SHINING_THROUGH;
                    case 1 -> Hand.Mark.DIRT;
                    default -> Hand.Mark.NOTHING;
                }));
        int chosen = random.nextInt(boxes.size());
        int kind = random.nextInt(20);
        if (kind < 2) {
            return;
        }
        marks.put(
                boxes.get(chosen),
                switch (kind) {
                    case 2, 3 -> Hand.Mark.FAINT_PENCIL;
                    case 4 -> Hand.Mark.CIRCLED;
                    case 5 -> Hand.Mark.TICK_BESIDE;
                    case 6 -> Hand.Mark.LINE;
                    case 7, 8 -> Hand.Mark.THICK_TICK;
                    case 9, 10, 11, 12 -> Hand.Mark.CROSS;
                    default -> Hand.Mark.TICK;
                });
        if (kind >= 18 && boxes.size() > 1) {
            int other = (chosen + 1 + random.nextInt(boxes.size() - 1)) % boxes.size();
            marks.put(boxes.get(other), kind == 18 ? Hand.Mark.BLACKENED : Hand.Mark.SCRIBBLED_OUT);
        }
    }
}
