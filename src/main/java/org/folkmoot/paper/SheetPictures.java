package org.folkmoot.paper;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
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
     * @param places the fields that stand on it, each with how far down the picture, 0 to 1; empty if that is not known
     */
    public record Picture(int page, String address, Map<String, Double> places) {

        /** The places as one text: names and thousandths of the height, parted by blanks. */
        public String text() {
            return places.entrySet().stream()
                    .map(place -> place.getKey() + " " + Math.round(place.getValue() * 1000))
                    .collect(Collectors.joining(" "));
        }
    }
}
