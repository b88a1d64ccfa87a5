package org.folkmoot.response;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.folkmoot.answer.Answer;
import org.folkmoot.answer.Channel;
import org.folkmoot.answer.QuestionId;
import org.folkmoot.answer.ResponseId;
import org.folkmoot.answer.SurveyId;

@MappedEntity("response")
record ResponseRow(
        @Id UUID id,
        String consultation,
        String survey,
        int edition,
        String reference,
        String submissionKey,
        String channel,
        Instant submitted,
        String language,
        @Nullable String notice,
        boolean madeUp,
        @Nullable String sheet,
        @Nullable LocalDate received,
        @Nullable String assisted,
        @Nullable String source,
        String disposition,
        String answers) {

    /**
     * @param words the comments, by question
     * @param equality the equality answers as JSON; null if there are none
     */
    Response response(Map<QuestionId, String> words, @Nullable String equality) {
        return new Response(
                new ResponseId(id),
                reference,
                new SurveyId(consultation, survey),
                edition,
                new Provenance(
                        Channel.of(channel).orElseThrow(),
                        submitted,
                        language,
                        Optional.ofNullable(notice),
                        madeUp,
                        Optional.ofNullable(sheet),
                        Optional.ofNullable(received),
                        Optional.ofNullable(assisted),
                        Optional.ofNullable(source).map(Source::new)),
                Disposition.of(disposition).orElseThrow(),
                AnswerJson.answers(answers, words),
                equality == null ? Map.<QuestionId, Answer>of() : AnswerJson.answers(equality));
    }
}
