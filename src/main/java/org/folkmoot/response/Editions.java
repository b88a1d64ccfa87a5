package org.folkmoot.response;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import org.folkmoot.answer.SurveyId;
import org.folkmoot.store.Ids;
import org.folkmoot.store.Moments;
import org.folkmoot.survey.ConsultationFiles;
import org.folkmoot.survey.Kinds;
import org.folkmoot.survey.Notice;
import org.folkmoot.survey.Shape;
import org.folkmoot.survey.Survey;
import org.folkmoot.survey.SurveyReader;
import org.folkmoot.survey.Text;

/**
 * The published texts of each survey. What respondents see and answers are read by is always an edition, never a file.
 *
 * <p>A file whose text is new becomes the next edition at once while there are no responses, or where only wording changed. A
 * change of shape is held while there are responses, until an officer confirms it; the last edition stays live meanwhile. Test
 * responses hold nothing.
 */
@Singleton
public final class Editions {

    private final Definitions definitions;
    private final EditionRepository repository;
    private final ResponseRepository responses;
    private final TransactionOperations<Connection> transactions;
    private final SurveyReader reader;
    private final Ids ids;
    private final Moments moments;
    private final Map<Key, Edition> read = new ConcurrentHashMap<>();

    private record Key(SurveyId survey, int number) {}

    Editions(
            Definitions definitions,
            EditionRepository repository,
            ResponseRepository responses,
            TransactionOperations<Connection> transactions,
            Kinds kinds,
            Ids ids,
            Moments moments) {
        this.definitions = definitions;
        this.repository = repository;
        this.responses = responses;
        this.transactions = transactions;
        this.reader = new SurveyReader(kinds);
        this.ids = ids;
        this.moments = moments;
    }

    /**
     * Makes editions of all files whose text is new, and keeps the words of new privacy notices and of consultations. Files of
     * a consultation in which anything is wrong are passed over. Safe to repeat, and to run in
     * several processes at once.
     */
    public void publish() {
        for (ConsultationFiles files : definitions.files()) {
            files.consultation()
                    .notice()
                    .ifPresent(notice -> repository.insertNotice(notice.version(), words(notice), moments.now()));
            for (ConsultationFiles.SurveyFile file : files.surveys()) {
                transactions.executeWrite(status -> {
                    publish(file);
                    return null;
                });
            }
            keep(files);
        }
    }

    /** Keeps the text of a consultation whose files are in order, to be served from when they are not. */
    private void keep(ConsultationFiles files) {
        String id = files.consultation().id();
        if (repository.definition(id).filter(files.text()::equals).isEmpty()
                && repository.updateDefinition(id, files.text(), moments.now()) == 0) {
            repository.insertDefinition(id, files.text(), moments.now());
        }
    }

    private void publish(ConsultationFiles.SurveyFile file) {
        SurveyId id = file.survey().id();
        repository.lock(id.consultation(), id.survey());
        Optional<Edition> live = current(id);
        if (live.isPresent() && live.get().hash().equals(file.hash())) {
            repository.deleteHeld(id.consultation(), id.survey());
            return;
        }
        if (held(id).filter(edition -> edition.hash().equals(file.hash())).isPresent()) {
            return;
        }
        repository.deleteHeld(id.consultation(), id.survey());
        boolean atOnce = live.isEmpty()
                || Shape.of(live.get().survey()).equals(Shape.of(file.survey()))
                || responses.countReal(id) == 0;
        repository.insertIfAbsent(
                ids.next(),
                id.consultation(),
                id.survey(),
                live.map(Edition::number).orElse(0) + 1,
                file.hash(),
                file.text(),
                file.bankText(),
                file.areas(),
                atOnce ? EditionRow.LIVE : EditionRow.HELD,
                moments.now());
    }

    /** The edition that is answered now; empty if the survey was never published. */
    public Optional<Edition> current(SurveyId survey) {
        return repository.current(survey.consultation(), survey.survey()).map(number -> at(survey, number));
    }

