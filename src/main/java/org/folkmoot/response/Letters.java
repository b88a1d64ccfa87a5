package org.folkmoot.response;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.folkmoot.comment.Alike;
import org.folkmoot.store.Moments;

/**
 * Looks for texts that are nearly the same among the letters, e-mails and comments on each survey, and flags the responses in
 * which they stand. Nothing is looked at again until something has changed.
 */
@Singleton
final class Letters {

    private static final int PORTION = 500;

    private final LetterRepository repository;
    private final FlagRepository flagRepository;
    private final Flags flags;
    private final TransactionOperations<Connection> transactions;
    private final Moments moments;

    Letters(
            LetterRepository repository,
            FlagRepository flagRepository,
            Flags flags,
            TransactionOperations<Connection> transactions,
            Moments moments) {
        this.repository = repository;
        this.flagRepository = flagRepository;
        this.flags = flags;
        this.transactions = transactions;
        this.moments = moments;
    }

    /** Looks for flags of every kind, and for texts that are nearly the same if there are others than the last time. */
    void look(String consultation) {
        flags.look(consultation);
        String there = transactions.executeRead(status -> repository.there(consultation));
        if (transactions.executeRead(status -> repository.seen(consultation)).equals(Optional.of(there))) {
            return;
        }
        Map<UUID, String> found = new HashMap<>();
        for (String survey : transactions.executeRead(status -> repository.surveys(consultation))) {
            found.putAll(group(consultation, survey));
        }
        regroup(consultation, found);
        transactions.executeWrite(status -> {
            flagRepository.flagAlike(consultation, moments.now());
            String now = repository.there(consultation);
            // What came in meanwhile was not compared: the next look finds that it differs.
            repository.forget(consultation);
            repository.note(consultation, there.replaceFirst("^[^ ]*", now.split(" ")[0]), moments.now());
            return null;
        });
    }

    /** Responses with at least one text that is nearly the same as one of another response, by a name of the group. */
    private Map<UUID, String> group(String consultation, String survey) {
        List<LetterRepository.Text> all =
                transactions.executeRead(status -> repository.texts(consultation, survey)).stream()
                        .filter(text -> Alike.longEnough(text.words()))
                        .toList();
        int[] alike =
                Alike.groups(all.stream().map(LetterRepository.Text::words).toList());
        // Texts of one response belong together too: its group is that of any of them.
        Map<UUID, Integer> firstOf = new HashMap<>();
        int[] joined = IntStream.range(0, all.size()).toArray();
        for (int i = 0; i < all.size(); i++) {
            join(joined, i, alike[i]);
            Integer before = firstOf.putIfAbsent(all.get(i).response(), i);
            if (before != null) {
                join(joined, i, before);
            }
        }
        Map<Integer, List<UUID>> members = new HashMap<>();
        firstOf.forEach((response, text) -> members.computeIfAbsent(first(joined, text), any -> new ArrayList<>())
                .add(response));
        Map<UUID, String> groups = new HashMap<>();
        members.values().stream().filter(responses -> responses.size() > 1).forEach(responses -> {
            String name =
                    responses.stream().map(UUID::toString).sorted().findFirst().orElseThrow();
            responses.forEach(response -> groups.put(response, name));
        });
        return groups;
    }

    private static int first(int[] joined, int at) {
        int first = at;
        while (joined[first] != first) {
            first = joined[first];
        }
        return first;
    }

    private static void join(int[] joined, int one, int other) {
        int first = first(joined, one);
        int second = first(joined, other);
        joined[Math.max(first, second)] = Math.min(first, second);
    }

    private void regroup(String consultation, Map<UUID, String> found) {
        Map<UUID, String> before = transactions.executeRead(status -> flagRepository.letters(consultation));
        List<Map.Entry<UUID, Optional<String>>> changes = new ArrayList<>();
        found.forEach((response, name) -> {
            if (!name.equals(before.get(response))) {
                changes.add(Map.entry(response, Optional.of(name)));
            }
        });
        before.keySet().stream()
                .filter(response -> !found.containsKey(response))
                .forEach(response -> changes.add(Map.entry(response, Optional.empty())));
        for (int from = 0; from < changes.size(); from += PORTION) {
            List<Map.Entry<UUID, Optional<String>>> some =
                    changes.subList(from, Math.min(from + PORTION, changes.size()));
            transactions.executeWrite(status -> {
                flagRepository.regroup(some);
                return null;
            });
        }
    }
}
