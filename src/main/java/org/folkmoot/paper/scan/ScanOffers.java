package org.folkmoot.paper.scan;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.folkmoot.job.LongWork;
import org.folkmoot.job.Recurring;
import org.folkmoot.paper.SheetPictures;
import org.folkmoot.paper.print.PageCode;
import org.folkmoot.response.Holding;

/** What this room offers to others. */
@Factory
final class ScanOffers {

    @Singleton
    LongWork reading(ScanReading reading) {
        return new LongWork(Scans.WORK, reading::read);
    }

    /** What never arrived as a whole, because the server was stopped meanwhile, is deleted. */
    @Singleton
    Recurring unfinished(Scans scans) {
        return new Recurring("scan-purge", Duration.ofHours(6), scans::purge);
    }

    /** Pictures of a form go with its answers. */
    @Singleton
    Holding scans(ScanPageRepository pages) {
        return new Holding("scans", (comments, revision) -> {}, response -> pages.erase(response.value()));
    }

    @Singleton
    SheetPictures pictures(ScanRepository scans, ScanPageRepository pages, Blanks blanks) {
        return new SheetPictures((sheet, part) -> pages.ofSheet(sheet, part.name()).stream()
                .map(page -> new SheetPictures.Picture(
                        page.page(),
                        ScanViews.base(scans.findById(page.scanId())
                                        .orElseThrow()
                                        .consultation()) + "/pages/" + page.id() + "/picture",
                        page.straight() ? places(page, blanks) : Map.of()))
                .toList());
    }

    private static Map<String, Double> places(ScanPageRow page, Blanks blanks) {
        Map<String, Double> places = new LinkedHashMap<>();
        PageCode.read(page.code())
                .flatMap(code -> blanks.map(code).flatMap(map -> map.page(code.part(), code.page())))
                .ifPresent(map -> Stream.concat(map.boxes().stream(), map.lines().stream())
                        .forEach(spot -> places.merge(spot.field(), (double) spot.y() / map.height(), Math::min)));
        return places;
    }
}
