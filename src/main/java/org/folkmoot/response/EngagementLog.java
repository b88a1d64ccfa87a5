package org.folkmoot.response;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.folkmoot.account.Audit;
import org.folkmoot.account.Officer;
import org.folkmoot.answer.Channel;
import org.folkmoot.answer.ResponseId;
import org.folkmoot.answer.Written;
import org.folkmoot.store.Ids;
import org.folkmoot.store.Moments;
import org.folkmoot.survey.Counts;
import org.folkmoot.survey.Measure;
import org.folkmoot.survey.Question;

/**
 * What officers wrote down of the engagement besides answers: events, petitions, figures of publicity, and the points made at
 * events. Nothing is overwritten. What the consultation's file says of events and publicity stands there, and not here.
 */
@Singleton
public class EngagementLog {

    private static final String WORKSHOP = "workshop";

    private final LogRepository repository;
    private final Decisions decisions;
    private final Definitions definitions;
    private final Editions editions;
    private final Intake intake;
    private final Audit audit;
    private final TransactionOperations<Connection> transactions;
    private final Ids ids;
    private final Moments moments;

    EngagementLog(
            LogRepository repository,
            Decisions decisions,
            Definitions definitions,
            Editions editions,
            Intake intake,
            Audit audit,
            TransactionOperations<Connection> transactions,
            Ids ids,
            Moments moments) {
        this.repository = repository;
        this.decisions = decisions;
        this.definitions = definitions;
        this.editions = editions;
        this.intake = intake;
        this.audit = audit;
        this.transactions = transactions;
        this.ids = ids;
        this.moments = moments;
    }

    /**
     * A point made at an event, which is a response.
     *
     * @param text empty if it was erased
     * @param out why an officer took it out, if one did
     */
    public record Point(
            ResponseId id,
            String reference,
            String language,
            String text,
            Disposition disposition,
            Optional<String> out) {}

    /** All entries as they stand now, those that were removed too, the first day first. */
    public List<LogEntry> of(String consultation) {
        Map<UUID, LogEntry> latest = new LinkedHashMap<>();
        repository
                .findByConsultationOrderByRevision(consultation)
                .forEach(row -> latest.put(row.entry(), row.toEntry()));
        return latest.values().stream()
                .sorted(Comparator.comparing((LogEntry entry) -> entry.what().day())
                        .thenComparing(LogEntry::id))
                .toList();
    }

    /** All that an entry ever said, the newest first; empty if the consultation has no such entry. */
    public List<LogEntry> revisions(String consultation, UUID id) {
        return repository.findByEntryOrderByRevision(id).reversed().stream()
                .map(LogRow::toEntry)
                .filter(entry -> entry.consultation().equals(consultation))
                .toList();
    }

    public LogEntry add(String consultation, Logged what, Officer officer) {
        return transactions.executeWrite(status -> {
            LogEntry entry = write(ids.next(), 1, consultation, what, false, Optional.empty(), officer);
            audit.record(officer, "engagement.add", consultation, "entry " + entry.id());
            return entry;
        });
    }

    /**
     * Lets an entry say something else, and keeps what it said.
     *
     * @param seen as the officer saw it
     * @param reason blank if the officer gave none
     * @return false if somebody changed it meanwhile; nothing was changed then
     */
    public boolean change(LogEntry seen, Logged what, String reason, Officer officer) {
        return next(seen, what, false, reason, "engagement.change", officer);
    }

    /** Strikes an entry out; otherwise as {@link #change}. */
    public boolean remove(LogEntry seen, String reason, Officer officer) {
        return next(seen, seen.what(), true, reason, "engagement.remove", officer);
    }

    /** Takes the removal of an entry back; otherwise as {@link #change}. */
    public boolean restore(LogEntry seen, Officer officer) {
        return next(seen, seen.what(), false, "", "engagement.restore", officer);
    }

    private boolean next(LogEntry seen, Logged what, boolean removed, String reason, String action, Officer officer) {
        return transactions.executeWrite(status -> {
            repository.hold(seen.id());
            int last =
                    repository.findByEntryOrderByRevision(seen.id()).getLast().revision();
            if (last != seen.revision()) {
                return false;
            }
            Optional<String> said = Optional.of(reason.strip()).filter(words -> !words.isEmpty());
            write(seen.id(), last + 1, seen.consultation(), what, removed, said, officer);
            audit.record(officer, action, seen.consultation(), "entry " + seen.id() + ", revision " + (last + 1));
            return true;
        });
    }

    private LogEntry write(
            UUID id,
            int revision,
            String consultation,
            Logged what,
            boolean removed,
            Optional<String> reason,
            Officer officer) {
        LogEntry entry = new LogEntry(id, revision, consultation, what, removed, reason, officer.id(), moments.now());
        repository.save(LogRow.of(ids.next(), entry));
        return entry;
    }

