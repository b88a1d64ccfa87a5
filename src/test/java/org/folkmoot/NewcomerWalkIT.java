package org.folkmoot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.folkmoot.pdf.PdfUa;
import org.folkmoot.web.Chromium;
import org.folkmoot.web.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The whole house, as someone meets it who knows nothing of the code: the jar is started on an empty folder; a resident answers; an
 * officer follows the printed link, keys a paper form, accepts a code, and downloads a report that counts both.
 */
class NewcomerWalkIT {

    private static final String SURVEYS = Path.of("surveys").toAbsolutePath().toString();
    private static final String PASSWORD = "four unrelated words";
    private static final String RESIDENTS = "/consultations/communities/residents";
    private static final String KEYING = "/desk/communities/paper/residents";
    private static final String READING = "/desk/communities/themes/read?survey=residents&question=proud";
    private static final String REPORT = "/desk/communities/report";
    private static final Pattern REFERENCE = Pattern.compile("[0-9A-Z]{4}-[0-9A-Z]{4}");
    private static final Pattern KEY = Pattern.compile("name=\"paper:key\" value=\"([^\"]+)\"");
    private static final Pattern COMMENT = Pattern.compile("name=\"comment\" value=\"([^\"]+)\"");
    private static final Pattern SUGGESTED = Pattern.compile("name=\"code\" value=\"([^\"]+)\" data-key=\"1\"");

    @TempDir
    private Path folder;

    private Program program;
    private Program.Site site;

    @BeforeEach
    void start() {
        program = new Program(folder, Map.of());
        site = program.serve("--surveys", SURVEYS);
    }

    @AfterEach
    void stop() {
        site.close();
    }

    @Test
    void overHttp() throws IOException {
        Visitor resident = new Visitor(site.address());
        assertTrue(resident.get("/").body().contains("Our communities, our future"));
        resident.get(RESIDENTS);
        redirected(resident.post(RESIDENTS + "/start"));
        for (String[] page : List.of(
                new String[] {"your-community", "community", "The street where I live", "community-type", "street"},
                new String[] {"what-matters", "proud", "Everyone is so friendly and helps each other"},
                new String[] {"what-would-improve", "better-worse", "worse"},
                new String[] {"getting-involved", "helped", "not"},
                new String[] {"the-council", "informed", "2"},
                new String[] {"about-you", "district", "fenmoor", "age-band", "35-44"})) {
            resident.get(RESIDENTS + "/page/" + page[0]);
            String[] marks = List.of(page).subList(1, page.length).toArray(String[]::new);
            redirected(resident.post(RESIDENTS + "/page/" + page[0], marks));
        }
        assertTrue(resident.get(RESIDENTS + "/check").body().contains("Everyone is so friendly"));
        redirected(resident.post(RESIDENTS + "/send"));
        resident.get(RESIDENTS + "/equality");
        redirected(resident.post(RESIDENTS + "/equality", "willing", "no"));
        String receipt = resident.get(RESIDENTS + "/receipt").body();
        assertTrue(REFERENCE.matcher(receipt).find(), receipt);

        Visitor officer = new Visitor(site.address());
        officer.get(site.welcome());
        redirected(officer.post(site.welcome(), "password", PASSWORD));
        assertTrue(officer.get("/desk").body().contains("Our communities, our future"));
        HttpResponse<String> screen = officer.get(KEYING);
        redirected(officer.post(
                KEYING,
                "paper:key",
                found(KEY, screen.body()),
                "paper:sheet",
                "0001",
                "paper:received",
                "20/11/2026",
                "paper:channel",
                "paper",
                "proud",
                "Our neighbours",
                "better-worse",
                "much-better"));
        assertEquals(
                0, program.run("suggest", "communities", "--surveys", SURVEYS).code());
        String reading = officer.get(READING).body();
        redirected(officer.post(
                "/desk/communities/themes/read",
                "comment",
                found(COMMENT, reading),
                "code",
                found(SUGGESTED, reading),
                "action",
                "done"));

        Path workbook = folder.resolve("workbook.xlsx");
        Files.write(workbook, bytes(officer, REPORT + "/workbook.xlsx"));
        assertBothCounted(workbook, bytes(officer, REPORT + "/report.pdf"));
    }

