package org.folkmoot.paper.scan;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.folkmoot.answer.SurveyId;
import org.folkmoot.job.Work;
import org.folkmoot.job.Works;
import org.folkmoot.paper.Batch;
import org.folkmoot.paper.Batches;
import org.folkmoot.paper.Sheet;
import org.folkmoot.paper.print.FormMap;
import org.folkmoot.paper.print.Layout;
import org.folkmoot.paper.print.PageCode;
import org.folkmoot.paper.print.PageMap;
import org.folkmoot.paper.print.Part;
import org.folkmoot.paper.print.SheetNumber;
import org.folkmoot.paper.print.Spot;
import org.folkmoot.response.Definitions;
import org.folkmoot.web.FormBody;
import org.folkmoot.web.FormError;
import org.folkmoot.web.Messages;

/** What the pages about scans show. */
@Singleton
class ScanViews {

    static final String STAFF = "en";

    /** What a page may be that belongs to no sheet: a contact slip, no form at all, a page that is there twice. */
    static final List<String> ASIDE = List.of("slip", "foreign", "double");

    private final Definitions definitions;
    private final Batches batches;
    private final Scans scans;
    private final Blanks blanks;
    private final Works works;
    private final Messages messages;

    ScanViews(Definitions definitions, Batches batches, Scans scans, Blanks blanks, Works works, Messages messages) {
        this.definitions = definitions;
        this.batches = batches;
        this.scans = scans;
        this.blanks = blanks;
        this.works = works;
        this.messages = messages;
    }

    /** A choice of a list. */
    record Choice(String value, String label, boolean chosen) {}

    /** A file that was handed in. */
    record FileLine(String name, int pages, Instant uploaded, String state, boolean failed) {}

    /** A page that waits for a person. */
    record PageLine(String href, String file, int place, String why) {}

    /** A sheet of which pages are there: which are missing, and which are there with nothing on them. */
    record SheetLine(String number, String part, int there, int all, String missing, String blank) {}

    /** Where a person says that a page belongs. */
    record Place(UUID sheet, PageCode code) {}

    static String base(String consultation) {
        return "/desk/" + consultation + "/scans";
    }

    String say(String key, Object... arguments) {
        return messages.text(STAFF, key, arguments);
    }

    private String title(String consultation) {
        return definitions.consultation(consultation).orElseThrow().title().in(STAFF);
    }

    Object[] list(String consultation, String chosen) {
        List<Batch> all = batches.all(consultation);
        return new Object[] {
            "title",
            say("scan.title"),
            "section",
            "desk",
            "back",
            "/desk/" + consultation,
            "consultationTitle",
            title(consultation),
            "action",
            base(consultation),
            "megabytes",
            ScanPages.MEGABYTES,
            "batches",
            all.stream()
                    .map(batch -> new Choice(
                            Integer.toString(batch.number()),
                            label(batch),
                            Integer.toString(batch.number()).equals(chosen)))
                    .toList(),
            "scanned",
            all.stream()
                    .filter(batch -> !scans.ofBatch(batch.id()).isEmpty())
                    .map(batch -> new Choice(base(consultation) + "/batches/" + batch.number(), label(batch), false))
                    .toList()
        };
    }

    private String label(Batch batch) {
        return say("scan.batch.label", batch.number(), batch.survey(), batch.received());
    }

    Object[] batch(Batch batch) {
        List<ScanRow> files = scans.ofBatch(batch.id());
        Optional<Work> open = files.stream()
                .flatMap(file -> works.find(file.id()).stream())
                .filter(Work::open)
                .findFirst();
        List<ScanPageRow> pages = scans.pages(batch.id());
        return new Object[] {
            "title",
            say("scan.batch.title", batch.number()),
            "section",
            "desk",
            "back",
            base(batch.consultation()),
            "consultationTitle",
            title(batch.consultation()),
            "work",
            open.orElse(null),
            "label",
            say("scan.reading"),
            "files",
            files.stream().map(this::line).toList(),
            "unread",
            pages.stream()
                    .filter(page -> page.state().equals(ScanPageRow.UNREAD))
                    .map(page -> line(page, files, batch))
                    .toList(),
            "sheets",
            sheets(batch, pages),
            "action",
            base(batch.consultation()) + "/batches/" + batch.number() + "/confirm",
            "parts",
            Stream.of(Part.MAIN, Part.EQUALITY)
                    .filter(part -> pages.stream().anyMatch(page -> page.part().equals(part.name())))
                    .map(part -> new Choice(part.code(), say("scan.confirm." + part.code()), false))
                    .toList()
        };
    }

    private FileLine line(ScanRow file) {
        Optional<Work> work = works.find(file.id());
        Optional<String> problem = work.flatMap(Work::problem);
        boolean failed = work.filter(each -> each.state() == Work.State.FAILED).isPresent();
        return new FileLine(
                file.fileName(),
                file.pages(),
                file.uploaded(),
                failed ? problem.orElse(say("scan.problem.ours")) : say("scan.state." + file.state()),
                failed);
    }

    private PageLine line(ScanPageRow page, List<ScanRow> files, Batch batch) {
        String file = files.stream()
                .filter(each -> each.id().equals(page.scanId()))
                .map(ScanRow::fileName)
                .findFirst()
                .orElse("");
        return new PageLine(
                base(batch.consultation()) + "/pages/" + page.id(),
                file,
                page.place(),
                say("scan.why." + page.reason()));
    }