    /**
     * An edition by its number, live or held.
     *
     * @throws NoSuchElementException if there is none
     */
    public Edition at(SurveyId survey, int number) {
        return find(survey, number)
                .orElseThrow(() -> new NoSuchElementException("There is no edition " + number + " of " + survey + "."));
    }

    /** An edition by its number, live or held; empty if there is none. */
    public Optional<Edition> find(SurveyId survey, int number) {
        Edition known = read.get(new Key(survey, number));
        return known != null
                ? Optional.of(known)
                : repository
                        .findByConsultationAndSurveyAndNumber(survey.consultation(), survey.survey(), number)
                        .map(this::edition);
    }

    /** All editions that were ever live, the oldest first. */
    public List<Edition> all(SurveyId survey) {
        return repository.findByConsultationAndSurveyOrderByNumber(survey.consultation(), survey.survey()).stream()
                .filter(row -> row.state().equals(EditionRow.LIVE))
                .map(this::edition)
                .toList();
    }

    /** When each edition became the current one, by number. */
    public Map<Integer, Instant> since(SurveyId survey) {
        Map<Integer, Instant> since = new TreeMap<>();
        repository.findByConsultationAndSurveyOrderByNumber(survey.consultation(), survey.survey()).stream()
                .filter(row -> row.state().equals(EditionRow.LIVE))
                .forEach(row -> since.put(row.number(), row.published()));
        return since;
    }

    /** The changed text that waits for an officer's word because its shape differs and there are responses. */
    public Optional<Edition> held(SurveyId survey) {
        return repository.findByConsultationAndSurveyOrderByNumber(survey.consultation(), survey.survey()).stream()
                .filter(row -> row.state().equals(EditionRow.HELD))
                .map(this::edition)
                .findFirst();
    }

    /** The surveys whose changed text waits for an officer's word. */
    public List<SurveyId> waiting() {
        return repository.findByStateOrderByConsultationAndSurvey(EditionRow.HELD).stream()
                .map(row -> new SurveyId(row.consultation(), row.survey()))
                .toList();
    }

    /** Makes the edition that was held the current one, on an officer's word; false if none was held. */
    public boolean confirm(SurveyId survey) {
        return repository.confirm(survey.consultation(), survey.survey(), moments.now()) > 0;
    }

    /** The words of a privacy notice by its version; empty if it was never in use. */
    public Optional<String> notice(String version) {
        return repository.notice(version);
    }

    private Edition edition(EditionRow row) {
        SurveyId id = new SurveyId(row.consultation(), row.survey());
        // A held edition may still change under its number.
        return row.state().equals(EditionRow.LIVE)
                ? read.computeIfAbsent(new Key(id, row.number()), key -> read(id, row))
                : read(id, row);
    }

    private Edition read(SurveyId id, EditionRow row) {
        Survey survey = reader.survey(id, row.definition(), row.bank(), row.areas());
        return new Edition(survey, row.number(), row.hash());
    }

    /** The notice as its fields and their words, one a line; what was shown can be shown again. */
    private static String words(Notice notice) {
        StringBuilder words = new StringBuilder();
        BiConsumer<String, Text> line = (field, text) -> text.byLanguage()
                .forEach((language, said) -> words.append(field)
                        .append('.')
                        .append(language)
                        .append(": ")
                        .append(said.strip().replace("\n", "\n  "))
                        .append('\n'));
        line.accept("controller", notice.controller());
        line.accept("data-protection-contact", notice.protectionContact());
        line.accept("purpose", notice.purpose());
        line.accept("legal-basis", notice.legalBasis());
        notice.equalityCondition().ifPresent(condition -> line.accept("equality-condition", condition));
        line.accept("recipients", notice.recipients());
        line.accept("retention", notice.retention());
        line.accept("rights", notice.rights());
        words.append("minimum-age: ").append(notice.minimumAge()).append('\n');
        line.accept("comments", notice.comments());
        return words.toString();
    }
}
