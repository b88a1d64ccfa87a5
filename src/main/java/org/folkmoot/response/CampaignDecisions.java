package org.folkmoot.response;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.folkmoot.answer.Answer;
import org.folkmoot.answer.ResponseId;
import org.folkmoot.comment.Alike;
import org.folkmoot.store.Moments;

/**
 * What officers decide about campaigns: which groups of texts are one, how its responses are counted, and which are none.
 * Nothing is left out of a count before, and all may be taken back.
 */
@Singleton
public final class CampaignDecisions {

    private static final String COUNTED = "counted";
    private static final String APART = "campaign";

    private final Campaigns campaigns;
    private final CampaignRepository repository;
    private final Flags flags;
    private final Decisions decisions;
    private final Responses responses;
    private final TransactionOperations<Connection> transactions;
    private final Moments moments;

    CampaignDecisions(
            Campaigns campaigns,
            CampaignRepository repository,
            Flags flags,
            Decisions decisions,
            Responses responses,
            TransactionOperations<Connection> transactions,
            Moments moments) {
        this.campaigns = campaigns;
        this.repository = repository;
        this.flags = flags;
        this.decisions = decisions;
        this.responses = responses;
        this.transactions = transactions;
        this.moments = moments;
    }

    /** What becomes of one response of a group, whatever the rule. */
    public enum Own {
        RULE,
        COUNTED,
        CAMPAIGN,
        /** It is no part of the campaign. */
        OUT
    }

    /** Says of all responses of a group that nobody has decided about that they are no campaign; they are not asked again. */
    public int dismiss(String consultation, ResponseId any, String why, UUID officer) {
        List<ResponseId> open = campaigns.group(consultation, any).stream()
                .flatMap(group -> group.members().stream())
                .filter(Campaigns.Member::open)
                .map(Campaigns.Member::id)
                .toList();
        return flags.decide(
                consultation,
                Flag.NEAR_WORDS,
                open,
                Optional.empty(),
                Optional.empty(),
                why,
                Optional.empty(),
                officer);
    }

    /**
     * Makes a campaign of a group.
     *
     * @param name at most 200 characters
     * @param own what becomes of single responses whatever the rule
     * @param why at most 1,000 characters
     * @throws NoSuchElementException if there is no such group
     */
    public UUID name(
            String consultation,
            ResponseId any,
            String name,
            CountingRule rule,
            Map<ResponseId, Own> own,
            String why,
            UUID officer) {
        return transactions.executeWrite(status -> {
            Campaigns.Group group = campaigns
                    .group(consultation, any)
                    .orElseThrow(() -> new NoSuchElementException("There is no group of the response " + any + "."));
            UUID id = decisions.act();
            repository.save(new CampaignRow(
                    id,
                    consultation,
                    group.survey().survey(),
                    name,
                    rule.id(),
                    why,
                    officer,
                    moments.now(),
                    null,
                    null));
            join(repository.findById(id).orElseThrow(), group, own, why, officer);
            return id;
        });
    }

    /**
     * Adds the responses of a group that nobody has decided about to a campaign that is there.
     *
     * @return whether there is such a campaign of the survey, and it was not taken back
     */
    public boolean add(
            String consultation, ResponseId any, UUID campaign, Map<ResponseId, Own> own, String why, UUID officer) {
        return transactions.executeWrite(status -> {
            Optional<Campaigns.Group> group = campaigns.group(consultation, any);
            Optional<CampaignRow> row = repository.findById(campaign).filter(each -> each.takenBack() == null);
            boolean fit = group.isPresent()
                    && row.isPresent()
                    && row.get().consultation().equals(consultation)
                    && row.get().survey().equals(group.get().survey().survey());
            if (fit) {
                join(row.get(), group.get(), own, why, officer);
            }
            return fit;
        });
    }

    /**
     * Adds one response that an officer found by reading to a campaign that is there.
     *
     * @return whether the response counts, is in no campaign yet, and there is such a campaign of its survey
     */
    public boolean addOne(String consultation, ResponseId response, UUID campaign, String why, UUID officer) {
        return transactions.executeWrite(status -> {
            Optional<Response> found = responses
                    .byId(response)
                    .filter(each -> each.disposition() == Disposition.INCLUDED
                            && each.survey().consultation().equals(consultation));
            Optional<CampaignRow> row = repository.findById(campaign).filter(each -> each.takenBack() == null);
            boolean fit = found.isPresent()
                    && row.isPresent()
                    && row.get().consultation().equals(consultation)
                    && row.get().survey().equals(found.get().survey().survey())
                    && repository.campaignOf(response.value()).isEmpty();
            if (fit) {
                boolean identical = repository.members(campaign).stream()
                        .filter(CampaignRepository.Member::identical)
                        .findFirst()
                        .flatMap(member -> responses.byId(new ResponseId(member.response())))
                        .filter(standard -> Alike.same(words(standard), words(found.get())))
                        .isPresent();
                repository.add(
                        campaign,
                        List.of(new CampaignRepository.Member(response.value(), identical, Optional.empty())));
                apply(row.get(), Set.of(response.value()), why, officer);
            }
            return fit;
        });
    }

