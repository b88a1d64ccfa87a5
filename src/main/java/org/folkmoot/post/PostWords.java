package org.folkmoot.post;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.exceptions.HttpStatusException;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.folkmoot.account.Officer;
import org.folkmoot.account.Officers;
import org.folkmoot.response.Definitions;
import org.folkmoot.response.Edition;
import org.folkmoot.response.Editions;
import org.folkmoot.response.Provenance;
import org.folkmoot.store.Ids;
import org.folkmoot.store.Moments;
import org.folkmoot.survey.Consultation;
import org.folkmoot.survey.Text;
import org.folkmoot.survey.html.WidgetHtml;
import org.folkmoot.survey.html.WidgetHtml.Setting;
import org.folkmoot.web.FormError;
import org.folkmoot.web.Messages;

/** Puts post into the words of its pages. */
@Singleton
final class PostWords {

    private static final String STAFF = "en";
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final Definitions definitions;
    private final Editions editions;
    private final Officers officers;
    private final WidgetHtml widgets;
    private final Messages messages;
    private final Moments moments;
    private final Ids ids;

    PostWords(
            Definitions definitions,
            Editions editions,
            Officers officers,
            WidgetHtml widgets,
            Messages messages,
            Moments moments,
            Ids ids) {
        this.definitions = definitions;
        this.editions = editions;
        this.officers = officers;
        this.widgets = widgets;
        this.messages = messages;
        this.moments = moments;
        this.ids = ids;
    }

    /** A choice of a select. */
    record Choice(String value, String label, boolean chosen) {}

    /** A piece of post in a list. What it is called is shown only until it is taken in. */
    record Line(
            String href,
            String name,
            String kind,
            String size,
            Instant at,
            String by,
            @Nullable String reference,
            @Nullable String reason) {}

    /** @param words whether its words can be added to those of the mail */
    record Enclosed(int number, String name, String size, boolean words) {}

    String say(String key, Object... arguments) {
        return messages.text(STAFF, key, arguments);
    }

    String of(Text text) {
        return text.in(STAFF);
    }

    LocalDate today() {
        return LocalDate.ofInstant(moments.now(), LONDON);
    }

    String newKey() {
        return ids.random().toString();
    }

    /** A key that we made, or else a new one. */
    String key(String sent) {
        return sent.matches("[0-9a-f-]{36}") ? sent : newKey();
    }

    Consultation found(String consultation) {
        return definitions
                .consultation(consultation)
                .orElseThrow(() -> new HttpStatusException(HttpStatus.NOT_FOUND, ""));
    }

    Line line(String base, PostItem item) {
        boolean waits = item.state() == PostItem.State.WAITING;
        UUID who = waits || item.decidedBy() == null ? item.broughtBy() : item.decidedBy();
        return new Line(
                base + "/" + item.id(),
                item.state() == PostItem.State.TAKEN ? "" : item.name(),
                say("post.kind." + item.kind()),
                size(item.size()),
                waits || item.decided() == null ? item.arrived() : item.decided(),
                officers.byId(who).map(Officer::name).orElse(""),
                item.reference(),
                item.reason());
    }

    List<Enclosed> enclosed(List<Opened.Attached> attached) {
        List<Enclosed> enclosed = new ArrayList<>();
        attached.forEach(one -> enclosed.add(new Enclosed(
                enclosed.size(), one.name(), size(one.size()), one.text().isPresent())));
        return enclosed;
    }

    private String size(long bytes) {
        return bytes >= 1 << 20
                ? say("post.size.mb", Math.round(bytes / 104_857.6) / 10.0)
                : say("post.size.kb", Math.max(1, bytes >> 10));
    }

    /** What is told of a file that was not kept now. */
    String told(Came.Known known) {
        PostItem before = known.before();
        return switch (before.state()) {
            case WAITING -> say("post.came.known.waiting", known.name(), day(before.arrived()));
            case TAKEN -> say("post.came.known.taken", known.name(), day(before.arrived()), before.reference());
            case ASIDE -> say("post.came.known.aside", known.name(), day(before.arrived()));
        };
    }

    String told(Came.Refused refused) {
        return say("post.came.refused." + refused.reason().id(), refused.name());
    }

    private static String day(Instant at) {
        return DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK).format(at.atZone(LONDON));
    }

    List<Choice> channels(TakeForm form) {
        return TakeForm.CHANNELS.stream()
                .map(channel -> new Choice(
                        channel.id(),
                        say("post.channel." + channel.id()),
                        form.channel().filter(channel::equals).isPresent()))
                .toList();
    }

    List<Choice> helpers(TakeForm form) {
        return Stream.concat(Stream.of(""), Provenance.HELPERS.stream())
                .map(helper -> new Choice(
                        helper,
                        say("post.assisted." + (helper.isEmpty() ? "nobody" : helper)),
                        helper.equals(form.assisted())))
                .toList();
    }

    /** The languages in which people can answer the consultation: a letter may come in any of them. */
    List<String> languages(String consultation) {
        Set<String> languages = new LinkedHashSet<>();
        definitions.surveys(consultation).stream()
                .flatMap(id -> editions.current(id).stream())
                .flatMap(edition -> edition.survey().languages().stream())
                .filter(language -> !language.contains("-x-"))
                .forEach(languages::add);
        return List.copyOf(languages);
    }

    List<Choice> languages(String consultation, TakeForm form) {
        return languages(consultation).stream()
                .map(language -> new Choice(
                        language,
                        Locale.forLanguageTag(language).getDisplayLanguage(Locale.UK),
                        language.equals(form.language())))
                .toList();
    }

    /** The questions before and after the words, as HTML. */
    List<String> questions(Edition edition, TakeForm form) {
        return edition.survey().questions().stream()
                .filter(question -> !question.equals(Tray.words(edition)))
                .map(question -> widgets.html(question, form.written(), form.faults(edition), Setting.TOGETHER, STAFF))
                .toList();
    }

    List<FormError> errors(Edition edition, TakeForm form) {
        List<FormError> errors = new ArrayList<>();
        String words = form.words(edition);
        if (words.isBlank()) {
            errors.add(new FormError("words", say("post.fault.words")));
        } else if (words.codePointCount(0, words.length()) > OpenedFiles.LONGEST) {
            errors.add(new FormError("words", say("post.fault.words.long", OpenedFiles.LONGEST)));
        } else if (form.namesSender(edition) && !form.namesStay()) {
            errors.add(new FormError("words", say("post.fault.names")));
        }
        errors.addAll(widgets.errors(
                form.faults(edition).stream()
                        .filter(fault -> !fault.field().equals(TakeForm.field(edition)))
                        .toList(),
                STAFF));
        if (form.channel().isEmpty()) {
            errors.add(new FormError("channel-letter", say("post.fault.channel")));
        }
        if (form.day().isEmpty()) {
            errors.add(new FormError("received", say("post.fault.received")));
        } else if (form.day().get().isAfter(today())) {
            errors.add(new FormError("received", say("post.fault.received.future")));
        }
        return errors;
    }
}
