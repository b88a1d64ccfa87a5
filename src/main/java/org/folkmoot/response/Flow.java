package org.folkmoot.response;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.folkmoot.answer.QuestionId;
import org.folkmoot.answer.ResponseId;
import org.folkmoot.answer.SurveyId;
import org.folkmoot.comment.Comment;
import org.folkmoot.comment.Comments;

/** Keeps many submissions within transactions of its caller, a batch at a time, leaving out those that are here already. */
final class Flow {

    /** How many are kept by one round of statements. */
    static final int BATCH = 500;

    private static final int MOST_CHANGED = 100;

    /** What becomes of those that are new. */
    sealed interface Course {
        /** They are responses from now on. */
        record Kept() implements Course {}

        /** They wait until all of their import is here; see {@link Landing}. */
        record Arriving(UUID importId) implements Course {}

        /** They are only counted. */
        record Looked() implements Course {}
    }

    private final Reception reception;
    private final ResponseRepository repository;
    private final Comments comments;
    private final Editions editions;
    private final Flags flags;
    private final Senders senders;
    private final Course course;
    private final boolean compares;
    private final Map<String, Arrival> waiting = new LinkedHashMap<>();
    private final List<Arrivals.Changed> changed = new ArrayList<>();
    private long more;
    private long accepted;
    private long alreadyHere;

    /** @param compares whether those that are here already are compared with what is here */
    Flow(
            Reception reception,
            ResponseRepository repository,
            Comments comments,
            Editions editions,
            Flags flags,
            Senders senders,
            Course course,
            boolean compares) {
        this.reception = reception;
        this.repository = repository;
        this.comments = comments;
        this.editions = editions;
        this.flags = flags;
        this.senders = senders;
        this.course = course;
        this.compares = compares;
    }

    void add(Arrival arrival) {
        if (!waiting.isEmpty() && !survey().equals(arrival.submission().survey())) {
            keep();
        }
        if (waiting.putIfAbsent(arrival.submission().key(), arrival) != null) {
            alreadyHere++;
        }
        if (waiting.size() >= BATCH) {
            keep();
        }
    }

    Arrivals end() {
        keep();
        return new Arrivals(accepted, alreadyHere, changed, more);
    }

    private void keep() {
        if (waiting.isEmpty()) {
            return;
        }
        drop(known());
        if (!(course instanceof Course.Looked)) {
            List<Kept> batch = new ArrayList<>();
            Map<ResponseId, Set<Flag>> raised = new LinkedHashMap<>();
            Map<ResponseId, Arrival.From> from = new LinkedHashMap<>();
            waiting.values().forEach(arrival -> {
                Kept kept = kept(arrival);
                batch.add(kept);
                ResponseId id = new ResponseId(kept.row().id());
                raised.put(id, arrival.flags());
                arrival.from().ifPresent(who -> from.put(id, who));
            });
            repository.insertAll(
                    batch.stream().map(Kept::row).toList(),
                    course instanceof Course.Arriving arriving ? Optional.of(arriving.importId()) : Optional.empty());
            comments.add(
                    batch.stream().flatMap(kept -> kept.comments().stream()).toList());
            repository.addEquality(batch);
            raised.forEach((response, each) -> each.forEach(flag -> flags.raise(response, flag)));
            from.forEach((response, who) -> senders.note(response, survey().consultation(), who.name(), who.contact()));
        }
        accepted += waiting.size();
        waiting.clear();
    }

    private SurveyId survey() {
        return waiting.values().iterator().next().submission().survey();
    }

    private List<ResponseRepository.Known> known() {
        return repository.known(
                survey(),
                waiting.keySet(),
                waiting.values().stream()
                        .flatMap(arrival -> arrival.submission().reference().stream())
                        .toList());
    }

    private void drop(List<ResponseRepository.Known> known) {
        known.stream()
                .filter(other -> !other.survey().equals(survey().survey()))
                .findFirst()
                .ifPresent(other -> {
                    throw new ReferenceTaken(other.reference(), other.survey());
                });
        Map<String, ResponseRepository.Known> byKey = new HashMap<>();
        Map<String, ResponseRepository.Known> byReference = new HashMap<>();
        known.forEach(each -> {
            byKey.put(each.submissionKey(), each);
            byReference.put(each.reference(), each);
        });
        Map<Arrival, ResponseRepository.Known> here = new LinkedHashMap<>();
        waiting.values().forEach(arrival -> {
            Submission submission = arrival.submission();
            Optional.ofNullable(byKey.get(submission.key()))
                    .or(() -> submission.reference().map(byReference::get))
                    .ifPresent(found -> here.put(arrival, found));
        });
        here.keySet().forEach(arrival -> waiting.remove(arrival.submission().key()));
        // What the same import brought before it was broken off is part of what it brings.
        here.values().removeIf(found -> {
            boolean own = course instanceof Course.Arriving arriving
                    && arriving.importId().equals(found.importId());
            accepted += own ? 1 : 0;
            return own;
        });
        alreadyHere += here.size();
        if (compares && !here.isEmpty()) {
            compare(here);
        }
    }

    private void compare(Map<Arrival, ResponseRepository.Known> here) {
        Map<UUID, Response> responses =
                repository
                        .withIds(here.values().stream()
                                .map(ResponseRepository.Known::id)
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(response -> response.id().value(), Function.identity()));
        here.forEach((arrival, found) -> {
            Response response = responses.get(found.id());
            if (response != null && !same(arrival, response)) {
                if (changed.size() < MOST_CHANGED) {
                    changed.add(new Arrivals.Changed(arrival.line(), found.reference()));
                } else {
                    more++;
                }
            }
        });
    }

    /** What was withdrawn is the same as whatever it once was. */
    private boolean same(Arrival arrival, Response response) {
        if (response.disposition() == Disposition.WITHDRAWN
                || arrival.submission().disposition().equals(Optional.of(Disposition.WITHDRAWN))) {
            return true;
        }
        Kept kept = kept(arrival);
        Map<QuestionId, String> words =
                kept.comments().stream().collect(Collectors.toMap(Comment::question, Comment::text));
        return AnswerJson.answers(kept.row().answers(), words).equals(response.answers());
    }

    private Kept kept(Arrival arrival) {
        Submission submission = arrival.submission();
        Edition edition = editions.at(submission.survey(), submission.edition());
        FormReading reading = FormReading.of(
                edition.survey(), submission.written(), submission.provenance().channel(), arrival.said());
        return reception.kept(edition, submission, reading);
    }
}
