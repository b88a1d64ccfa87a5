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
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.folkmoot.answer.ResponseId;
import org.folkmoot.answer.SurveyId;
import org.folkmoot.comment.Alike;

/** Standard texts that many sent: the groups of nearly equal texts that the program proposes, and the campaigns named so far. */
@Singleton
public final class Campaigns {

    private final CampaignRepository repository;
    private final Letters letters;
    private final Flags flags;
    private final Responses responses;
    private final TransactionOperations<Connection> transactions;

    Campaigns(
            CampaignRepository repository,
            Letters letters,
            Flags flags,
            Responses responses,
            TransactionOperations<Connection> transactions) {
        this.repository = repository;
        this.letters = letters;
        this.flags = flags;
        this.responses = responses;
        this.transactions = transactions;
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

    /** The campaign to which a response belongs. */
    public Optional<Campaign> of(String consultation, ResponseId response) {
        return transactions.executeRead(status -> repository
                .campaignOf(response.value())
                .flatMap(id -> campaigns(consultation).stream()
                        .filter(campaign -> campaign.id().equals(id))
                        .findFirst()));
    }
}
