package org.folkmoot.paper.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.folkmoot.account.Officer;
import org.folkmoot.account.Officers;
import org.folkmoot.account.Role;
import org.folkmoot.account.Staff;
import org.folkmoot.answer.Answer;
import org.folkmoot.answer.QuestionId;
import org.folkmoot.job.Progress;
import org.folkmoot.paper.Batch;
import org.folkmoot.paper.BatchSource;
import org.folkmoot.paper.Batches;
import org.folkmoot.paper.Checked;
import org.folkmoot.paper.print.FormMap;
import org.folkmoot.paper.print.Forms;
import org.folkmoot.paper.print.Layout;
import org.folkmoot.paper.print.PageMap;
import org.folkmoot.paper.print.SheetNumber;
import org.folkmoot.paper.print.Spot;
import org.folkmoot.pdf.ScannedPdf;
import org.folkmoot.response.Edition;
import org.folkmoot.response.Editions;
import org.folkmoot.response.Holding;
import org.folkmoot.response.Response;
import org.folkmoot.response.Town;
import org.folkmoot.store.Ids;
import org.folkmoot.store.Moments;
import org.folkmoot.web.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scans over HTTP, on either database: handed in, read, given to sheets, confirmed; and files that are not taken. */
abstract class ScansContract {

    private static final SheetNumber NUMBER = new SheetNumber(104_273);
    private static final Pattern PAGE = Pattern.compile("href=\"(/desk/town/scans/pages/[^\"/]+)\"");

    /** Scans of the one form of the town, drawn once for both databases. */
    private static final Map<String, List<BufferedImage>> FILLED = new ConcurrentHashMap<>();

    @TempDir
    private Path folder;

    private Town town;
    private Visitor keyer;
    private Batch batch;

    abstract Map<String, String> database();

    @BeforeEach
    void start() {
        town = new Town(database());
        keyer = Staff.signedIn(town.server(), "kim@example.org", new Officer.Grant(Role.KEYER, "town"));
        Officer kim = town.bean(Officers.class).byEmail("kim@example.org").orElseThrow();
        batch = town.bean(Batches.class)
                .open(
                        new Batches.Box(
                                Town.SURVEY,
                                LocalDate.of(2026, 10, 30),
                                BatchSource.POST,
                                "",
                                1,
                                Checked.NONE,
                                0,
                                false),
                        kim);
    }

    @AfterEach
    void stop() {
        town.close();
    }

    /** The pages of a form in which these boxes were ticked, by field and value. */
    private List<BufferedImage> filled(Map<String, String> ticked, long seed) throws Exception {
        return filled(town, folder, ticked, seed);
    }

    static List<BufferedImage> filled(Town town, Path folder, Map<String, String> ticked, long seed) throws Exception {
        String marks = seed + new TreeMap<>(ticked).toString();
        if (!FILLED.containsKey(marks)) {
            FILLED.put(marks, drawn(town, folder, ticked, seed));
        }
        return new ArrayList<>(
                FILLED.get(marks).stream().map(ScansContract::copy).toList());
    }

    private static BufferedImage copy(BufferedImage page) {
        BufferedImage copy = new BufferedImage(page.getWidth(), page.getHeight(), page.getType());
        page.copyData(copy.getRaster());
        return copy;
    }

    private static List<BufferedImage> drawn(Town town, Path folder, Map<String, String> ticked, long seed)
            throws Exception {
        Edition edition = town.bean(Editions.class).at(Town.SURVEY, 1);
        Forms forms = town.bean(Forms.class);
        FormMap map = forms.map(edition, "en", Layout.STANDARD);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        forms.write(out, edition, "en", Layout.STANDARD, Optional.of(NUMBER), "");
        List<BufferedImage> pages = new ArrayList<>();
        Random random = new Random(seed);
        try (ScannedPdf pdf = ScannedPdf.open(Files.write(folder.resolve("form.pdf"), out.toByteArray()))) {
            for (int i = 0; i < map.pages().size(); i++) {
                PageMap page = map.pages().get(i);
                Map<Spot, Hand.Mark> marks = new LinkedHashMap<>();
                page.boxes().stream()
                        .filter(box -> box.value().equals(ticked.get(box.field())))
                        .forEach(box -> marks.put(box, Hand.Mark.CROSS));
                pages.add(FilledPage.with(page, pdf.page(i), marks, List.of(), random)
                        .scan());
            }
        }
        return pages;
    }

