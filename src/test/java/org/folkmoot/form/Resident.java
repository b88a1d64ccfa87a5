package org.folkmoot.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import org.folkmoot.answer.SurveyId;
import org.folkmoot.web.Visitor;

/** Someone who fills in a survey without JavaScript: opens pages, sends them, follows where they lead. */
final class Resident {

    private final Visitor visitor;
    private final String path;

    /** The path that the last page was found at, without the survey's own. */
    String at = "";

    Resident(House house, SurveyId survey) {
        this(house.visitor(), survey);
    }

    Resident(Visitor visitor, SurveyId survey) {
        this.visitor = visitor;
        this.path = "/consultations/" + survey;
    }

    /** Opens a page of the survey, following redirects. */
    String open(String below) {
        return follow(visitor.get(path + below), below);
    }

    /** Begins the survey. */
    String begin() {
        open("");
        return send("/start");
    }

    /** Sends a form and follows where it leads; the status must be a redirect. */
    String send(String below, String... namesAndValues) {
        HttpResponse<String> response = visitor.post(path + below, namesAndValues);
        assertEquals(303, response.statusCode(), () -> below + ": " + response.body());
        return follow(response, below);
    }

    /** Leaves a page of questions with marks. */
    String leave(String page, String... namesAndValues) {
        return send("/page/" + page, namesAndValues);
    }

    /** Begins the survey of the town and answers it up to the check. */
    void toCheck() {
        begin();
        leave("live", "live", "here");
        leave("reasons", "like", "shops");
        leave("here", "years", "12", "proud", "The bridge");
        assertEquals("/check", at);
    }

    /** Sends a form as it is, and gives the answer as it is. */
    HttpResponse<String> post(String below, String... namesAndValues) {
        return visitor.post(path + below, namesAndValues);
    }

    HttpResponse<String> postRaw(String below, String body) {
        return visitor.postBody(path + below, "application/x-www-form-urlencoded", body + "&_token=" + visitor.token());
    }

    /** A file below the survey. */
    HttpResponse<byte[]> bytes(String below) {
        return visitor.bytes(path + below);
    }

    private String follow(HttpResponse<String> response, String from) {
        HttpResponse<String> last = response;
        at = from;
        for (int hops = 0; last.statusCode() == 303; hops++) {
            assertTrue(hops < 6, "Goes round in circles: " + at);
            String location = Visitor.location(last);
            at = location.replace(path, "");
            last = visitor.get(location.replaceFirst("#.*", ""));
        }
        return last.body();
    }
}
