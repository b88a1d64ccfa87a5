package org.folkmoot.form;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.folkmoot.answer.Channel;
import org.folkmoot.survey.Consultation;
import org.folkmoot.survey.Consultation.State;
import org.folkmoot.survey.Survey;
import org.folkmoot.web.Language;
import org.folkmoot.web.Messages;

/** Links to the forms that can be printed at home. */
@Singleton
final class PaperForms {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final Messages messages;

    PaperForms(Messages messages) {
        this.messages = messages;
    }

    /** Where it is, and in which language and size. */
    record Link(String href, String label) {}

    /** Those of a survey that can be had now, in each of its languages and sizes; none once paper is not taken any more. */
    List<Link> of(Consultation consultation, Survey survey, Instant now, String language) {
        State state = consultation.state(now, Channel.PAPER);
        if (survey.invitation().isPresent() || state != State.OPEN && state != State.DRAFT) {
            return List.of();
        }
        LocalDate today = LocalDate.ofInstant(now, LONDON);
        return survey.languages().stream()
                .filter(tag -> new Language(tag).direction().equals("ltr"))
                .flatMap(tag -> Stream.of(false, true)
                        .filter(large -> consultation
                                .particulars()
                                .printedFrom(tag, large)
                                .filter(day -> !day.isAfter(today))
                                .isPresent())
                        .map(large -> link(survey, tag, large, language)))
                .toList();
    }

    private Link link(Survey survey, String tag, boolean large, String language) {
        Language own = new Language(tag);
        String name = own.easy() ? messages.text(language, "web.easy-read") : own.ownName();
        return new Link(
                "/consultations/" + survey.id().consultation() + "/"
                        + survey.id().survey() + "/form.pdf?lang=" + tag + (large ? "&size=large" : ""),
                messages.text(language, large ? "form.paper.large" : "form.paper.usual", name));
    }
}
