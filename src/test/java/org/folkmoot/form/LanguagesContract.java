package org.folkmoot.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.folkmoot.answer.Answer;
import org.folkmoot.answer.QuestionId;
import org.folkmoot.answer.SurveyId;
import org.folkmoot.pdf.PdfUa;
import org.folkmoot.response.Response;
import org.folkmoot.web.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

/** One survey in several languages, on both databases: its leaves only name one. */
abstract class LanguagesContract {

    private static final SurveyId PARK = new SurveyId("park", "park");

    private House house;

    abstract Map<String, String> database();

    @BeforeEach
    void open() throws IOException {
        house = new House(database());
        for (String file : new String[] {"park/consultation.yaml", "park/park.yaml"}) {
            house.write(
                    file,
                    Files.readString(Path.of("src/test/resources/languages").resolve(file)));
        }
        house.restart();
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void eachLanguageIsOfferedInItsOwnWordsAndNamedInThePage() {
        Visitor visitor = house.visitor();
        String english = visitor.get("/consultations/park/park").body();
        assertTrue(english.contains("<html lang=\"en\" dir=\"ltr\">"), english);
        assertTrue(english.contains("<a href=\"?lang&#x3D;cy\" hreflang=\"cy\">Cymraeg</a>"), english);
        assertTrue(
                english.contains("<li lang=\"ar\" dir=\"rtl\"><a href=\"?lang&#x3D;ar\" hreflang=\"ar\">العربية</a>"));
        assertTrue(english.contains(">Easy read</a>"), english);
        String arabic = visitor.get("/consultations/park/park?lang=ar").body();
        assertTrue(arabic.contains("<html lang=\"ar\" dir=\"rtl\">") && arabic.contains("أخبرنا برأيك"), arabic);
        assertTrue(visitor.get("/consultations/park/park").body().contains("lang=\"ar\""), "a cookie keeps it");
        String easy = visitor.get("/consultations/park/park?lang=en-x-easy").body();
        assertTrue(easy.contains("<html lang=\"en\" dir=\"ltr\">") && easy.contains("<h1>Our park</h1>"), easy);
        String unknown =
                visitor.get("/consultations/park/park?lang=%22%3E%3Cb%3E").body();
        assertTrue(unknown.contains("<h1>Our park</h1>") && !unknown.contains("<b>"), unknown);
    }

    @Test
    void theBrowsersLanguageIsTakenWhereTheSurveyHasIt() {
        assertTrue(first("cy-GB,cy;q=0.9,en;q=0.8").contains("<html lang=\"cy\""));
        assertTrue(first("fr,ar;q=0.5,en;q=0.4").contains("<html lang=\"ar\""));
        assertTrue(first("fr, *;q=0.1").contains("<html lang=\"en\""));
        assertTrue(first(";;;=").contains("<html lang=\"en\""));
    }

    private String first(String accepted) {
        return house.visitor()
                .get("/consultations/park/park", "Accept-Language", accepted)
                .body();
    }

    @Test
    void changingTheLanguageOnAPageKeepsItsMarksAndTheLastOneIsRecorded() {
        Resident resident = new Resident(house, PARK);
        String first = resident.begin();
        assertTrue(first.contains("formaction=\"/consultations/park/park/page/use?lang&#x3D;cy\""), first);
        String welsh = resident.send("/page/use?lang=cy", "_shown", "often why", "why", "The trees");
        assertEquals("/page/use?unjudged=yes", resident.at);
        assertTrue(welsh.contains("Pa mor aml") && welsh.contains("The trees"), welsh);
        assertFalse(welsh.contains("error-summary"), "what is missing is only told after going on");
        assertEquals("cy", house.onlyDraft().language());
        HttpResponse<String> refused = resident.post("/page/use", "_shown", "often why", "why", "The trees");
        assertEquals(422, refused.statusCode());
        assertTrue(refused.body().contains("name=\"_judged\""));
        String easy =
                resident.send("/page/use?lang=en-x-easy", "_shown", "often why", "_judged", "yes", "why", "Trees");
        assertTrue(easy.contains("Do you go to the park a lot?") && easy.contains("error-summary"), easy);
        resident.leave("use", "_shown", "often why", "often", "daily", "why", "Trees");
        resident.leave("opinions", "agree.safe", "agree");
        assertEquals("/check", resident.at);
        String check = resident.open("/check?lang=cy");
        assertTrue(check.contains("Bob dydd") && check.contains("Mae&#x27;r parc yn ddiogel: Cytuno"), check);
        resident.send("/send");
        Response response = house.responses(PARK).getFirst();
        assertEquals("cy", response.provenance().language());
        assertEquals(Answer.Chosen.of("daily"), response.answers().get(new QuestionId("often")), "joined by id");
        String receipt = resident.open("/receipt?lang=en");
        assertTrue(receipt.contains("<html lang=\"en\"") && receipt.contains("Your response has been sent"), receipt);
        assertEquals("cy", house.responses(PARK).getFirst().provenance().language(), "as it was at sending");
    }

    @Test
    void aSecondVisitGoesOnInTheLanguageOfTheFirst() {
        Resident resident = new Resident(house, PARK);
        resident.open("?lang=ar");
        resident.begin();
        assertEquals("ar", house.onlyDraft().language());
        assertTrue(resident.open("/page/use").contains("dir=\"rtl\""));
    }

    @Test
    void ourOwnWordsNameTheirLanguageOnAPageInOneThatWeDoNotSpeak() {
        Resident resident = new Resident(house, PARK);
        String start = resident.open("?lang=ar");
        assertTrue(start.contains(
                "<button class=\"button\" type=\"submit\"><span lang=\"en\" dir=\"ltr\">Start now</span>"));
        assertTrue(start.contains("<h1>حديقة للجميع</h1>"), "what is in the language of the page is left alone");
        resident.begin();
        String refused = resident.post("/page/use", "_shown", "often why").body();
        assertTrue(refused.contains("<a href=\"#q-often\" lang=\"en\" dir=\"ltr\">"), refused);
        assertTrue(refused.contains("data-sending=\"\u2068Sending"), refused);
        assertTrue(refused.contains("<title>\u2068Error:\u2069"), refused);
        assertFalse(resident.open("/page/use?lang=cy").contains("lang=\"en\" dir=\"ltr\">Par"), "Welsh is ours too");
    }

    @Test
    void theCopySaysWhatItCannotDraw() throws IOException {
        byte[] welsh = copied("cy", "The trees");
        assertEquals(List.of(), PdfUa.check(welsh));
        Files.write(Path.of("target", "copy-cy.pdf"), welsh);
        PdfReader reader = new PdfReader(welsh);
        assertEquals("cy", reader.getCatalog().getAsString(PdfName.LANG).toUnicodeString());
        assertFalse(words(reader).contains("□"));
        byte[] arabic = copied("ar", "أحب الأشجار");
        assertEquals(List.of(), PdfUa.check(arabic));
        Files.write(Path.of("target", "copy-ar.pdf"), arabic);
        reader = new PdfReader(arabic);
        assertEquals("en", reader.getCatalog().getAsString(PdfName.LANG).toUnicodeString());
        String words = words(reader);
        assertTrue(words.contains("Some letters cannot be shown in this document"), words);
        assertTrue(words.contains("How often do you go to the park?") && words.contains("□"), words);
    }

    private byte[] copied(String language, String why) {
        Resident resident = new Resident(house, PARK);
        resident.open("?lang=" + language);
        resident.begin();
        resident.leave("use", "_shown", "often why", "often", "daily", "why", why);
        resident.leave("opinions", "agree.safe", "agree");
        resident.send("/send");
        String copy = resident.open("/copy");
        assertTrue(copy.contains(why), copy);
        assertEquals(!language.equals("cy"), copy.contains("cannot be shown in the PDF"), copy);
        return resident.bytes("/copy.pdf").body();
    }

    private static String words(PdfReader reader) throws IOException {
        PdfTextExtractor extractor = new PdfTextExtractor(reader);
        StringBuilder words = new StringBuilder();
        for (int page = 1; page <= reader.getNumberOfPages(); page++) {
            words.append(extractor.getTextFromPage(page)).append(' ');
        }
        return words.toString().replaceAll("\\s+", " ");
    }

    @Test
    void whatAConsultationSaysInEnglishAloneIsNamedSoOnWelshPages() {
        String hub = house.visitor().get("/?lang=cy").body();
        assertTrue(hub.contains("/consultations/town\"><span lang=\"en\" dir=\"ltr\">Our town</span></a>"), hub);
        assertTrue(hub.contains(">Parc i bawb</a>"), hub);
        String town = house.visitor().get("/consultations/town?lang=cy").body();
        assertTrue(town.contains("<h1><span lang=\"en\" dir=\"ltr\">Our town</span></h1>"), town);
        assertTrue(town.contains("<p lang=\"en\">We want to know.</p>"), town);
        assertTrue(town.contains("<title>Our town"), town);
    }

    @Test
    void largerTextIsKeptOnTheDeviceAndLosesNothing() {
        Resident resident = new Resident(house, PARK);
        resident.begin();
        String large = resident.send("/page/use?text=large", "_shown", "often why", "why", "The trees");
        assertTrue(large.contains("class=\"large-print\"") && large.contains("The trees"), large);
        assertTrue(large.contains("?text&#x3D;usual") || large.contains("text&#x3D;usual"), large);
        assertTrue(resident.open("").contains("class=\"large-print\""));
        assertFalse(resident.open("?text=usual").contains("class=\"large-print\""));
        assertFalse(resident.open("").contains("class=\"large-print\""));
    }
}