    private List<SheetLine> sheets(Batch batch, List<ScanPageRow> pages) {
        List<SheetLine> lines = new ArrayList<>();
        for (Sheet sheet : batches.sheets(batch.id())) {
            for (Part part : List.of(Part.MAIN, Part.EQUALITY)) {
                List<ScanPageRow> there = pages.stream()
                        .filter(page -> sheet.id().equals(page.sheetId())
                                && page.part().equals(part.name())
                                && page.state().equals(ScanPageRow.READ))
                        .toList();
                if (!there.isEmpty()) {
                    lines.add(line(sheet, part, there));
                }
            }
        }
        return lines;
    }

    private SheetLine line(Sheet sheet, Part part, List<ScanPageRow> there) {
        Optional<FormMap> map = PageCode.read(there.getFirst().code()).flatMap(blanks::map);
        Set<Integer> missing = new TreeSet<>();
        Set<Integer> blank = new TreeSet<>();
        map.ifPresent(form -> form.pages().stream()
                .filter(page -> page.part() == part)
                .filter(page -> !page.boxes().isEmpty() || !page.lines().isEmpty())
                .forEach(page -> there.stream()
                        .filter(row -> row.page() == page.page())
                        .findFirst()
                        .ifPresentOrElse(
                                row -> {
                                    if (row.straight() && Proposal.of(row).blank()) {
                                        blank.add(page.page());
                                    }
                                },
                                () -> missing.add(page.page()))));
        int all = map.map(form -> form.count(part)).orElse(0);
        return new SheetLine(
                sheet.shown(), say("scan.part." + part.code()), there.size(), all, joined(missing), joined(blank));
    }

    private static String joined(Set<Integer> pages) {
        return String.join(
                ", ", pages.stream().map(page -> Integer.toString(page)).toList());
    }

    Object[] page(ScanPageRow row, Batch batch, Optional<FormBody> sent) {
        Optional<PageCode> code = PageCode.read(row.code());
        return new Object[] {
            "title",
            say("scan.page.title"),
            "section",
            "desk",
            "back",
            base(batch.consultation()) + "/batches/" + batch.number(),
            "consultationTitle",
            title(batch.consultation()),
            "why",
            say("scan.why." + row.reason()),
            "picture",
            row.picture() == null ? null : base(batch.consultation()) + "/pages/" + row.id() + "/picture",
            "action",
            base(batch.consultation()) + "/pages/" + row.id(),
            "open",
            row.state().equals(ScanPageRow.UNREAD),
            "choices",
            Stream.concat(Stream.of("assign"), ASIDE.stream())
                    .map(what -> new Choice(
                            what,
                            say("scan.page." + what),
                            sent.filter(form -> form.text("what").equals(what)).isPresent()))
                    .toList(),
            "sheet",
            sent.map(form -> form.text("sheet"))
                    .orElse(code.flatMap(PageCode::sheet)
                            .map(SheetNumber::written)
                            .orElse("")),
            "page",
            sent.map(form -> form.text("page"))
                    .orElse(code.map(known -> Integer.toString(known.page())).orElse("")),
            "parts",
            Stream.of(Part.MAIN, Part.EQUALITY)
                    .map(part -> new Choice(
                            part.code(),
                            say("scan.part." + part.code()),
                            sent.map(form -> form.text("part").equals(part.code()))
                                    .orElse(code.filter(known -> known.part() == part)
                                            .isPresent())))
                    .toList()
        };
    }

    /** Reads where a page belongs; what is wrong is added to the errors. */
    Optional<Place> place(FormBody form, Batch batch, List<FormError> errors) {
        Optional<SheetNumber> number = SheetNumber.read(form.text("sheet"));
        Optional<Sheet> sheet = number.stream()
                .flatMap(known -> batches.bearing(batch.consultation(), known).stream())
                .filter(each -> each.batchId().equals(batch.id()))
                .min(Comparator.comparingInt(Sheet::copy));
        if (sheet.isEmpty()) {
            errors.add(new FormError("sheet", say("scan.page.no-sheet")));
            return Optional.empty();
        }
        int page = form.text("page").strip().matches("\\d{1,3}")
                ? Integer.parseInt(form.text("page").strip())
                : 0;
        PageCode code = new PageCode(
                new SurveyId(batch.consultation(), batch.survey()),
                sheet.get().edition(),
                sheet.get().language(),
                Layout.valueOf(sheet.get().layout()),
                form.text("part").equals(Part.EQUALITY.code()) ? Part.EQUALITY : Part.MAIN,
                page,
                number);
        if (blanks.map(code).flatMap(map -> map.page(code.part(), page)).isEmpty()) {
            errors.add(new FormError("page", say("scan.page.no-page")));
            return Optional.empty();
        }
        if (scans.has(sheet.get().id(), code)) {
            errors.add(new FormError("page", say("scan.page.twice")));
            return Optional.empty();
        }
        return Optional.of(new Place(sheet.get().id(), code));
    }

    List<Spot> lines(PageCode code) {
        return blanks.map(code)
                .flatMap(map -> map.page(code.part(), code.page()))
                .map(PageMap::lines)
                .orElse(List.of());
    }

    /** Where a field stands on a page that was straightened, from top to bottom. */
    List<Spot> spots(ScanPageRow row, String field) {
        return row.straight()
                ? PageCode.read(row.code())
                        .flatMap(code -> blanks.map(code).flatMap(map -> map.page(code.part(), code.page())))
                        .map(page -> Stream.concat(page.boxes().stream(), page.lines().stream())
                                .filter(spot -> spot.field().equals(field))
                                .toList())
                        .orElse(List.of())
                : List.of();
    }
}
