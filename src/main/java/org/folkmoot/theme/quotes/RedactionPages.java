package org.folkmoot.theme.quotes;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.transaction.TransactionOperations;
import io.micronaut.views.ModelAndView;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.folkmoot.account.Audit;
import org.folkmoot.account.Officer;
import org.folkmoot.account.SignedIn;
import org.folkmoot.comment.Comment;
import org.folkmoot.comment.Comments;
import org.folkmoot.comment.Personal;
import org.folkmoot.comment.Redactions;
import org.folkmoot.comment.Removal;
import org.folkmoot.response.Definitions;
import org.folkmoot.response.Disposition;
import org.folkmoot.response.Response;
import org.folkmoot.response.Responses;
import org.folkmoot.theme.Frames;
import org.folkmoot.web.FormBody;
import org.folkmoot.web.FormError;
import org.folkmoot.web.Messages;
import org.folkmoot.web.Page;

/** Where an officer sees a comment as written, confirms or takes back what the program takes out of it, and takes out more. */
@Controller("/desk/{consultation}/quotes/redact/comment")
final class RedactionPages {

    private static final String STAFF = "en";
    private static final String VIEW = "quotes/redact";
    private static final int MOST_LINES = 200;

    private final Definitions definitions;
    private final Comments comments;
    private final Responses responses;
    private final Redactions redactions;
    private final Quotes quotes;
    private final Frames frames;
    private final Audit audit;
    private final Messages messages;
    private final TransactionOperations<Connection> transactions;

    RedactionPages(
            Definitions definitions,
            Comments comments,
            Responses responses,
            Redactions redactions,
            Quotes quotes,
            Frames frames,
            Audit audit,
            Messages messages,
            TransactionOperations<Connection> transactions) {
        this.definitions = definitions;
        this.comments = comments;
        this.responses = responses;
        this.redactions = redactions;
        this.quotes = quotes;
        this.frames = frames;
        this.audit = audit;
        this.messages = messages;
        this.transactions = transactions;
    }

    /** A piece of the comment as written; {@code out} if readers do not see it. */
    record Piece(String text, boolean out) {}

    /** A stretch to decide about. */
    record Line(String id, String value, String words, String kind, String state, boolean out) {}

    @Get("/{comment}")
    @Produces(MediaType.TEXT_HTML)
    ModelAndView<Map<String, Object>> look(
            HttpRequest<?> request, String consultation, UUID comment, @QueryValue Optional<String> code) {
        Comment found = found(consultation, comment);
        audit.record(SignedIn.officer(request).orElseThrow(), "comment.original", consultation, comment.toString());
        return Page.of(VIEW, model(consultation, found, code.orElse(""), ""));
    }

    @Post("/{comment}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<ModelAndView<Map<String, Object>>> decide(
            HttpRequest<?> request, String consultation, UUID comment, FormBody form) {
        Officer officer = SignedIn.officer(request).orElseThrow();
        Comment found = found(consultation, comment);
        Set<String> out = Set.copyOf(form.all("out"));
        List<Redactions.Decision> decisions = new ArrayList<>();
        // Those that were on the page: what is found since is decided another time.
        Set<String> seen = Set.copyOf(form.all("seen"));
        for (Redactions.Mark mark : redactions.marks(found)) {
            String value = value(mark.removal());
            boolean added = mark.state() == Redactions.State.ADDED;
            if (seen.contains(value) && (out.contains(value) || !added)) {
                decisions.add(new Redactions.Decision(mark.removal(), out.contains(value)));
            }
        }
        List<String> unknown = new ArrayList<>();
        form.text("more")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .limit(MOST_LINES)
                .forEach(line -> {
                    List<Removal> places = Redactions.places(found.text(), line, Personal.OTHER);
                    places.forEach(place -> decisions.add(new Redactions.Decision(place, true)));
                    if (places.isEmpty()) {
                        unknown.add(line);
                    }
                });
        if (!unknown.isEmpty()) {
            return Page.refused(
                    VIEW,
                    List.of(new FormError("more", say("quotes.redact.not-there", String.join("”, “", unknown)))),
                    model(consultation, found, form.text("code"), form.text("more")));
        }
        transactions.executeWrite(status -> {
            redactions.decide(found, decisions, officer.id());
            frames.of(consultation).ifPresent(frame -> quotes.renew(frame, found));
            audit.record(officer, "comment.redact", consultation, comment + ", " + decisions.size() + " stretches");
            return null;
        });
        String code = form.text("code");
        String back = frames.of(consultation).flatMap(frame -> frame.byId(code)).isPresent()
                ? "/desk/" + consultation + "/quotes/" + code + "/" + comment
                : "/desk/" + consultation + "/quotes/redact/comment/" + comment;
        return Page.next(back);
    }

    private Object[] model(String consultation, Comment comment, String code, String more) {
        List<Redactions.Mark> marks = redactions.marks(comment);
        Optional<Response> response = responses.byId(comment.response());
        boolean known =
                frames.of(consultation).flatMap(frame -> frame.byId(code)).isPresent();
        return new Object[] {
            "title",
            say("quotes.redact.title"),
            "section",
            "desk",
            "back",
            known
                    ? "/desk/" + consultation + "/quotes/" + code + "/" + comment.id()
                    : "/desk/" + consultation + "/quotes",
            "notice",
            response.filter(one -> one.provenance().madeUp()).isPresent() ? say("theme.made-up") : null,
            "consultation",
            definitions.consultation(consultation).orElseThrow().title().in(STAFF),
            "reference",
            response.map(Response::reference).orElse(""),
            "language",
            comment.language(),
            "pieces",
            pieces(comment.text(), marks),
            "shown",
            redactions.shown(comment),
            "lines",
            marks.stream().map(mark -> line(comment.text(), mark)).toList(),
            "more",
            more,
            "code",
            known ? code : "",
            "action",
            "/desk/" + consultation + "/quotes/redact/comment/" + comment.id()
        };
    }

    private Line line(String text, Redactions.Mark mark) {
        Removal removal = mark.removal();
        return new Line(
                "out-" + removal.from() + "-" + removal.to(),
                value(removal),
                text.substring(removal.from(), removal.to()),
                say("quotes.kind." + removal.kind().id()),
                say("quotes.state."
                        + mark.state().name().toLowerCase(Locale.ROOT).replace('_', '-')),
                mark.takenOut());
    }

    private static String value(Removal removal) {
        return removal.from() + "-" + removal.to();
    }

    private static List<Piece> pieces(String text, List<Redactions.Mark> marks) {
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        for (Redactions.Mark mark : marks) {
            int from = Math.max(at, mark.removal().from());
            if (mark.takenOut() && mark.removal().to() > from) {
                pieces.add(new Piece(text.substring(at, from), false));
                pieces.add(new Piece(text.substring(from, mark.removal().to()), true));
                at = mark.removal().to();
            }
        }
        pieces.add(new Piece(text.substring(at), false));
        return pieces.stream().filter(piece -> !piece.text().isEmpty()).toList();
    }

    /** Only of a response that counts, or waits to: nobody reads what was removed here. */
    private Comment found(String consultation, UUID id) {
        return comments.byId(id)
                .filter(comment -> comment.survey().consultation().equals(consultation))
                .filter(comment -> responses
                        .byId(comment.response())
                        .filter(response -> response.disposition() == Disposition.INCLUDED)
                        .isPresent())
                .orElseThrow(() -> new HttpStatusException(HttpStatus.NOT_FOUND, ""));
    }

    private String say(String key, Object... arguments) {
        return messages.text(STAFF, key, arguments);
    }
}
