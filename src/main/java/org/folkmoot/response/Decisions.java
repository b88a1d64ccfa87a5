package org.folkmoot.response;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.folkmoot.store.Ids;
import org.folkmoot.store.Moments;

/**
 * The one log of what officers decided about responses. The decisions about a response are a chain: only the last one can be
 * taken back, and then the one before it is the last. All is done in the transaction of the caller.
 */
@Singleton
final class Decisions {

    private final DecisionRepository repository;
    private final FlagRepository flags;
    private final Ids ids;
    private final Moments moments;

    Decisions(DecisionRepository repository, FlagRepository flags, Ids ids, Moments moments) {
        this.repository = repository;
        this.flags = flags;
        this.ids = ids;
        this.moments = moments;
    }

    /**
     * What is decided at once.
     *
     * @param why at most 1,000 characters
     * @param label how a report is to name the reason, at most 80 characters
     */
    record Act(
            UUID id,
            String consultation,
            Flag flag,
            String why,
            Optional<String> label,
            Optional<UUID> campaign,
            UUID officer) {}

    UUID act() {
        return ids.next();
    }

    List<DecisionRepository.Now> now(Collection<UUID> responses) {
        return repository.now(responses);
    }

    /** Decides about a response; false if it is not of the consultation, was withdrawn, or changed this moment. */
    boolean decide(Act act, DecisionRepository.Now response, Disposition became, @Nullable UUID copyOf) {
        if (!response.consultation().equals(act.consultation())
                || response.disposition().equals(Disposition.WITHDRAWN.id())) {
            return false;
        }
        UUID id = ids.next();
        if (repository.dispose(response.id(), response.disposition(), became.id(), id) == 0) {
            return false;
        }
        boolean kept = response.disposition().equals(became.id());
        Optional<FlagDecisionRow> before =
                Optional.ofNullable(response.decision()).flatMap(repository::findById);
        repository.save(new FlagDecisionRow(
                id,
                response.id(),
                act.consultation(),
                act.flag().id(),
                response.disposition(),
                became.id(),
                copyOf,
                act.why(),
                act.officer(),
                moments.now(),
                null,
                null,
                response.decision(),
                act.id(),
                kept
                        ? before.map(FlagDecisionRow::ground).orElse(act.flag().id())
                        : act.flag().id(),
                kept
                        ? before.map(FlagDecisionRow::label).orElse(null)
                        : act.label().orElse(null),
                act.campaign().orElse(null)));
        if (act.flag() != Flag.FOUND) {
            flags.raise(response.id(), act.flag().id(), moments.now());
            flags.settle(response.id(), act.flag().id(), true);
        }
        return true;
    }

    /** Whether a decision is the last one about its response, so that it can be taken back. */
    boolean last(FlagDecisionRow row) {
        return row.takenBack() == null
                && repository.now(List.of(row.responseId())).stream()
                        .anyMatch(now ->
                                row.id().equals(now.decision()) && row.became().equals(now.disposition()));
    }

    /** Takes a decision back; false if it is not the last one about its response. */
    boolean takeBack(FlagDecisionRow row, UUID officer) {
        if (!last(row) || repository.dispose(row.responseId(), row.became(), row.was(), row.before()) == 0) {
            return false;
        }
        repository.takeBack(row.id(), officer, moments.now());
        flags.settle(row.responseId(), row.reason(), false);
        return true;
    }

    Optional<FlagDecisionRow> byId(UUID id) {
        return repository.findById(id);
    }

    List<FlagDecisionRow> of(UUID response) {
        return repository.findByResponseIdOrderByDecided(response);
    }

    List<FlagDecisionRow> ofAct(UUID act) {
        return repository.findByAct(act);
    }

    /** The newest that are not about campaigns. */
    List<FlagDecisionRow> newest(String consultation, int most) {
        return repository.newest(consultation, most);
    }
}
