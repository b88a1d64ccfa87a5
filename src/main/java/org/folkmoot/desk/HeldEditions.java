package org.folkmoot.desk;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.account.Audit;
import org.folkmoot.account.Officer;
import org.folkmoot.answer.QuestionId;
import org.folkmoot.answer.SurveyId;
import org.folkmoot.response.Definitions;
import org.folkmoot.response.Edition;
import org.folkmoot.response.Editions;
import org.folkmoot.survey.Consultation;
import org.folkmoot.survey.Question;
import org.folkmoot.survey.Shape;
import org.folkmoot.survey.Survey;
import org.folkmoot.survey.Text;

/** Changed texts that wait for an administrator's word, because answers depend on what changed. */
@Singleton
final class HeldEditions {

    private final Definitions definitions;
    private final Editions editions;
    private final Audit audit;
    private final TransactionOperations<Connection> transactions;

    HeldEditions(
            Definitions definitions, Editions editions, Audit audit, TransactionOperations<Connection> transactions) {
        this.definitions = definitions;
        this.editions = editions;
        this.audit = audit;
        this.transactions = transactions;
    }

    /**
     * What would change.
     *
     * @param hash of the text that is shown, so that no other one is confirmed
     * @param added questions that only the new text has, {@code gone} those that only the present one has
     * @param changed questions that are answered or counted in another way
     */
    record Held(
            String survey,
            String label,
            int number,
            int present,
            String hash,
            List<String> added,
            List<String> gone,
            List<String> changed) {}

    List<Held> of(Consultation consultation) {
        return definitions.surveys(consultation.id()).stream()
                .flatMap(id -> editions.held(id).stream())
                .flatMap(next -> editions.current(next.survey().id()).stream().map(now -> held(now, next)))
                .toList();
    }

    /** False if nothing with this hash waits any longer; nothing is changed then. */
    boolean confirm(SurveyId survey, String hash, Officer officer) {
        return transactions.executeWrite(status -> {
            Optional<Edition> waiting =
                    editions.held(survey).filter(edition -> edition.hash().equals(hash));
            if (waiting.isEmpty() || !editions.confirm(survey)) {
                return false;
            }
            audit.record(
                    officer,
                    "edition.confirm",
                    survey.consultation(),
                    survey.survey() + " edition " + waiting.get().number());
            return true;
        });
    }

    private static Held held(Edition now, Edition next) {
        Map<QuestionId, Shape.Counted> before = all(Shape.of(now.survey()));
        Map<QuestionId, Shape.Counted> after = all(Shape.of(next.survey()));
        List<String> added = new ArrayList<>();
        List<String> changed = new ArrayList<>();
        next.survey().byId().forEach((id, question) -> {
            if (!before.containsKey(id)) {
                added.add(text(question));
            } else if (!before.get(id).equals(after.get(id))) {
                changed.add(text(question));
            }
        });
        List<String> gone = now.survey().byId().entrySet().stream()
                .filter(entry -> !after.containsKey(entry.getKey()))
                .map(entry -> text(entry.getValue()))
                .toList();
        Survey survey = next.survey();
        return new Held(
                survey.id().survey(),
                survey.label().in(Text.DEFAULT_LANGUAGE),
                next.number(),
                now.number(),
                next.hash(),
                added,
                gone,
                changed);
    }

    private static Map<QuestionId, Shape.Counted> all(Shape shape) {
        Map<QuestionId, Shape.Counted> all = new HashMap<>(shape.questions());
        all.putAll(shape.equality());
        return all;
    }

    private static String text(Question question) {
        return question.head().text().in(Text.DEFAULT_LANGUAGE);
    }
}
