package org.folkmoot.demo;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.folkmoot.answer.ResponseId;
import org.folkmoot.comment.Comment;
import org.folkmoot.comment.Comments;
import org.folkmoot.response.Edition;
import org.folkmoot.survey.Head;
import org.folkmoot.survey.Measure;
import org.folkmoot.survey.Question;
import org.folkmoot.survey.frame.CodeFrame;
import org.folkmoot.theme.Coder;
import org.folkmoot.theme.agreement.Sample;
import org.folkmoot.theme.agreement.Samples;

/** A random sample of comments that two invented officers code apart and settle. */
@Singleton
final class InventedSample {
    private final Samples samples;
    private final Comments comments;

    InventedSample(Samples samples, Comments comments) {
        this.samples = samples;
        this.comments = comments;
    }

    /**
     * Draws it from the first question of a survey that is answered in words and has a theme; nothing if the consultation has a sample.
     *
     * @param numbers of the people who answered, by response; other comments that are drawn get what their words say
     */
    void code(Edition edition, Crowd crowd, Map<ResponseId, Integer> numbers, CodeFrame frame, long seed) {
        if (!samples.of(edition.survey().id().consultation()).isEmpty()) {
            return;
        }
        edition.survey().questions().stream()
                .filter(question -> question.measure() instanceof Measure.OpenWords)
                .filter(question -> question.head().theme().isPresent())
                .findFirst()
                .ifPresent(question -> samples.draw(
                                edition.survey().id(), question.head().id(), InventedOfficers.A, seed)
                        .ifPresent(sample -> code(sample, question, crowd, numbers, frame, seed)));
    }

    private void code(
            Sample sample,
            Question question,
            Crowd crowd,
            Map<ResponseId, Integer> numbers,
            CodeFrame frame,
            long seed) {
        InventedOfficers officers = new InventedOfficers(frame);
        Map<UUID, InventedOfficers.Apart> apart = new HashMap<>();
        for (Coder coder : List.of(InventedOfficers.A, InventedOfficers.B)) {
            Optional<Samples.Item> item = samples.next(sample, coder, 0);
            while (item.isPresent()) {
                InventedOfficers.Apart both = apart.computeIfAbsent(
                        item.get().comment(), id -> apart(id, question, crowd, numbers, officers, seed));
                samples.code(
                        sample, item.get(), coder, coder.equals(InventedOfficers.A) ? both.first() : both.second());
                item = samples.next(sample, coder, item.get().place());
            }
        }
        for (Samples.Both both : samples.both(sample)) {
            if (both.item().outcome().isEmpty()) {
                samples.settle(
                        sample,
                        both.item(),
                        InventedOfficers.A,
                        apart.get(both.item().comment()).settled());
            }
        }
    }

    private InventedOfficers.Apart apart(
            UUID id,
            Question question,
            Crowd crowd,
            Map<ResponseId, Integer> numbers,
            InventedOfficers officers,
            long seed) {
        Comment comment = comments.byId(id).orElseThrow();
        Optional<Integer> number = Optional.ofNullable(numbers.get(comment.response()));
        return officers.apart(
                comment.text(),
                question.head().theme().map(Head.ThemeName::id),
                number.map(one -> crowd.said(one, question).codes()).orElse(Set.of()),
                Chance.of(seed, sample(comment), number.map(Object::toString).orElse(""), "apart"));
    }

    private static String sample(Comment comment) {
        return comment.survey() + "/" + comment.question();
    }
}
