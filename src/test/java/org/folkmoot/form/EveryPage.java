package org.folkmoot.form;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.folkmoot.account.Officer;
import org.folkmoot.account.Role;
import org.folkmoot.account.Staff;
import org.folkmoot.answer.SurveyId;
import org.folkmoot.form.Crawl.Tourist;
import org.folkmoot.reach.ShortAddress;
import org.folkmoot.response.Response;
import org.folkmoot.story.Images;
import org.folkmoot.web.Siege;
import org.folkmoot.web.Visitor;

/** The way through every public page in every state. */
final class EveryPage {

    static final Pattern RETURN = Pattern.compile("<strong>((?:[A-Z0-9]{4} ){3}[A-Z0-9]{4})</strong>");
    static final Pattern PRIVATE = Pattern.compile("nowrap\">([A-Z0-9]{4}(?:-[A-Z0-9]{4}){3})<");
    static final Pattern REFERENCE = Pattern.compile("<strong>([A-Z0-9]{4}-[A-Z0-9]{4})</strong>");
    private static final Pattern PICTURE = Pattern.compile("src=\"([^\"]*/stories/pictures/[^\"]+)\"");
    private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"([0-9a-f]{64})\"");

    private static final SurveyId EVERYTHING = new SurveyId("green", "everything");
    private static final String GREEN = "/consultations/green";
    private static final String ALL = GREEN + "/everything";
    private static final String SECTIONS = GREEN + "/sections";
    private static final String INVITED = GREEN + "/invited";
    private static final String PARK = "/consultations/park/park";
    private static final String TRIAL = "/consultations/trial/trial";
    private static final String WRONG_CODE = "CDFG HJKM NPRT 3479";

    private final House house;
    private final Crawl crawl;
    private final Visitor officer;

    EveryPage(House house, Crawl crawl) {
        this.house = house;
        this.crawl = crawl;
        officer = Staff.signedIn(
                house.server, house.visitor(), "p@example.org", new Officer.Grant(Role.POLICY_OFFICER, "green"));
    }

    /** Goes everywhere, at each time at which pages are different. */
    void walk() {
        to("2026-09-01T12:00:00Z");
        for (String language : List.of("en", "cy")) {
            before(language);
        }
        to("2026-11-02T12:00:00Z");
        for (String language : List.of("en", "cy")) {
            around(language);
            answers(language);
            sections(language);
            returning(language);
            losing(language);
            invited(language);
            failing(language);
        }
        rightToLeft();
        answers("en-x-easy");
        signingIn();
        to("2026-12-31T20:00:00Z");
        for (String language : List.of("en", "cy")) {
            to("2026-12-31T20:00:00Z");
            closing(language);
        }
    }

    private void to(String when) {
        house.clock.move(Duration.between(house.clock.instant(), Instant.parse(when)));
    }

    private void before(String language) {
        Tourist early = crawl.tourist(language);
        early.get("a consultation that is coming", 200, GREEN);
        early.get("a survey that is not yet open", 200, ALL);
        early.get("its questions", 200, ALL + "/questions");
        early.get("a trial, to the public", 404, TRIAL);
        Tourist trying = crawl.tourist(
                Staff.signedIn(
                        house.server,
                        house.visitor(),
                        "t-" + language + "@example.org",
                        new Officer.Grant(Role.POLICY_OFFICER, "trial")),
                language);
        trying.get("a trial", 200, "/consultations/trial");
        trying.get("a trial survey", 200, TRIAL);
        trying.post("a page of a trial", 200, TRIAL + "/start");
        early.get("no stories", 200, GREEN + "/stories");
        early.get("a return without any draft", 200, "/return");
    }

    private void around(String language) {
        Tourist around = crawl.tourist(language);
        around.get("the hub searched in vain", 200, "/?q=zebra");
        around.get("the hub searched", 200, "/?q=parks&district=fenmoor&subject=");
        around.get("the hub's second page of closed ones", 200, "/?page=2");
        around.get("the hub in large print", 200, "/?text=large");
        around.get("the hub in usual print", 200, "/?text=usual");
        around.get("an open consultation", 200, GREEN);
        around.get("its privacy notice", 200, GREEN + "/privacy");
        around.get("an extended one that is over", 200, "/consultations/strategy-draft");
        around.get("one over without an outcome", 200, "/consultations/over-1");
        around.get("a closed survey", 200, "/consultations/over-1/only");
        around.get("the sample", 200, "/consultations/communities");
        around.get("a sample in one language", 200, "/consultations/connected");
        around.get("accessibility", 200, "/accessibility");
        around.get("a start by a poster", 200, "/s/" + ShortAddress.code(EVERYTHING) + "?via=library");
        around.get("the return page", 200, "/return");
        for (String file : List.of(
                "/feed.atom", "/health", GREEN + "/card.png", GREEN + "/documents/plan.txt", "/static/folkmoot.css")) {
            around.file(200, file);
        }
        around.file(200, "/static/council/colours.css");
        around.file(200, ALL + "/form.pdf");
        // Large print is to be had from December.
        around.file(404, ALL + "/form.pdf?size=large");
        around.file(200, "/static/council/logo");
    }

    /** From the start page to the withdrawn response, with every mistake on the way. */
    private void answers(String language) {
        Tourist one = crawl.tourist(language);
        one.get("the start page", 200, ALL);
        one.get("the start page in large print", 200, ALL + "?text=large");
        one.get("the start page in usual print", 200, ALL + "?text=usual");
        one.get("all questions", 200, ALL + "/questions");
        one.post("one question", 200, ALL + "/start", "via", "library");
        one.get("the start page with a draft", 200, ALL);
        one.post("one question unanswered", 422, ALL + "/page/live");
        one.post("choices, a grid and a scale", 200, ALL + "/page/live", "live", "here");
        one.post(
                "choices, a grid and a scale with errors",
                422,
                ALL + "/page/ticks",
                list("like park like river like nothing grid.safe agree grid.safe disagree scale 9"));
        one.get("choices, a grid and a scale come back to", 422, ALL + "/page/ticks");
        one.post(
                "ranks, a number and a date",
                200,
                ALL + "/page/ticks",
                list("like park like more like.more.text Ducks grid.safe agree scale 4"));
        one.get("choices, a grid and a scale answered", 200, ALL + "/page/ticks");
        one.post(
                "ranks, a number and a date with errors",
                422,
                ALL + "/page/figures",
                list("ranking.trees 1 ranking.benches 1 number many date.day 31 date.month 2 date.year x"));
        one.post(
                "texts and a postcode",
                200,
                ALL + "/page/figures",
                list("ranking.trees 1 ranking.benches 2 number 12 date.day 27 date.month 3 date.year 2007"));
        one.get("ranks, a number and a date answered", 200, ALL + "/page/figures");
        one.post(
                "texts and a postcode with errors",
                422,
                ALL + "/page/words",
                list("long " + "x".repeat(500) + " short " + "y".repeat(600) + " postcode nowhere"));
        String[] words = {
            "long",
            "Donaudampfschifffahrtsgesellschaft".repeat(3) + "\n\n<b>&",
            "short",
            "Hiraeth",
            "postcode",
            "ME1 1AA"
        };
        one.post("a branch", 200, ALL + "/page/words", words);
        one.get("texts and a postcode answered", 200, ALL + "/page/words");
        one.post("the other branch", 200, ALL + "/page/live?from=check", "live", "away", "live.away.text", "Kent");
        one.post("back to the first", 200, ALL + "/page/live", "live", "here");
        one.post("a story", 200, ALL + "/page/here", "bench", "By the mill");
        one.post(
                "a picture to be chosen",
                200,
                ALL + "/page/tale",
                "tale",
                "A good day.\n\nA long one.",
                "tale-publish",
                "yes",
                "tale-name",
                "Kim");
        one.get("a story answered", 200, ALL + "/page/tale");
        String picture = ALL + "/picture/tale";
        one.get("a picture to be chosen", 200, picture);
        one.parts("no picture", 422, picture, Visitor.Part.text("_go", "add"));
        one.parts("a bad picture", 422, picture, part("picture", "a.png", "image/png", "no picture"));
        one.parts(
                "a picture",
                200,
                picture,
                new Visitor.Part("picture", "a.png", "image/png", Images.file("png", 300, 200)));
        one.file(200, picture + "/image");
        one.post("all answers to be checked", 200, picture, "alt", "Four colours");
        one.post("a page changed for the worse", 422, ALL + "/page/figures", list("number many _from check"));
        one.get("the check, led back to what is wrong", 422, ALL + "/check");
        one.post("answers sent with errors", 422, ALL + "/send");
        one.post("answers mended", 200, ALL + "/page/figures", list("number 12 _from check"));
        one.get("the check", 200, ALL + "/check");
        one.post("the offer of equality questions", 200, ALL + "/send");
        one.post("the offer, unanswered", 422, ALL + "/equality");
        one.post("equality questions", 200, ALL + "/equality", "willing", "yes");
        one.post("equality questions with errors", 422, one.at, list("disability yes disability no"));
        for (int step = 0; one.at.contains("/equality/questions") && step < 5; step++) {
            one.post(
                    "equality questions answered",
                    200,
                    one.at,
                    list("disability yes disability-impact lot group white"));
        }
        one.post("contact details with errors", 422, ALL + "/keep-in-touch", "offer", "draw", "email", "me@nowhere");
        one.post("contact details without a tick", 422, ALL + "/keep-in-touch", "email", "me@example.org");
        String receipt =
                one.post("the receipt", 200, ALL + "/keep-in-touch", "offer", "updates", "email", "a@b.example");
        String reference = Tourist.found(REFERENCE, receipt);
        one.get("the start page after sending", 200, ALL);
        one.get("the copy", 200, ALL + "/copy");
        one.file(200, ALL + "/copy.pdf");
        house.clock.move(Duration.ofMinutes(11));
        one.get("the receipt without its code", 200, ALL + "/receipt");
        one.post("a new code", 200, ALL + "/receipt/code");
        house.clock.move(Duration.ofMinutes(11));
        String code = Tourist.found(PRIVATE, one.post("another code", 200, ALL + "/receipt/code"));
        if (List.of("en", "cy").contains(language)) {
            stories(language);
        }

        Tourist elsewhere = crawl.tourist(language);
        String mine = ALL + "/my-response";
        elsewhere.get("opening a response", 200, mine);
        elsewhere.post("opening a response with nothing", 422, mine);
        for (int i = 0; i < 10; i++) {
            elsewhere.post(
                    "a wrong private code", 422, mine, "reference", reference, "code", "2222-2222-2222-222" + i % 8);
        }
        elsewhere.post("too many wrong private codes", 429, mine, "reference", reference, "code", code);
        house.clock.move(Duration.ofMinutes(16));
        elsewhere.post("one's own response", 200, mine, "reference", reference, "code", code);
        elsewhere.post("one's own response to be changed", 200, mine + "/change");
        elsewhere.get("one's own response with an unsent change", 200, mine);
        elsewhere.post("a changed answer", 200, ALL + "/page/here", "bench", "By the weir", "_from", "check");
        elsewhere.post("the receipt of a change", 200, ALL + "/send");
        elsewhere.get("one's own response, changed", 200, mine);
        elsewhere.get("to withdraw or not", 200, mine + "/withdraw");
        elsewhere.post("withdrawn", 200, mine + "/withdraw");
        one.get("the receipt of what was withdrawn", 200, ALL + "/receipt");
        elsewhere.post("closed again", 200, mine + "/close");
    }

    private void rightToLeft() {
        Tourist one = crawl.tourist("ar");
        one.get("a consultation from right to left", 200, "/consultations/park?lang=ar");
        one.get("its privacy notice", 200, "/consultations/park/privacy");
        one.get("a start page from right to left", 200, PARK);
        one.get("its questions", 200, PARK + "/questions");
        one.post("one page", 200, PARK + "/start");
        one.post("one page with errors", 422, PARK + "/page/use");
        one.post("another page", 200, PARK + "/page/use", "often", "daily", "why", "الأشجار");
        one.post(
                "another page with errors",
                422,
                PARK + "/page/opinions",
                list("years many first.day 31 first.month 2"));
        one.post("the check", 200, PARK + "/page/opinions", list("agree.safe agree years 3 places.trees 1"));
        one.get("saved", 200, PARK + "/save");
        one.get("a file", 200, PARK + "/file");
        one.post("the receipt", 200, PARK + "/send");
        one.get("the copy", 200, PARK + "/copy");
        one.get("one's response", 200, PARK + "/my-response");
    }

    private void stories(String language) {
        Tourist reader = crawl.tourist(language);
        Response response = house.responses(EVERYTHING).getLast();
        String path = "/desk/green/stories/" + response.id().value() + "/tale";
        String seen = Tourist.found(SEEN, officer.get(path).body());
        HttpResponse<String> shown = officer.post(
                path, list("decision show name-shown yes picture-shown yes alt Squares hidden good seen " + seen));
        if (shown.statusCode() != 303) {
            throw new IllegalStateException(shown.body());
        }
        String page = reader.get("stories", 200, GREEN + "/stories");
        reader.file(200, Tourist.found(PICTURE, page));
        reader.get("a consultation with stories", 200, GREEN);
    }

    private void sections(String language) {
        Tourist one = crawl.tourist(language);
        one.get("a survey by sections", 200, SECTIONS);
        one.post("sections, none begun", 200, SECTIONS + "/start", "shared", "yes");
        one.post("sections, one done", 200, SECTIONS + "/page/you", "age", "44");
        one.post("within a section", 200, SECTIONS + "/page/visits", "often", "daily");
        one.get("sections, one begun", 200, SECTIONS + "/tasks");
        one.post("sections, two done", 200, SECTIONS + "/page/likes", "like", "Ducks");
        one.post("sections, all done", 200, SECTIONS + "/page/changes", "change", "Nothing");
        one.post("sections, one not needed", 200, SECTIONS + "/page/visits", "often", "never");
        one.get("sections", 200, SECTIONS + "/tasks");
        one.get("saved on a shared computer", 200, SECTIONS + "/save");
        one.get("sections to be checked", 200, SECTIONS + "/check");
        house.write(
                "green/sections.yaml",
                EveryPageIT.fixture("green/sections.yaml").replace("Daily", "Each day"));
        crawl.restart();
        one.get("sections of a survey that was changed", 200, SECTIONS + "/tasks");
        one.get("a page of a survey that was changed", 200, SECTIONS + "/page/visits");
        one.get("answers to a survey that was changed", 200, SECTIONS + "/check");
        house.write("green/sections.yaml", EveryPageIT.fixture("green/sections.yaml"));
        crawl.restart();
        one.post("the receipt on a shared computer", 200, SECTIONS + "/send");
        one.post("a cleared computer", 200, SECTIONS + "/clear");
    }

    private void returning(String language) {
        Tourist one = crawl.tourist(language);
        one.get("the start page", 200, ALL);
        one.post("one question", 200, ALL + "/start");
        one.post("the second page", 200, ALL + "/page/live", "live", "here");
        String saved = one.post("saved", 200, ALL + "/page/ticks", "like", "park", "_go", "save");
        String code = Tourist.found(RETURN, saved);
        byte[] file = one.file(200, ALL + "/answers.json");

        Tourist other = crawl.tourist(language);
        other.get("returning", 200, "/return");
        other.post("returning without a code", 422, "/return", "code", " ");
        other.post("returning with half a code", 422, "/return", "code", "CDFG");
        other.post("returning with a wrong code", 422, "/return", "code", WRONG_CODE);
        other.post("returning with a second wrong code", 422, "/return", "code", WRONG_CODE);
        other.post("returning too often", 429, "/return", "code", WRONG_CODE);
        other.get("following a link too often", 429, "/return/" + code.replace(' ', '-'));
        other.post("following a link too often again", 429, "/return/" + code.replace(' ', '-'));
        house.clock.move(Duration.ofMinutes(10));
        other.post("answers to be taken up", 200, "/return", "code", code);
        other.get("answers to be taken up by a link", 200, "/return/" + code.replace(' ', '-'));
        other.post("answers taken up", 200, ALL + "/return", "code", code);

        Tourist third = crawl.tourist(language);
        third.get("the start page", 200, ALL);
        third.post("one question", 200, ALL + "/start");
        third.post("the second page", 200, ALL + "/page/live", "live", "here");
        third.get("returning", 200, "/return");
        third.post("other answers on the device", 200, ALL + "/return", "code", code);
        third.get("a file of answers", 200, ALL + "/file");
        third.parts("no file of answers", 422, ALL + "/file");
        third.parts("not a file of answers", 422, ALL + "/file", part("file", "a.txt", "text/plain", "Dear council"));
        third.parts(
                "a file, and other answers on the device",
                200,
                ALL + "/file",
                new Visitor.Part("file", "answers.json", "application/json", file));
        third.get("the start page", 200, ALL);
        third.post("thrown away", 200, ALL + "/discard");
        third.get("a file of answers with nothing on the device", 200, ALL + "/file");
        third.parts(
                "a file taken up",
                200,
                ALL + "/file",
                new Visitor.Part("file", "answers.json", "application/json", file));
    }

    private void losing(String language) {
        Tourist lost = crawl.tourist(language);
        lost.get("a page without a draft", 200, ALL + "/page/here");
        lost.post("a page sent to no draft", 404, ALL + "/page/here");
        lost.post("words sent to no draft", 404, ALL + "/page/here", "bench", "By the mill");
        String[] again = {"_page", "here", "bench", "By the mill", "_code", WRONG_CODE};
        lost.post("words sent with a wrong code", 422, ALL + "/recover", again);
        house.clock.move(Duration.ofMinutes(10));
        again[4] = "_again";
        again[5] = "yes";
        lost.post("words taken along", 200, ALL + "/recover", again);
        lost.get("a page of a closed survey without a code", 200, INVITED + "/page/one");
        lost.post("words sent to no draft of a closed survey", 404, INVITED + "/page/one", "offer", "Spades");
        lost.get("a file for a closed survey", 200, INVITED + "/file");
    }

    private void invited(String language) {
        String desk = "/desk/green/invitations/invited";
        officer.get(desk);
        officer.post(desk + "/people", "people", "The " + language + " club,club@example.org\n");
        officer.get(desk);
        String letters = officer.post(desk + "/letters").body();
        String code = letters.split("\r\n")[1].split(",")[2];
        Tourist guest = crawl.tourist(language);
        guest.get("a survey for the invited", 200, INVITED);
        guest.post("no invitation", 422, INVITED + "/start");
        guest.post("a wrong invitation", 422, INVITED + "/start", "_invitation", "ABCD-EFGH-2345");
        house.clock.move(Duration.ofMinutes(10));
        guest.post("invited", 200, INVITED + "/start", "_invitation", code);
        Tourist second = crawl.tourist(language);
        second.get("a survey for the invited", 200, INVITED);
        second.post("a used invitation", 422, INVITED + "/start", "_invitation", code);
        house.clock.move(Duration.ofMinutes(10));
    }

    private void failing(String language) {
        Tourist lost = crawl.tourist(language);
        String form = "application/x-www-form-urlencoded";
        lost.get("no such page", 404, "/nothing");
        lost.get("no such consultation", 404, "/consultations/none");
        lost.get("no such survey", 404, GREEN + "/none");
        lost.get("an error of ours", 500, "/consultations/echo/thrown");
        lost.get("the start page", 200, ALL);
        lost.send("not a form", 400, ALL + "/start", () -> lost.visitor().postBody(ALL + "/start", form, "a=%FF"));
        lost.send("another site", 403, ALL + "/start", () -> lost.visitor().postWithoutToken(ALL + "/start", "a", "1"));
        lost.send(
                "an expired token",
                403,
                ALL + "/page/here",
                () -> lost.visitor()
                        .postBody(ALL + "/page/here", form, "bench=x&_token=old", "Sec-Fetch-Site", "same-origin"));
        lost.post("not for forms", 405, "/accessibility", "a", "1");
        lost.send(
                "too much",
                413,
                ALL + "/start",
                () -> lost.visitor().postBody(ALL + "/start", form, "a=1&".repeat(2_001)));
        lost.send(
                "not for us",
                415,
                ALL + "/start",
                () -> lost.visitor().postBody(ALL + "/start", "application/json", "{}"));
        house.get(Siege.class).set(Siege.Mode.ALWAYS);
        lost.get("the start page", 200, ALL);
        lost.post("a puzzle", 429, ALL + "/start");
        house.get(Siege.class).set(Siege.Mode.NEVER);
    }

    private void signingIn() {
        Tourist officer = crawl.tourist("en");
        officer.get("signing in", 200, "/sign-in");
        officer.post("not signed in", 422, "/sign-in", "email", "nobody@example.org", "password", "wrong");
        officer.get("a used welcome", 410, "/welcome/used-up");
        String link = Staff.welcome(house.server, "new@example.org");
        officer.get("a welcome", 200, link);
        officer.post("a short password", 422, link, "password", "short");
        officer.post("signed out", 200, "/sign-out");
    }

    private void closing(String language) {
        Tourist late = crawl.tourist(language);
        late.get("the start page", 200, ALL);
        late.post("one question", 200, ALL + "/start");
        Tourist sent = crawl.tourist(language);
        sent.get("a survey by sections", 200, SECTIONS);
        sent.post("sections", 200, SECTIONS + "/start");
        sent.post("sections", 200, SECTIONS + "/page/you", "age", "44");
        sent.post("sections", 200, SECTIONS + "/page/visits", "often", "never");
        String receipt = sent.post("a receipt without equality questions", 200, SECTIONS + "/send");
        to("2027-01-01T00:10:00Z");
        late.get("a page after closing, for those who began", 200, ALL + "/page/live");
        late.get("the start page after closing, for those who began", 200, ALL);
        late.get("the saved page after closing", 200, ALL + "/save");
        to("2027-01-15T12:00:00Z");
        late.get("too late with a draft", 200, ALL);
        late.get("what was asked", 200, ALL + "/questions");
        Tourist after = crawl.tourist(language);
        after.get("a closed consultation with an outcome", 200, GREEN);
        after.get("too late", 200, ALL);
        after.get("opening a response", 200, SECTIONS + "/my-response");
        String[] keys = {"reference", Tourist.found(REFERENCE, receipt), "code", Tourist.found(PRIVATE, receipt)};
        after.post("one's own response after closing", 200, SECTIONS + "/my-response", keys);
        to("2027-02-20T12:00:00Z");
        after.get("opening a response", 200, SECTIONS + "/my-response");
        after.post("one's own response when all is over", 200, SECTIONS + "/my-response", keys);
    }

    private static Visitor.Part part(String name, String file, String type, String content) {
        return new Visitor.Part(name, file, type, content.getBytes(StandardCharsets.UTF_8));
    }

    private static String[] list(String namesAndValues) {
        return Arrays.stream(namesAndValues.split(" ")).toArray(String[]::new);
    }
}
