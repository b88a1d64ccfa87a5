package org.folkmoot.paper.scan;

import jakarta.inject.Singleton;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.folkmoot.account.Officer;
import org.folkmoot.account.Officers;
import org.folkmoot.job.Progress;
import org.folkmoot.job.WorkFailed;
import org.folkmoot.paper.Batch;
import org.folkmoot.paper.Batches;
import org.folkmoot.paper.Sheet;
import org.folkmoot.paper.print.PageCode;
import org.folkmoot.paper.print.Spot;
import org.folkmoot.response.Edition;
import org.folkmoot.response.Editions;
import org.folkmoot.survey.Question;
import org.folkmoot.survey.Widget;
import org.folkmoot.web.Messages;

/** Reads the pages of a scan one after the other, each in a transaction of its own, and goes on where it was broken off. */
@Singleton
class ScanReading {

    private final Scans scans;
    private final Blanks blanks;
    private final Batches batches;
    private final Editions editions;
    private final Officers officers;
    private final Messages messages;

    ScanReading(Scans scans, Blanks blanks, Batches batches, Editions editions, Officers officers, Messages messages) {
        this.scans = scans;
        this.blanks = blanks;
        this.batches = batches;
        this.editions = editions;
        this.officers = officers;
        this.messages = messages;
    }

    void read(UUID id, Progress progress) {
        ScanRow scan = scans.find(id).orElseThrow();
        if (!scan.state().equals(ScanRow.WAITING)) {
            return;
        }
        try {
            Path file = Files.createTempFile("folkmoot-scan-", ".tmp");
            try {
                scans.write(id, file);
                try (ScanFile pages = ScanFile.open(file)) {
                    for (int place = scans.last(id) + 1; place <= pages.pages(); place++) {
                        progress.step(place - 1, pages.pages());
                        page(scan, pages, place);
                    }
                }
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (ScanFile.Refused refused) {
            throw new WorkFailed(messages.text("en", "scan.problem." + refused.problem));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        scans.done(id);
    }

    private void page(ScanRow scan, ScanFile file, int place) throws IOException {
        BufferedImage picture;
        try {
            picture = file.page(place - 1);
        } catch (ScanFile.Refused refused) {
            scans.together(() -> {
                scans.keepUnread(scan, place, refused.problem, Optional.empty(), null);
                return null;
            });
            return;
        }
        Batch batch = batches.byId(scan.batchId()).orElseThrow();
        PageReading reading = new PageReader(code -> ofBatch(code, batch), this::oneOnly).read(Grey.of(picture));
        if (reading instanceof PageReading.Unread) {
            PageReading.Unread unread = (PageReading.Unread) reading;
            keepUnread(scan, place, id(unread.reason()), unread.code(), picture);
            return;
        }
        PageReading.Read read = (PageReading.Read) reading;
        List<Spot> lines = blanks.page(read.code()).orElseThrow().page().lines();
        Officer officer = officers.byId(scan.officerId()).orElseThrow();
        String problem = scans.together(() -> {
            Found found = sheet(batch, read.code(), officer);
            if (found.sheet().isEmpty()) {
                return found.problem();
            }
            if (scans.has(found.sheet().get().id(), read.code())) {
                return "double";
            }
            scans.keepRead(scan, place, found.sheet().get().id(), read, lines);
            return "";
        });
        if (!problem.isEmpty()) {
            keepUnread(scan, place, problem, Optional.of(read.code()), picture);
        }
    }

    private void keepUnread(ScanRow scan, int place, String reason, Optional<PageCode> code, BufferedImage picture) {
        byte[] kept = PageFile.asItIs(picture);
        scans.together(() -> {
            scans.keepUnread(scan, place, reason, code, kept);
            return null;
        });
    }

    private Optional<BlankPage> ofBatch(PageCode code, Batch batch) {
        return code.survey().equals(batch.surveyId()) ? blanks.page(code) : Optional.empty();
    }

    private Predicate<String> oneOnly(PageCode code) {
        Edition edition = editions.at(code.survey(), code.edition());
        return field -> oneOnly(edition, field);
    }

    static boolean oneOnly(Edition edition, String field) {
        return Stream.concat(edition.survey().questions().stream(), edition.survey().equalityQuestions().stream())
                .map(Question::widget)
                .noneMatch(widget -> widget instanceof Widget.Choices
                        && ((Widget.Choices) widget).field().equals(field)
                        && ((Widget.Choices) widget).several());
    }

    private record Found(Optional<Sheet> sheet, String problem) {}

    /** The sheet of a page in its batch; one that was not recorded yet is recorded now, as long as the batch is open. */
    private Found sheet(Batch batch, PageCode code, Officer officer) {
        if (code.sheet().isEmpty()) {
            return new Found(Optional.empty(), "no_number");
        }
        List<Sheet> bearing = batches.bearing(batch.consultation(), code.sheet().get());
        List<Sheet> here = bearing.stream()
                .filter(sheet -> sheet.batchId().equals(batch.id()) && sheet.edition() == code.edition())
                .toList();
        Optional<Sheet> without =
                here.stream().filter(sheet -> !scans.has(sheet.id(), code)).findFirst();
        if (!here.isEmpty()) {
            return new Found(without.or(() -> here.stream().findFirst()), "");
        }
        if (!bearing.isEmpty()) {
            return new Found(Optional.empty(), "other_batch");
        }
        Optional<Sheet> added = batches.add(
                batch.id(),
                new Batches.Incoming(
                        code.sheet(), code.edition(), code.language(), code.layout(), Set.of(), Optional.empty(), ""),
                officer);
        return new Found(added, "closed");
    }

    /** Reads a page again of which a person has said what it is. */
    Optional<PageReading.Read> read(ScanPageRow page, PageCode code) {
        if (page.picture() == null) {
            return Optional.empty();
        }
        try {
            BufferedImage picture = ImageIO.read(new ByteArrayInputStream(page.picture()));
            PageReading reading = new PageReader(blanks::page, this::oneOnly).read(Grey.of(picture), code);
            return reading instanceof PageReading.Read ? Optional.of((PageReading.Read) reading) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String id(PageReading.Reason reason) {
        return reason.name().toLowerCase(Locale.ROOT);
    }
}