    private static String words(Response response) {
        return new TreeMap<>(response.answers())
                .values().stream()
                        .filter(Answer.Words.class::isInstance)
                        .map(answer -> ((Answer.Words) answer).text())
                        .collect(Collectors.joining("\n\n"));
    }

    private void join(CampaignRow campaign, Campaigns.Group group, Map<ResponseId, Own> own, String why, UUID officer) {
        Set<UUID> there = repository.members(campaign.id()).stream()
                .map(CampaignRepository.Member::response)
                .collect(Collectors.toSet());
        List<ResponseId> out = new ArrayList<>();
        List<CampaignRepository.Member> added = new ArrayList<>();
        group.members().stream()
                .filter(member -> member.open() && !there.contains(member.id().value()))
                .forEach(member -> {
                    Own said = own.getOrDefault(member.id(), Own.RULE);
                    if (said == Own.OUT) {
                        out.add(member.id());
                    } else {
                        added.add(new CampaignRepository.Member(
                                member.id().value(),
                                member.identical(),
                                switch (said) {
                                    case COUNTED -> Optional.of(COUNTED);
                                    case CAMPAIGN -> Optional.of(APART);
                                    case RULE, OUT -> Optional.empty();
                                }));
                    }
                });
        repository.add(campaign.id(), added);
        Set<UUID> fresh =
                added.stream().map(CampaignRepository.Member::response).collect(Collectors.toSet());
        apply(campaign, fresh, why, officer);
        flags.decide(
                campaign.consultation(),
                Flag.NEAR_WORDS,
                out,
                Optional.empty(),
                Optional.empty(),
                why,
                Optional.empty(),
                officer);
    }

    /** Counts a campaign by another rule; what was decided for single responses stays. */
    public boolean recount(String consultation, UUID campaign, CountingRule rule, String why, UUID officer) {
        return transactions.executeWrite(status -> {
            boolean fit = repository
                            .findById(campaign)
                            .filter(row -> row.consultation().equals(consultation))
                            .isPresent()
                    && repository.rule(campaign, rule.id(), why, officer, moments.now()) == 1;
            if (fit) {
                apply(repository.findById(campaign).orElseThrow(), Set.of(), why, officer);
            }
            return fit;
        });
    }

    /** Gives each response the disposition that the rule says; the fresh ones get a decision even where it is as it was. */
    private void apply(CampaignRow campaign, Set<UUID> fresh, String why, UUID officer) {
        CountingRule rule = CountingRule.of(campaign.rule()).orElseThrow();
        List<CampaignRepository.Member> members = repository.members(campaign.id());
        Map<UUID, DecisionRepository.Now> now =
                decisions
                        .now(members.stream()
                                .map(CampaignRepository.Member::response)
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(DecisionRepository.Now::id, Function.identity()));
        Decisions.Act act = new Decisions.Act(
                decisions.act(),
                campaign.consultation(),
                Flag.NEAR_WORDS,
                why,
                Optional.of(label(campaign.name())),
                Optional.of(campaign.id()),
                officer);
        UUID one = null;
        for (CampaignRepository.Member member : members) {
            DecisionRepository.Now response = now.get(member.response());
            boolean ours = response.disposition().equals(Disposition.INCLUDED.id())
                    || response.disposition().equals(Disposition.CAMPAIGN.id());
            if (!ours) {
                continue;
            }
            boolean counted = counted(member, rule, one == null);
            if (counted && member.identical() && one == null) {
                one = member.response();
            }
            Disposition became = counted ? Disposition.INCLUDED : Disposition.CAMPAIGN;
            if (fresh.contains(member.response()) || !response.disposition().equals(became.id())) {
                decisions.decide(act, response, became, counted ? null : one);
            }
        }
    }

    private static boolean counted(CampaignRepository.Member member, CountingRule rule, boolean first) {
        return member.own()
                .map(COUNTED::equals)
                .orElse(!member.identical()
                        || switch (rule) {
                            case EACH -> true;
                            case AS_ONE -> first;
                            case APART -> false;
                        });
    }

    private static String label(String name) {
        return name.length() <= 80 ? name : name.substring(0, 79) + "…";
    }

    /** Takes a campaign back: its responses are what they were before, and are proposed again. */
    public boolean takeBack(String consultation, UUID campaign, UUID officer) {
        return transactions.executeWrite(status -> {
            Optional<CampaignRow> row = repository
                    .findById(campaign)
                    .filter(each -> each.consultation().equals(consultation));
            if (row.isEmpty() || repository.takeBack(campaign, officer, moments.now()) == 0) {
                return false;
            }
            for (DecisionRepository.Now response : decisions.now(repository.members(campaign).stream()
                    .map(CampaignRepository.Member::response)
                    .toList())) {
                Optional<FlagDecisionRow> last = decision(response.decision());
                while (last.filter(each -> campaign.equals(each.campaignId())).isPresent()
                        && decisions.takeBack(last.get(), officer)) {
                    last = decision(last.get().before());
                }
            }
            repository.dissolve(campaign);
            return true;
        });
    }

    private Optional<FlagDecisionRow> decision(UUID id) {
        return Optional.ofNullable(id).flatMap(decisions::byId);
    }
}
