package org.folkmoot.form;

import io.micronaut.context.annotation.Property;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import io.micronaut.http.exceptions.HttpStatusException;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.folkmoot.account.Officer;
import org.folkmoot.account.SignedIn;
import org.folkmoot.answer.Channel;
import org.folkmoot.answer.SurveyId;
import org.folkmoot.answer.Written;
import org.folkmoot.form.Visit.Standing;
import org.folkmoot.response.Definitions;
import org.folkmoot.response.Edition;
import org.folkmoot.response.Editions;
import org.folkmoot.store.Moments;
import org.folkmoot.survey.Consultation;
import org.folkmoot.survey.Notice;
import org.folkmoot.survey.Survey;
import org.folkmoot.web.PageLanguage;

/** Finds out what a request is about, and keeps the respondent's cookie. */
@Singleton
final class Visits {

    private static final String COOKIE = "folkmoot-answers";

    private final Definitions definitions;
    private final Editions editions;
    private final Drafts drafts;
    private final Moments moments;
    private final boolean https;

    Visits(
            Definitions definitions,
            Editions editions,
            Drafts drafts,
            Moments moments,
            @Property(name = "folkmoot.https") boolean https) {
        this.definitions = definitions;
        this.editions = editions;
        this.drafts = drafts;
        this.moments = moments;
        this.https = https;
    }

    /**
     * A consultation that the visitor may know of.
     *
     * @throws HttpStatusException not found, if there is none, or none yet for the public
     */
    Consultation consultation(HttpRequest<?> request, String id) {
        return definitions
                .consultation(id)
                .filter(consultation ->
                        consultation.status() != Consultation.Status.DRAFT || officerOf(request, consultation.id()))
                .orElseThrow(Visits::notFound);
    }

    /** @throws HttpStatusException not found, if there is no such survey, none yet for the public, or one that officers fill in */
    Visit of(HttpRequest<?> request, String consultationId, String surveyId) {
        Consultation consultation = consultation(request, consultationId);
        SurveyId id = new SurveyId(consultation.id(), surveyId);
        Edition current = Optional.of(id)
                .filter(known -> consultation.surveys().contains(surveyId))
                .flatMap(this::offered)
                .orElseThrow(Visits::notFound);
        Optional<DraftToken> token =
                request.getCookies().findCookie(COOKIE).map(Cookie::getValue).flatMap(DraftToken::of);
        // What an officer tried out before it was published never becomes an answer.
        Optional<Draft> draft = token.flatMap(secret -> drafts.find(secret, id))
                .filter(own -> consultation.status() == Consultation.Status.DRAFT
                        || !own.test()
                                && !own.begun()
                                        .isBefore(consultation
                                                .dates()
                                                .of(Channel.ONLINE)
                                                .opens()));
        Edition edition = draft.map(drafts::edition).orElse(current);
        Instant now = moments.now();
        String language = PageLanguage.choose(request, edition.survey().languages(), draft.map(Draft::language))
                .language();
        Optional<Draft> spoken = draft.map(own -> speaking(own, language, token.orElseThrow()));
        return new Visit(consultation, id, edition, token, spoken, standing(consultation, draft, now), language, now);
    }

    /** A draft in the language of the visit; answers and place stay as they are. */
    private Draft speaking(Draft draft, String language, DraftToken token) {
        if (draft.over() || draft.language().equals(language)) {
            return draft;
        }
        drafts.speak(token, language);
        return drafts.find(token, draft.surveyId()).orElse(draft);
    }

    /** What the public is asked now; empty if the survey is not published, or is one that officers fill in. */
    Optional<Edition> offered(SurveyId id) {
        return editions.current(id).filter(edition -> edition.survey().filledInBy() == Survey.FilledInBy.PUBLIC);
    }

    /** The edition under which new answers are begun. */
    Edition current(Visit visit) {
        return offered(visit.id()).orElseThrow(Visits::notFound);
    }

    /** An empty draft of the visitor's, under the edition and the notice of now. */
    Drafts.Beginning beginning(Visit visit) {
        return new Drafts.Beginning(
                visit.id(),
                current(visit),
                visit.language(),
                visit.consultation().notice().map(Notice::version),
                visit.standing() == Standing.TEST,
                Optional.empty(),
                Written.NOTHING,
                Set.of(),
                Optional.empty());
    }

    Instant now() {
        return moments.now();
    }

    private static Standing standing(Consultation consultation, Optional<Draft> draft, Instant now) {
        Instant closes = consultation.dates().of(Channel.ONLINE).closes();
        return switch (consultation.state(now, Channel.ONLINE)) {
            case DRAFT -> Standing.TEST;
            case COMING -> Standing.EARLY;
            case OPEN -> Standing.OPEN;
            case ARCHIVED -> Standing.CLOSED;
            case CLOSED ->
                draft.filter(own -> !own.over()
                                && own.begun().isBefore(closes)
                                && now.isBefore(closes.plus(consultation.dates().grace())))
                        .map(own -> Standing.OPEN)
                        .orElse(Standing.CLOSED);
        };
    }

    private static boolean officerOf(HttpRequest<?> request, String consultation) {
        return SignedIn.officer(request)
                .filter((Officer officer) -> officer.worksOn(consultation))
                .isPresent();
    }

    /** The cookie that leads to a draft from pages of its survey alone; on a computer that others use it ends with the browser. */
    Cookie cookie(Visit visit, DraftToken token) {
        Cookie cookie = cookie(visit.path(), token.secret());
        return token.shared() ? cookie : cookie.maxAge(Drafts.KEPT);
    }

    /** Takes the cookie away. */
    Cookie noCookie(Visit visit) {
        return cookie(visit.path(), "").maxAge(0);
    }

    private Cookie cookie(String path, String value) {
        return Cookie.of(COOKIE, value).path(path).httpOnly(true).secure(https).sameSite(SameSite.Lax);
    }

    private static HttpStatusException notFound() {
        return new HttpStatusException(HttpStatus.NOT_FOUND, "There is no such page.");
    }
}
