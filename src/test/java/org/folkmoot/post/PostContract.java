package org.folkmoot.post;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.folkmoot.account.Audit;
import org.folkmoot.account.Officer;
import org.folkmoot.account.Officers;
import org.folkmoot.account.Role;
import org.folkmoot.account.Staff;
import org.folkmoot.answer.Answer;
import org.folkmoot.answer.Channel;
import org.folkmoot.answer.QuestionId;
import org.folkmoot.answer.SurveyId;
import org.folkmoot.comment.Comment;
import org.folkmoot.comment.Comments;
import org.folkmoot.response.Response;
import org.folkmoot.response.Town;
import org.folkmoot.response.Withdrawals;
import org.folkmoot.web.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Post from the file to the response, as officers take it in, on either database. */
abstract class PostContract {

    private static final String POST = "/desk/town/post";
    private static final SurveyId LETTERS = new SurveyId("town", "letters");

    private Town town;
    private Visitor keyer;

    abstract Map<String, String> database();

    @BeforeEach
    void start() throws IOException {
        town = new Town(database());
        town.addSurvey("letters", Files.readString(Path.of("surveys/communities/letters.yaml")));
        town.restart();
        keyer = officer(Role.KEYER);
        keyer.get(POST);
    }

    @AfterEach
    void stop() {
        town.close();
    }

    private Visitor officer(Role role) {
        return Staff.signedIn(town.server(), role + "@example.org", new Officer.Grant(role, "town"));
    }

    private HttpResponse<String> bring(Object... namesAndContents) {
        keyer.get(POST);
        List<Visitor.Part> parts = new ArrayList<>(List.of(Visitor.Part.text("_token", keyer.token())));
        for (int i = 0; i < namesAndContents.length; i += 2) {
            parts.add(new Visitor.Part("files", (String) namesAndContents[i], "application/octet-stream", (byte[])
                    namesAndContents[i + 1]));
        }
        return keyer.postParts(POST + "/files", parts.toArray(Visitor.Part[]::new));
    }

    private List<String> waiting() {
        Matcher links = Pattern.compile("<a href=\"(" + POST + "/[0-9a-f-]{36})\">")
                .matcher(keyer.get(POST).body());
        return links.results().map(found -> found.group(1)).toList();
    }

    private static String[] fields(String words, String... more) {
        String[] usual = {
            "words", words,
            "from", "resident",
            "post:channel", "e-mail",
            "post:received", "27 10 2026",
            "post:language", "en",
            "post:assisted", "carer",
            "post:name", "Siân Ellis",
            "post:email", "sian.ellis@example.org",
            "post:telephone", "01632 960 111",
            "post:address", "1 Fallow Lane"
        };
        String[] all = Arrays.copyOf(more, more.length + usual.length);
        System.arraycopy(usual, 0, all, more.length, usual.length);
        return all;
    }

    private String words(String words) {
        return town.bean(Comments.class).stream(
                LETTERS, all -> String.join("|", all.map(Comment::text).sorted().toList()));
    }

