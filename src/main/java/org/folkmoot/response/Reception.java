package org.folkmoot.response;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.folkmoot.answer.Answer;
import org.folkmoot.answer.QuestionId;
import org.folkmoot.answer.ResponseId;
import org.folkmoot.answer.Written;
import org.folkmoot.comment.Comment;
import org.folkmoot.store.Ids;
import org.folkmoot.survey.Consultation;
import org.folkmoot.survey.Measure;
import org.folkmoot.survey.Notice;
import org.folkmoot.survey.Question;
import org.folkmoot.survey.Survey;

/** Makes of a submission what is kept: gives it an id and a reference, judges whether it counts, and parts words from ticks. */
@Singleton
final class Reception {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final Definitions definitions;
    private final References references;
    private final Ids ids;

    Reception(Definitions definitions, References references, Ids ids) {
        this.definitions = definitions;
        this.references = references;
        this.ids = ids;
    }

    /** The submission with the version of the notice that is in use, unless it brings one. */
    Submission stamped(Submission submission) {
        Provenance given = submission.provenance();
        Optional<String> notice = given.notice()
                .or(() -> consultation(submission).flatMap(Consultation::notice).map(Notice::version));
        return new Submission(
                submission.survey(),
                submission.edition(),
                submission.written(),
                new Provenance(
                        given.channel(),
                        given.submitted(),
                        given.language(),
                        notice,
                        given.madeUp(),
                        given.sheet(),
                        given.received(),
                        given.assisted(),
                        given.source()),
                submission.key(),
                submission.reference(),
                submission.disposition());
    }

    Kept kept(Edition edition, Submission submission, FormReading reading) {
        return kept(new ResponseId(ids.next()), edition, submission, reading);
    }

    /** As it is kept under an id that it has already. */
    Kept kept(ResponseId id, Edition edition, Submission submission, FormReading reading) {
        Provenance provenance = submission.provenance();
        // What was withdrawn elsewhere comes without its language, and needs none.
        boolean emptied = submission.disposition().equals(Optional.of(Disposition.WITHDRAWN));
        String language = provenance.language().isBlank() && !emptied
                ? edition.survey().languages().getFirst()
                : provenance.language();
        Set<QuestionId> open = open(edition.survey());
        List<Comment> comments = new ArrayList<>();
        reading.answers().forEach((question, answer) -> {
            if (open.contains(question) && answer instanceof Answer.Words words) {
                comments.add(new Comment(ids.next(), id, submission.survey(), question, language, words.text()));
            }
        });
        Set<QuestionId> elsewhere = comments.stream().map(Comment::question).collect(Collectors.toSet());
        margins(edition.survey(), submission.written()).forEach((question, words) -> {
            Optional<Comment> answered = comments.stream()
                    .filter(comment -> comment.question().equals(question))
                    .findFirst();
            answered.ifPresent(comments::remove);
            comments.add(new Comment(
                    answered.map(Comment::id).orElseGet(ids::next),
                    id,
                    submission.survey(),
                    question,
                    language,
                    answered.map(comment -> comment.text() + "\n").orElse("") + words));
        });
        ResponseRow row = new ResponseRow(
                id.value(),
                submission.survey().consultation(),
                submission.survey().survey(),
                edition.number(),
                submission.reference().orElseGet(references::next),
                submission.key(),
                provenance.channel().id(),
                provenance.submitted().truncatedTo(ChronoUnit.MICROS),
                language,
                provenance.notice().orElse(null),
                provenance.madeUp(),
                plain(provenance.sheet()),
                provenance.received().orElse(null),
                plain(provenance.assisted()),
                provenance.source().map(Source::slug).orElse(null),
                disposition(submission).id(),
                AnswerJson.of(reading.answers(), elsewhere));
        Map<QuestionId, Answer> equality = reading.equality();
        return new Kept(row, comments, equality.isEmpty() ? Optional.empty() : Optional.of(AnswerJson.of(equality)));
    }

    /** Without control characters, which PostgreSQL would not keep; null if nothing is left. */
    private static String plain(Optional<String> text) {
        return text.map(words -> words.replaceAll("\\p{Cc}", " ").strip())
                .filter(words -> !words.isEmpty())
                .orElse(null);
    }

    /**
     * What is written in the margins beside questions of the pages: words to be read and coded like any. Beside an equality
     * question they would say who somebody is.
     */
    private static Map<QuestionId, String> margins(Survey survey, Written written) {
        Map<QuestionId, String> margins = new LinkedHashMap<>();
        for (Question question : survey.questions()) {
            QuestionId id = question.head().id();
            String words = plain(written.one(Written.margin(id)));
            if (words != null) {
                margins.put(id, words);
            }
        }
        return margins;
    }

    private static Set<QuestionId> open(Survey survey) {
        return survey.questions().stream()
                .filter(question -> question.measure() instanceof Measure.OpenWords)
                .map(question -> question.head().id())
                .collect(Collectors.toSet());
    }

    /** A draft takes test responses only. What a file says stands; paper is late by the day on which it came in. */
    private Disposition disposition(Submission submission) {
        Optional<Consultation> consultation = consultation(submission);
        if (consultation
                .filter(each -> each.status() == Consultation.Status.DRAFT)
                .isPresent()) {
            return Disposition.TEST;
        }
        return submission
                .disposition()
                .orElseGet(() -> consultation
                                .filter(each -> late(each, submission.provenance()))
                                .isPresent()
                        ? Disposition.LATE
                        : Disposition.INCLUDED);
    }

    private static boolean late(Consultation consultation, Provenance provenance) {
        // The closing instant is exclusive: one at midnight closes at the end of the day before.
        LocalDate lastDay = LocalDate.ofInstant(
                consultation.dates().of(provenance.channel()).closes().minusNanos(1), LONDON);
        return provenance.received().filter(day -> day.isAfter(lastDay)).isPresent();
    }

    private Optional<Consultation> consultation(Submission submission) {
        return definitions.consultation(submission.survey().consultation());
    }
}
