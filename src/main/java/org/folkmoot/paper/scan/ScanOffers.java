package org.folkmoot.paper.scan;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import org.folkmoot.job.LongWork;
import org.folkmoot.paper.SheetPictures;
import org.folkmoot.response.Holding;

/** What this room offers to others. */
@Factory
final class ScanOffers {

    @Singleton
    LongWork reading(ScanReading reading) {
        return new LongWork(Scans.WORK, reading::read);
    }

    /** Pictures of a form go with its answers. */
    @Singleton
    Holding scans(ScanPageRepository pages) {
        return new Holding("scans", (comments, revision) -> {}, response -> pages.erase(response.value()));
    }

    @Singleton
    SheetPictures pictures(ScanRepository scans, ScanPageRepository pages) {
        return new SheetPictures((sheet, part) -> pages.ofSheet(sheet, part.name()).stream()
                .map(page -> new SheetPictures.Picture(
                        page.page(),
                        ScanViews.base(scans.findById(page.scanId())
                                        .orElseThrow()
                                        .consultation()) + "/pages/" + page.id() + "/picture"))
                .toList());
    }
}
