package org.folkmoot.paper.print;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.exceptions.HttpStatusException;
import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.account.SignedIn;
import org.folkmoot.answer.Channel;
import org.folkmoot.answer.SurveyId;
import org.folkmoot.response.Definitions;
import org.folkmoot.response.Edition;
import org.folkmoot.response.Editions;
import org.folkmoot.store.Moments;
import org.folkmoot.survey.Consultation;
import org.folkmoot.survey.Consultation.State;
import org.folkmoot.survey.Survey;
import org.folkmoot.web.PublicAddress;

/** The form to be printed at home, without a number, while paper is taken and from the day on which the format is offered. */
@Controller("/consultations/{consultation}/{survey}")
final class PublicForms {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final int KEPT = 30;

    private final Definitions definitions;
    private final Editions editions;
    private final Forms forms;
    private final PublicAddress address;
    private final Moments moments;

    /** The latest ones, for laying out takes a while and everyone may ask. */
    private final Map<Asked, byte[]> drawn = Collections.synchronizedMap(new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Asked, byte[]> eldest) {
            return size() > KEPT;
        }
    });

    private record Asked(
            SurveyId survey, int edition, Consultation consultation, String language, Layout layout, String site) {}

    PublicForms(Definitions definitions, Editions editions, Forms forms, PublicAddress address, Moments moments) {
        this.definitions = definitions;
        this.editions = editions;
        this.forms = forms;
        this.address = address;
        this.moments = moments;
    }

    @Get("/form.pdf")
    @Produces("application/pdf")
    HttpResponse<byte[]> form(HttpRequest<?> request, String consultation, String survey) {
        Consultation here = definitions
                .consultation(consultation)
                .filter(known -> known.surveys().contains(survey))
                .orElseThrow(PublicForms::notFound);
        Edition edition = editions.current(new SurveyId(consultation, survey))
                .filter(known -> known.survey().filledInBy() == Survey.FilledInBy.PUBLIC)
                .filter(known -> known.survey().invitation().isEmpty())
                .orElseThrow(PublicForms::notFound);
        String language = request.getParameters()
                .getFirst("lang")
                .filter(edition.survey().languages()::contains)
                .orElse(edition.survey().languages().getFirst());
        Layout layout =
                request.getParameters().getFirst("size").filter("large"::equals).isPresent()
                        ? Layout.LARGE_PRINT
                        : Layout.STANDARD;
        if (!offered(request, here, language, layout)) {
            throw notFound();
        }
        Asked asked = new Asked(edition.survey().id(), edition.number(), here, language, layout, address.of(request));
        byte[] pdf = drawn.get(asked);
        if (pdf == null) {
            pdf = draw(edition, asked);
            drawn.put(asked, pdf);
        }
        return HttpResponse.ok(pdf)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + consultation + "-" + survey + "-" + language
                                + (layout == Layout.LARGE_PRINT ? "-large" : "") + ".pdf\"");
    }

    private byte[] draw(Edition edition, Asked asked) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            forms.write(out, edition, asked.language(), asked.layout(), Optional.empty(), asked.site());
            return out.toByteArray();
        } catch (Undrawable words) {
            throw notFound();
        }
    }

    private boolean offered(HttpRequest<?> request, Consultation consultation, String language, Layout layout) {
        State state = consultation.state(moments.now(), Channel.PAPER);
        if (state == State.DRAFT) {
            return SignedIn.officer(request)
                    .filter(officer -> officer.worksOn(consultation.id()))
                    .isPresent();
        }
        LocalDate today = LocalDate.ofInstant(moments.now(), LONDON);
        return state == State.OPEN
                && consultation
                        .particulars()
                        .printedFrom(language, layout == Layout.LARGE_PRINT)
                        .filter(day -> !day.isAfter(today))
                        .isPresent();
    }

    private static HttpStatusException notFound() {
        return new HttpStatusException(HttpStatus.NOT_FOUND, "");
    }
}
