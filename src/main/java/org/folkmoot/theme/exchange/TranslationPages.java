package org.folkmoot.theme.exchange;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.transaction.TransactionOperations;
import io.micronaut.views.ModelAndView;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.folkmoot.account.Audit;
import org.folkmoot.account.Officer;
import org.folkmoot.account.SignedIn;
import org.folkmoot.comment.Comment;
import org.folkmoot.comment.Comments;
import org.folkmoot.comment.Translation;
import org.folkmoot.comment.Translations;
import org.folkmoot.response.Definitions;
import org.folkmoot.response.Disposition;
import org.folkmoot.response.Response;
import org.folkmoot.response.Responses;
import org.folkmoot.store.Moments;
import org.folkmoot.survey.Consultation;
import org.folkmoot.theme.OpenSamples;
import org.folkmoot.web.FormBody;
import org.folkmoot.web.FormError;
import org.folkmoot.web.Messages;
import org.folkmoot.web.Page;

/** Comments that are not in English, and what officers say that they mean. */
@Controller("/desk/{consultation}/themes/translations")
@Produces(MediaType.TEXT_HTML)
final class TranslationPages {
    private static final String STAFF = "en";
    private static final int MOST = 200;
    private static final int BEGINNING = 120;

    /** Languages that comments in the United Kingdom are likely to be in; that of the comment is offered besides. */
    private static final List<String> LANGUAGES = List.of(
            "ar", "bg", "bn", "bo", "cy", "de", "el", "es", "fa", "fr", "ga", "gd", "gu", "hi", "hu", "it", "ku", "lt",
            "lv", "ne", "nl", "pa", "pl", "ps", "pt", "ro", "ru", "sk", "so", "sq", "ta", "tr", "uk", "ur", "vi", "yue",
            "zh");

    private final Definitions definitions;
    private final Responses responses;
    private final Comments comments;
    private final Translations translations;
    private final OpenSamples samples;
    private final FiledRepository filed;
    private final Audit audit;
    private final Messages messages;
    private final Moments moments;
    private final TransactionOperations<Connection> transactions;

    TranslationPages(
            Definitions definitions,
            Responses responses,
            Comments comments,
            Translations translations,
            OpenSamples samples,
            FiledRepository filed,
            Audit audit,
            Messages messages,
            Moments moments,
            TransactionOperations<Connection> transactions) {
        this.definitions = definitions;
        this.responses = responses;
        this.comments = comments;
        this.translations = translations;
        this.samples = samples;
        this.filed = filed;
        this.audit = audit;
        this.messages = messages;
        this.moments = moments;
        this.transactions = transactions;
    }

    /** A line of the list. */
    record Line(String href, String language, String tag, String beginning, String by) {}

    /** A language to choose. */
    record Choice(String tag, String name, boolean chosen) {}

    @Get
    ModelAndView<Map<String, Object>> list(String consultation) {
        Consultation found = found(consultation);
        List<Comment> all = translations.foreign(consultation);
        Map<UUID, Translation> translated =
                translations.of(all.stream().map(Comment::id).toList());
        Set<UUID> held = samples.among(all.stream().map(Comment::id).toList());
        List<Line> lines = all.stream()
                .filter(comment -> !held.contains(comment.id()))
                .sorted(Comparator.comparing((Comment comment) -> translated.containsKey(comment.id())))
                .map(comment -> line(consultation, comment, Optional.ofNullable(translated.get(comment.id()))))
                .toList();
        return Page.of(
                "exchange/translations",
                "title",
                say("exchange.translations"),
                "section",
                "desk",
                "back",
                "/desk/" + consultation + "/themes",
                "consultation",
                found.title().in(STAFF),
                "lines",
                lines.subList(0, Math.min(MOST, lines.size())),
                "all",
                lines.size(),
                "more",
                lines.size() > MOST,
                "done",
                translated.size());
    }

    private static Line line(String consultation, Comment comment, Optional<Translation> translation) {
        String tag = translation.map(Translation::from).orElse(comment.language());
        String text = comment.text().strip();
        String beginning = text.codePointCount(0, text.length()) <= BEGINNING
                ? text
                : text.substring(0, text.offsetByCodePoints(0, BEGINNING)) + "…";
        return new Line(
                path(consultation) + "/" + comment.id(),
                Translation.name(tag),
                tag,
                beginning,
                translation.map(Translation::officer).orElse(""));
    }

