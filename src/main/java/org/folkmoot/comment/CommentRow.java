package org.folkmoot.comment;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;
import org.folkmoot.answer.QuestionId;
import org.folkmoot.answer.ResponseId;
import org.folkmoot.answer.SurveyId;

@MappedEntity("comment")
record CommentRow(
        @Id UUID id,
        UUID responseId,
        String consultation,
        String survey,
        String question,
        String language,
        String words) {

    static CommentRow of(Comment comment) {
        return new CommentRow(
                comment.id(),
                comment.response().value(),
                comment.survey().consultation(),
                comment.survey().survey(),
                comment.question().value(),
                comment.language(),
                comment.text());
    }

    Comment comment() {
        return new Comment(
                id,
                new ResponseId(responseId),
                new SurveyId(consultation, survey),
                new QuestionId(question),
                language,
                words);
    }
}
