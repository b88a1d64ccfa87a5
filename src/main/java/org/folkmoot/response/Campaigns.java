package org.folkmoot.response;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
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
import org.folkmoot.answer.SurveyId;
import org.folkmoot.comment.Alike;
import org.folkmoot.store.Moments;

/**
 * Standard texts that many sent. The program proposes groups of nearly equal texts; an officer names a campaign and says how its
 * responses are counted, or that it is none. Nothing is left out of a count before, and all may be taken back.
 */
@Singleton
public final class Campaigns {

    private static final String COUNTED = "counted";
    private static final String APART = "campaign";

    private final CampaignRepository repository;
    private final Letters letters;
    private final Flags flags;
    private final Decisions decisions;
    private final Responses responses;
    private final TransactionOperations<Connection> transactions;
    private final Moments moments;

    Campaigns(
            CampaignRepository repository,
            Letters letters,
            Flags flags,
            Decisions decisions,
            Responses responses,
            TransactionOperations<Connection> transactions,
            Moments moments) {
        this.repository = repository;
        this.letters = letters;
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

    /**
     * A response of a group, with all its words.
     *
     * @param identical whether it says the standard text, capitals, signs and white space aside
     * @param open whether nobody has decided about it
     */
    public record Member(ResponseId id, String words, boolean identical, boolean open) {}

    /**
     * Responses that say nearly the same.
     *
     * @param standard the text that is said most often, as its first sender wrote it
     * @param members the first sent first
     * @param named campaigns to which some of them belong
     */
    public record Group(SurveyId survey, String standard, List<Member> members, List<Campaign> named) {}

    /**
     * A campaign with the number of its responses.
     *
     * @param identical how many say the standard text and nothing else, counted or not
     * @param varied how many say it in their own way or say more
     * @param counted how many of both count
     * @param takenBack when it was taken back, if it was
     */
    public record Campaign(
            UUID id,
            SurveyId survey,
            String name,
            CountingRule rule,
            String words,
            UUID officer,
            Instant at,
            long identical,
            long varied,
            long counted,
            Optional<Instant> takenBack) {}

    /** Looks at what came in since the last time. */
    public void look(String consultation) {
        letters.look(consultation);
    }

    /** Groups of which at least one response is not decided, the largest first; at most 200. */
    public List<Flags.Flagged> proposals(String consultation) {
        return flags.letters(consultation);
    }

    /** The group of a response; empty if it is in none, or not of the consultation. */
    public Optional<Group> group(String consultation, ResponseId any) {
        return transactions.executeRead(status -> responses
                .byId(any)
                .filter(response -> response.survey().consultation().equals(consultation))
                .map(response -> group(response.survey(), any))
                .filter(group -> !group.members().isEmpty()));
    }

    private Group group(SurveyId survey, ResponseId any) {
        Map<UUID, StringBuilder> words = new LinkedHashMap<>();
        Set<UUID> open = new HashSet<>();
        for (CampaignRepository.Said said : repository.said(any.value())) {
            StringBuilder all = words.computeIfAbsent(said.response(), none -> new StringBuilder());
            if (said.words() != null) {
                all.append(all.isEmpty() ? "" : "\n\n").append(said.words());
            }
            if (said.open()) {
                open.add(said.response());
            }
        }
        Map<UUID, String> plain = new LinkedHashMap<>();
        Map<String, Integer> copies = new LinkedHashMap<>();
        words.forEach((response, text) -> {
            String each = Alike.plain(text.toString());
            plain.put(response, each);
            copies.merge(each, 1, Integer::sum);
        });
        // Of texts said as often, the shortest: the others say more.
        String standard = copies.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(each -> each.getKey().length()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
        List<Member> members = new ArrayList<>();
        words.forEach((response, text) -> members.add(new Member(
                new ResponseId(response),
                text.toString(),
                plain.get(response).equals(standard),
                open.contains(response))));
        List<UUID> named = repository.named(any.value());
        return new Group(
                survey,
                members.stream()
                        .filter(Member::identical)
                        .map(Member::words)
                        .findFirst()
                        .orElse(""),
                members,
                campaigns(survey.consultation()).stream()
                        .filter(campaign -> named.contains(campaign.id()))
                        .toList());
    }

    /** All campaigns of a consultation, those taken back too, in the order in which they were decided. */
    public List<Campaign> campaigns(String consultation) {
        return transactions.executeRead(status -> {
            Map<UUID, List<CampaignRepository.Count>> counts = repository.counts(consultation).stream()
                    .collect(Collectors.groupingBy(CampaignRepository.Count::campaign));
            return repository.findByConsultationOrderByDecided(consultation).stream()
                    .map(row -> campaign(row, counts.getOrDefault(row.id(), List.of())))
                    .sorted(Comparator.comparing(Campaign::at).thenComparing(Campaign::name))
                    .toList();
        });
    }

    private static Campaign campaign(CampaignRow row, List<CampaignRepository.Count> counts) {
        Map<Boolean, Long> all = new HashMap<>();
        counts.forEach(count -> all.put(count.identical(), count.all()));
        return new Campaign(
                row.id(),
                new SurveyId(row.consultation(), row.survey()),
                row.name(),
                CountingRule.of(row.rule()).orElseThrow(),
                row.words(),
                row.officerId(),
                row.decided(),
                all.getOrDefault(true, 0L),
                all.getOrDefault(false, 0L),
                counts.stream().mapToLong(CampaignRepository.Count::counted).sum(),
                Optional.ofNullable(row.takenBack()));
    }

    /** The responses of a campaign, the first sent first. */
    public List<ResponseId> members(UUID campaign) {
        return transactions.executeRead(status -> repository.members(campaign).stream()
                .map(member -> new ResponseId(member.response()))
                .toList());
    }

    /** Says of all responses of a group that nobody has decided about that they are no campaign; they are not asked again. */
    public int dismiss(String consultation, ResponseId any, String why, UUID officer) {
        List<ResponseId> open = group(consultation, any).stream()
                .flatMap(group -> group.members().stream())
                .filter(Member::open)
                .map(Member::id)
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
            Group group = group(consultation, any)
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
            Optional<Group> group = group(consultation, any);
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

    /** The campaign to which a response belongs. */
    public Optional<Campaign> of(String consultation, ResponseId response) {
        return transactions.executeRead(status -> repository
                .campaignOf(response.value())
                .flatMap(id -> campaigns(consultation).stream()
                        .filter(campaign -> campaign.id().equals(id))
                        .findFirst()));
    }

    private static String words(Response response) {
        return new TreeMap<>(response.answers())
                .values().stream()
                        .filter(Answer.Words.class::isInstance)
                        .map(answer -> ((Answer.Words) answer).text())
                        .collect(Collectors.joining("\n\n"));
    }

    private void join(CampaignRow campaign, Group group, Map<ResponseId, Own> own, String why, UUID officer) {
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
