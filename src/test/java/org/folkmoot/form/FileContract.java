package org.folkmoot.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.folkmoot.web.Visitor;
import org.folkmoot.web.Visitor.Part;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Answers as a file, on both databases: its leaves only name one. */
abstract class FileContract {

    private static final String TOWN = "/consultations/town/town";

    private House house;
    private Visitor visitor;

    abstract Map<String, String> database();

    @BeforeEach
    void open() {
        house = new House(database());
        visitor = house.visitor();
    }

    @AfterEach
    void close() {
        house.close();
    }

    private String file(Resident resident, Visitor device) {
        resident.begin();
        resident.leave("live", "live", "here", "_shown", "live");
        resident.leave(
                "reasons", "like", "park", "like", "more", "like.more.text", "Ducks & “geese”", "_shown", "like");
        resident.leave(
                "here",
                "proud",
                "Line one\nline two 🦆",
                "years",
                "x",
                "_shown",
                "years proud why-park",
                "_go",
                "save");
        HttpResponse<byte[]> file = device.bytes(TOWN + "/answers.json");
        assertEquals(200, file.statusCode());
        assertEquals(
                "attachment; filename=\"town-town-answers.json\"",
                file.headers().firstValue("Content-Disposition").orElse(""));
        return new String(file.body(), StandardCharsets.UTF_8);
    }

    @Test
    void aFileIsTakenUpAgainOnAnotherDeviceWithNothingLost() {
        String file = file(new Resident(visitor, House.TOWN), visitor);
        assertTrue(file.contains("\"format\" : \"folkmoot-answers\"") && file.contains("\"survey\" : \"town\""), file);
        Visitor other = house.visitor();
        Resident resident = new Resident(other, House.TOWN);
        assertTrue(resident.open("/file").contains("enctype=\"multipart/form-data\""));
        assertEquals(TOWN + "/page/here", Visitor.location(upload(other, file)));
        String page = resident.open("/page/here");
        assertTrue(page.contains("Line one\nline two 🦆") && page.contains("value=\"x\""), page);
        assertTrue(resident.open("/page/reasons").contains("value=\"Ducks &amp; “geese”\""));
        resident.leave("here", "years", "3", "proud", "Line one\nline two 🦆", "_shown", "years proud why-park");
        resident.send("/send");
        assertEquals(1, house.responses(House.TOWN).size());
    }

    @Test
    void whatIsNoFileOfOursIsRefusedInPlainWords() {
        String good = file(new Resident(visitor, House.TOWN), visitor);
        Visitor other = house.visitor();
        other.get(TOWN + "/file");
        assertRefused(other, "", "Choose the file with your answers");
        assertRefused(other, "Dear council", "not a file with answers");
        assertRefused(other, "[1,2]", "not a file with answers");
        assertRefused(other, "{}", "not a file with answers");
        assertRefused(other, good.substring(0, good.length() / 2), "changed or is damaged");
        assertRefused(other, good.replace("\"version\" : 1", "\"version\" : 2"), "newer version");
        assertRefused(other, good.replace("\"version\" : 1", "\"version\" : \"1\""), "changed or is damaged");
        assertRefused(other, good.replace("\"survey\" : \"town\"", "\"survey\" : \"kinds\""), "another survey");
        assertRefused(other, good.replace("\"here\"", "{\"a\":[[[[[[1]]]]]]}"), "changed or is damaged");
        assertRefused(other, good.replace("\"here\"", "7"), "changed or is damaged");
        assertRefused(other, good + "{}", "changed or is damaged");
        assertRefused(other, good.replace("\"live\" :", "\"live\" : [], \"live\" :"), "changed or is damaged");
        assertRefused(other, good + " ".repeat(AnswersFile.LARGEST), "too large");
        assertEquals(0, house.get(AllDrafts.class).findAll().size() - 1, "no draft was begun");
    }

    @Test
    void nothingInAFileIsBelieved() {
        String file = file(new Resident(visitor, House.TOWN), visitor)
                .replace("\"here\"", "\"mars\"")
                .replace("\"reasons\" ]", "\"reasons\", \"here\", \"away\", \"nowhere\" ]")
                .replace("\"like\" :", "\"admin\" : [ \"yes\" ], \"sex\" : [ \"male\" ], \"like\" :")
                .replace("Line one", "Line\\u0000 one\\ud800")
                .replace("\"edition\" : 1", "\"edition\" : 99")
                .replace("\"language\" : \"en\"", "\"language\" : \"<xx>\"");
        Visitor other = house.visitor();
        other.get(TOWN + "/file");
        assertEquals(TOWN + "/page/live", Visitor.location(upload(other, file)));
        Resident resident = new Resident(other, House.TOWN);
        assertTrue(resident.open("/page/live").contains("There is a problem"));
        resident.open("/check");
        assertEquals("/page/live", resident.at, "pages with faults were not seen, whatever the file says");
        String draft = house.get(AllDrafts.class).findAll().toString();
        assertFalse(draft.contains("admin") || draft.contains("male"), draft);
        assertTrue(draft.contains("Line one\\nline two"), draft);
    }

    private static void assertRefused(Visitor visitor, String file, String words) {
        HttpResponse<String> refused = upload(visitor, file);
        assertEquals(422, refused.statusCode(), words);
        assertTrue(refused.body().contains(words), () -> words + " is not in " + refused.body());
        assertTrue(refused.body().contains("href=\"#file\""), refused.body());
    }

    private static HttpResponse<String> upload(Visitor visitor, String file) {
        return visitor.postParts(
                TOWN + "/file",
                new Part("file", "answers.json", "application/json", file.getBytes(StandardCharsets.UTF_8)));
    }
}
