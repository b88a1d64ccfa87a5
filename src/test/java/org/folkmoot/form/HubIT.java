package org.folkmoot.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Page;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.folkmoot.store.Databases;
import org.folkmoot.web.Chromium;
import org.folkmoot.web.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class HubIT {

    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final Pattern DATA = Pattern.compile("<script type=\"application/ld\\+json\">(.*?)</script>");

    private static House house;
    private final Visitor visitor = new Visitor(() -> house.server.getURI());

    @BeforeAll
    static void open() {
        house = new House(Databases.h2());
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @BeforeEach
    void atTheStart() {
        to(House.START);
    }

    private static void to(Instant when) {
        house.clock.move(Duration.between(house.clock.instant(), when));
    }

    private String page(String path) {
        HttpResponse<String> answer = visitor.get(path);
        assertEquals(200, answer.statusCode(), path);
        return answer.body();
    }

    @Test
    void consultationsAreFoundByWordsDistrictAndSubject() {
        String all = page("/");
        assertTrue(all.contains("Our communities, our future") && all.contains("Connected Communities"));
        assertFalse(all.contains("We found"));
        String words = page("/?q=connected&district=&subject=");
        assertTrue(words.contains("We found 1 consultation."), words);
        assertFalse(words.contains("href=\"/consultations/communities\""));
        assertTrue(words.contains("value=\"connected\""));
        String district = page("/?district=fenmoor");
        assertFalse(district.contains("href=\"/consultations/connected\""));
        assertTrue(district.contains("href=\"/consultations/communities\""));
        assertTrue(district.contains("<option value=\"fenmoor\" selected>"));
        String subject = page("/?subject=council-budget");
        assertTrue(subject.contains("href=\"/consultations/strategy-draft\"")
                && subject.contains("We found 1 consultation."));
        String none = page("/?q=%3Cb%3Ezebra%22");
        assertTrue(none.contains("We found no consultation."));
        assertFalse(none.contains("<b>zebra"));
        assertTrue(page("/?page=99").contains("href=\"/consultations/connected\""), "no such page");
        assertTrue(page("/?page=x&subject=nothing").contains("We found no consultation."));
    }

    @Test
    void anExtensionIsToldWithItsReasonAndAClosedOneSaysWhatWasDone() {
        String draft = page("/consultations/strategy-draft");
        assertTrue(draft.contains("It was to close on Monday 18 August 2025 at 5pm."), draft);
        assertTrue(draft.contains("It now closes on Monday 1 September 2025 at 5pm."));
        assertTrue(draft.contains("asked for more time"));
        assertTrue(draft.contains("You said") && draft.contains("We did"));
        assertTrue(draft.contains("Decided by: Cabinet, 18 November 2025"));
        assertTrue(draft.contains("it is 70 days, or 10 full weeks. With the first and the last day it is 71 days."));
        String open = page("/consultations/communities");
        assertFalse(open.contains("You said"));
        assertTrue(open.contains("Large print") && open.contains("available now"));
        assertTrue(open.contains("Mereford Library") && open.contains("at 2pm to 7pm"));
        to(Instant.parse("2027-02-01T12:00:00Z"));
        assertFalse(page("/consultations/communities").contains("Mereford Library<"), "it is over");
    }

    @Test
    void documentsAreGivenOutByNameAndNothingElseIs() {
        assertTrue(page("/consultations/communities")
                .contains("TXT, 1 kB · Version 2 · First published on 1 October 2026"));
        HttpResponse<byte[]> file = visitor.bytes("/consultations/communities/documents/what-we-know.txt");
        assertEquals(200, file.statusCode());
        assertEquals(
                "text/plain;charset=UTF-8",
                file.headers().firstValue("Content-Type").orElse(""));
        assertEquals(
                "inline; filename=\"what-we-know.txt\"",
                file.headers().firstValue("Content-Disposition").orElse(""));
        assertEquals(
                "nosniff", file.headers().firstValue("X-Content-Type-Options").orElse(""));
        assertFalse(file.headers().firstValue("Cache-Control").orElse("").contains("31536000"), "it may be replaced");
        for (String name : List.of(
                "none.txt",
                "..%2Fconsultation.yaml",
                "..%2f..%2fcouncil.yaml",
                "consultation.yaml",
                "draft-strategy.txt",
                "%2e%2e%2fconsultation.yaml",
                "what-we-know.txt%00")) {
            int status = visitor.bytes("/consultations/communities/documents/" + name)
                    .statusCode();
            assertTrue(status == 404 || status == 400, name + " " + status);
        }
        assertEquals(
                404,
                visitor.bytes("/consultations/none/documents/what-we-know.txt").statusCode());
    }

    @Test
    void aFileOfTheFolderThatNoDefinitionNamesIsNotGivenOut() throws Exception {
        Files.writeString(house.folder.resolve("communities/documents/secret.txt"), "not yet");
        assertEquals(
                404,
                visitor.bytes("/consultations/communities/documents/secret.txt").statusCode());
    }

    @Test
    void theFeedIsAtomAsItsStandardSays() throws Exception {
        HttpResponse<byte[]> answer = visitor.bytes("/feed.atom");
        assertEquals(200, answer.statusCode());
        assertTrue(answer.headers().firstValue("Content-Type").orElse("").startsWith("application/atom+xml"));
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        Element feed = factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(answer.body()))
                .getDocumentElement();
        assertEquals("feed", feed.getLocalName());
        assertEquals(ATOM, feed.getNamespaceURI());
        NodeList entries = feed.getElementsByTagNameNS(ATOM, "entry");
        assertEquals(4, entries.getLength());
        List<Instant> updated = new ArrayList<>();
        for (int i = 0; i < entries.getLength(); i++) {
            Element entry = (Element) entries.item(i);
            for (String name : List.of("id", "title", "updated", "published", "summary")) {
                assertEquals(1, entry.getElementsByTagNameNS(ATOM, name).getLength(), name);
            }
            updated.add(Instant.parse(text(entry, "updated")));
            String link = ((Element) entry.getElementsByTagNameNS(ATOM, "link").item(0)).getAttribute("href");
            assertEquals(link, text(entry, "id"));
            assertTrue(link.startsWith("http://"), link);
            assertEquals(200, visitor.get(URI.create(link).getPath()).statusCode());
        }
        assertEquals(updated.stream().sorted(Comparator.reverseOrder()).toList(), updated);
        assertEquals(updated.getFirst().toString(), text(feed, "updated"));
        assertTrue(updated.stream().noneMatch(House.START::isBefore));
    }

    private static String text(Element element, String name) {
        return element.getElementsByTagNameNS(ATOM, name).item(0).getTextContent();
    }

    @Test
    void searchEnginesAreToldInTheirOwnWords() throws Exception {
        JsonNode hub = data(page("/"));
        assertEquals("CollectionPage", hub.get("@type").asText());
        assertEquals(4, hub.get("hasPart").size());
        JsonNode asked = data(page("/consultations/communities")).get("mainEntity");
        assertEquals("2026-10-01T08:00:00Z", asked.get("startDate").asText());
        assertEquals(3, asked.get("subEvent").size());
        assertEquals(
                "Mereshire County Council", asked.get("organizer").get("name").asText());
    }

    private static JsonNode data(String page) throws Exception {
        Matcher found = DATA.matcher(page);
        assertTrue(found.find());
        return new ObjectMapper().readTree(found.group(1));
    }

    @Test
    void theCouncilsColoursAndLogoAreKeptForAYear() throws Exception {
        String page = page("/");
        for (String pattern :
                List.of("/static/council/colours\\.css\\?v=[0-9a-f]{12}", "/static/council/logo\\?v=[0-9a-f]{12}")) {
            Matcher address = Pattern.compile(pattern).matcher(page);
            assertTrue(address.find(), pattern);
            HttpResponse<byte[]> file = visitor.bytes(address.group());
            assertEquals(200, file.statusCode());
            assertEquals(
                    "public, max-age=31536000",
                    file.headers().firstValue("Cache-Control").orElse(""));
            assertTrue(
                    file.headers()
                            .firstValue("Content-Type")
                            .orElse("")
                            .matches("text/css;charset=utf-8|image/svg\\+xml"),
                    file.headers().map().toString());
        }
        assertTrue(page.contains("<meta name=\"theme-color\" content=\"#0b3d44\">"));
        assertTrue(Files.exists(Path.of("surveys/council/logo.svg")));
    }

    @Test
    void thePrivacyNoticeSaysUntilWhenOneCanWithdraw() {
        String notice = page("/consultations/communities/privacy");
        assertTrue(notice.contains("withdraw them until Monday 5 May 2031"), notice);
        assertTrue(notice.contains("Contact details are kept apart"));
        assertTrue(page("/accessibility").contains("What we know is missing"));
    }

    @Test
    void theGraceIsThatOfTheDefinition() {
        house.write("town/consultation.yaml", House.CONSULTATION.replace("dates:\n", "dates:\n  grace-minutes: 5\n"));
        house.restart();
        Instant closes = Instant.parse("2026-12-31T23:59:00Z");
        to(closes.minus(Duration.ofMinutes(10)));
        Resident begun = new Resident(house, House.TOWN);
        begun.begin();
        to(closes.plus(Duration.ofMinutes(4)));
        begun.open("/page/live");
        assertEquals("/page/live", begun.at);
        to(closes.plus(Duration.ofMinutes(6)));
        begun.open("/page/live");
        assertEquals("", begun.at);
    }

    @Test
    void thePagesAreAccessibleAndFitANarrowScreen() {
        try (Chromium chromium = new Chromium()) {
            for (int width : List.of(320, 1280)) {
                Page page = chromium.page(width, true);
                List<String> console = new ArrayList<>();
                page.onConsoleMessage(message -> console.add(message.text()));
                for (String path : List.of(
                        "",
                        "?q=zebra",
                        "consultations/communities",
                        "consultations/strategy-draft",
                        "consultations/connected",
                        "consultations/communities/privacy",
                        "accessibility")) {
                    page.navigate(house.server.getURI() + "/" + path);
                    assertTrue(
                            (Boolean) page.evaluate(
                                    "document.documentElement.scrollWidth <= document.documentElement.clientWidth"),
                            path + " at " + width);
                    page.screenshot(new Page.ScreenshotOptions()
                            .setFullPage(true)
                            .setPath(Path.of("target/hub", path.replaceAll("\\W+", "-") + width + ".png")));
                    Chromium.assertAccessible(page);
                }
                assertEquals(List.of(), console, "the policy refuses nothing");
            }
        }
    }
}