    @Test
    void aMailBecomesOneResponseAndItsSenderStandsElsewhere() {
        byte[] mail = Mails.plain("More buses, please.\n\nSiân Ellis\n");
        assertEquals(303, bring("mail from Sian.eml", mail).statusCode());
        assertEquals(List.of(), town.responses(LETTERS));
        String one = waiting().getFirst();
        HttpResponse<String> page = keyer.get(one);
        assertTrue(page.body().contains("More buses, please.\n\nSiân Ellis"), page.body());
        assertTrue(page.body().contains("value=\"sian.ellis@example.org\""), page.body());
        assertTrue(page.body().contains("value=\"27/10/2026\""), page.body());
        HttpResponse<String> named = keyer.post(one, fields("More buses, please.\n\nSIÂN  Ellis"));
        assertEquals(422, named.statusCode());
        assertTrue(named.body().contains("still hold the sender’s name"), named.body());
        HttpResponse<String> taken = keyer.post(one, fields("More buses, please."));
        assertEquals(303, taken.statusCode(), taken.body());
        Response response = town.responses(LETTERS).getFirst();
        assertEquals(Channel.E_MAIL, response.provenance().channel());
        assertEquals(
                Optional.of(LocalDate.of(2026, 10, 27)), response.provenance().received());
        assertEquals(Optional.of("carer"), response.provenance().assisted());
        assertEquals(Answer.Chosen.of("resident"), response.answers().get(new QuestionId("from")));
        assertEquals("More buses, please.", words(""));
        HttpResponse<String> tray = keyer.get(Visitor.location(taken));
        assertTrue(tray.body().contains("Taken in as " + response.reference()), tray.body());
        assertFalse(tray.body().contains("Sian"), tray.body());
        assertEquals(404, keyer.get(one).statusCode());
        assertEquals(404, keyer.get(one + "/source").statusCode());
        assertEquals(422, keyer.post(one, fields("Once more")).statusCode());
        assertEquals(1, town.responses(LETTERS).size());
        Visitor policy = officer(Role.POLICY_OFFICER);
        policy.get("/desk/town/senders");
        HttpResponse<String> found = policy.post(
                "/desk/town/senders", "reference", response.reference().toLowerCase(java.util.Locale.ROOT));
        String sender = Visitor.location(found);
        String shown = policy.get(sender).body();
        assertTrue(shown.contains("Siân Ellis") && shown.contains("1 Fallow Lane"), shown);
        assertFalse(shown.contains("More buses"), shown);
        assertArrayEquals(mail, policy.bytes(sender + "/source").body());
        assertEquals(
                422, policy.post("/desk/town/senders", "reference", "NO-SUCH").statusCode());
        String lines = town.bean(Audit.class).of("town").toString();
        assertTrue(
                lines.contains("post.receive") && lines.contains("post.take") && lines.contains("post.source"), lines);
        assertFalse(lines.contains("llis") || lines.contains("buses"), lines);
    }

    @Test
    void theSameMailTwiceIsToldAndKeptOnce() {
        byte[] mail = Mails.plain("More buses");
        bring("one.eml", mail);
        HttpResponse<String> again = bring("two.eml", mail, "three.eml", Mails.plain("Fewer buses"));
        assertEquals(422, again.statusCode());
        assertTrue(again.body().contains("two.eml came in before, on 2 November 2026. It waits below"), again.body());
        assertEquals(2, waiting().size());
        keyer.post(waiting().getFirst(), fields("More buses"));
        String reference = town.responses(LETTERS).getFirst().reference();
        assertTrue(bring("four.eml", mail).body().contains("and is " + reference));
        assertEquals(1, town.responses(LETTERS).size());
    }

    @Test
    void aWithdrawnLetterLeavesNeitherFileNorSenderAndIsNotCountedAnew() {
        byte[] mail = Mails.withAttachment("More buses", "photo.docx", Mails.word("From the file"));
        bring("Siân.eml", mail);
        keyer.post(waiting().getFirst(), fields("More buses"));
        Response response = town.responses(LETTERS).getFirst();
        Tray tray = town.bean(Tray.class);
        PostItem item = tray.byReference("town", response.reference()).orElseThrow();
        assertTrue(tray.source(item).isPresent());
        Officer officer = town.bean(Officers.class).byEmail("keyer@example.org").orElseThrow();
        town.bean(Withdrawals.class).erase(response.id(), officer, Withdrawals.Reason.RESPONDENT_ASKED);
        PostItem left = tray.find("town", item.id()).orElseThrow();
        assertEquals(Optional.empty(), tray.source(left));
        assertEquals(Opened.Sender.NOBODY, tray.sender(left));
        assertEquals(List.of(), tray.attached(left));
        assertEquals("", left.name() + left.words());
        assertTrue(officer(Role.POLICY_OFFICER)
                .get("/desk/town/senders/" + item.id())
                .body()
                .contains("The file and the sender’s details are erased"));
        assertEquals(422, bring("again.eml", mail).statusCode());
        assertEquals(List.of(), waiting());
    }

    @Test
    void theWordsOfAnEnclosedFileAreAddedOnlyWhereTheOfficerSaysSo() {
        bring("m.eml", Mails.withAttachment("See enclosed.", "letter.docx", Mails.word("The enclosed words")));
        String one = waiting().getFirst();
        String before = keyer.get(one).body();
        assertTrue(before.contains("letter.docx") && !before.contains("The enclosed words"), before);
        HttpResponse<String> added = keyer.post(one, fields("See enclosed.", "post:add", "0"));
        assertTrue(added.body().contains("See enclosed.\n\nThe enclosed words"), added.body());
        assertEquals(200, keyer.post(one, fields("Same", "post:add", "7")).statusCode());
        assertFalse(
                keyer.post(one, fields("Same", "_clear", "from")).body().contains("value=\"resident\" checked"),
                "the answer is taken back");
        assertTrue(before.contains("<option value=\"en\" selected>English</option>"), before);
        assertEquals(List.of(), town.responses(LETTERS));
    }

