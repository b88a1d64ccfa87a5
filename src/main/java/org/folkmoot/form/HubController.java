package org.folkmoot.form;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.views.ModelAndView;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.folkmoot.answer.Channel;
import org.folkmoot.answer.SurveyId;
import org.folkmoot.response.Definitions;
import org.folkmoot.survey.Consultation;
import org.folkmoot.survey.Consultation.State;
import org.folkmoot.survey.Notice;
import org.folkmoot.survey.Survey;
import org.folkmoot.survey.Text;
import org.folkmoot.web.Messages;
import org.folkmoot.web.Page;

/** All consultations of the council, each with a page of its own and its privacy notice; and the accessibility statement. */
@Controller
@Produces(MediaType.TEXT_HTML)
final class HubController {

    private static final String LANGUAGE = Text.DEFAULT_LANGUAGE;

    private final Definitions definitions;
    private final Visits visits;
    private final PublicPage pages;
    private final Calendar calendar;
    private final Messages messages;

    HubController(Definitions definitions, Visits visits, PublicPage pages, Calendar calendar, Messages messages) {
        this.definitions = definitions;
        this.visits = visits;
        this.pages = pages;
        this.calendar = calendar;
        this.messages = messages;
    }

    /** One consultation among others. */
    record Card(String path, String title, String summary, String when, String state, String tag) {}

    /** A survey that can be answered. */
    record Choice(String path, String title, String introduction, int minutes) {}

    /** Opening and closing of a channel that has dates of its own. */
    record ChannelDates(String channel, String opens, String closes) {}

    /** A heading of the privacy notice with what stands below. */
    record Part(String heading, List<Prose> words) {}

    /** Whom to ask about a consultation. */
    record Team(String title, PublicPage.ContactView contact) {}

    @Get("/")
    ModelAndView<Map<String, Object>> hub() {
        Instant now = visits.now();
        Map<State, List<Consultation>> byState = new EnumMap<>(State.class);
        for (Consultation consultation : definitions.consultations()) {
            byState.computeIfAbsent(consultation.state(now, Channel.ONLINE), state -> new ArrayList<>())
                    .add(consultation);
        }
        Comparator<Consultation> byOpening = Comparator.comparing(HubController::opens);
        Comparator<Consultation> byClosing = Comparator.comparing(HubController::closes);
        List<Consultation> over = new ArrayList<>(byState.getOrDefault(State.CLOSED, List.of()));
        over.addAll(byState.getOrDefault(State.ARCHIVED, List.of()));
        return Page.of(
                "form/hub",
                "notice",
                sample(),
                "open",
                cards(byState.getOrDefault(State.OPEN, List.of()), byClosing, now),
                "coming",
                cards(byState.getOrDefault(State.COMING, List.of()), byOpening, now),
                "closed",
                cards(over, byClosing.reversed(), now));
    }

    @Get("/accessibility")
    ModelAndView<Map<String, Object>> accessibility() {
        Instant now = visits.now();
        return Page.of(
                "form/accessibility",
                "notice",
                sample(),
                "teams",
                definitions.consultations().stream()
                        .filter(consultation -> consultation.state(now, Channel.ONLINE) == State.OPEN)
                        .sorted(Comparator.comparing(HubController::closes).thenComparing(Consultation::id))
                        .map(consultation -> new Team(
                                consultation.title().in(LANGUAGE), PublicPage.ContactView.of(consultation.contact())))
                        .toList());
    }

    /** What is said where an invented council is shown; null where none is. */
    private String sample() {
        return definitions.consultations().stream()
                .map(Consultation::council)
                .filter(Consultation.Council::invented)
                .findFirst()
                .map(council -> messages.text(LANGUAGE, "form.banner.invented", council.name()))
                .orElse(null);
    }

    private List<Card> cards(List<Consultation> consultations, Comparator<Consultation> order, Instant now) {
        return consultations.stream()
                .sorted(order.thenComparing(Consultation::id))
                .map(consultation -> new Card(
                        path(consultation),
                        consultation.title().in(LANGUAGE),
                        consultation.summary().in(LANGUAGE),
                        when(consultation, now),
                        tag(consultation, now),
                        "form.tag." + tag(consultation, now)))
                .toList();
    }

    @Get("/consultations/{consultation}")
    ModelAndView<Map<String, Object>> consultation(HttpRequest<?> request, String consultation) {
        Consultation here = visits.consultation(request, consultation);
        Instant now = visits.now();
        State state = here.state(now, Channel.ONLINE);
        boolean taking = state == State.OPEN || state == State.DRAFT;
        return pages.of(
                "form/consultation",
                here,
                LANGUAGE,
                "summary",
                here.summary().in(LANGUAGE),
                "state",
                tag(here, now),
                "stateKey",
                "form.tag." + tag(here, now),
                "when",
                when(here, now),
                "why",
                prose(here.why()),
                "canChange",
                here.canChange().map(HubController::prose).orElse(null),
                "cannotChange",
                here.cannotChange().map(HubController::prose).orElse(null),
                "next",
                here.next().map(HubController::prose).orElse(null),
                "surveys",
                taking ? choices(here) : List.of(),
                "opens",
                calendar.inWords(opens(here), LANGUAGE),
                "closes",
                calendar.inWords(closes(here), LANGUAGE),
                "channels",
                channels(here));
    }

