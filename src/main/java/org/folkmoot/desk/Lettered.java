package org.folkmoot.desk;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.folkmoot.account.Audit;
import org.folkmoot.account.Officer;
import org.folkmoot.answer.ResponseId;
import org.folkmoot.answer.SurveyId;
import org.folkmoot.comment.Differences;
import org.folkmoot.comment.PersonalDetails;
import org.folkmoot.response.CampaignDecisions;
import org.folkmoot.response.Campaigns;
import org.folkmoot.response.CountingRule;
import org.folkmoot.response.Disposition;
import org.folkmoot.response.Editions;
import org.folkmoot.response.Response;
import org.folkmoot.response.Responses;
import org.folkmoot.web.FormBody;

/** Groups of nearly equal texts and campaigns as officers see them, and what officers do about them, on the record. */
@Singleton
final class Lettered {

    private static final int PAGE = 50;

    private final Campaigns campaigns;
    private final CampaignDecisions deciding;
    private final Responses responses;
    private final Editions editions;
    private final Flagged flagged;
    private final Audit audit;
    private final TransactionOperations<Connection> transactions;
    private final DeskWords words;

    Lettered(
            Campaigns campaigns,
            CampaignDecisions deciding,
            Responses responses,
            Editions editions,
            Flagged flagged,
            Audit audit,
            TransactionOperations<Connection> transactions,
            DeskWords words) {
        this.campaigns = campaigns;
        this.deciding = deciding;
        this.responses = responses;
        this.editions = editions;
        this.flagged = flagged;
        this.audit = audit;
        this.transactions = transactions;
        this.words = words;
    }

    /** A group to look at. */
    record Waiting(String href, String survey, long all, long open, Instant since) {}

    /** A campaign; {@code href} is null where it was taken back. */
    record Named(
            String name,
            String survey,
            @Nullable String href,
            String rule,
            long identical,
            long varied,
            long all,
            long counted,
            String why,
            String officer,
            Instant at,
            @Nullable Instant takenBack) {}

    /** Words of one fate. */
    record Piece(boolean added, boolean gone, String text) {}

    /** A text that is not quite the standard one; {@code own} is what was chosen for it alone. */
    record Varied(
            String id,
            String reference,
            Instant at,
            String channel,
            String disposition,
            boolean open,
            String own,
            List<Piece> pieces) {}

    /** The texts of a group: how many are identical, and a page of those that are not. */
    record Texts(
            int identical,
            int varied,
            int first,
            int last,
            List<Varied> shown,
            @Nullable String before,
            @Nullable String after) {}

    List<Waiting> waiting(String consultation) {
        return campaigns.proposals(consultation).stream()
                .map(each -> new Waiting(
                        "/desk/" + consultation + "/campaigns/" + each.any(),
                        survey(each.survey()),
                        each.all(),
                        each.open(),
                        each.since()))
                .toList();
    }

    List<Named> named(String consultation) {
        return campaigns.campaigns(consultation).stream()
                .map(campaign -> line(consultation, campaign))
                .toList();
    }

    Named line(String consultation, Campaigns.Campaign campaign) {
        return new Named(
                campaign.name(),
                survey(campaign.survey()),
                campaign.takenBack().isPresent() ? null : "/desk/" + consultation + "/campaigns/named/" + campaign.id(),
                words.say("desk.campaigns.rule." + campaign.rule().id()),
                campaign.identical(),
                campaign.varied(),
                campaign.identical() + campaign.varied(),
                campaign.counted(),
                campaign.words(),
                flagged.name(campaign.officer()),
                campaign.at(),
                campaign.takenBack().orElse(null));
    }

    private String survey(SurveyId id) {
        return editions.current(id)
                .map(edition -> words.of(edition.survey().label()))
                .orElse(id.survey());
    }

    /** The varied texts of a group from one on, with their differences from the standard one. */
    Texts texts(Campaigns.Group group, int from, Optional<FormBody> sent) {
        List<Campaigns.Member> varied =
                group.members().stream().filter(member -> !member.identical()).toList();
        int first = Math.clamp(from, 0, Math.max(0, varied.size() - 1));
        int last = Math.min(varied.size(), first + PAGE);
        return new Texts(
                group.members().size() - varied.size(),
                varied.size(),
                first + 1,
                last,
                varied.subList(first, last).stream()
                        .map(member -> varied(group, member, sent))
                        .toList(),
                first > 0 ? "?from=" + Math.max(0, first - PAGE) + "#varied" : null,
                last < varied.size() ? "?from=" + last + "#varied" : null);
    }