    @Test
    void whatIsNoResponseIsSetAsideWithItsReasonAndCanComeBack() {
        bring("advert.txt", "Buy now".getBytes(StandardCharsets.US_ASCII));
        String one = waiting().getFirst();
        keyer.get(one);
        assertEquals(422, keyer.post(one + "/aside", "reason", " ").statusCode());
        assertEquals(303, keyer.post(one + "/aside", "reason", "Advertising").statusCode());
        assertEquals(List.of(), waiting());
        assertTrue(keyer.get(POST).body().contains("Advertising"));
        assertEquals(404, keyer.get(one).statusCode());
        assertEquals(422, keyer.post(one, fields("Buy now")).statusCode());
        keyer.get(POST);
        assertEquals(303, keyer.post(one + "/back").statusCode());
        assertEquals(List.of(one), waiting());
        assertEquals("Buy now", keyer.get(one + "/source").body());
    }

    @Test
    void aCallThatIsTypedIsTakenInOnce() {
        HttpResponse<String> page = keyer.get(POST + "/new");
        Matcher key = Pattern.compile("name=\"key\" value=\"([^\"]+)\"").matcher(page.body());
        assertTrue(key.find());
        for (int twice = 0; twice < 2; twice++) {
            assertEquals(
                    303,
                    keyer.post(POST + "/new", fields("She wants a crossing", "key", key.group(1)))
                            .statusCode());
        }
        assertEquals("She wants a crossing", words(""));
        HttpResponse<String> wrong = keyer.post(
                POST + "/new", "words", " ", "post:channel", "paper", "post:received", "3 11 2026", "from", "resident");
        assertEquals(422, wrong.statusCode());
        for (String fault : List.of("Write or paste what it says", "Say how it came", "today or in the past")) {
            assertTrue(wrong.body().contains(fault), wrong.body());
        }
        assertEquals(1, town.responses(LETTERS).size());
    }

    @Test
    void anArchiveIsKeptWhollyOrNotAtAll() {
        byte[] bad = Mails.zip("a.eml", Mails.plain("First"), "b.txt", new byte[OpenedFiles.LARGEST + 1]);
        HttpResponse<String> refused = bring("post.zip", bad);
        assertEquals(422, refused.statusCode());
        assertTrue(refused.body().contains("post.zip would become far too large"), refused.body());
        assertEquals(List.of(), waiting());
        byte[] good = Mails.zip(
                "a.eml", Mails.plain("First"), "b.docx", Mails.word("Second"), "c.jpg", new byte[] {-1, -40, 0, 1});
        HttpResponse<String> part = bring("post.zip", good, "hostile.eml", Mails.nested(500));
        assertTrue(part.body().contains("c.jpg is no mail"), part.body());
        assertTrue(part.body().contains("hostile.eml has too many parts"), part.body());
        assertTrue(part.body().contains("2 pieces of post came in"), part.body());
        assertEquals(2, waiting().size());
    }

    @Test
    void aLargeFileComesOutAsItWentIn() {
        byte[] content = new byte[3 << 20];
        new java.util.Random(1).nextBytes(content);
        byte[] mail = Mails.withAttachment("See photograph", "photo.jpg", content);
        bring("m.eml", mail);
        assertArrayEquals(mail, keyer.bytes(waiting().getFirst() + "/source").body());
    }

    @Test
    void withoutASurveyForItNothingCanBeBrought() {
        Visitor elsewhere = Staff.signedIn(town.server(), "eve@example.org", new Officer.Grant(Role.KEYER, "draft"));
        HttpResponse<String> page = elsewhere.get("/desk/draft/post");
        assertTrue(page.body().contains("no survey that takes letters"), page.body());
        assertEquals(404, elsewhere.get("/desk/draft/post/new").statusCode());
        assertEquals(403, elsewhere.get(POST).statusCode());
        assertEquals(403, keyer.get("/desk/town/senders").statusCode());
    }
}
