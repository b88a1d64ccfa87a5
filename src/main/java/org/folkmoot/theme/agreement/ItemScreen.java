package org.folkmoot.theme.agreement;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.exceptions.HttpStatusException;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.folkmoot.comment.Comment;
import org.folkmoot.comment.Comments;
import org.folkmoot.response.Response;
import org.folkmoot.response.Responses;
import org.folkmoot.theme.Coder;
import org.folkmoot.theme.Frames;
import org.folkmoot.theme.OpenQuestion;
import org.folkmoot.theme.OpenQuestions;
import org.folkmoot.theme.desk.CodeChoice;
import org.folkmoot.theme.desk.CodeList;
import org.folkmoot.web.FormBody;
import org.folkmoot.web.Messages;

/** What the pages of one comment of a sample show, and what their forms bring. */
@Singleton
final class ItemScreen {
    private static final String STAFF = "en";

    private final Samples samples;
    private final Frames frames;
    private final OpenQuestions questions;
    private final Comments comments;
    private final Responses responses;
    private final Messages messages;

    ItemScreen(
            Samples samples,
            Frames frames,
            OpenQuestions questions,
            Comments comments,
            Responses responses,
            Messages messages) {
        this.samples = samples;
        this.frames = frames;
        this.questions = questions;
        this.comments = comments;
        this.responses = responses;
        this.messages = messages;
    }

    /** @param unknown whether something was typed that is no code */
    record Typed(List<String> codes, boolean unknown) {}

    /** The codes ticked and typed, in the order that the form names, others after these as sent. */
    Typed typed(Sample sample, FormBody form) {
        CodeList list = list(sample, question(sample));
        Set<String> codes = new LinkedHashSet<>();
        form.all("code").forEach(id -> list.byId(id).ifPresent(code -> codes.add(code.id())));
        String typed = form.text("add").strip();
        Optional<CodeChoice> added = list.typed(typed);
        added.ifPresent(code -> codes.add(code.id()));
        List<String> order = List.of(form.text("order").split(" "));
        List<String> ranked = codes.stream()
                .sorted(Comparator.comparing(code -> order.contains(code) ? order.indexOf(code) : order.size()))
                .toList();
        return new Typed(ranked, !typed.isEmpty() && added.isEmpty());
    }

    /** The page on which a coder codes; nothing of what anybody else or the machine thinks of the comment is on it. */
    Object[] model(
            Sample sample,
            Optional<Samples.Item> item,
            List<String> given,
            String typed,
            Coder coder,
            @Nullable String kept) {
        Samples.Progress progress = samples.progress(sample, coder);
        List<Object> model = new ArrayList<>(common(sample, item, given, typed));
        model.addAll(pairs(
                "title",
                messages.text(STAFF, "agreement.code.title"),
                "kept",
                kept,
                "own",
                progress.own(),
                "items",
                progress.items(),
                "skip",
                base(sample) + "/code"
                        + item.map(one -> "?after=" + one.place()).orElse("")));
        return model.toArray();
    }

    /** What stands on the page whoever looks at a comment. */
    List<Object> common(Sample sample, Optional<Samples.Item> item, List<String> given, String typed) {
        OpenQuestion question = question(sample);
        CodeList list = list(sample, question);
        Optional<Comment> comment = item.flatMap(one -> comments.byId(one.comment()));
        Optional<Response> response = comment.flatMap(one -> responses.byId(one.response()));
        boolean madeUp = response.map(one -> one.provenance().madeUp()).orElse(false);
        return pairs(
                "section",
                "desk",
                "back",
                base(sample),
                "notice",
                madeUp ? messages.text(STAFF, "theme.made-up") : null,
                "base",
                base(sample),
                "asked",
                question,
                "item",
                item.map(one -> one.id().toString()).orElse(null),
                "words",
                comment.map(Comment::text).orElse(null),
                "reference",
                response.map(Response::reference).orElse(null),
                "given",
                given.stream()
                        .flatMap(id -> list.byId(id).stream())
                        .map(CodeChoice::asTicked)
                        .toList(),
                "order",
                String.join(" ", given),
                "guide",
                guide(list, given),
                "entries",
                list.all(),
                "typed",
                typed);
    }

    static List<Object> pairs(Object... keysAndValues) {
        List<Object> pairs = new ArrayList<>();
        for (Object each : keysAndValues) {
            pairs.add(each);
        }
        return pairs;
    }

    String label(Sample sample, String code) {
        return frames.of(sample.consultation())
                .flatMap(frame -> frame.byId(frame.now(code)))
                .map(named -> named.label().in(STAFF))
                .orElse(code);
    }

    /** Codes as they may be ticked; those that nobody may give any more are left out. */
    List<CodeChoice> choices(Sample sample, Collection<String> codes) {
        CodeList list = list(sample, question(sample));
        return codes.stream().flatMap(id -> list.byId(id).stream()).toList();
    }

    /** The codes of the theme asked that stand nowhere else on the page. */
    List<CodeChoice> guide(Sample sample, Collection<String> elsewhere) {
        return guide(list(sample, question(sample)), elsewhere);
    }

    private static List<CodeChoice> guide(CodeList list, Collection<String> elsewhere) {
        return list.ofTheme().stream()
                .filter(choice -> !elsewhere.contains(choice.id()))
                .toList();
    }

    private CodeList list(Sample sample, OpenQuestion question) {
        return new CodeList(frames.of(sample.consultation()).orElseThrow(), question.themeAsked(), STAFF);
    }

    private OpenQuestion question(Sample sample) {
        return questions.of(sample.consultation(), STAFF).stream()
                .filter(each ->
                        each.survey().equals(sample.surveyId()) && each.id().equals(sample.questionId()))
                .findFirst()
                .orElseThrow(() -> new HttpStatusException(HttpStatus.NOT_FOUND, ""));
    }

    static String base(Sample sample) {
        return "/desk/" + sample.consultation() + "/themes/agreement/" + sample.id();
    }
}
