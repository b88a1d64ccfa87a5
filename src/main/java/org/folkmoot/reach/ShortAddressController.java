package org.folkmoot.reach;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.exceptions.HttpStatusException;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;
import org.folkmoot.account.SignedIn;
import org.folkmoot.answer.Channel;
import org.folkmoot.answer.SurveyId;
import org.folkmoot.response.Definitions;
import org.folkmoot.response.Editions;
import org.folkmoot.response.Source;
import org.folkmoot.store.Moments;
import org.folkmoot.survey.Consultation;
import org.folkmoot.survey.Survey;

/** Leads from a short address to the start page of its survey, and counts who came while it is open. */
@Controller("/s")
final class ShortAddressController {

    /** Programs that say what they are: they follow links to list or to show them, not to answer. Not kept. */
    private static final Pattern MACHINE = Pattern.compile(
            "bot|crawl|spider|slurp|preview|facebookexternalhit|whatsapp|headless|monitor|curl|wget|python",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,3}");

    private final Definitions definitions;
    private final Editions editions;
    private final Footfall footfall;
    private final Moments moments;

    ShortAddressController(Definitions definitions, Editions editions, Footfall footfall, Moments moments) {
        this.definitions = definitions;
        this.editions = editions;
        this.footfall = footfall;
        this.moments = moments;
    }

    @Get("/{code}")
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<?> follow(HttpRequest<?> request, String code) {
        SurveyId survey = meant(request, code);
        Optional<Source> source = request.getParameters().getFirst("via").flatMap(Source::of);
        if (open(survey) && person(request)) {
            source = footfall.visited(survey, source);
        }
        return HttpResponse.seeOther(URI.create("/consultations/" + survey.consultation() + "/" + survey.survey()
                + query(
                        source,
                        request.getParameters()
                                .getFirst("lang")
                                .filter(tag -> LANGUAGE.matcher(tag).matches()))));
    }

    private static String query(Optional<Source> source, Optional<String> language) {
        String query = source.map(named -> "&via=" + named.slug()).orElse("")
                + language.map(tag -> "&lang=" + tag).orElse("");
        return query.isEmpty() ? "" : "?" + query.substring(1);
    }

    private SurveyId meant(HttpRequest<?> request, String code) {
        return definitions.consultations().stream()
                .filter(consultation -> consultation.status() != Consultation.Status.DRAFT
                        || SignedIn.officer(request)
                                .filter(officer -> officer.worksOn(consultation.id()))
                                .isPresent())
                .flatMap(consultation -> definitions.surveys(consultation.id()).stream())
                .filter(survey -> ShortAddress.means(code, survey))
                .filter(survey -> editions.current(survey)
                        .filter(edition -> edition.survey().filledInBy() == Survey.FilledInBy.PUBLIC)
                        .isPresent())
                .findFirst()
                .orElseThrow(() -> new HttpStatusException(HttpStatus.NOT_FOUND, "There is no such page."));
    }

    private boolean open(SurveyId survey) {
        return definitions
                .consultation(survey.consultation())
                .filter(consultation -> consultation.state(moments.now(), Channel.ONLINE) == Consultation.State.OPEN)
                .isPresent();
    }

    /** Nothing of what is looked at here is kept. */
    private static boolean person(HttpRequest<?> request) {
        HttpHeaders headers = request.getHeaders();
        String agent = headers.get(HttpHeaders.USER_AGENT);
        boolean ahead = Optional.ofNullable(headers.get("Sec-Purpose"))
                .or(() -> Optional.ofNullable(headers.get("Purpose")))
                .filter(purpose -> purpose.contains("prefetch"))
                .isPresent();
        return request.getMethod() == HttpMethod.GET
                && agent != null
                && !agent.isBlank()
                && !MACHINE.matcher(agent).find()
                && !ahead;
    }
}
