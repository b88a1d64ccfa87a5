package org.folkmoot.reach;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.exceptions.HttpStatusException;
import org.folkmoot.account.SignedIn;
import org.folkmoot.response.Definitions;
import org.folkmoot.survey.Consultation;

/** The card of a consultation, for whoever links to it. */
@Controller("/consultations/{consultation}")
final class ShareCardController {

    private final Definitions definitions;
    private final ShareCards cards;

    ShareCardController(Definitions definitions, ShareCards cards) {
        this.definitions = definitions;
        this.cards = cards;
    }

    @Get("/card.png")
    @Produces(MediaType.IMAGE_PNG)
    byte[] card(HttpRequest<?> request, String consultation) {
        Consultation found = definitions
                .consultation(consultation)
                .filter(each -> each.status() != Consultation.Status.DRAFT
                        || SignedIn.officer(request)
                                .filter(officer -> officer.worksOn(each.id()))
                                .isPresent())
                .orElseThrow(() -> new HttpStatusException(HttpStatus.NOT_FOUND, "There is no such page."));
        String language = request.getParameters()
                .getFirst("lang")
                .filter(found.title().languages()::contains)
                .orElse("en");
        return cards.png(found, language);
    }
}