    @Test
    void inChromium() throws IOException {
        try (Chromium chromium = new Chromium()) {
            Page resident = chromium.page(390, true);
            resident.navigate(site.address() + "/");
            resident.getByText("Our communities, our future").first().click();
            resident.getByText("Residents’ survey").first().click();
            resident.locator("main form button[type=submit]").first().click();
            resident.getByLabel("My street or estate").check();
            next(resident);
            resident.getByLabel("What are you most proud of").fill("Everyone is so friendly and helps each other");
            next(resident);
            resident.getByLabel("A little worse").check();
            next(resident);
            next(resident);
            next(resident);
            next(resident);
            assertTrue(resident.url().endsWith("/check"), resident.url());
            next(resident);
            resident.locator("#willing-no").check();
            next(resident);
            resident.locator("button[name=skip]").click();
            String receipt = resident.locator("main").innerText();
            assertTrue(REFERENCE.matcher(receipt).find(), receipt);

            Page officer = chromium.page(1280, true);
            officer.navigate(site.address() + site.welcome());
            officer.locator("[name=password]").fill(PASSWORD);
            next(officer);
            officer.navigate(site.address() + KEYING);
            officer.locator("[name='paper:sheet']").fill("0001");
            officer.locator("[name=proud]").fill("Our neighbours");
            officer.locator("[name='better-worse'][value=much-better]").check();
            officer.locator("main form button[type=submit]").last().click();
            assertTrue(REFERENCE
                    .matcher(officer.locator("[role=status]").first().innerText())
                    .find());
            assertEquals(
                    0,
                    program.run("suggest", "communities", "--surveys", SURVEYS).code());
            officer.navigate(site.address() + READING);
            officer.keyboard().press("1");
            officer.locator("[data-done]").click();
            officer.navigate(site.address() + REPORT);
            Path workbook = download(officer, "workbook.xlsx");
            assertBothCounted(workbook, Files.readAllBytes(download(officer, "report.pdf")));
        }
    }

    private static void next(Page page) {
        page.locator("main form button.button[type=submit]:not(.button--secondary)")
                .last()
                .click();
    }

    private Path download(Page page, String file) {
        Locator button = page.locator(
                "button[formaction$='/" + file + "'], form[action$='/" + file + "'] button:not([formaction])");
        Download download = page.waitForDownload(button.first()::click);
        Path path = folder.resolve(file);
        download.saveAs(path);
        return path;
    }

    private static void redirected(HttpResponse<String> response) {
        assertEquals(303, response.statusCode(), response.body());
    }

    private static String found(Pattern pattern, String page) {
        Matcher matcher = pattern.matcher(page);
        assertTrue(matcher.find(), pattern + " is not in " + page);
        return matcher.group(1);
    }

    private static byte[] bytes(Visitor visitor, String path) {
        HttpResponse<byte[]> response = visitor.bytes(path);
        assertEquals(200, response.statusCode(), () -> new String(response.body(), StandardCharsets.UTF_8));
        return response.body();
    }

    private static void assertBothCounted(Path workbook, byte[] pdf) throws IOException {
        assertEquals(List.of(), PdfUa.check(pdf));
        try (Workbook book = WorkbookFactory.create(workbook.toFile(), null, true)) {
            Row residents = row(book, "Responses analysed, by survey and channel", "Residents’ survey");
            assertEquals(
                    List.of(1.0, 1.0, 2.0),
                    List.of(
                            number(residents, "Online"),
                            number(residents, "Paper"),
                            number(residents, "All channels")));
            Row read = row(book, "Comments read", "Residents’ survey");
            assertTrue(read.getLastCellNum() > 1);
        }
    }

    private static double number(Row row, String heading) {
        Sheet sheet = row.getSheet();
        for (int i = row.getRowNum() - 1; i >= 0; i--) {
            Row above = sheet.getRow(i);
            for (Cell cell : above) {
                if (cell.toString().startsWith(heading)) {
                    return row.getCell(cell.getColumnIndex()).getNumericCellValue();
                }
            }
        }
        throw new AssertionError("No column “" + heading + "” in " + sheet.getSheetName());
    }

    private static Row row(Workbook book, String title, String label) {
        for (Sheet sheet : book) {
            if (sheet.getRow(0).getCell(0).toString().contains(title)) {
                for (Row row : sheet) {
                    if (row.getCell(0) != null && row.getCell(0).toString().startsWith(label)) {
                        return row;
                    }
                }
            }
        }
        throw new AssertionError("No row “" + label + "” in a table “" + title + "”");
    }
}