    /** Those of the group in which the first response of a campaign is; null where that says nothing any more. */
    @Nullable
    Texts texts(String consultation, Campaigns.Campaign campaign) {
        return campaigns.members(campaign.id()).stream()
                .findFirst()
                .flatMap(any -> campaigns.group(consultation, any))
                .map(group -> texts(group, 0, Optional.empty()))
                .orElse(null);
    }

    private Varied varied(Campaigns.Group group, Campaigns.Member member, Optional<FormBody> sent) {
        Response response = responses.byId(member.id()).orElseThrow();
        return new Varied(
                member.id().toString(),
                response.reference(),
                response.provenance().submitted(),
                words.channel(response.provenance().channel()),
                words.say("desk.disposition." + response.disposition().id()),
                member.open(),
                sent.map(form -> form.text("one." + member.id())).orElse("rule"),
                Differences.of(PersonalDetails.masked(group.standard()), PersonalDetails.masked(member.words()))
                        .stream()
                        .map(piece -> new Piece(
                                piece.kind() == Differences.Kind.ADDED,
                                piece.kind() == Differences.Kind.GONE,
                                piece.text()))
                        .toList());
    }

    List<String> paragraphs(String text) {
        return List.of(PersonalDetails.masked(text.strip()).split("\n+"));
    }

    void name(
            String consultation,
            ResponseId any,
            String name,
            CountingRule rule,
            Map<ResponseId, CampaignDecisions.Own> own,
            String why,
            Officer officer) {
        transactions.executeWrite(status -> {
            UUID id = deciding.name(consultation, any, name, rule, own, why, officer.id());
            audit.record(officer, "campaign.name", consultation, id + ", counted by " + rule.id());
            return id;
        });
    }

    void add(
            String consultation,
            ResponseId any,
            UUID campaign,
            Map<ResponseId, CampaignDecisions.Own> own,
            String why,
            Officer officer) {
        transactions.executeWrite(status -> {
            boolean done = deciding.add(consultation, any, campaign, own, why, officer.id());
            if (done) {
                audit.record(officer, "campaign.add", consultation, campaign.toString());
            }
            return done;
        });
    }

    /** A campaign to which a response could belong. */
    record Choice(String anchor, String id, String label) {}

    /** The campaigns of a response's survey, if it counts and is in none. */
    List<Choice> open(String consultation, Response response) {
        if (response.disposition() != Disposition.INCLUDED
                || campaigns.of(consultation, response.id()).isPresent()) {
            return List.of();
        }
        List<Choice> open = new ArrayList<>();
        campaigns.campaigns(consultation).stream()
                .filter(each -> each.takenBack().isEmpty() && each.survey().equals(response.survey()))
                .forEach(each -> open.add(new Choice(
                        open.isEmpty() ? "campaign" : "campaign-" + each.id(),
                        each.id().toString(),
                        each.name())));
        return open;
    }

    /** The name of the campaign to which a response belongs, or null. */
    @Nullable
    String campaign(String consultation, Response response) {
        return campaigns
                .of(consultation, response.id())
                .map(Campaigns.Campaign::name)
                .orElse(null);
    }

    void addOne(String consultation, ResponseId response, UUID campaign, String why, Officer officer) {
        transactions.executeWrite(status -> {
            boolean done = deciding.addOne(consultation, response, campaign, why, officer.id());
            if (done) {
                audit.record(officer, "campaign.add", consultation, campaign + ", response " + response);
            }
            return done;
        });
    }

    void dismiss(String consultation, ResponseId any, String why, Officer officer) {
        transactions.executeWrite(status -> {
            int kept = deciding.dismiss(consultation, any, why, officer.id());
            audit.record(officer, "campaign.dismiss", consultation, kept + " responses");
            return kept;
        });
    }

    void recount(String consultation, UUID campaign, CountingRule rule, String why, Officer officer) {
        transactions.executeWrite(status -> {
            boolean done = deciding.recount(consultation, campaign, rule, why, officer.id());
            if (done) {
                audit.record(officer, "campaign.recount", consultation, campaign + ", counted by " + rule.id());
            }
            return done;
        });
    }

    void takeBack(String consultation, UUID campaign, Officer officer) {
        transactions.executeWrite(status -> {
            boolean done = deciding.takeBack(consultation, campaign, officer.id());
            if (done) {
                audit.record(officer, "campaign.take-back", consultation, campaign.toString());
            }
            return done;
        });
    }
}
