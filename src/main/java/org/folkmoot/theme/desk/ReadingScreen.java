package org.folkmoot.theme.desk;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.folkmoot.comment.Comment;
import org.folkmoot.comment.Translation;
import org.folkmoot.comment.Translations;
import org.folkmoot.response.Response;
import org.folkmoot.response.Responses;
import org.folkmoot.survey.frame.CodeFrame;
import org.folkmoot.theme.Coder;
import org.folkmoot.theme.Codings;
import org.folkmoot.theme.Frames;
import org.folkmoot.theme.Kept;
import org.folkmoot.theme.OpenQuestion;
import org.folkmoot.theme.Passage;
import org.folkmoot.theme.Predictions;
import org.folkmoot.theme.Sentiment;
import org.folkmoot.theme.Stance;
import org.folkmoot.theme.Steps;
import org.folkmoot.theme.Suggestion;
import org.folkmoot.theme.Tone;
import org.folkmoot.theme.Tones;
import org.folkmoot.web.Messages;

/** What the page of one comment shows. */
@Singleton
final class ReadingScreen {
    private static final String STAFF = "en";
    private static final Set<String> KEPT =
            Set.of("yes", "carried", "another", "flagged", "undone", "undone-part", "redone", "redone-part", "nothing");
    private static final int MOST_COUNTED = 1_000;
    private static final int KEYS = 9;
    private static final int RECENT = 8;
    private static final int RECENT_LOOK = 60;

    private final Frames frames;
    private final Codings codings;
    private final Responses responses;
    private final Predictions predictions;
    private final Steps steps;
    private final Queues queues;
    private final DeskRepository repository;
    private final Beside beside;
    private final Tones tones;
    private final Translations translations;
    private final Messages messages;

    ReadingScreen(
            Frames frames,
            Codings codings,
            Responses responses,
            Predictions predictions,
            Steps steps,
            Queues queues,
            DeskRepository repository,
            Beside beside,
            Tones tones,
            Translations translations,
            Messages messages) {
        this.frames = frames;
        this.codings = codings;
        this.responses = responses;
        this.predictions = predictions;
        this.steps = steps;
        this.queues = queues;
        this.repository = repository;
        this.beside = beside;
        this.tones = tones;
        this.translations = translations;
        this.messages = messages;
    }

    /** Something to choose from, for templates. */
    record Option(String id, String label, boolean ticked) {}

    /**
     * The model, as keys and values.
     *
     * @param asked the question of the comment
     * @param shown the comment; empty when there is none left to read
     * @param mayCode whether the officer may code; others only look
     * @param kept what became of the form sent before
     */
    Object[] model(
            List<OpenQuestion> all,
            Queue queue,
            OpenQuestion asked,
            Optional<Comment> shown,
            Draft draft,
            Coder coder,
            boolean mayCode,
            @Nullable String kept) {
        String consultation = asked.survey().consultation();
        List<Object> model = new ArrayList<>();
        heading(model, all, queue, asked, coder, mayCode, kept);
        shown.ifPresent(comment -> comment(model, all, queue, asked, comment, draft, coder));
        Steps.Offer offer = steps.offer(consultation, coder);
        put(model, "undoable", offer.undo(), "redoable", offer.redo());
        return model.toArray();
    }

    /** What officers would say of the comment, as they said of others; null where nothing is guessed. */
    private @Nullable String guess(Comment comment, Tone tone) {
        return tones.of(comment, tone)
                .map(guess -> messages.text(
                        STAFF,
                        "theme.read.guess",
                        messages.text(STAFF, "theme." + tone.id() + "." + guess.value()),
                        Math.round(100 * guess.probability())))
                .orElse(null);
    }

    private static void put(List<Object> model, Object... keysAndValues) {
        model.addAll(Arrays.asList(keysAndValues));
    }

