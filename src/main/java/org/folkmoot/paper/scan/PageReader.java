package org.folkmoot.paper.scan;

import boofcv.struct.image.GrayU8;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.folkmoot.paper.print.PageCode;
import org.folkmoot.paper.print.Spot;

/** Reads one picture of one page. Keeps nothing, and the same picture always reads the same. */
final class PageReader {

    /** At least so many of the boxes must be where they were printed. */
    private static final double FIT = 0.6;

    private final Function<PageCode, Optional<BlankPage>> blanks;
    private final Function<PageCode, Predicate<String>> oneOnly;

    /**
     * @param blanks the page that a code names, as printed; empty if there is none
     * @param oneOnly of the form that a code names, whether at most one box of a field may be chosen
     */
    PageReader(Function<PageCode, Optional<BlankPage>> blanks, Function<PageCode, Predicate<String>> oneOnly) {
        this.blanks = blanks;
        this.oneOnly = oneOnly;
    }

    PageReading read(GrayU8 picture) {
        List<CodeFinder.Found> codes = CodeFinder.find(picture);
        if (codes.isEmpty()) {
            return new PageReading.Unread(PageReading.Reason.NO_CODE, Optional.empty());
        }
        if (codes.size() > 1) {
            return new PageReading.Unread(PageReading.Reason.SEVERAL_PAGES, Optional.empty());
        }
        return read(picture, codes.get(0).code(), List.of(codes.get(0).turn()));
    }

    /** Reads a page of which a person has said what it is, because its code cannot be read. */
    PageReading read(GrayU8 picture, PageCode code) {
        return CodeFinder.find(picture).stream()
                .filter(found -> found.code().equals(code))
                .findFirst()
                .map(found -> read(picture, code, List.of(found.turn())))
                .orElseGet(() -> read(picture, code, List.of(0.0, Math.PI, Math.PI / 2, -Math.PI / 2)));
    }

    private PageReading read(GrayU8 picture, PageCode code, List<Double> turns) {
        Optional<BlankPage> found = blanks.apply(code);
        if (found.isEmpty()) {
            return new PageReading.Unread(PageReading.Reason.FOREIGN, Optional.of(code));
        }
        BlankPage blank = found.get();
        Straight best = null;
        double most = -1;
        for (double turn : turns) {
            for (Lens lens : Corners.find(picture, blank.page(), turn)) {
                Straight straight = Straight.of(picture, lens, blank.page());
                double fit = BoxJudge.fit(straight, blank);
                if (fit > most) {
                    most = fit;
                    best = straight;
                }
                if (fit > 0.97) {
                    break;
                }
            }
        }
        if (best == null || most < FIT) {
            return new PageReading.Unread(PageReading.Reason.NOT_STRAIGHT, Optional.of(code));
        }
        BoxJudge judge = new BoxJudge(best, blank, oneOnly.apply(code));
        List<BoxReading> boxes = judge.readings();
        List<Spot> written =
                blank.page().lines().stream().filter(judge::written).toList();
        return new PageReading.Read(code, boxes, written, best.level());
    }
}
