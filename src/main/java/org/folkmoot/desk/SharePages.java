package org.folkmoot.desk;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.views.ModelAndView;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.answer.SurveyId;
import org.folkmoot.pdf.Paper;
import org.folkmoot.pdf.QrCode;
import org.folkmoot.reach.Handouts;
import org.folkmoot.response.Definitions;
import org.folkmoot.response.Editions;
import org.folkmoot.response.Source;
import org.folkmoot.survey.Consultation;
import org.folkmoot.survey.Survey;
import org.folkmoot.web.FormError;
import org.folkmoot.web.Language;
import org.folkmoot.web.Page;
import org.folkmoot.web.PublicAddress;

/** What officers hand out so that people find a survey: address, code, poster, postcard and link, by source. */
@Controller("/desk/{consultation}/share")
final class SharePages {

    private static final MediaType PDF = MediaType.of("application/pdf");
    private static final MediaType SVG = MediaType.of("image/svg+xml");

    private final Definitions definitions;
    private final Editions editions;
    private final Handouts handouts;
    private final LinkCard card;
    private final PublicAddress address;
    private final DeskWords words;

    SharePages(
            Definitions definitions,
            Editions editions,
            Handouts handouts,
            LinkCard card,
            PublicAddress address,
            DeskWords words) {
        this.definitions = definitions;
        this.editions = editions;
        this.handouts = handouts;
        this.card = card;
        this.address = address;
        this.words = words;
    }

    /** One of several things to choose from. */
    record Option(String value, String label, boolean selected) {}

    /** A file that is made when it is asked for. */
    record Download(String href, String text) {}

    @Get
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<ModelAndView<Map<String, Object>>> share(HttpRequest<?> request, String consultation) {
        Consultation found = found(consultation);
        List<Survey> surveys = surveys(found);
        if (surveys.isEmpty()) {
            return HttpResponse.ok(Page.of("desk/share", head(found, "none", true)));
        }
        String asked = parameter(request, "survey");
        Survey survey = surveys.stream()
                .filter(each -> each.id().survey().equals(asked))
                .findFirst()
                .orElse(surveys.getFirst());
        String typed = parameter(request, "source").strip();
        Optional<Source> source = Source.of(typed);
        Handouts.Told told = told(request, found, survey, source);
        Object[] model = head(
                found,
                "surveys",
                surveys.stream()
                        .map(each -> new Option(
                                each.id().survey(),
                                words.of(each.label()),
                                each.id().equals(survey.id())))
                        .toList(),
                "several",
                surveys.size() > 1,
                "formLanguages",
                survey.languages().stream()
                        .map(tag -> new Option(tag, language(tag), tag.equals(told.language())))
                        .toList(),
                "translated",
                survey.languages().size() > 1,
                "source",
                typed,
                "label",
                words.of(survey.label()),
                "typed",
                told.typed(),
                "address",
                told.address(),
                "alternative",
                handouts.alternative(told),
                "code",
                file(told, "qr.svg"),
                "downloads",
                downloads(told),
                "card",
                "/consultations/" + found.id() + "/card.png?lang=" + told.language(),
                "snippet",
                card.html(told));
        return typed.isEmpty() || source.isPresent()
                ? HttpResponse.ok(Page.of("desk/share", model))
                : Page.refused(
                        "desk/share", List.of(new FormError("source", words.say("desk.share.source.wrong"))), model);
    }

    private Object[] head(Consultation consultation, Object... more) {
        Object[] head = {
            "title",
            words.say("desk.share.title", words.of(consultation.title())),
            "section",
            "desk",
            "back",
            "/desk/" + consultation.id(),
            "consultation",
            consultation.id(),
            "draft",
            consultation.status() == Consultation.Status.DRAFT
        };
        Object[] all = java.util.Arrays.copyOf(head, head.length + more.length);
        System.arraycopy(more, 0, all, head.length, more.length);
        return all;
    }

    private List<Download> downloads(Handouts.Told told) {
        return List.of(
                new Download(file(told, "qr.svg"), words.say("desk.share.file.svg")),
                new Download(file(told, "qr.png"), words.say("desk.share.file.png")),
                new Download(file(told, "poster-a4.pdf"), words.say("desk.share.file.a4")),
                new Download(file(told, "poster-a3.pdf"), words.say("desk.share.file.a3")),
                new Download(file(told, "postcard-a6.pdf"), words.say("desk.share.file.a6")));
    }

    private static String file(Handouts.Told told, String name) {
        return "/desk/" + told.consultation().id() + "/share/"
                + told.survey().id().survey() + "/" + name + "?language=" + told.language()
                + told.source().map(source -> "&source=" + source.slug()).orElse("");
    }

    /** One of the files that the page offers. */
    @Get("/{survey}/{file}")
    @Produces(MediaType.ALL)
    HttpResponse<byte[]> download(HttpRequest<?> request, String consultation, String survey, String file) {
        Consultation found = found(consultation);
        Survey asked = surveys(found).stream()
                .filter(each -> each.id().survey().equals(survey))
                .findFirst()
                .orElseThrow(SharePages::notFound);
        Handouts.Told told = told(request, found, asked, Source.of(parameter(request, "source")));
        return switch (file) {
            case "qr.svg" ->
                sent(
                        told,
                        file,
                        SVG,
                        QrCode.of(told.address())
                                .svg(handouts.alternative(told))
                                .getBytes(StandardCharsets.UTF_8));
            case "qr.png" ->
                sent(
                        told,
                        file,
                        MediaType.IMAGE_PNG_TYPE,
                        QrCode.of(told.address()).png());
            case "poster-a4.pdf" -> sent(told, file, PDF, handouts.pdf(told, Paper.A4));
            case "poster-a3.pdf" -> sent(told, file, PDF, handouts.pdf(told, Paper.A3));
            case "postcard-a6.pdf" -> sent(told, file, PDF, handouts.pdf(told, Paper.A6));
            default -> throw notFound();
        };
    }

    private static HttpResponse<byte[]> sent(Handouts.Told told, String file, MediaType type, byte[] bytes) {
        String name = told.consultation().id() + "-" + told.survey().id().survey()
                + told.source().map(source -> "-" + source.slug()).orElse("") + "-" + file;
        return HttpResponse.ok(bytes)
                .contentType(type)
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"");
    }

    private Handouts.Told told(
            HttpRequest<?> request, Consultation consultation, Survey survey, Optional<Source> source) {
        String language = Optional.of(parameter(request, "language"))
                .filter(survey.languages()::contains)
                .orElse(survey.languages().getFirst());
        return new Handouts.Told(consultation, survey, address.of(request), source, language);
    }

    private String language(String tag) {
        Language language = new Language(tag);
        return language.easy() ? words.say("web.easy-read") : language.ownName();
    }

    private List<Survey> surveys(Consultation consultation) {
        return consultation.surveys().stream()
                .flatMap(id -> editions.current(new SurveyId(consultation.id(), id)).stream())
                .map(edition -> edition.survey())
                .filter(survey -> survey.filledInBy() == Survey.FilledInBy.PUBLIC)
                .toList();
    }

    private static String parameter(HttpRequest<?> request, String name) {
        return request.getParameters().getFirst(name).orElse("");
    }

    private Consultation found(String consultation) {
        return definitions.consultation(consultation).orElseThrow(SharePages::notFound);
    }

    private static HttpStatusException notFound() {
        return new HttpStatusException(HttpStatus.NOT_FOUND, "");
    }
}
