package org.folkmoot.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.account.Officer;
import org.folkmoot.account.Role;
import org.folkmoot.account.Staff;
import org.folkmoot.answer.Channel;
import org.folkmoot.answer.Written;
import org.folkmoot.pdf.PdfUa;
import org.folkmoot.reach.Footfall;
import org.folkmoot.reach.ShortAddress;
import org.folkmoot.response.Intake;
import org.folkmoot.response.Provenance;
import org.folkmoot.response.Responses;
import org.folkmoot.response.Source;
import org.folkmoot.response.Submission;
import org.folkmoot.response.Town;
import org.folkmoot.web.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who has answered so far, and what is handed out so that more do, on either database. */
abstract class LiveContract {

    private static final String COUNCIL = """
            name: Mereshire County Council
            invented: true
            colours: {header: "#4a1450", on-header: "#ffffff", accent: "#f2a93b"}
            populations:
              - {question: live, source: An invented count, published: 2025-07-30, groups: {lives: 700, lives-not: 300}}
              - {question: sex, source: Another invented count, published: 2025-07-30, groups: {female: 510, male: 490}}
            """;

    private Town town;
    private int sent;

    abstract Map<String, String> database();

    @BeforeEach
    void start() {
        town = new Town(database());
        town.council(COUNCIL);
        town.restart();
    }

    @AfterEach
    void stop() {
        town.close();
    }

    private Visitor officer(Role role) {
        return Staff.signedIn(town.server(), role + "@example.org", new Officer.Grant(role, "town"));
    }

    private void answer(
            int times, Channel channel, String at, Optional<LocalDate> received, Optional<Source> source, String live) {
        for (int i = 0; i < times; i++) {
            town.bean(Intake.class)
                    .accept(Submission.of(
                            Town.SURVEY,
                            1,
                            Written.of(Map.of("live", List.of(live), "sex", List.of("female"))),
                            new Provenance(
                                    channel,
                                    Instant.parse(at),
                                    "en",
                                    Optional.empty(),
                                    false,
                                    Optional.empty(),
                                    received,
                                    Optional.empty(),
                                    source),
                            "key " + sent++));
        }
    }

    private void answer(int times, String live) {
        answer(times, Channel.ONLINE, "2026-10-12T12:00:00Z", Optional.empty(), Optional.empty(), live);
    }

    private static String words(HttpResponse<String> response) {
        assertEquals(200, response.statusCode(), response.body());
        return response.body().replaceAll("<[^>]+>", " ").replaceAll("\\s+", " ");
    }

    @Test
    void aDayIsOneOfLondonAndPaperCountsOnTheDayItCameIn() {
        answer(2, Channel.ONLINE, "2026-10-12T23:30:00Z", Optional.empty(), Source.of("library"), "lives");
        answer(1, Channel.ONLINE, "2026-10-27T23:30:00Z", Optional.empty(), Optional.empty(), "lives");
        LocalDate came = LocalDate.of(2026, 10, 20);
        answer(3, Channel.PAPER, "2026-10-30T12:00:00Z", Optional.of(came), Optional.empty(), "lives");
        assertEquals(
                List.of(
                        new Responses.Arrived(
                                Town.SURVEY, Channel.ONLINE, Source.of("library"), LocalDate.of(2026, 10, 13), 2),
                        new Responses.Arrived(Town.SURVEY, Channel.PAPER, Optional.empty(), came, 3),
                        new Responses.Arrived(
                                Town.SURVEY, Channel.ONLINE, Optional.empty(), LocalDate.of(2026, 10, 27), 1)),
                town.bean(Responses.class).arrived("town").stream()
                        .sorted(java.util.Comparator.comparing(Responses.Arrived::day))
                        .toList());
        String page = words(officer(Role.KEYER).get("/desk/town/live"));
        assertTrue(
                page.contains(
                        "From 1 October 2026 to 31 October 2026. The most in one day were 3, on 20 October 2026."),
                page);
        assertTrue(page.contains("13 October 2026 2 12 October 2026 0"), page);
        assertTrue(page.contains("Online 3 Paper 3"), page);
    }

    @Test
    void visitsBeginningsAndSendingsStandBySource() {
        Footfall footfall = town.bean(Footfall.class);
        for (int i = 0; i < 8; i++) {
            footfall.visited(Town.SURVEY, Source.of("library"));
        }
        for (int i = 0; i < 4; i++) {
            footfall.started(Town.SURVEY, Source.of("library"));
        }
        answer(3, Channel.ONLINE, "2026-10-12T12:00:00Z", Optional.empty(), Source.of("library"), "lives");
        answer(1, "lives");
        String page = words(officer(Role.CODER).get("/desk/town/live"));
        assertTrue(page.contains("library 8 4 3 75% Not said 0 0 1 –"), page);
    }

