package org.folkmoot.theme.discovery;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.folkmoot.answer.QuestionId;
import org.folkmoot.answer.SurveyId;
import org.folkmoot.comment.Comment;
import org.folkmoot.comment.Comments;
import org.folkmoot.comment.Redactions;
import org.folkmoot.survey.frame.Code;
import org.folkmoot.survey.frame.CodeFrame;
import org.folkmoot.theme.Frames;
import org.folkmoot.theme.OpenQuestion;
import org.folkmoot.theme.OpenQuestions;
import org.folkmoot.web.Messages;

/** Candidates as officers see them. */
@Singleton
final class DiscoveryScreen {
    static final String STAFF = "en";

    private static final int TYPICAL = 3;
    private static final int LISTED = 50;
    private static final int LONGEST = 500;
    private static final double FIRM = 0.7;
    private static final double LOOSE = 0.4;

    private final Candidates candidates;
    private final Comments comments;
    private final Redactions redactions;
    private final OpenQuestions questions;
    private final Frames frames;
    private final Messages messages;

    DiscoveryScreen(
            Candidates candidates,
            Comments comments,
            Redactions redactions,
            OpenQuestions questions,
            Frames frames,
            Messages messages) {
        this.candidates = candidates;
        this.comments = comments;
        this.redactions = redactions;
        this.questions = questions;
        this.frames = frames;
        this.messages = messages;
    }

    /**
     * A comment with personal details taken out.
     *
     * @param href where all of it can be read and coded
     */
    record Said(String id, String text, String href, boolean ticked) {}

    /**
     * A candidate.
     *
     * @param title its most telling phrases
     * @param firmness how surely it is found again, in words
     * @param by who decided about it; null if nobody did
     * @param code the label of what it became
     */
    record Card(
            String id,
            String href,
            String title,
            List<String> phrases,
            int size,
            String firmness,
            List<Said> typical,
            @Nullable String by,
            @Nullable Instant at,
            @Nullable String code) {}

    /** A theme in which a code may come to stand. */
    record Choice(String id, String label, boolean chosen) {}

    static String base(String consultation) {
        return "/desk/" + consultation + "/themes/discover";
    }

    List<Card> cards(String consultation, List<Candidates.Standing> standing) {
        Map<UUID, List<UUID>> members = new HashMap<>();
        standing.forEach(one -> members.put(one.candidate().id(), candidates.members(one.candidate(), TYPICAL)));
        Map<UUID, Said> said = said(
                consultation, members.values().stream().flatMap(List::stream).toList());
        return standing.stream()
                .map(one -> card(consultation, one, members.get(one.candidate().id()), said))
                .toList();
    }

    private Card card(String consultation, Candidates.Standing one, List<UUID> members, Map<UUID, Said> said) {
        Candidate candidate = one.candidate();
        Verdict verdict = one.verdict();
        return new Card(
                candidate.id().toString(),
                base(consultation) + "/candidates/" + candidate.id(),
                candidate.keyPhrases().stream().limit(TYPICAL).collect(Collectors.joining(", ")),
                candidate.keyPhrases(),
                candidate.size(),
                messages.text(
                        STAFF,
                        "discovery.firmness." + firmness(candidate.stability().doubleValue())),
                members.stream().map(said::get).filter(Objects::nonNull).toList(),
                verdict == null ? null : verdict.officer(),
                verdict == null ? null : verdict.atTime(),
                verdict == null || verdict.code() == null ? null : label(consultation, verdict.code()));
    }

    static String firmness(double stability) {
        return stability >= FIRM ? "firm" : stability >= LOOSE ? "fair" : "loose";
    }

    private String label(String consultation, String code) {
        return frames.of(consultation)
                .flatMap(frame -> frame.byId(frame.now(code)))
                .map(found -> found.label().in(STAFF))
                .orElse(code);
    }

    /** Some of the comments of a candidate, the most typical first. */
    List<Said> members(Candidate candidate) {
        List<UUID> members = candidates.members(candidate, LISTED);
        Map<UUID, Said> said = said(candidate.consultation(), members);
        return members.stream().map(said::get).filter(Objects::nonNull).toList();
    }

    /** Comments by id; those that are gone are left out. */
    Map<UUID, Said> said(String consultation, Collection<UUID> ids) {
        List<Comment> found = comments.byIds(ids).stream()
                .filter(comment -> comment.survey().consultation().equals(consultation))
                .toList();
        Map<UUID, String> shown = redactions.shown(found);
        return found.stream()
                .collect(Collectors.toMap(
                        Comment::id,
                        comment -> new Said(
                                comment.id().toString(),
                                shortened(shown.get(comment.id())),
                                "/desk/" + consultation + "/themes/read?comment=" + comment.id(),
                                true)));
    }

    private static String shortened(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        int end = text.lastIndexOf(' ', LONGEST);
        return text.substring(0, end > 0 ? end : LONGEST) + " …";
    }

    /** The themes that may get a code, with the one chosen under which most of the comments were asked. */
    List<Choice> themes(Candidate candidate, CodeFrame frame, Optional<String> chosen) {
        String best = chosen.orElseGet(() -> asked(candidate).orElse(""));
        return frame.themes().stream()
                .filter(Code::open)
                .map(theme -> new Choice(
                        theme.id(), theme.label().in(STAFF), theme.id().equals(best)))
                .toList();
    }

    private Optional<String> asked(Candidate candidate) {
        record Place(SurveyId survey, QuestionId question) {}
        Map<Place, OpenQuestion> open = questions.of(candidate.consultation(), STAFF).stream()
                .collect(Collectors.toMap(
                        question -> new Place(question.survey(), question.id()),
                        Function.identity(),
                        (one, two) -> one));
        List<String> themes = new ArrayList<>();
        comments.byIds(candidates.members(candidate, LISTED))
                .forEach(comment -> Optional.ofNullable(open.get(new Place(comment.survey(), comment.question())))
                        .flatMap(OpenQuestion::themeAsked)
                        .ifPresent(themes::add));
        return themes.stream()
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.<String, Long>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey);
    }
}