    /** The survey whose responses are points made at events: the first one that counts points and asks for words. */
    public Optional<Edition> pointsSurvey(String consultation) {
        return definitions.surveys(consultation).stream()
                .flatMap(id -> editions.current(id).stream())
                .filter(edition -> edition.survey().counts() == Counts.POINTS)
                .filter(edition -> words(edition).isPresent())
                .findFirst();
    }

    private static Optional<Question> words(Edition edition) {
        return edition.survey().questions().stream()
                .filter(question -> question.measure() instanceof Measure.OpenWords)
                .findFirst();
    }

    /**
     * Keeps points made at an event, each a response of its own that came on the day of the event.
     *
     * @param lines one point each; blank ones are passed over
     * @param key the same whenever the same form is sent, so that it is kept once
     * @return how many were kept now
     * @throws IllegalStateException if the consultation has no survey for points
     */
    public int addPoints(LogEntry entry, Logged.Event event, List<String> lines, String key, Officer officer) {
        Edition edition = pointsSurvey(entry.consultation())
                .orElseThrow(() -> new IllegalStateException("No survey of the consultation counts points."));
        String field = words(edition).orElseThrow().widget().fields().getFirst();
        Channel channel = event.kind().strip().equalsIgnoreCase(WORKSHOP) ? Channel.WORKSHOP : Channel.FACE_TO_FACE;
        List<String> points = lines.stream().filter(line -> !line.isBlank()).toList();
        return transactions.executeWrite(status -> {
            repository.hold(entry.id());
            int place = repository.lastPlace(entry.id());
            int kept = 0;
            for (int i = 0; i < points.size(); i++) {
                Provenance provenance = new Provenance(
                        channel,
                        moments.now(),
                        edition.survey().languages().getFirst(),
                        Optional.empty(),
                        false,
                        Optional.empty(),
                        Optional.of(event.day()),
                        Optional.empty());
                Receipt receipt = intake.accept(Submission.of(
                        edition.survey().id(),
                        edition.number(),
                        new Written(Map.of(field, List.of(points.get(i))), Map.of()),
                        provenance,
                        "point:" + entry.id() + ":" + key + ":" + i));
                if (receipt instanceof Receipt.Accepted accepted) {
                    kept += repository.addPoint(accepted.id().value(), entry.id(), ++place);
                }
            }
            if (kept > 0) {
                audit.record(officer, "engagement.points", entry.consultation(), kept + " points, entry " + entry.id());
            }
            return kept;
        });
    }

    /** The points made at an event, in the order in which they were typed, those taken out too. */
    public List<Point> points(UUID entry) {
        return repository.points(entry);
    }

    /** How many points are counted, by event; events without any are left out. */
    public Map<UUID, Long> points(String consultation) {
        return repository.pointsByEntry(consultation);
    }

    /**
     * Takes a point out of what is counted; its words are kept.
     *
     * @return whether it was counted until now
     */
    public boolean takeOut(LogEntry entry, ResponseId point, String reason, Officer officer) {
        return transactions.executeWrite(status -> {
            boolean out = repository.takeOut(entry.id(), point.value(), reason.strip(), officer.id(), moments.now()) > 0
                    && decide(entry, point, Disposition.INCLUDED, Disposition.OUT_OF_SCOPE, reason.strip(), officer);
            if (out) {
                audit.record(officer, "engagement.point-out", entry.consultation(), "response " + point);
            } else {
                status.setRollbackOnly();
            }
            return out;
        });
    }

    /** Counts a point again that was taken out; otherwise as {@link #takeOut}. */
    public boolean putBack(LogEntry entry, ResponseId point, Officer officer) {
        return transactions.executeWrite(status -> {
            boolean back = repository.putBack(entry.id(), point.value()) > 0
                    && decide(entry, point, Disposition.OUT_OF_SCOPE, Disposition.INCLUDED, "Put back", officer);
            if (back) {
                audit.record(officer, "engagement.point-back", entry.consultation(), "response " + point);
            } else {
                status.setRollbackOnly();
            }
            return back;
        });
    }

    private boolean decide(
            LogEntry entry, ResponseId point, Disposition was, Disposition became, String why, Officer officer) {
        Decisions.Act act = new Decisions.Act(
                decisions.act(),
                entry.consultation(),
                Flag.FOUND,
                why,
                Optional.empty(),
                Optional.empty(),
                officer.id());
        return decisions.now(List.of(point.value())).stream()
                .filter(now -> now.disposition().equals(was.id()))
                .anyMatch(now -> decisions.decide(act, now, became, null));
    }
}
