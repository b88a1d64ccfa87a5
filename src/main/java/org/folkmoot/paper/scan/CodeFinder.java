package org.folkmoot.paper.scan;

import boofcv.alg.filter.blur.BlurImageOps;
import boofcv.struct.image.GrayU8;
import com.google.zxing.Binarizer;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.NotFoundException;
import com.google.zxing.PlanarYUVLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.ResultPoint;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.folkmoot.paper.print.PageCode;

/** Finds the code of a page wherever it stands in a picture and however the picture is turned. */
final class CodeFinder {

    /** Codes are read well at this length of the longer side; photographs have more points than help. */
    private static final int LENGTH = 2_500;

    private static final Map<DecodeHintType, Object> HINTS =
            Map.of(DecodeHintType.TRY_HARDER, Boolean.TRUE, DecodeHintType.CHARACTER_SET, "UTF-8");
    private static final List<Function<LuminanceSource, Binarizer>> BINARIZERS =
            List.of(HybridBinarizer::new, GlobalHistogramBinarizer::new);

    private CodeFinder() {}

    /**
     * A code of ours.
     *
     * @param turn how far the page is turned clockwise in the picture, in radians
     */
    record Found(PageCode code, double turn) {}

    /** Every different code of ours that is found at the first try that finds any; mostly one. */
    static List<Found> find(GrayU8 picture) {
        GrayU8 fit = Grey.smaller(picture, (int) Math.round(Math.max(picture.width, picture.height) / (double) LENGTH));
        List<Found> found = whole(fit);
        if (found.isEmpty()) {
            GrayU8 calm = new GrayU8(fit.width, fit.height);
            BlurImageOps.mean(fit, calm, 1, null, null);
            found = whole(calm);
        }
        if (found.isEmpty()) {
            found = parts(fit, 1);
        }
        if (found.isEmpty()) {
            found = parts(fit, 2);
        }
        return found.isEmpty() ? whole(Grey.smaller(fit, 2)) : found;
    }

    private static List<Found> whole(GrayU8 picture) {
        for (Function<LuminanceSource, Binarizer> binarizer : BINARIZERS) {
            List<Found> found = read(picture, binarizer);
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    /** Nine parts that overlap by half, so that a code is whole in one of them; dirt elsewhere does no harm. */
    private static List<Found> parts(GrayU8 picture, int enlarged) {
        int width = picture.width / 2;
        int height = picture.height / 2;
        for (int row = 0; row <= 2; row++) {
            for (int column = 0; column <= 2; column++) {
                GrayU8 part = Grey.larger(picture, column * width / 2, row * height / 2, width, height, enlarged);
                List<Found> found = whole(part);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return List.of();
    }

    private static List<Found> read(GrayU8 picture, Function<LuminanceSource, Binarizer> binarizer) {
        LuminanceSource source = new PlanarYUVLuminanceSource(
                picture.data, picture.stride, picture.height, 0, 0, picture.width, picture.height, false);
        Map<PageCode, Found> found = new LinkedHashMap<>();
        try {
            for (Result result :
                    new QRCodeMultiReader().decodeMultiple(new BinaryBitmap(binarizer.apply(source)), HINTS)) {
                PageCode.read(result.getText())
                        .ifPresent(code -> found.putIfAbsent(code, new Found(code, turn(result.getResultPoints()))));
            }
        } catch (NotFoundException none) {
            return List.of();
        }
        return List.copyOf(found.values());
    }

    /** The points are the finder patterns: lower left, upper left, upper right. */
    private static double turn(ResultPoint[] points) {
        double along = Math.atan2(points[2].getY() - points[1].getY(), points[2].getX() - points[1].getX());
        double down = Math.atan2(points[0].getY() - points[1].getY(), points[0].getX() - points[1].getX());
        double difference = Math.IEEEremainder(down - Math.PI / 2 - along, 2 * Math.PI);
        return along + difference / 2;
    }
}