    @Get("/{comment}")
    ModelAndView<Map<String, Object>> show(String consultation, UUID comment) {
        Comment found = comment(consultation, comment);
        Optional<Translation> translation = translations.of(comment);
        return Page.of(
                "exchange/translation",
                model(
                        consultation,
                        found,
                        translation.map(Translation::from).orElse(found.language()),
                        translation.map(Translation::text).orElse("")));
    }

    @Post("/{comment}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<ModelAndView<Map<String, Object>>> keep(
            HttpRequest<?> request, String consultation, UUID comment, FormBody form) {
        Comment found = comment(consultation, comment);
        String language = form.text("language").strip();
        String text = form.text("translation").strip();
        boolean existing = translations.of(comment).isPresent();
        List<FormError> errors = new ArrayList<>();
        if (!languages(found).contains(language)) {
            errors.add(new FormError("language", say("exchange.translation.no-language")));
        }
        if (text.isEmpty() && !existing) {
            errors.add(new FormError("translation", say("exchange.translation.none")));
        }
        if (text.length() > Translations.LONGEST) {
            errors.add(new FormError("translation", say("exchange.translation.long", Translations.LONGEST)));
        }
        if (!errors.isEmpty()) {
            return Page.refused("exchange/translation", errors, model(consultation, found, language, text));
        }
        Officer officer = SignedIn.officer(request).orElseThrow();
        transactions.executeWrite(status -> {
            translations.keep(found, language, text, officer.id(), officer.name());
            // What was suggested was found in other words.
            filed.withdrawSuggestions(comment, moments.now());
            filed.forgetPrediction(comment);
            filed.askAgainAboutQuotes(comment);
            audit.record(
                    officer,
                    text.isEmpty() ? "comment.translation.remove" : "comment.translate",
                    consultation,
                    comment + " from " + language);
            return null;
        });
        return Page.next(path(consultation) + "/" + comment);
    }

    private Object[] model(String consultation, Comment comment, String language, String text) {
        List<Translation> revisions = translations.revisions(comment.id());
        return new Object[] {
            "title",
            say("exchange.translation"),
            "section",
            "desk",
            "back",
            path(consultation),
            "consultation",
            found(consultation).title().in(STAFF),
            "action",
            path(consultation) + "/" + comment.id(),
            "comment",
            comment,
            "reference",
            responses.byId(comment.response()).map(Response::reference).orElse(""),
            "language",
            language,
            "choices",
            languages(comment).stream()
                    .map(tag -> new Choice(tag, Translation.name(tag), tag.equals(language)))
                    .sorted(Comparator.comparing(Choice::name))
                    .toList(),
            "text",
            text,
            "standing",
            translations.of(comment.id()).orElse(null),
            "revisions",
            revisions.size() > 1 ? revisions.reversed() : null
        };
    }

    /** English is offered too: a survey answered in Welsh may hold a comment in English, and the other way round. */
    private static Set<String> languages(Comment comment) {
        Set<String> tags = new LinkedHashSet<>(LANGUAGES);
        if (!comment.language().equals(Translation.INTO)) {
            tags.add(comment.language());
        }
        return tags;
    }

    private Comment comment(String consultation, UUID id) {
        found(consultation);
        return comments.byId(id)
                .filter(comment -> comment.survey().consultation().equals(consultation))
                .filter(comment -> responses
                        .byId(comment.response())
                        .filter(response -> response.disposition() == Disposition.INCLUDED)
                        .isPresent())
                .orElseThrow(TranslationPages::notFound);
    }

    private Consultation found(String consultation) {
        return definitions.consultation(consultation).orElseThrow(TranslationPages::notFound);
    }

    private String say(String key, Object... values) {
        return messages.text(STAFF, key, values);
    }

    private static String path(String consultation) {
        return "/desk/" + consultation + "/themes/translations";
    }

    private static HttpStatusException notFound() {
        return new HttpStatusException(HttpStatus.NOT_FOUND, "");
    }
}