    private void heading(
            List<Object> model,
            List<OpenQuestion> all,
            Queue queue,
            OpenQuestion asked,
            Coder coder,
            boolean mayCode,
            @Nullable String kept) {
        String base = "/desk/" + asked.survey().consultation() + "/themes";
        put(
                model,
                "title",
                messages.text(STAFF, "theme.read.title"),
                "section",
                "desk",
                "back",
                base,
                "base",
                base,
                "coder",
                mayCode,
                "kept",
                kept,
                "keptText",
                kept == null || !KEPT.contains(kept) ? null : messages.text(STAFF, "theme.kept." + kept),
                "finishedText",
                messages.text(STAFF, "theme.finished." + queue.kind().id()),
                "asked",
                asked,
                "queue",
                queue.kind().id(),
                "queueLabel",
                messages.text(STAFF, "theme.queue." + queue.kind().id()),
                "queueSurvey",
                queue.survey().orElse(null),
                "queueQuestion",
                queue.question().orElse(null),
                "queueList",
                queue.list().map(UUID::toString).orElse(null),
                "searched",
                queue.kind() == Queue.Kind.SEARCH
                        ? queue.list()
                                .flatMap(id -> queues.searched(asked.survey().consultation(), coder, id))
                                .orElse(null)
                        : null,
                "left",
                left(queues.count(asked.survey().consultation(), queue, coder, MOST_COUNTED + 1)),
                "onward",
                all.stream()
                        .filter(question -> question.unread() > 0 && !question.equals(asked))
                        .findFirst()
                        .orElse(null));
    }

    private String left(long count) {
        return count > MOST_COUNTED
                ? messages.text(STAFF, "theme.read.left-many", MOST_COUNTED)
                : messages.text(STAFF, "theme.read.left", count);
    }

    private void comment(
            List<Object> model,
            List<OpenQuestion> all,
            Queue queue,
            OpenQuestion asked,
            Comment comment,
            Draft draft,
            Coder coder) {
        String consultation = asked.survey().consultation();
        CodeFrame frame = frames.of(consultation).orElseThrow();
        CodeList codes = new CodeList(frame, asked.themeAsked(), STAFF);
        List<Suggestion> suggestions = codings.suggestions(comment.id());
        // What is to be checked is not ticked beforehand: that would be checking it by itself.
        boolean beforehand = draft.fresh() && queue.kind() != Queue.Kind.CHECK;
        Set<String> ticked = new LinkedHashSet<>(draft.codes());
        if (beforehand) {
            suggestions.stream()
                    .filter(Suggestion::ticked)
                    .map(Suggestion::code)
                    .forEach(ticked::add);
        }
        List<CodeChoice> suggested = suggested(codes, suggestions, comment, ticked);
        Set<String> offered =
                suggested.stream().map(CodeChoice::id).collect(Collectors.toCollection(LinkedHashSet::new));
        List<CodeChoice> given = ticked.stream()
                .filter(id -> !offered.contains(id))
                .flatMap(id -> codes.byId(id).or(() -> codes.retired(id)).stream())
                .map(CodeChoice::asTicked)
                .toList();
        Set<String> here = Stream.concat(offered.stream(), ticked.stream()).collect(Collectors.toSet());
        List<CodeChoice> recent = recent(consultation, frame, codes, coder, here, suggested.size());
        here.addAll(recent.stream().map(CodeChoice::id).toList());
        Optional<Kept> reading = codings.standing(comment.id());
        Optional<Response> response = responses.byId(comment.response());
        boolean madeUp = response.map(one -> one.provenance().madeUp()).orElse(false);
        List<DeskRepository.Alike> alike = repository.alike(comment.id()).stream()
                .filter(one -> !one.read())
                .toList();
        // What was suggested for a translated comment was found in the translation.
        Optional<Translation> translation = translations.of(comment.id());
        List<Beside.Sibling> siblings = beside.siblings(comment, all, STAFF);
        put(
                model,
                "comment",
                comment.id().toString(),
                "redact",
                "/desk/" + consultation + "/quotes/redact/comment/" + comment.id(),
                "words",
                comment.text(),
                "pieces",
                MarkedText.of(
                        comment.text(), translation.isPresent() ? marks(List.of(), draft) : marks(suggestions, draft)),
                "language",
                translation.map(Translation::from).orElse(comment.language().equals(STAFF) ? null : comment.language()),
                "translation",
                translation.orElse(null),
                "translationPieces",
                translation
                        .map(one -> MarkedText.of(one.text(), evidence(suggestions)))
                        .orElse(null),
                "notice",
                madeUp ? messages.text(STAFF, "theme.made-up") : null,
                "reference",
                response.map(Response::reference).orElse(null),
                "channel",
                response.map(one -> messages.text(
                                STAFF,
                                "theme.channel." + one.provenance().channel().id()))
                        .orElse(null),
                "otherLanguage",
                Optional.ofNullable(predictions.of(List.of(comment.id())).get(comment.id()))
                        .filter(says -> !says.knownLanguage())
                        .isPresent(),
                "reading",
                reading.orElse(null),
                "readWay",
                reading.map(one -> messages.text(STAFF, "theme.way." + one.way().id()))
                        .orElse(null),
                "replaces",
                reading.map(one -> one.id().toString()).orElse(null),
                "splits",
                reading.stream()
                        .flatMap(one -> one.reading().codes().stream())
                        .flatMap(code -> codes.split(code).stream())
                        .toList(),
                "doubts",
                queue.kind() == Queue.Kind.SUSPICIOUS ? doubts(consultation, codes, reading) : null,
                "suggested",
                suggested,
                "given",
                given,
                "recent",
                recent,
                "guide",
                codes.ofTheme().stream()
                        .filter(choice -> !here.contains(choice.id()))
                        .toList(),
                "entries",
                codes.all(),
                "tops",
                tops(suggested, given, recent),
                "order",
                String.join(" ", ticked),
                "passages",
                draft.passageFields(),
                "stances",
                Stream.of(Stance.values())
                        .map(one -> new Option(
                                one.id(),
                                messages.text(STAFF, "theme.stance." + one.id()),
                                one.id().equals(draft.stance())))
                        .toList(),
                "stanceGuess",
                guess(comment, Tone.STANCE),
                "sentiments",
                Stream.of(Sentiment.values())
                        .map(one -> new Option(
                                one.id(),
                                messages.text(STAFF, "theme.sentiment." + one.id()),
                                one.id().equals(draft.sentiment())))
                        .toList(),
                "sentimentGuess",
                guess(comment, Tone.SENTIMENT),
                "note",
                draft.note(),
                "more",
                !(draft.stance() + draft.sentiment() + draft.note()).isEmpty(),
                "flagged",
                draft.flagged(),
                "typed",
                draft.typed(),
                "same",
                alike.stream().filter(DeskRepository.Alike::same).count(),
                "near",
                alike.stream().filter(one -> !one.same()).count(),
                "siblings",
                siblings,
                "siblingCount",
                siblings.size(),
                "like",
                beside.like(comment, suggestions, STAFF));
    }

