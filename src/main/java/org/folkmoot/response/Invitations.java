package org.folkmoot.response;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import org.folkmoot.answer.ResponseId;
import org.folkmoot.answer.SurveyId;
import org.folkmoot.store.Ids;
import org.folkmoot.survey.Invitation;

/**
 * Whom a closed survey asks, and the codes with which they begin. Of a code only the hash is kept, and whether it was used.
 *
 * <p>Where answers are not named, the used codes of a survey are one sorted list in one row that is written anew with each use:
 * neither a time, an order, an id nor the number of a transaction tells with which code a response was begun. Codes count as
 * used when answers are begun, not when they are sent, so that a draft never has to remember one.
 */
@Singleton
public class Invitations {

    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LETTERS = 12;
    private static final int GROUP = 4;

    private final InvitationRepository repository;
    private final TransactionOperations<Connection> transactions;
    private final Ids ids;
    private final SecureRandom random = new SecureRandom();

    Invitations(InvitationRepository repository, TransactionOperations<Connection> transactions, Ids ids) {
        this.repository = repository;
        this.transactions = transactions;
        this.ids = ids;
    }

    /** Somebody to be invited: an organisation or a person, and an address or another word to find them by. */
    public record Invitee(String name, String contact) {}

    /** How far an invitation has come. */
    public enum State {
        /** No letter was made yet. */
        NO_CODE,
        UNUSED,
        /** The code was used to begin; where answers are not named, nobody knows whether they were sent. */
        USED,
        /** Only where answers are named. */
        SENT
    }

    public record Invited(UUID id, String name, String contact, State state) {}

    /** A letter to be written; its code is nowhere else. */
    public record Letter(String name, String contact, String code) {}

    /** What came of entering a code. */
    public enum Entry {
        BEGUN,
        /** No letter has this code, or another took its place. */
        UNKNOWN,
        /** Somebody began with it before. */
        USED
    }

    /** Adds people to the list; those who are there already, by name and contact, are left alone. Gives how many were added. */
    public int add(SurveyId survey, List<Invitee> people) {
        return transactions.executeWrite(status -> {
            Set<Invitee> there = new HashSet<>();
            rows(survey).forEach(row -> there.add(known(new Invitee(row.name(), row.contact()))));
            List<InvitationRow> added = new ArrayList<>();
            for (Invitee person : new LinkedHashSet<>(people)) {
                if (there.add(known(person))) {
                    added.add(new InvitationRow(
                            ids.random(),
                            survey.consultation(),
                            survey.survey(),
                            person.name(),
                            person.contact(),
                            null));
                }
            }
            if (!added.isEmpty()) {
                repository.saveAll(added);
            }
            return added.size();
        });
    }

    private static Invitee known(Invitee person) {
        return new Invitee(
                person.name().toLowerCase(Locale.ROOT), person.contact().toLowerCase(Locale.ROOT));
    }

    /** Makes a code for everyone who has none, by name. The codes cannot be had again. */
    public List<Letter> letters(SurveyId survey) {
        return transactions.executeWrite(status -> rows(survey).stream()
                .filter(row -> row.codeHash() == null)
                .map(this::letter)
                .toList());
    }

    /** Makes a new code in place of one that was lost, which works no more; empty if there is no such invitation. */
    public Optional<Letter> replace(SurveyId survey, UUID invitation) {
        return transactions.executeWrite(status -> repository
                .findByIdAndConsultationAndSurvey(invitation, survey.consultation(), survey.survey())
                .map(this::letter));
    }

    /** Takes somebody off the list whose code was not used; false if it was, or if they are not on it. */
    public boolean remove(SurveyId survey, UUID invitation) {
        return transactions.executeWrite(status -> {
            Set<String> used = used(survey);
            Optional<InvitationRow> row = repository
                    .findByIdAndConsultationAndSurvey(invitation, survey.consultation(), survey.survey())
                    .filter(found -> !used.contains(found.codeHash()) && repository.named(found.id()) == 0);
            row.ifPresent(repository::delete);
            return row.isPresent();
        });
    }

    private Letter letter(InvitationRow row) {
        String code = code();
        SurveyId survey = new SurveyId(row.consultation(), row.survey());
        repository.update(new InvitationRow(
                row.id(), row.consultation(), row.survey(), row.name(), row.contact(), hash(survey, code)));
        return new Letter(row.name(), row.contact(), code);
    }

    /** Everyone on the list, by name. */
    public List<Invited> all(SurveyId survey) {
        return transactions.executeRead(status -> {
            Set<String> used = used(survey);
            Set<UUID> sent = new HashSet<>(repository.whoSent(survey.consultation(), survey.survey()));
            return rows(survey).stream()
                    .map(row -> new Invited(row.id(), row.name(), row.contact(), state(row, used, sent)))
                    .toList();
        });
    }

    private static State state(InvitationRow row, Set<String> used, Set<UUID> sent) {
        if (sent.contains(row.id())) {
            return State.SENT;
        }
        if (row.codeHash() == null) {
            return State.NO_CODE;
        }
        return used.contains(row.codeHash()) ? State.USED : State.UNUSED;
    }

    /**
     * Uses a code once, and begins in the same transaction.
     *
     * @param typed as somebody typed it; small letters, blanks and dashes do not matter
     * @param begin begins the answers and gives the id of their draft
     */
    public Entry use(SurveyId survey, Invitation how, String typed, Supplier<UUID> begin) {
        return transactions.executeWrite(status -> {
            Optional<InvitationRow> invitation = repository
                    .findByCodeHash(hash(survey, typed))
                    .filter(row -> row.consultation().equals(survey.consultation())
                            && row.survey().equals(survey.survey()));
            if (invitation.isEmpty()) {
                return Entry.UNKNOWN;
            }
            repository.begin(survey.consultation(), survey.survey());
            Set<String> used = list(
                    repository.holdUsed(survey.consultation(), survey.survey()).orElseThrow());
            if (!used.add(invitation.get().codeHash())) {
                return Entry.USED;
            }
            repository.use(survey.consultation(), survey.survey(), String.join("\n", used));
            UUID draft = begin.get();
            if (how == Invitation.NAMED) {
                repository.name(invitation.get().id(), draft);
            }
            return Entry.BEGUN;
        });
    }

    /** Remembers what became of answers that were begun with a code, where they are named; does nothing otherwise. */
    public void sent(UUID draft, ResponseId response) {
        repository.sent(draft, response.value());
    }

    /** Forgets whose a response was. */
    void forget(ResponseId response) {
        repository.forget(response.value());
    }

    private List<InvitationRow> rows(SurveyId survey) {
        return repository.findByConsultationAndSurvey(survey.consultation(), survey.survey()).stream()
                .sorted(Comparator.comparing(InvitationRow::name, String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(InvitationRow::contact)
                        .thenComparing(InvitationRow::id))
                .toList();
    }

    private Set<String> used(SurveyId survey) {
        return repository
                .used(survey.consultation(), survey.survey())
                .map(Invitations::list)
                .orElseGet(TreeSet::new);
    }

    private static TreeSet<String> list(String used) {
        return new TreeSet<>(used.isEmpty() ? List.of() : List.of(used.split("\n")));
    }

    private String code() {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < LETTERS; i++) {
            if (i > 0 && i % GROUP == 0) {
                code.append('-');
            }
            code.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }

    private static String hash(SurveyId survey, String typed) {
        String plain = typed.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", "");
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest((survey + " " + plain).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java lacks SHA-256, which every Java must have", e);
        }
    }
}
