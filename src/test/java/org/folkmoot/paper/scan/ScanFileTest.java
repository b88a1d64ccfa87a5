package org.folkmoot.paper.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.process.ByteProcessor;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.folkmoot.paper.print.SheetNumber;
import org.folkmoot.paper.print.Spot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Photographs held in any way, and files that unpack to more than any scan. */
class ScanFileTest {

    private static final int EDGE = 150;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 6, 8})
    void aPhotographTakenFromAnAngleIsRead(int orientation) throws Exception {
        DrawnForm.Printed printed = DrawnForm.page(1, Optional.of(new SheetNumber(104_273)));
        Map<Spot, Hand.Mark> marks = new LinkedHashMap<>();
        printed.map().boxes().forEach(box -> marks.put(box, Hand.Mark.NOTHING));
        for (Spot box : printed.map().boxes()) {
            if (box.value().equals("o2") || box.value().equals("c4")) {
                marks.put(box, Hand.Mark.CROSS);
            }
        }
        BufferedImage page = copy(printed.picture());
        Hand hand = new Hand(page, copy(page), new Random(orientation));
        marks.forEach(hand::mark);
        Path file = folder.resolve("photograph.jpg");
        Files.write(file, jpeg(held(photograph(page), orientation), orientation));
        BlankPage blank = BlankPage.of(printed.map(), printed.picture());
        try (ScanFile photograph = ScanFile.open(file)) {
            PageReading reading =
                    new PageReader(any -> Optional.of(blank), any -> field -> true).read(Grey.of(photograph.page(0)));
            PageReading.Read read = (PageReading.Read) reading;
            assertEquals(printed.code(), read.code());
            for (BoxReading box : read.boxes()) {
                assertEquals(marks.get(box.box()).chosen(), box.filled(), box::toString);
            }
            assertTrue(read.boxes().stream().filter(BoxReading::sure).count()
                    > read.boxes().size() * 0.9);
        }
    }

    @Test
    void nothingThatUnpacksToFarMoreThanAScanIsUnpacked() throws Exception {
        refused("bomb", SomePdf.withBomb(SomePdf.hugePage()), 1);
        refused("large", SomePdf.hugePage(), 0);
        refused("large", hugePicture(), 0);
    }

    private void refused(String problem, byte[] content, int page) throws IOException {
        Path file = Files.write(folder.resolve("harm"), content);
        ScanFile.Refused refused = assertThrows(ScanFile.Refused.class, () -> {
            try (ScanFile scan = ScanFile.open(file)) {
                scan.page(page);
            }
        });
        assertEquals(problem, refused.problem);
    }

    /** The head of a PNG that says it is 60,000 points wide and high. */
    private static byte[] hugePicture() {
        ByteBuffer head = ByteBuffer.allocate(17).put("IHDR".getBytes(StandardCharsets.US_ASCII));
        head.putInt(60_000).putInt(60_000).put(new byte[] {8, 2, 0, 0, 0});
        CRC32 sum = new CRC32();
        sum.update(head.array());
        return ByteBuffer.allocate(33)
                .put(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10})
                .putInt(13)
                .put(head.array())
                .putInt((int) sum.getValue())
                .array();
    }

    private static BufferedImage copy(BufferedImage picture) {
        BufferedImage copy = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = copy.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, copy.getWidth(), copy.getHeight());
        pen.drawImage(picture, 0, 0, null);
        pen.dispose();
        return copy;
    }

    /** The page on a dark table, its lower edge nearer to the camera than its upper one, and lit from the left. */
    private static BufferedImage photograph(BufferedImage page) {
        int width = page.getWidth();
        int height = page.getHeight();
        double[][] paper = {{0, 0}, {width, 0}, {0, height}, {width, height}};
        double[][] seen = {
            {EDGE + 45, EDGE + 30},
            {EDGE + width - 60, EDGE},
            {EDGE, EDGE + height},
            {EDGE + width + 25, EDGE + height - 40}
        };
        Lens back = Lens.of(seen, paper);
        ByteProcessor from = new ByteProcessor(page);
        ByteProcessor to = new ByteProcessor(width + 2 * EDGE, height + 2 * EDGE);
        for (int y = 0; y < to.getHeight(); y++) {
            for (int x = 0; x < to.getWidth(); x++) {
                double px = back.x(x, y);
                double py = back.y(x, y);
                boolean on = px >= 0 && py >= 0 && px < width - 1 && py < height - 1;
                double light = 0.95 - 0.3 * x / to.getWidth();
                to.set(x, y, (int) Math.round(on ? from.getInterpolatedValue(px, py) * light : 70 * light));
            }
        }
        return to.getBufferedImage();
    }

    /** What the camera writes when it is turned so: its program has to turn it back. */
    private static BufferedImage held(BufferedImage picture, int orientation) {
        ByteProcessor upright = new ByteProcessor(picture);
        return switch (orientation) {
            case 3 -> upright.rotateLeft().rotateLeft().getBufferedImage();
            case 6 -> upright.rotateLeft().getBufferedImage();
            case 8 -> upright.rotateRight().getBufferedImage();
            default -> picture;
        };
    }

    /** A JPEG in which Exif says how the camera was held. */
    private static byte[] jpeg(BufferedImage picture, int orientation) throws IOException {
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        ImageIO.write(picture, "jpeg", plain);
        byte[] exif = ByteBuffer.allocate(36)
                .put(new byte[] {(byte) 0xFF, (byte) 0xE1, 0, 34})
                .put("Exif\0\0MM\0*".getBytes(StandardCharsets.US_ASCII))
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .array();
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        byte[] bytes = plain.toByteArray();
        all.write(bytes, 0, 2);
        all.write(exif);
        all.write(bytes, 2, bytes.length - 2);
        return all.toByteArray();
    }
}
