package org.folkmoot.story;

import static org.junit.jupiter.api.Assertions.*;

import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedrawingTest {
    private static PictureRefused.Reason refused(byte[] file) {
        return assertThrows(PictureRefused.class, () -> Redrawing.of(file)).reason();
    }

    private static void assertColour(int expected, BufferedImage image, double x, double y) {
        int colour = image.getRGB((int) (x * image.getWidth()), (int) (y * image.getHeight()));
        for (int shift = 0; shift <= 16; shift += 8) {
            assertEquals(expected >> shift & 0xFF, colour >> shift & 0xFF, 24, Integer.toHexString(colour));
        }
    }

    @ParameterizedTest
    @CsvSource({"jpeg,image/jpeg", "png,image/png", "gif,image/png"})
    void aPictureIsDrawnAgainAtTheSizeOfAPage(String format, String type) throws PictureRefused {
        Picture picture = Redrawing.of(Images.file(format, 4000, 3000));
        assertEquals(type, picture.type());
        assertEquals(1600, picture.width());
        assertEquals(1200, picture.height());
        BufferedImage seen = Images.read(picture.bytes());
        assertEquals(1600, seen.getWidth());
        assertColour(Images.RED, seen, 0.25, 0.25);
        assertColour(Images.GREEN, seen, 0.75, 0.25);
        assertColour(Images.BLUE, seen, 0.25, 0.75);
        assertColour(Images.YELLOW, seen, 0.75, 0.75);
        assertEquals(64, picture.hash().length());
    }

    @Test
    void aSmallPictureStaysSmall() throws PictureRefused {
        Picture picture = Redrawing.of(Images.file("png", 30, 20));
        assertEquals("image/png 30x20", picture.toString());
        assertEquals("image/jpeg 1x1", Redrawing.of(Images.file("jpeg", 1, 1)).toString());
    }

    /** What stands above left in the file, by how the camera was held. */
    @ParameterizedTest
    @CsvSource({"1,R,G", "2,G,R", "3,Y,B", "4,B,Y", "5,R,B", "6,B,R", "7,Y,G", "8,G,Y", "0,R,G", "9,R,G"})
    void thePictureStandsUprightHoweverTheCameraWasHeld(int orientation, String aboveLeft, String aboveRight)
            throws PictureRefused {
        Map<String, Integer> colours = Map.of("R", Images.RED, "G", Images.GREEN, "B", Images.BLUE, "Y", Images.YELLOW);
        Picture picture = Redrawing.of(Images.photo(400, 200, orientation));
        boolean turned = orientation >= 5 && orientation <= 8;
        assertEquals(turned ? 200 : 400, picture.width());
        BufferedImage seen = Images.read(picture.bytes());
        assertColour(colours.get(aboveLeft), seen, 0.25, 0.25);
        assertColour(colours.get(aboveRight), seen, 0.75, 0.25);
    }

    @Test
    void nothingStaysInItButWhatIsSeen() throws PictureRefused {
        byte[] photo = Images.photo(400, 200, 6);
        assertTrue(text(photo).contains("GPS 51.5007N"));
        Picture picture = Redrawing.of(photo);
        assertFalse(text(picture.bytes()).contains("GPS"));
        assertFalse(text(picture.bytes()).contains("Exif"));
        assertFalse(text(picture.bytes()).contains("Kim"));
        byte[] png = Images.withText(Images.file("png", 20, 20), "Kim was here");
        assertFalse(text(Redrawing.of(png).bytes()).contains("Kim"));
        byte[] tail = "PK hidden archive".getBytes(StandardCharsets.US_ASCII);
        byte[] both = Arrays.copyOf(photo, photo.length + tail.length);
        System.arraycopy(tail, 0, both, photo.length, tail.length);
        assertFalse(text(Redrawing.of(both).bytes()).contains("archive"));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\u00FF\u00D8",
                "hello",
                "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>",
                "<?xml version=\"1.0\"?><svg/>",
                "<!doctype html><html><script>alert(1)</script></html>",
                "BM picture of old",
                "%PDF-1.7",
                "RIFF....WEBPVP8 ",
                "....ftypheic",
                "PK\u0003\u0004",
            })
    void whatIsNoPictureIsRefusedWhateverItIsCalled(String content) {
        assertEquals(PictureRefused.Reason.NOT_A_PICTURE, refused(content.getBytes(StandardCharsets.ISO_8859_1)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u00FF\u00D8\u00FF\u00E0<html><script>alert(1)</script>",
                "\u00FF\u00D8\u00FF\u00D9",
                "\u00FF\u00D8\u00FF\u00DA\u0000\u0002\u00FF\u00D9",
                "\u0089PNG\r\n\u001A\n<script>",
                "GIF89a/*<script>*/",
                "GIF87a",
            })
    void whatOnlyBeginsAsAPictureIsRefused(String content) {
        assertEquals(PictureRefused.Reason.DAMAGED, refused(content.getBytes(StandardCharsets.ISO_8859_1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "png"})
    void aPictureThatIsCutOffIsRefused(String format) {
        byte[] whole = Images.file(format, 300, 200);
        for (int length = 12; length < whole.length - 4; length += 97) {
            assertEquals(PictureRefused.Reason.DAMAGED, refused(Arrays.copyOf(whole, length)), "" + length);
        }
    }

    @Test
    void moreThanIsTakenIsRefusedBeforeItIsDecoded() {
        assertEquals(PictureRefused.Reason.TOO_MANY_PIXELS, refused(Images.bomb(60_000, 60_000)));
        assertEquals(PictureRefused.Reason.TOO_MANY_PIXELS, refused(Images.bomb(20_001, 1)));
        assertEquals(PictureRefused.Reason.TOO_MANY_PIXELS, refused(Images.bomb(10_000, 10_000)));
        assertEquals(PictureRefused.Reason.DAMAGED, refused(Images.bomb(Integer.MAX_VALUE, -1)));
        assertEquals(PictureRefused.Reason.TOO_LARGE, refused(new byte[Picture.MOST_BYTES + 1]));
    }

    /** A picture that cannot be packed well still fits into what is kept. */
    @Test
    void noiseFitsToo() throws PictureRefused {
        BufferedImage noise = new BufferedImage(1600, 1600, BufferedImage.TYPE_INT_ARGB);
        Random random = new Random(7);
        for (int y = 0; y < 1600; y++) {
            for (int x = 0; x < 1600; x++) {
                noise.setRGB(x, y, random.nextInt());
            }
        }
        java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
        assertDoesNotThrow(() -> javax.imageio.ImageIO.write(noise, "png", bytes));
        if (bytes.size() <= Picture.MOST_BYTES) {
            Picture picture = Redrawing.of(bytes.toByteArray());
            assertTrue(picture.bytes().length <= Picture.MOST_KEPT);
            assertEquals("image/jpeg", picture.type());
        } else {
            assertEquals(PictureRefused.Reason.TOO_LARGE, refused(bytes.toByteArray()));
        }
    }

    /** Any bytes changed anywhere: a picture or a refusal, never anything else. */
    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "png", "gif"})
    void brokenBytesDoNoHarm(String format) {
        byte[] whole = Images.file(format, 60, 40);
        Random random = new Random(3);
        for (int i = 0; i < 1_500; i++) {
            byte[] broken = whole.clone();
            for (int j = 0; j <= random.nextInt(6); j++) {
                broken[random.nextInt(broken.length)] = (byte) random.nextInt();
            }
            try {
                assertTrue(Redrawing.of(broken).width() <= Picture.LONGEST_SIDE);
            } catch (PictureRefused refused) {
                assertNotNull(refused.reason());
            }
        }
    }
}