    private List<Choice> choices(Consultation consultation) {
        return consultation.surveys().stream()
                .map(survey -> new SurveyId(consultation.id(), survey))
                .flatMap(id -> visits.offered(id).stream())
                .map(edition -> choice(consultation, edition.survey()))
                .toList();
    }

    private static Choice choice(Consultation consultation, Survey survey) {
        return new Choice(
                path(consultation) + "/" + survey.id().survey(),
                survey.label().in(LANGUAGE),
                survey.introduction()
                        .map(HubController::prose)
                        .flatMap(words -> words.stream().findFirst())
                        .map(Prose::paragraph)
                        .orElse(""),
                survey.minutes());
    }

    private List<ChannelDates> channels(Consultation consultation) {
        List<ChannelDates> channels = new ArrayList<>();
        for (Channel channel : Channel.values()) {
            Consultation.Window window = consultation.dates().byChannel().get(channel);
            if (window != null && channel != Channel.ONLINE) {
                channels.add(new ChannelDates(
                        messages.text(LANGUAGE, "form.channel." + channel.id()),
                        calendar.inWords(window.opens(), LANGUAGE),
                        calendar.inWords(window.closes(), LANGUAGE)));
            }
        }
        return channels;
    }

    @Get("/consultations/{consultation}/privacy")
    ModelAndView<Map<String, Object>> privacy(HttpRequest<?> request, String consultation) {
        Consultation here = visits.consultation(request, consultation);
        return pages.of(
                "form/privacy",
                here,
                LANGUAGE,
                "parts",
                here.notice().map(notice -> parts(here, notice)).orElse(List.of()),
                "version",
                here.notice().map(Notice::version).orElse(""));
    }

    private List<Part> parts(Consultation consultation, Notice notice) {
        List<Part> parts = new ArrayList<>();
        parts.add(part("controller", notice.controller()));
        parts.add(part("protection-contact", notice.protectionContact()));
        parts.add(part("purpose", notice.purpose()));
        parts.add(part("legal-basis", notice.legalBasis()));
        notice.equalityCondition().ifPresent(condition -> parts.add(part("equality-condition", condition)));
        parts.add(part("comments", notice.comments()));
        parts.add(part("recipients", notice.recipients()));
        parts.add(part("retention", notice.retention()));
        parts.add(part("rights", notice.rights()));
        parts.add(said("age", messages.text(LANGUAGE, "form.privacy.age.text", notice.minimumAge())));
        parts.add(said(
                "device",
                messages.text(
                        LANGUAGE, "form.privacy.device.text", Drafts.KEPT.toDays(), Drafts.RECEIPT_KEPT.toDays())));
        return parts;
    }

    private Part part(String key, Text text) {
        return said(key, text.in(LANGUAGE));
    }

    private Part said(String key, String words) {
        return new Part(messages.text(LANGUAGE, "form.privacy." + key), Prose.of(words));
    }

    private String when(Consultation consultation, Instant now) {
        return switch (consultation.state(now, Channel.ONLINE)) {
            case DRAFT -> messages.text(LANGUAGE, "form.when.draft");
            case COMING -> messages.text(LANGUAGE, "form.when.coming", calendar.inWords(opens(consultation), LANGUAGE));
            case OPEN -> messages.text(LANGUAGE, "form.when.open", calendar.inWords(closes(consultation), LANGUAGE));
            case CLOSED, ARCHIVED ->
                messages.text(LANGUAGE, "form.when.closed", calendar.day(closes(consultation), LANGUAGE));
        };
    }

    private static String tag(Consultation consultation, Instant now) {
        return switch (consultation.state(now, Channel.ONLINE)) {
            case DRAFT -> "draft";
            case COMING -> "coming";
            case OPEN -> "open";
            case CLOSED, ARCHIVED -> "closed";
        };
    }

    private static Instant opens(Consultation consultation) {
        return consultation.dates().of(Channel.ONLINE).opens();
    }

    private static Instant closes(Consultation consultation) {
        return consultation.dates().of(Channel.ONLINE).closes();
    }

    private static String path(Consultation consultation) {
        return "/consultations/" + consultation.id();
    }

    private static List<Prose> prose(Text text) {
        return Prose.of(text.in(LANGUAGE));
    }
}
