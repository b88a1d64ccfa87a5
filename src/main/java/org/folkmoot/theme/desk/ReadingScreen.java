package org.folkmoot.theme.desk;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.folkmoot.comment.Comment;
import org.folkmoot.response.Response;
import org.folkmoot.response.Responses;
import org.folkmoot.theme.Codings;
import org.folkmoot.theme.Frames;
import org.folkmoot.theme.Kept;
import org.folkmoot.theme.OpenQuestion;
import org.folkmoot.theme.Suggestion;
import org.folkmoot.web.Messages;

/** What the page of one comment shows. */
@Singleton
final class ReadingScreen {
    private static final String STAFF = "en";

    private final Frames frames;
    private final Codings codings;
    private final Responses responses;
    private final Messages messages;

    ReadingScreen(Frames frames, Codings codings, Responses responses, Messages messages) {
        this.frames = frames;
        this.codings = codings;
        this.responses = responses;
        this.messages = messages;
    }

    /**
     * The model, as keys and values.
     *
     * @param shown the comment; empty when there is none left to read
     * @param ticked the codes that are ticked; suggestions are not, unless they were before
     * @param typed what stands in the field in which codes are typed
     * @param coder whether the officer may code; others only look
     */
    Object[] model(
            List<OpenQuestion> all,
            OpenQuestion asked,
            Optional<Comment> shown,
            Set<String> ticked,
            String typed,
            boolean coder,
            @Nullable String kept) {
        String consultation = asked.survey().consultation();
        CodeList codes = new CodeList(frames.of(consultation).orElseThrow(), asked.themeAsked(), STAFF);
        List<Suggestion> suggestions =
                shown.map(comment -> codings.suggestions(comment.id())).orElse(List.of());
        List<CodeChoice> suggested = suggested(codes, suggestions, shown, ticked);
        Set<String> offered = suggested.stream().map(CodeChoice::id).collect(Collectors.toSet());
        List<CodeChoice> given = ticked.stream()
                .filter(id -> !offered.contains(id))
                .flatMap(id -> codes.byId(id).stream())
                .map(CodeChoice::asTicked)
                .toList();
        Optional<Response> response = shown.flatMap(comment -> responses.byId(comment.response()));
        Optional<Kept> reading = shown.flatMap(comment -> codings.standing(comment.id()));
        boolean madeUp = response.map(one -> one.provenance().madeUp()).orElse(false);
        return new Object[] {
            "title",
            messages.text(STAFF, "theme.read.title"),
            "section",
            "desk",
            "back",
            "/desk/" + consultation + "/themes",
            "notice",
            madeUp ? messages.text(STAFF, "theme.made-up") : null,
            "base",
            "/desk/" + consultation + "/themes",
            "coder",
            coder,
            "kept",
            kept,
            "asked",
            asked,
            "comment",
            shown.map(Comment::id).map(UUID::toString).orElse(null),
            "reference",
            response.map(Response::reference).orElse(null),
            "pieces",
            shown.map(comment -> MarkedText.of(
                            comment.text(),
                            suggestions.stream()
                                    .flatMap(suggestion -> suggestion.evidence().stream())
                                    .toList()))
                    .orElse(List.of()),
            "readBy",
            reading.map(one -> one.reading().coder().name()).orElse(null),
            "replaces",
            reading.map(row -> row.id().toString()).orElse(null),
            "suggested",
            suggested,
            "given",
            given,
            "guide",
            codes.ofTheme().stream()
                    .filter(choice -> !offered.contains(choice.id()) && !ticked.contains(choice.id()))
                    .toList(),
            "entries",
            codes.all(),
            "typed",
            typed,
            "skip",
            asked.address() + shown.map(comment -> "&after=" + comment.id()).orElse(""),
            "onward",
            all.stream()
                    .filter(question -> question.unread() > 0 && !question.equals(asked))
                    .findFirst()
                    .orElse(null)
        };
    }

    private List<CodeChoice> suggested(
            CodeList codes, List<Suggestion> suggestions, Optional<Comment> shown, Set<String> ticked) {
        List<CodeChoice> choices = new ArrayList<>();
        for (Suggestion suggestion : suggestions) {
            String text = shown.orElseThrow().text();
            String because = suggestion.evidence().stream()
                    .map(evidence -> "“" + text.substring(evidence.from(), evidence.to()) + "”")
                    .distinct()
                    .collect(Collectors.joining(", "));
            codes.byId(suggestion.code())
                    .map(choice -> choice.suggested(choices.size() + 1, because, ticked.contains(choice.id())))
                    .ifPresent(choices::add);
        }
        return choices;
    }
}
