package org.folkmoot.paper.print;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.folkmoot.account.Audit;
import org.folkmoot.account.Officer;
import org.folkmoot.account.Role;
import org.folkmoot.account.Staff;
import org.folkmoot.pdf.PdfUa;
import org.folkmoot.response.Editions;
import org.folkmoot.response.Town;
import org.folkmoot.web.NuHtml;
import org.folkmoot.web.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Printing forms over HTTP, on either database. */
abstract class FormPagesContract {

    private static final String FORMS = "/desk/town/forms";
    private static final String KIND = "residents|1|en|S";

    private Town town;
    private Visitor officer;

    abstract Map<String, String> database();

    @BeforeEach
    void start() {
        town = new Town(database());
        officer = Staff.signedIn(town.server(), "pat@example.org", new Officer.Grant(Role.POLICY_OFFICER, "town"));
    }

    @AfterEach
    void stop() {
        town.close();
    }

    private HttpResponse<String> print(String form, String copies) {
        officer.get(FORMS);
        return officer.post(FORMS + "/runs", "form", form, "copies", copies);
    }

    @Test
    void eachFormCanBeHadToLookAt() {
        String page = officer.get(FORMS).body();
        assertTrue(
                page.contains(FORMS + "/residents/form.pdf?form&#x3D;residents%7C1%7Cen%7CL")
                        || page.contains(FORMS + "/residents/form.pdf?form=residents%7C1%7Cen%7CL"),
                page);
        assertEquals(List.of(), new NuHtml().check(page));
        HttpResponse<byte[]> form = officer.bytes(FORMS + "/residents/form.pdf?form=residents%7C1%7Cen%7CS");
        assertEquals(200, form.statusCode());
        assertEquals(
                "application/pdf", form.headers().firstValue("Content-Type").orElseThrow());
        assertEquals(List.of(), PdfUa.check(form.body()));
        assertTrue(SampleForms.text(form.body()).contains("Do you live here?"));
        assertEquals(
                404,
                officer.get(FORMS + "/residents/form.pdf?form=residents%7C9%7Cen%7CS")
                        .statusCode());
        assertEquals(404, officer.get(FORMS + "/residents/form.pdf").statusCode());
    }

    @Test
    void copiesHaveNumbersThatFollowOneAnother() {
        assertEquals(303, print(KIND, "3").statusCode());
        assertEquals(303, print("residents|1|en|L", "2").statusCode());
        List<SheetRunRow> runs = town.bean(SheetRuns.class).of("town");
        assertEquals(2, runs.size());
        SheetRunRow second = runs.get(0);
        SheetRunRow first = runs.get(1);
        assertEquals(3, first.copies());
        assertEquals(first.last().next(), second.first());
        assertEquals(Layout.LARGE_PRINT, second.layout());
        String page = officer.get(FORMS).body();
        assertEquals(List.of(), new NuHtml().check(page));
        assertTrue(page.contains(first.first().written()), page);
        HttpResponse<byte[]> copies = officer.bytes(FORMS + "/runs/" + first.id() + "/copies.pdf");
        assertEquals(200, copies.statusCode());
        String text = SampleForms.text(copies.body());
        for (int n = 0; n < 3; n++) {
            assertTrue(text.contains(first.first().plus(n).written()), text);
        }
        assertFalse(text.contains(second.first().written()), text);
        assertEquals(
                2,
                town.bean(Audit.class).of("town").stream()
                        .filter(line -> line.action().equals("forms.print"))
                        .count());
    }

    @Test
    void aCopyOfAnotherConsultationIsNotFound() {
        print(KIND, "1");
        SheetRunRow run = town.bean(SheetRuns.class).of("town").getFirst();
        Visitor other =
                Staff.signedIn(town.server(), "otto@example.org", new Officer.Grant(Role.POLICY_OFFICER, "draft"));
        assertEquals(
                404,
                other.get("/desk/draft/forms/runs/" + run.id() + "/copies.pdf").statusCode());
    }

    @Test
    void whatCannotBePrintedIsSaid() {
        for (String copies : List.of("", "0", "501", "-1", "two", "1.5")) {
            HttpResponse<String> answer = print(KIND, copies);
            assertEquals(422, answer.statusCode(), copies);
            assertTrue(answer.body().contains("whole number from 1 to 500"), answer.body());
        }
        assertEquals(422, print("residents|1|cy|S", "1").statusCode());
        assertEquals(List.of(), town.bean(SheetRuns.class).of("town"));
    }

    @Test
    void twoWhoPrintAtOnceGetDifferentNumbers() throws Exception {
        List<Callable<HttpResponse<String>>> at = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Visitor each =
                    Staff.signedIn(town.server(), "p" + i + "@example.org", new Officer.Grant(Role.SUPERVISOR, "town"));
            each.get(FORMS);
            at.add(() -> each.post(FORMS + "/runs", "form", KIND, "copies", "5"));
        }
        ExecutorService people = Executors.newFixedThreadPool(4);
        try {
            for (Future<HttpResponse<String>> answer : people.invokeAll(at)) {
                assertEquals(303, answer.get().statusCode(), answer.get().body());
            }
        } finally {
            people.shutdown();
        }
        TreeSet<SheetNumber> numbers = new TreeSet<>();
        for (SheetRunRow run : town.bean(SheetRuns.class).of("town")) {
            for (int n = 0; n < run.copies(); n++) {
                assertTrue(numbers.add(run.first().plus(n)), run.toString());
            }
        }
        assertEquals(20, numbers.size());
    }

    @Test
    void anOlderEditionCanStillBePrintedToLookAt() {
        print(KIND, "1");
        town.changeSurvey("Do you live here?", "Do you live in our town?");
        town.restart();
        officer = Staff.signedIn(town.server(), "pru@example.org", new Officer.Grant(Role.POLICY_OFFICER, "town"));
        assertEquals(
                2, town.bean(Editions.class).current(Town.SURVEY).orElseThrow().number());
        String old = SampleForms.text(officer.bytes(FORMS + "/residents/form.pdf?form=residents%7C1%7Cen%7CS")
                .body());
        assertTrue(old.contains("Do you live here?") && old.contains("Edition 1"), old);
        SheetRunRow run = town.bean(SheetRuns.class).of("town").getFirst();
        assertTrue(SampleForms.text(officer.bytes(FORMS + "/runs/" + run.id() + "/copies.pdf")
                        .body())
                .contains("Do you live here?"));
    }

    @Test
    void aFormInLettersThatWeCannotSetIsNotPrinted() {
        town.changeSurvey("languages: [en]", "languages: [en, ur]");
        town.restart();
        officer = Staff.signedIn(town.server(), "pru@example.org", new Officer.Grant(Role.POLICY_OFFICER, "town"));
        String edition = Integer.toString(
                town.bean(Editions.class).current(Town.SURVEY).orElseThrow().number());
        if (officer.get(FORMS).body().contains("%7Cur%7C")) {
            throw new AssertionError("the form in Urdu is offered");
        }
        assertEquals(422, print("residents|" + edition + "|ur|S", "1").statusCode());
    }

    @Test
    void thePublicHasNoFormWhenPaperIsNotTaken() {
        Visitor anyone = new Visitor(town.server().getURI());
        assertEquals(404, anyone.get("/consultations/town/residents/form.pdf").statusCode());
        assertEquals(404, anyone.get("/consultations/draft/residents/form.pdf").statusCode());
        Visitor here =
                Staff.signedIn(town.server(), "dee@example.org", new Officer.Grant(Role.POLICY_OFFICER, "draft"));
        assertEquals(200, here.bytes("/consultations/draft/residents/form.pdf").statusCode());
    }
}
