package org.folkmoot.form;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.views.ModelAndView;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.folkmoot.answer.Channel;
import org.folkmoot.answer.SurveyId;
import org.folkmoot.reach.ShareCards;
import org.folkmoot.story.Stories;
import org.folkmoot.survey.Consultation;
import org.folkmoot.survey.Consultation.State;
import org.folkmoot.survey.Period;
import org.folkmoot.survey.Survey;
import org.folkmoot.survey.Text;
import org.folkmoot.web.Messages;
import org.folkmoot.web.Said;

/** The page of a consultation. */
@Controller
final class ConsultationController {

    private final Visits visits;
    private final PublicPage pages;
    private final HubLanguage languages;
    private final Cards cards;
    private final Showing showing;
    private final Metadata metadata;
    private final Calendar calendar;
    private final Messages messages;
    private final ShareCards shareCards;

    private final Stories stories;
    private final PaperForms paper;

    ConsultationController(
            Visits visits,
            PublicPage pages,
            HubLanguage languages,
            Cards cards,
            Showing showing,
            Metadata metadata,
            Calendar calendar,
            Messages messages,
            ShareCards shareCards,
            Stories stories,
            PaperForms paper) {
        this.stories = stories;
        this.paper = paper;
        this.visits = visits;
        this.pages = pages;
        this.languages = languages;
        this.cards = cards;
        this.showing = showing;
        this.metadata = metadata;
        this.calendar = calendar;
        this.messages = messages;
        this.shareCards = shareCards;
    }

    /** A survey that can be answered; {@code introduction} is null where it has none. */
    record Choice(String path, Said title, Prose introduction, int minutes) {}

    /** The forms of a survey that can be printed. */
    record Printed(Said title, List<PaperForms.Link> forms) {}

    /** Opening and closing of a channel that has dates of its own. */
    record ChannelDates(String channel, String opens, String closes) {}

    @Get("/consultations/{consultation}")
    @Produces(MediaType.TEXT_HTML)
    ModelAndView<Map<String, Object>> consultation(HttpRequest<?> request, String consultation) {
        Consultation here = visits.consultation(request, consultation);
        String language = languages.choose(request);
        Instant now = visits.now();
        State state = here.state(now, Channel.ONLINE);
        boolean taking = state == State.OPEN || state == State.DRAFT;
        boolean over = Cards.over(here, now);
        Period period = Period.of(here.dates().of(Channel.ONLINE));
        return pages.of(
                "form/consultation",
                here,
                language,
                "share",
                shareCards.of(here, language, "/consultations/" + here.id()),
                "summary",
                Prose.line(here.summary(), language),
                "state",
                Cards.state(here, now),
                "stateKey",
                "form.tag." + Cards.state(here, now),
                "when",
                cards.when(here, now, language),
                "over",
                over,
                "outcome",
                over
                        ? here.particulars()
                                .outcome()
                                .map(outcome -> showing.outcome(here, outcome, language))
                                .orElse(null)
                        : null,
                "why",
                prose(here.why(), language),
                "canChange",
                here.canChange().map(text -> prose(text, language)).orElse(null),
                "cannotChange",
                here.cannotChange().map(text -> prose(text, language)).orElse(null),
                "next",
                here.next().map(text -> prose(text, language)).orElse(null),
                "stories",
                stories.anyShown(here.id()) ? "/consultations/" + here.id() + "/stories" : null,
                "surveys",
                taking ? choices(here, language) : List.of(),
                "opens",
                calendar.inWords(Cards.opens(here), language),
                "closes",
                calendar.inWords(Cards.closes(here), language),
                "channels",
                channels(here, language),
                "period",
                messages.text(
                        language, "form.consultation.period", period.days(), period.wholeWeeks(), period.inclusive()),
                "extensions",
                showing.extensions(here, language),
                "documents",
                showing.documents(here, language),
                "formats",
                over ? List.of() : showing.formats(here, now, language),
                "printed",
                printed(here, now, language),
                "meetings",
                over ? List.of() : showing.meetings(here, now, language),
                "subjects",
                here.particulars().subjects().stream()
                        .map(subject -> Prose.line(subject, language))
                        .toList(),
                "districts",
                showing.districts(here, language),
                "metadata",
                metadata.consultation(request, here, language));
    }

    private List<Choice> choices(Consultation consultation, String language) {
        return consultation.surveys().stream()
                .map(survey -> new SurveyId(consultation.id(), survey))
                .flatMap(id -> visits.offered(id).stream())
                .map(edition -> choice(consultation, edition.survey(), language))
                .toList();
    }

    private List<Printed> printed(Consultation consultation, Instant now, String language) {
        return consultation.surveys().stream()
                .map(survey -> new SurveyId(consultation.id(), survey))
                .flatMap(id -> visits.offered(id).stream())
                .map(edition -> new Printed(
                        Prose.line(edition.survey().label(), language),
                        paper.of(consultation, edition.survey(), now, language)))
                .filter(printed -> !printed.forms().isEmpty())
                .toList();
    }

    private static Choice choice(Consultation consultation, Survey survey, String language) {
        return new Choice(
                Cards.path(consultation) + "/" + survey.id().survey(),
                Prose.line(survey.label(), language),
                survey.introduction()
                        .map(text -> prose(text, language))
                        .flatMap(words -> words.stream().findFirst())
                        .orElse(null),
                survey.minutes());
    }

    private List<ChannelDates> channels(Consultation consultation, String language) {
        List<ChannelDates> channels = new ArrayList<>();
        for (Channel channel : Channel.values()) {
            Consultation.Window window = consultation.dates().byChannel().get(channel);
            if (window != null && channel != Channel.ONLINE) {
                channels.add(new ChannelDates(
                        messages.text(language, "form.channel." + channel.id()),
                        calendar.inWords(window.opens(), language),
                        calendar.inWords(window.closes(), language)));
            }
        }
        return channels;
    }

    private static List<Prose> prose(Text text, String language) {
        return Prose.of(text, language);
    }
}