    static byte[] pdf(List<BufferedImage> pictures) {
        try (PDDocument document = new PDDocument()) {
            for (BufferedImage picture : pictures) {
                PDPage page = new PDPage(PDRectangle.A4);
                document.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    content.drawImage(
                            JPEGFactory.createFromImage(document, picture, 0.8f),
                            0,
                            0,
                            PDRectangle.A4.getWidth(),
                            PDRectangle.A4.getHeight());
                }
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BufferedImage cat() {
        BufferedImage cat = new BufferedImage(900, 1200, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = cat.createGraphics();
        pen.setColor(new Color(120, 160, 90));
        pen.fillRect(0, 0, 900, 1200);
        pen.setColor(new Color(60, 50, 40));
        pen.fillOval(250, 300, 400, 360);
        pen.fillOval(200, 560, 500, 520);
        pen.fillPolygon(new int[] {270, 330, 420}, new int[] {380, 180, 320}, 3);
        pen.fillPolygon(new int[] {480, 570, 630}, new int[] {320, 180, 380}, 3);
        pen.dispose();
        return cat;
    }

    private HttpResponse<String> handIn(byte[] file) {
        keyer.get("/desk/town/scans");
        List<Visitor.Part> parts = List.of(
                Visitor.Part.text("_token", keyer.token()),
                Visitor.Part.text("batch", Integer.toString(batch.number())),
                new Visitor.Part("file", "scan.pdf", "application/pdf", file));
        return keyer.postBytes(
                "/desk/town/scans", "multipart/form-data; boundary=" + Visitor.BOUNDARY, Visitor.multipart(parts));
    }

    private void read() {
        town.bean(Scans.class)
                .ofBatch(batch.id())
                .forEach(scan -> town.bean(ScanReading.class).read(scan.id(), Progress.SILENT));
    }

    private Response only() {
        List<Response> all = town.responses(Town.SURVEY);
        assertEquals(1, all.size());
        return all.getFirst();
    }

    @Test
    void aScannedFormCountsWhenAPersonHasConfirmedIt() throws Exception {
        List<BufferedImage> pages =
                filled(Map.of("live", "lives", "like", "shops", "agree.safe", "agree", "sex", "female"), 41);
        java.util.Collections.shuffle(pages, new Random(3));
        pages.add(cat());
        pages.add(pages.getFirst());
        HttpResponse<String> answer = handIn(pdf(pages));
        assertEquals(303, answer.statusCode(), answer.body());
        read();
        String shown = keyer.get(Visitor.location(answer)).body();
        assertTrue(shown.contains(NUMBER.written()), shown);
        assertTrue(shown.contains("No code of ours can be read"), shown);
        assertTrue(shown.contains("The same page of the same form is here already"), shown);
        assertEquals(0, town.responses(Town.SURVEY).size(), "nobody has confirmed it");

        HttpResponse<String> next = keyer.post("/desk/town/scans/batches/1/confirm", "part", "M");
        String form = Visitor.location(next);
        assertTrue(form.startsWith("/desk/town/scans/keyings/"), form);
        String confirm = keyer.get(form).body();
        assertTrue(confirm.contains("Shops"), confirm);
        HttpResponse<String> done = keyer.post(form, "years", "12", "live", "lives", "like", "shops");
        assertEquals(303, done.statusCode(), done.body());
        Answer.Chosen live = (Answer.Chosen) only().answers().get(new QuestionId("live"));
        assertEquals(List.of("lives"), List.copyOf(live.options()));
        Answer.Chosen like = (Answer.Chosen) only().answers().get(new QuestionId("like"));
        assertEquals(List.of("shops"), List.copyOf(like.options()));
    }

    @Test
    void readingGoesOnWhereItWasBrokenOff() throws Exception {
        List<BufferedImage> pages = filled(Map.of("live", "lives"), 42);
        handIn(pdf(pages));
        ScanRow scan = town.bean(Scans.class).ofBatch(batch.id()).getFirst();
        try {
            town.bean(ScanReading.class).read(scan.id(), (done, total) -> {
                if (done == 2) {
                    throw new java.util.concurrent.CancellationException();
                }
            });
        } catch (java.util.concurrent.CancellationException stopped) {
            assertEquals(2, town.bean(Scans.class).last(scan.id()));
        }
        read();
        List<ScanPageRow> kept = town.bean(Scans.class).pages(batch.id());
        assertEquals(pages.size(), kept.size());
        assertEquals(
                pages.size(), kept.stream().map(ScanPageRow::place).distinct().count());
    }

    @Test
    void aPageWithoutACodeIsGivenToItsSheetByHand() throws Exception {
        List<BufferedImage> pages = filled(Map.of("live", "lives"), 43);
        BufferedImage torn = pages.get(pages.size() > 2 ? 2 : 0);
        handIn(pdf(List.of(pages.get(0))));
        read();
        Graphics2D pen = torn.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, torn.getWidth(), torn.getHeight() / 6);
        pen.fillRect(0, torn.getHeight() * 5 / 6, torn.getWidth(), torn.getHeight() / 6);
        pen.dispose();
        handIn(pdf(List.of(torn)));
        read();
        Matcher link = PAGE.matcher(keyer.get("/desk/town/scans/batches/1").body());
        assertTrue(link.find());
        assertEquals(200, keyer.bytes(link.group(1) + "/picture").statusCode());
        String path = link.group(1);
        HttpResponse<String> wrong = keyer.post(path, "what", "assign", "sheet", "1", "page", "3");
        assertEquals(422, wrong.statusCode());
        assertTrue(wrong.body().contains("Type the number of a sheet of this batch"));
        HttpResponse<String> right =
                keyer.post(path, "what", "assign", "sheet", NUMBER.written(), "part", "M", "page", "3");
        assertEquals(303, right.statusCode(), right.body());
        assertFalse(PAGE.matcher(keyer.get("/desk/town/scans/batches/1").body()).find());
    }

    @Test
    void filesThatAreNoScansAreRefusedAndNothingOfThemIsKept() throws Exception {
        refused("no pdf at all".getBytes(java.nio.charset.StandardCharsets.UTF_8), "neither a PDF nor");
        byte[] good = pdf(List.of(cat()));
        refused(java.util.Arrays.copyOf(good, 40), "damaged");
        refused(locked(), "protected by a password");
        assertEquals(List.of(), town.bean(Scans.class).ofBatch(batch.id()));
        HttpResponse<String> huge = keyer.postStream(
                "/desk/town/scans", "multipart/form-data; boundary=" + Visitor.BOUNDARY, new byte[205 << 20]);
        assertTrue(huge.statusCode() >= 400 && huge.statusCode() < 500, "" + huge.statusCode());
        assertEquals(List.of(), town.bean(Scans.class).ofBatch(batch.id()));
    }

    @Test
    void aPageThatUnpacksToFarMoreThanAScanIsNamedAndTheOthersAreRead() throws Exception {
        handIn(SomePdf.withBomb(pdf(filled(Map.of("live", "lives"), 44))));
        read();
        List<ScanPageRow> pages = town.bean(Scans.class).pages(batch.id());
        assertEquals("bomb", pages.getLast().reason());
        assertTrue(pages.stream().anyMatch(page -> page.state().equals(ScanPageRow.READ)));
        String shown = keyer.get("/desk/town/scans/batches/1").body();
        assertTrue(shown.contains("unpacks to far more than a scan holds"), shown);
    }

    @Test
    void whatNeverArrivedAsAWholeIsDeletedAfterADay() {
        Scans scans = town.bean(Scans.class);
        ScanRepository rows = town.bean(ScanRepository.class);
        ScanRow today = arriving(Duration.ofHours(1));
        ScanRow yesterday = arriving(Duration.ofHours(30));
        for (ScanRow row : List.of(today, yesterday)) {
            scans.together(() -> {
                rows.save(row);
                return rows.addPiece(row.id(), 1, new byte[] {1});
            });
        }
        scans.purge();
        assertTrue(scans.find(today.id()).isPresent());
        assertTrue(scans.find(yesterday.id()).isEmpty());
        assertTrue(town.bean(ScanPieceRepository.class).find(yesterday.id(), 1).isEmpty());
    }

    private ScanRow arriving(Duration ago) {
        Officer kim = town.bean(Officers.class).byEmail("kim@example.org").orElseThrow();
        return new ScanRow(
                town.bean(Ids.class).next(),
                "town",
                batch.id(),
                "scan.pdf",
                "pdf",
                ScanRow.ARRIVING,
                1,
                kim.id(),
                town.bean(Moments.class).now().minus(ago));
    }

    private void refused(byte[] file, String why) {
        HttpResponse<String> answer = handIn(file);
        assertEquals(422, answer.statusCode());
        assertTrue(answer.body().contains(why), answer.body());
    }

    private static byte[] locked() throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    @Test
    void picturesGoWithTheAnswers() throws Exception {
        aScannedFormCountsWhenAPersonHasConfirmedIt();
        Set<byte[]> before = new java.util.HashSet<>();
        town.server().getApplicationContext().getBeansOfType(Holding.class).stream()
                .filter(holding -> holding.name().equals("scans"))
                .forEach(holding -> holding.erase().accept(only().id()));
        town.bean(Scans.class).pages(batch.id()).stream()
                .filter(page -> page.reason().equals("erased"))
                .map(page ->
                        town.bean(Scans.class).page(page.id()).orElseThrow().picture())
                .filter(java.util.Objects::nonNull)
                .forEach(before::add);
        assertTrue(before.isEmpty());
        assertTrue(town.bean(Scans.class).pages(batch.id()).stream()
                .anyMatch(page -> page.reason().equals("erased")));
    }
}
