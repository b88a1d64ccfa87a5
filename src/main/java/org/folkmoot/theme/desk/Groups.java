package org.folkmoot.theme.desk;

import io.micronaut.context.annotation.Factory;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.folkmoot.comment.Alike;
import org.folkmoot.comment.Comment;
import org.folkmoot.comment.Comments;
import org.folkmoot.job.Recurring;
import org.folkmoot.response.Definitions;
import org.folkmoot.response.Holding;
import org.folkmoot.store.Moments;
import org.folkmoot.survey.Consultation;

/** Finds comments on one question that say the same, so that they are read once. */
@Singleton
final class Groups {
    private static final int BATCH = 500;

    private final GroupRepository repository;
    private final Moments moments;
    private final TransactionOperations<Connection> transactions;

    Groups(GroupRepository repository, Moments moments, TransactionOperations<Connection> transactions) {
        this.repository = repository;
        this.moments = moments;
        this.transactions = transactions;
    }

    @Factory
    static final class Beans {
        private static final Duration EVERY = Duration.ofMinutes(5);

        @Singleton
        Recurring group(Definitions definitions, Groups groups) {
            return new Recurring(
                    "theme-groups",
                    EVERY,
                    () -> definitions.consultations().stream()
                            .map(Consultation::id)
                            .forEach(groups::look));
        }

        @Singleton
        Holding desk(GroupRepository groups, BulkRepository bulk, Comments comments) {
            return new Holding("desk", (changed, revision) -> remove(groups, bulk, changed), response -> {
                List<UUID> own = comments.of(response).stream().map(Comment::id).toList();
                remove(groups, bulk, own);
            });
        }

        private static void remove(GroupRepository groups, BulkRepository bulk, Collection<UUID> comments) {
            if (!comments.isEmpty()) {
                groups.remove(comments);
                bulk.remove(comments);
            }
        }
    }

    /** Compares the comments of a consultation, if there are others than when it last did. */
    void look(String consultation) {
        String there = repository.there(consultation);
        if (repository.seen(consultation).filter(there::equals).isPresent()) {
            return;
        }
        Map<String, List<GroupRepository.Said>> byQuestion = new LinkedHashMap<>();
        repository
                .said(consultation)
                .forEach(said -> byQuestion
                        .computeIfAbsent(said.asked(), key -> new ArrayList<>())
                        .add(said));
        List<GroupRow> rows = new ArrayList<>();
        byQuestion.values().forEach(all -> rows.addAll(grouped(consultation, all)));
        transactions.executeWrite(status -> {
            repository.forget(consultation);
            repository.clear(consultation);
            for (int from = 0; from < rows.size(); from += BATCH) {
                repository.saveAll(rows.subList(from, Math.min(rows.size(), from + BATCH)));
            }
            return repository.looked(consultation, there, moments.now());
        });
    }

    /** Short texts belong together where they are the same, longer ones where they are nearly so. */
    private static List<GroupRow> grouped(String consultation, List<GroupRepository.Said> all) {
        int[] groups =
                Alike.groups(all.stream().map(GroupRepository.Said::words).toList());
        Map<String, Integer> firstOf = new HashMap<>();
        Map<Integer, List<Integer>> members = new LinkedHashMap<>();
        List<String> hashes = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            String plain = Alike.plain(all.get(i).words());
            hashes.add(hash(plain));
            int first = plain.isEmpty() ? i : firstOf.computeIfAbsent(plain, key -> -1);
            if (first == -1) {
                first = groups[i];
                firstOf.put(plain, first);
            }
            members.computeIfAbsent(first, key -> new ArrayList<>()).add(i);
        }
        List<GroupRow> rows = new ArrayList<>();
        members.forEach((first, of) -> {
            if (of.size() > 1) {
                of.forEach(i -> rows.add(new GroupRow(
                        all.get(i).comment(), consultation, all.get(first).comment(), hashes.get(i))));
            }
        });
        return rows;
    }

    private static String hash(String plain) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(plain.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
