package org.folkmoot.form;

import static org.junit.jupiter.api.Assertions.*;

import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import java.awt.image.BufferedImage;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.folkmoot.account.Audit;
import org.folkmoot.account.Officer;
import org.folkmoot.account.Role;
import org.folkmoot.account.Staff;
import org.folkmoot.answer.Answer;
import org.folkmoot.answer.QuestionId;
import org.folkmoot.answer.SurveyId;
import org.folkmoot.response.Response;
import org.folkmoot.response.Responses;
import org.folkmoot.response.Withdrawals;
import org.folkmoot.story.Images;
import org.folkmoot.web.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A story from the box it is written into to the page it is shown on, and off it again. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class StoriesContract {
    private static final SurveyId TALES = new SurveyId("tales", "tales");
    private static final String PUBLIC = "/consultations/tales/stories";
    private static final String DESK = "/desk/tales/stories";
    private static final String WORDS =
            "Kim Example helped me.\n\nThe <b>canal</b> is “ours” & Kim\nexample knows it. ‮evil‬ 👩‍👩‍👧 =1+1";

    private House house;
    private Visitor officer;

    abstract Map<String, String> database();

    @BeforeAll
    void open() {
        house = new House(database());
        house.write(
                "tales/consultation.yaml",
                House.CONSULTATION
                        .replace("Our town", "Our tales")
                        .replace("surveys: [town, kinds]", "surveys: [tales]"));
        house.write("tales/tales.yaml", """
                title: Our tales
                label: Tales
                unit: {one: resident, many: residents}
                minutes: 5
                languages: [en]
                pages:
                  - id: tale
                    title: Your story
                    questions:
                      - {id: tale, kind: long-text, text: Tell us about a good day., story: true}
                  - id: last
                    title: Last of all
                    questions:
                      - {id: live, kind: short-text, text: Where do you live?}
                """);
        house.restart();
        officer = Staff.signedIn(house.server, "po@example.org", new Officer.Grant(Role.POLICY_OFFICER, "tales"));
        officer.get(DESK);
    }

    @AfterAll
    void close() {
        house.close();
    }

    private Visitor told(String... marks) {
        Visitor visitor = house.visitor();
        visitor.get("/consultations/tales/tales");
        visitor.post("/consultations/tales/tales/start");
        visitor.get("/consultations/tales/tales/page/tale");
        HttpResponse<String> left = visitor.post("/consultations/tales/tales/page/tale", marks);
        assertEquals(303, left.statusCode(), left.body());
        return visitor;
    }

    private static Visitor.Part picture(byte[] file, String name, String type) {
        return new Visitor.Part("picture", name, type, file);
    }

    private HttpResponse<String> add(Visitor visitor, byte[] file, String name, String type) {
        return visitor.postParts(
                "/consultations/tales/tales/picture/tale", picture(file, name, type), Visitor.Part.text("_go", "add"));
    }

    private Response send(Visitor visitor) {
        visitor.get("/consultations/tales/tales/page/last");
        visitor.post("/consultations/tales/tales/page/last", "live", "here");
        visitor.get("/consultations/tales/tales/check");
        assertEquals(303, visitor.post("/consultations/tales/tales/send").statusCode());
        return house.responses(TALES).getLast();
    }

    private String path(Response response) {
        return DESK + "/" + response.id().value() + "/tale";
    }

    private static String seen(String page) {
        return page.replaceAll("(?s).*name=\"seen\" value=\"([0-9a-f]{64})\".*", "$1");
    }

    private HttpResponse<String> decide(Response response, String... fields) {
        String page = officer.get(path(response)).body();
        String[] all = new String[fields.length + 2];
        System.arraycopy(fields, 0, all, 0, fields.length);
        all[fields.length] = "seen";
        all[fields.length + 1] = seen(page);
        return officer.post(path(response), all);
    }

    @Test
    void aStoryIsShownOnlyOnceItWasPassedAndGoesWhenItsResponseGoes() {
        Visitor visitor = told("tale", WORDS, "tale-publish", "yes", "tale-name", "Kim Example, a resident");
        String step = visitor.get("/consultations/tales/tales/picture/tale").body();
        assertTrue(step.contains("type=\"file\""), step);
        HttpResponse<String> added = add(visitor, Images.photo(400, 200, 6), "../../me.jpg", "image/jpeg");
        assertEquals(303, added.statusCode(), added.body());
        HttpResponse<byte[]> own = visitor.bytes("/consultations/tales/tales/picture/tale/image");
        assertEquals("image/jpeg", own.headers().firstValue("Content-Type").orElse(""));
        assertEquals("no-store", own.headers().firstValue("Cache-Control").orElse(""));
        BufferedImage drawn = Images.read(own.body());
        assertEquals(200, drawn.getWidth(), "upright");
        assertFalse(new String(own.body(), StandardCharsets.ISO_8859_1).contains("GPS"));
        assertEquals(
                404,
                house.visitor()
                        .bytes("/consultations/tales/tales/picture/tale/image")
                        .statusCode(),
                "nobody else's");
        String seen = visitor.get("/consultations/tales/tales/picture/tale").body();
        assertTrue(seen.contains("name=\"alt\""), seen);
        visitor.post("/consultations/tales/tales/picture/tale", "alt", "Four \"colours\"");
        visitor.get("/consultations/tales/tales/page/last");
        visitor.post("/consultations/tales/tales/page/last", "live", "here");
        String check = visitor.get("/consultations/tales/tales/check").body();
        assertTrue(check.contains("A picture: Four &quot;colours&quot;"), check);
        assertTrue(check.contains("You may publish this story"), check);
        Response response = send(visitor);
        assertEquals(
                Answer.Chosen.of("yes"),
                response.answers().get(new QuestionId("tale-publish")),
                "consent is an answer");

        assertTrue(house.visitor().get(PUBLIC).body().contains("no stories to show yet"));
        String queue = officer.get(DESK).body();
        assertTrue(queue.contains(response.reference()), queue);
        String hash = picture(response);
        assertEquals(
                404, house.visitor().bytes(PUBLIC + "/pictures/" + hash).statusCode(), "before anybody has passed it");
        assertEquals(200, officer.bytes(path(response) + "/picture").statusCode());
        assertEquals(
                422,
                decide(response, "decision", "show", "hidden", "Nobody Here", "alt", "x")
                        .statusCode());
        assertEquals(
                422,
                decide(response, "decision", "show", "picture-shown", "yes", "alt", " ")
                        .statusCode());
        HttpResponse<String> passed = decide(
                response,
                "decision",
                "show",
                "hidden",
                "kim example\nknows",
                "name-shown",
                "yes",
                "picture-shown",
                "yes",
                "alt",
                "Four coloured squares");
        assertEquals(303, passed.statusCode(), passed.body());

        String page = house.visitor().get(PUBLIC).body();
        assertTrue(page.contains("[…] helped me."), page);
        assertTrue(page.contains("The &lt;b&gt;canal&lt;/b&gt; is “ours” &amp; […] […] it."), page);
        assertTrue(page.contains("[…], a resident"), page);
        assertFalse(page.toLowerCase().contains("kim"), page);
        assertTrue(page.contains("👩‍👩‍👧 &#x3D;1+1") || page.contains("👩‍👩‍👧 =1+1"), page);
        assertTrue(page.contains("alt=\"Four coloured squares\""), page);
        HttpResponse<byte[]> shown = house.visitor().bytes(PUBLIC + "/pictures/" + hash);
        assertEquals(200, shown.statusCode());
        assertEquals(
                "nosniff", shown.headers().firstValue("X-Content-Type-Options").orElse(""));
        assertTrue(
                shown.headers().firstValue("Cache-Control").orElse("").contains("immutable"),
                shown.headers().map().toString());
        assertEquals(1, shown.headers().allValues("Cache-Control").size());
        assertEquals(
                WORDS.replace("\r\n", "\n"),
                ((Answer.Words) house.get(Responses.class)
                                .byId(response.id())
                                .orElseThrow()
                                .answers()
                                .get(new QuestionId("tale")))
                        .text(),
                "the words themselves are not changed");
        assertTrue(house.get(Audit.class).of("tales").stream()
                .anyMatch(line ->
                        line.action().equals("story.show") && !line.detail().contains("Kim")));

        assertEquals(303, decide(response, "decision", "take-back").statusCode());
        assertFalse(house.visitor().get(PUBLIC).body().contains("helped me"));
        assertEquals(404, house.visitor().bytes(PUBLIC + "/pictures/" + hash).statusCode());
        assertEquals(422, decide(response, "decision", "refuse").statusCode(), "a reason is wanted");
        assertEquals(
                303,
                decide(response, "decision", "refuse", "reason", "Names people").statusCode());
        assertTrue(officer.get(DESK + "?state=refused").body().contains(response.reference()));
        assertEquals(
                422,
                officer.post(path(response), "decision", "show", "seen", "0".repeat(64))
                        .statusCode(),
                "a story other than the one that was read");
    }

    private String picture(Response response) {
        byte[] bytes = officer.bytes(path(response) + "/picture").body();
        return java.util.HexFormat.of().formatHex(sha(bytes));
    }

    private static byte[] sha(byte[] bytes) {
        try {
            return java.security.MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (java.security.GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void withoutConsentThereIsNoStep() {
        Visitor visitor = told("tale", "Not for others", "tale-name", "Ann");
        HttpResponse<String> step = visitor.get("/consultations/tales/tales/picture/tale");
        assertEquals(303, step.statusCode());
        Response response = send(visitor);
        assertFalse(officer.get(DESK).body().contains(response.reference()));
        assertEquals(404, officer.get(path(response)).statusCode());
    }

    @Test
    void aPictureGoesWhenConsentIsTakenBackBeforeSending() {
        Visitor visitor = told("tale", "For others at first", "tale-publish", "yes");
        visitor.get("/consultations/tales/tales/picture/tale");
        assertEquals(
                303,
                add(visitor, Images.file("png", 30, 20), "a.png", "image/png").statusCode());
        visitor.get("/consultations/tales/tales/page/tale");
        visitor.post("/consultations/tales/tales/page/tale", "tale", "For others at first");
        assertEquals(
                404,
                visitor.bytes("/consultations/tales/tales/picture/tale/image").statusCode());
        Response response = send(visitor);
        assertEquals(404, officer.bytes(path(response) + "/picture").statusCode());
    }

    @Test
    void whatIsNoPictureIsSentBackWithTheReasonAndNothingIsKept() {
        Visitor visitor = told("tale", "A story", "tale-publish", "yes");
        String path = "/consultations/tales/tales/picture/tale";
        visitor.get(path);
        byte[] html = "<html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
        HttpResponse<String> refused = add(visitor, html, "cat.jpg", "image/jpeg");
        assertEquals(422, refused.statusCode());
        assertTrue(refused.body().contains("There is a problem"), refused.body());
        assertTrue(refused.body().contains("href=\"#picture\""), refused.body());
        byte[] svg = "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8);
        assertEquals(422, add(visitor, svg, "cat.svg", "image/svg+xml").statusCode());
        assertTrue(add(visitor, Images.bomb(60_000, 60_000), "b.png", "image/png")
                .body()
                .contains("fewer pixels"));
        byte[] photo = Images.photo(300, 200, 1);
        assertTrue(add(visitor, java.util.Arrays.copyOf(photo, photo.length / 2), "c.jpg", "image/jpeg")
                .body()
                .contains("could not open"));
        assertTrue(visitor.postParts(path, picture(new byte[0], "", "x/y"), Visitor.Part.text("_go", "add"))
                .body()
                .contains("Choose a picture, or continue without one"));
        assertEquals(404, visitor.bytes(path + "/image").statusCode());
        assertEquals(
                303,
                visitor.postParts(path, picture(photo, "c.jpg", "text/html"), Visitor.Part.text("_go", "without"))
                        .statusCode());
        assertEquals(200, visitor.bytes(path + "/image").statusCode(), "nobody chooses a picture for nothing");
        visitor.get(path);
        visitor.post(path, "_go", "remove");
        assertEquals(404, visitor.bytes(path + "/image").statusCode());
    }

    @Test
    void aDraftThatIsThrownAwayTakesItsPictureWithIt() {
        Visitor visitor = told("tale", "Soon gone", "tale-publish", "yes");
        visitor.get("/consultations/tales/tales/picture/tale");
        add(visitor, Images.file("gif", 30, 20), "a.gif", "image/gif");
        visitor.get("/consultations/tales/tales");
        visitor.post("/consultations/tales/tales/discard");
        assertEquals(
                404,
                visitor.bytes("/consultations/tales/tales/picture/tale/image").statusCode());
    }

    @Test
    void aChangedStoryWaitsAgainAndAWithdrawnOneIsGone() throws SQLException {
        Visitor visitor = told("tale", "The first wording", "tale-publish", "yes", "tale-name", "Sam");
        visitor.get("/consultations/tales/tales/picture/tale");
        add(visitor, Images.file("png", 31, 21), "a.png", "image/png");
        Response response = send(visitor);
        String receipt = visitor.get("/consultations/tales/tales/receipt").body();
        String code = receipt.replaceAll("(?s).*nowrap\">([A-Z0-9]{4}(?:-[A-Z0-9]{4}){3})<.*", "$1");
        String[] yes = {"decision", "show", "name-shown", "yes", "picture-shown", "yes", "alt", "Squares", "hidden", ""
        };
        assertEquals(303, decide(response, yes).statusCode());
        assertTrue(house.visitor().get(PUBLIC).body().contains("The first wording"));

        Visitor elsewhere = house.visitor();
        String mine = "/consultations/tales/tales/my-response";
        elsewhere.get(mine);
        assertEquals(
                303,
                elsewhere
                        .post(mine, "reference", response.reference(), "code", code)
                        .statusCode());
        elsewhere.get(mine);
        assertEquals(303, elsewhere.post(mine + "/change").statusCode());
        elsewhere.get("/consultations/tales/tales/page/tale");
        assertEquals(
                200,
                elsewhere.bytes("/consultations/tales/tales/picture/tale/image").statusCode(),
                "the picture came along");
        elsewhere.post(
                "/consultations/tales/tales/page/tale",
                "tale",
                "Another wording",
                "tale-publish",
                "yes",
                "tale-name",
                "Sam");
        elsewhere.get("/consultations/tales/tales/check");
        assertEquals(303, elsewhere.post("/consultations/tales/tales/send").statusCode());
        String page = house.visitor().get(PUBLIC).body();
        assertFalse(page.contains("The first wording"), page);
        assertFalse(page.contains("Another wording"), page);
        assertTrue(officer.get(DESK).body().contains(response.reference()));
        String hash = picture(response);
        assertEquals(303, decide(response, yes).statusCode());
        assertTrue(house.visitor().get(PUBLIC).body().contains("Another wording"));
        assertEquals(200, house.visitor().bytes(PUBLIC + "/pictures/" + hash).statusCode());
        assertEquals(2, rows(response));

        house.get(Withdrawals.class).withdraw(response.id());
        assertFalse(house.visitor().get(PUBLIC).body().contains("Another wording"));
        assertEquals(404, house.visitor().bytes(PUBLIC + "/pictures/" + hash).statusCode());
        assertEquals(404, officer.get(path(response)).statusCode());
        assertEquals(0, rows(response), "neither the picture nor the decision is kept");
    }

    private int rows(Response response) throws SQLException {
        int rows = 0;
        try (Connection connection = ((DelegatingDataSource) house.get(DataSource.class))
                .getTargetDataSource()
                .getConnection()) {
            for (String table : List.of("story_picture", "story_review")) {
                try (PreparedStatement statement =
                        connection.prepareStatement("select count(*) from " + table + " where response_id = ?")) {
                    statement.setObject(1, response.id().value());
                    try (ResultSet counted = statement.executeQuery()) {
                        counted.next();
                        rows += counted.getInt(1);
                    }
                }
            }
        }
        return rows;
    }
}
