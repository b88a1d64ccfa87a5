package org.folkmoot.response;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.folkmoot.answer.ResponseId;
import org.folkmoot.answer.SurveyId;
import org.folkmoot.comment.Comments;

/** Keeps many submissions within a transaction, a batch at a time, leaving out those that are here already. */
final class Flow {

    private static final int BATCH = 500;

    private final Reception reception;
    private final ResponseRepository repository;
    private final Comments comments;
    private final Editions editions;
    private final Flags flags;
    private final Senders senders;
    private final Map<String, Arrival> waiting = new LinkedHashMap<>();
    private long accepted;
    private long alreadyHere;

    Flow(
            Reception reception,
            ResponseRepository repository,
            Comments comments,
            Editions editions,
            Flags flags,
            Senders senders) {
        this.reception = reception;
        this.repository = repository;
        this.comments = comments;
        this.editions = editions;
        this.flags = flags;
        this.senders = senders;
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
        return new Arrivals(accepted, alreadyHere);
    }

    private void keep() {
        if (waiting.isEmpty()) {
            return;
        }
        drop(known());
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
        repository.saveAll(batch.stream().map(Kept::row).toList());
        comments.add(batch.stream().flatMap(kept -> kept.comments().stream()).toList());
        batch.forEach(kept -> kept.equality()
                .ifPresent(answers -> repository.addEquality(kept.row().id(), answers)));
        raised.forEach((response, each) -> each.forEach(flag -> flags.raise(response, flag)));
        from.forEach((response, who) -> senders.note(response, survey().consultation(), who.name(), who.contact()));
        accepted += batch.size();
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
        Set<String> keys =
                known.stream().map(ResponseRepository.Known::submissionKey).collect(Collectors.toSet());
        Set<String> references =
                known.stream().map(ResponseRepository.Known::reference).collect(Collectors.toSet());
        int before = waiting.size();
        waiting.values()
                .removeIf(arrival -> keys.contains(arrival.submission().key())
                        || arrival.submission()
                                .reference()
                                .filter(references::contains)
                                .isPresent());
        alreadyHere += before - waiting.size();
    }

    private Kept kept(Arrival arrival) {
        Submission submission = arrival.submission();
        Edition edition = editions.at(submission.survey(), submission.edition());
        FormReading reading = FormReading.of(
                edition.survey(), submission.written(), submission.provenance().channel(), arrival.said());
        return reception.kept(edition, submission, reading);
    }
}
