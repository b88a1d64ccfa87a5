package org.folkmoot.paper;

import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import org.folkmoot.paper.print.Part;

/**
 * Who has pictures of sheets offers one as a bean, so that they can stand beside what is keyed and settled.
 *
 * @param of the pictures of a part of a sheet in the order of its pages; empty if there are none
 */
public record SheetPictures(BiFunction<UUID, Part, List<Picture>> of) {

    /**
     * A picture of a page.
     *
     * @param page of the part, from 1
     * @param address where the picture is had
     */
    public record Picture(int page, String address) {}
}