    private List<String> doubts(String consultation, CodeList codes, Optional<Kept> reading) {
        return reading.stream()
                .flatMap(kept -> queues.suspicions(consultation, kept).stream())
                .flatMap(doubt -> codes.byId(doubt.code()).stream())
                .map(CodeChoice::label)
                .toList();
    }

    private static List<CodeChoice> tops(List<CodeChoice> suggested, List<CodeChoice> given, List<CodeChoice> recent) {
        return Stream.of(given, suggested, recent).flatMap(List::stream).toList();
    }

    private static List<Passage> marks(List<Suggestion> suggestions, Draft draft) {
        return Stream.concat(evidence(suggestions).stream(), draft.passages().values().stream())
                .toList();
    }

    private static List<Passage> evidence(List<Suggestion> suggestions) {
        return suggestions.stream()
                .flatMap(suggestion -> suggestion.evidence().stream())
                .filter(evidence -> evidence.to() > evidence.from())
                .map(evidence -> new Passage(evidence.from(), evidence.to()))
                .toList();
    }

    private List<CodeChoice> recent(
            String consultation, CodeFrame frame, CodeList codes, Coder coder, Set<String> here, int keys) {
        List<CodeChoice> recent = new ArrayList<>();
        Set<String> last = new LinkedHashSet<>();
        repository.last(consultation, coder.id(), RECENT_LOOK).forEach(code -> last.add(frame.now(code)));
        last.stream()
                .filter(code -> !here.contains(code))
                .flatMap(code -> codes.byId(code).stream())
                .limit(RECENT)
                .forEach(choice -> {
                    int key = keys + recent.size() + 1;
                    recent.add(choice.recent(key <= KEYS ? key : null));
                });
        return recent;
    }

    private List<CodeChoice> suggested(
            CodeList codes, List<Suggestion> suggestions, Comment comment, Set<String> ticked) {
        List<CodeChoice> choices = new ArrayList<>();
        String text = comment.text();
        for (Suggestion suggestion : suggestions) {
            String words = suggestion.evidence().stream()
                    .map(evidence -> "“" + text.substring(evidence.from(), evidence.to()) + "”")
                    .distinct()
                    .collect(Collectors.joining(", "));
            String because = words.isEmpty()
                    ? "“"
                            + text.substring(suggestion.sentenceFrom(), suggestion.sentenceTo())
                                    .strip() + "”"
                    : words;
            codes.byId(suggestion.code())
                    .map(choice -> choice.suggested(
                            choices.size() + 1, because, suggestion.confidence(), ticked.contains(choice.id())))
                    .ifPresent(choices::add);
        }
        return choices;
    }
}
