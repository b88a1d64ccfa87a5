package org.folkmoot.paper.scan;

import boofcv.struct.image.GrayU8;
import java.util.List;
import java.util.Optional;
import org.folkmoot.paper.print.PageCode;
import org.folkmoot.paper.print.Spot;

/** What a picture of a page says. */
sealed interface PageReading {

    /**
     * A page that was read.
     *
     * @param written which places for writing have something in them
     * @param straight the page straightened, at 200 points an inch
     */
    record Read(PageCode code, List<BoxReading> boxes, List<Spot> written, GrayU8 straight) implements PageReading {
        public Read {
            boxes = List.copyOf(boxes);
            written = List.copyOf(written);
        }
    }

    /** A page that a person must look at. */
    record Unread(Reason reason, Optional<PageCode> code) implements PageReading {}

    /** Why a page was not read. */
    enum Reason {
        /** There is no code of ours on it, or none that can be read. */
        NO_CODE,
        /** Codes of more than one page. */
        SEVERAL_PAGES,
        /** The code names a form that this consultation has never printed. */
        FOREIGN,
        /** The page is known, but its corner marks or boxes are not where they were printed: torn, folded, cut off. */
        NOT_STRAIGHT
    }
}
