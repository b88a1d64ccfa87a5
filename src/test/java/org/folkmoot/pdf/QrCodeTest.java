package org.folkmoot.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.ResultMetadataType;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class QrCodeTest {

    private static final String ADDRESS = "https://consult.mereshire.example/s/cmmun-wxfd?via=town-hall";

    @Test
    void isReadByAReader() throws Exception {
        BufferedImage image =
                ImageIO.read(new ByteArrayInputStream(QrCode.of(ADDRESS).png()));
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        Result read = new QRCodeReader()
                .decode(new BinaryBitmap(
                        new HybridBinarizer(new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels))));
        assertEquals(ADDRESS, read.getText());
        assertEquals("M", read.getResultMetadata().get(ResultMetadataType.ERROR_CORRECTION_LEVEL));
    }

    @Test
    void hasAQuietZone() {
        boolean[][] squares = QrCode.of(ADDRESS).squares();
        for (int i = 0; i < squares.length; i++) {
            for (int edge = 0; edge < 4; edge++) {
                assertFalse(squares[i][edge] || squares[edge][i]);
                assertFalse(squares[i][squares.length - 1 - edge] || squares[squares.length - 1 - edge][i]);
            }
        }
        assertTrue(squares[4][4]);
    }

    @Test
    void saysInWordsWhatItIs() {
        String svg = QrCode.of(ADDRESS).svg("QR code: <Town> & hall");
        assertTrue(svg.contains("<title>QR code: &lt;Town&gt; &amp; hall</title>"), svg);
        assertTrue(svg.contains("role=\"img\""), svg);
        assertThrows(IllegalArgumentException.class, () -> QrCode.of("x".repeat(5_000)));
    }
}