    @Test
    void underHeardGroupsAreNamedAndSmallNumbersShownToPolicyOfficersAlone() {
        answer(26, "lives");
        answer(4, "lives-not");
        String exact = words(officer(Role.POLICY_OFFICER).get("/desk/town/live"));
        assertTrue(
                exact.contains("Under-heard when it closed I do not (Do you live here?): 13% of responses, 30% of the"
                        + " population"),
                exact);
        assertTrue(exact.contains("I do 26 87% 70% 124 I do not under-heard 4 13% 30% 44"), exact);
        String coder = words(officer(Role.CODER).get("/desk/town/live"));
        assertTrue(coder.contains("I do not shown not shown 70% not shown"), coder);
        assertFalse(coder.contains("13%") || coder.contains("I do not (Do you live here?)"), coder);
    }

    @Test
    void equalityGroupsAreSharesForEverybody() {
        answer(30, "lives");
        String page = words(officer(Role.POLICY_OFFICER).get("/desk/town/live"));
        assertTrue(page.contains("Female 100% 51% 196 Male under-heard 0% 49% 0"), page);
        assertFalse(page.contains("Female 30"), page);
    }

    @Test
    void aLinkACodeAndPostersAreMadeForASource() throws IOException {
        Visitor keyer = officer(Role.KEYER);
        String page = keyer.get("/desk/town/share?source=Town-Hall").body();
        String code = ShortAddress.code(Town.SURVEY);
        String address = town.server().getURI() + "/s/" + code + "?via=town-hall";
        assertTrue(page.contains("alt=\"QR code that opens " + address.replace("=", "&#x3D;") + "\""), page);
        assertTrue(page.contains("&lt;a href&#x3D;&quot;" + address.replace("=", "&#x3D;")), page);
        for (String file : List.of("poster-a4.pdf", "poster-a3.pdf", "postcard-a6.pdf")) {
            HttpResponse<byte[]> pdf =
                    keyer.bytes("/desk/town/share/residents/" + file + "?source=town-hall&language=en");
            assertEquals(
                    "attachment; filename=\"town-residents-town-hall-" + file + "\"",
                    pdf.headers().firstValue("Content-Disposition").orElseThrow());
            assertEquals(List.of(), PdfUa.check(pdf.body()), file);
            Files.write(Path.of("target/" + file), pdf.body());
        }
        assertTrue(keyer.get("/desk/town/share/residents/qr.svg?source=town-hall")
                .body()
                .contains("<title>QR code that opens " + address));
        assertEquals(404, keyer.get("/desk/town/share/residents/other.txt").statusCode());
        assertEquals(404, keyer.get("/desk/town/share/nothing/qr.svg").statusCode());
        HttpResponse<String> wrong = keyer.get("/desk/town/share?source=town+hall!");
        assertEquals(422, wrong.statusCode());
        assertTrue(wrong.body().contains("href=\"#source\""), wrong.body());
        assertEquals(403, keyer.get("/desk/draft/share").statusCode());
    }

    @Test
    void otherSitesShowACardOfAPublicPage() throws IOException {
        Visitor visitor = new Visitor(town.server().getURI());
        String page = visitor.get("/consultations/town/residents").body();
        String site = town.server().getURI().toString();
        assertTrue(
                page.contains("<meta property=\"og:url\" content=\"" + site + "/consultations/town/residents\">"),
                page);
        assertTrue(
                page.contains("<meta property=\"og:image\" content=\"" + site + "/consultations/town/card.png\">"),
                page);
        assertTrue(visitor.get("/consultations/town").body().contains("og:image"));
        HttpResponse<byte[]> card = visitor.bytes("/consultations/town/card.png");
        java.awt.image.BufferedImage image = javax.imageio.ImageIO.read(new java.io.ByteArrayInputStream(card.body()));
        assertEquals(List.of(1200, 630), List.of(image.getWidth(), image.getHeight()));
        assertEquals(0x4a1450, image.getRGB(4, 300) & 0xffffff, "in the council's colour");
        assertEquals(404, visitor.bytes("/consultations/draft/card.png").statusCode());
        Files.write(Path.of("target/card.png"), card.body());
    }
}
