package org.folkmoot.desk;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.views.ModelAndView;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.folkmoot.account.SignedIn;
import org.folkmoot.answer.ResponseId;
import org.folkmoot.response.CampaignDecisions;
import org.folkmoot.response.Campaigns;
import org.folkmoot.response.CountingRule;
import org.folkmoot.response.Definitions;
import org.folkmoot.survey.Consultation;
import org.folkmoot.web.FormBody;
import org.folkmoot.web.FormError;
import org.folkmoot.web.Page;

/** Texts that many sent: officers look at each group, say whether it is a campaign and how it is counted, and may take it back. */
@Controller("/desk/{consultation}/campaigns")
@Produces(MediaType.TEXT_HTML)
final class CampaignPages {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_REASON = 1_000;
    private static final String NEW = "new";
    private static final String NONE = "none";

    private final Definitions definitions;
    private final Campaigns campaigns;
    private final Lettered lettered;
    private final DeskWords words;

    CampaignPages(Definitions definitions, Campaigns campaigns, Lettered lettered, DeskWords words) {
        this.definitions = definitions;
        this.campaigns = campaigns;
        this.lettered = lettered;
        this.words = words;
    }

    /** One of several things to choose. */
    record Option(String anchor, String id, String label, String hint, boolean chosen) {}

    @Get
    ModelAndView<Map<String, Object>> list(String consultation) {
        Consultation found = found(consultation);
        campaigns.look(consultation);
        return Page.of(
                "desk/campaigns",
                "title",
                words.say("desk.campaigns.title"),
                "section",
                "desk",
                "back",
                "/desk/" + consultation,
                "consultationTitle",
                words.of(found.title()),
                "waiting",
                lettered.waiting(consultation),
                "campaigns",
                lettered.named(consultation));
    }

    @Get("/{any}")
    ModelAndView<Map<String, Object>> group(String consultation, UUID any, @QueryValue Optional<Integer> from) {
        return Page.of("desk/campaign-group", model(consultation, any, from.orElse(0), Optional.empty()));
    }

    @Post("/{any}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<ModelAndView<Map<String, Object>>> decide(
            HttpRequest<?> request, String consultation, UUID any, FormBody form) {
        Campaigns.Group group = found(consultation, any);
        String decision = form.text("decision");
        Optional<UUID> existing = group.named().stream()
                .filter(each ->
                        each.takenBack().isEmpty() && each.id().toString().equals(decision))
                .map(Campaigns.Campaign::id)
                .findFirst();
        String name = form.text("name").strip();
        String why = form.text("why").strip();
        Optional<CountingRule> rule = CountingRule.of(form.text("rule"));
        List<FormError> errors = new ArrayList<>();
        boolean isNew = decision.equals(NEW);
        if (!isNew && !decision.equals(NONE) && existing.isEmpty()) {
            errors.add(new FormError("decision", words.say("desk.campaigns.no-decision")));
        }
        if (isNew && (name.isEmpty() || name.length() > LONGEST_NAME)) {
            errors.add(new FormError("name", words.say("desk.campaigns.no-name")));
        }
        if (isNew && rule.isEmpty()) {
            errors.add(new FormError("rule", words.say("desk.campaigns.no-rule")));
        }
        reason(why, errors);
        if (!errors.isEmpty()) {
            return Page.refused("desk/campaign-group", errors, model(consultation, any, 0, Optional.of(form)));
        }
        Map<ResponseId, CampaignDecisions.Own> own = new HashMap<>();
        group.members().stream()
                .map(Campaigns.Member::id)
                .forEach(id ->
                        form.first("one." + id).flatMap(CampaignPages::own).ifPresent(said -> own.put(id, said)));
        var officer = SignedIn.officer(request).orElseThrow();
        if (isNew) {
            lettered.name(consultation, new ResponseId(any), name, rule.orElseThrow(), own, why, officer);
        } else if (existing.isPresent()) {
            lettered.add(consultation, new ResponseId(any), existing.get(), own, why, officer);
        } else {
            lettered.dismiss(consultation, new ResponseId(any), why, officer);
        }
        return Page.next("/desk/" + consultation + "/campaigns");
    }

    private static Optional<CampaignDecisions.Own> own(String said) {
        return java.util.stream.Stream.of(CampaignDecisions.Own.values())
                .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(said))
                .findFirst();
    }

    @Get("/named/{campaign}")
    ModelAndView<Map<String, Object>> one(String consultation, UUID campaign) {
        return Page.of("desk/campaign", model(consultation, campaign, Optional.empty()));
    }

    @Post("/named/{campaign}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<ModelAndView<Map<String, Object>>> recount(
            HttpRequest<?> request, String consultation, UUID campaign, FormBody form) {
        campaign(consultation, campaign);
        Optional<CountingRule> rule = CountingRule.of(form.text("rule"));
        String why = form.text("why").strip();
        List<FormError> errors = new ArrayList<>();
        if (rule.isEmpty()) {
            errors.add(new FormError("rule", words.say("desk.campaigns.no-rule")));
        }
        reason(why, errors);
        if (!errors.isEmpty()) {
            return Page.refused("desk/campaign", errors, model(consultation, campaign, Optional.of(form)));
        }
        lettered.recount(
                consultation,
                campaign,
                rule.orElseThrow(),
                why,
                SignedIn.officer(request).orElseThrow());
        return Page.next("/desk/" + consultation + "/campaigns/named/" + campaign);
    }

    @Post("/named/{campaign}/take-back")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<ModelAndView<Map<String, Object>>> takeBack(
            HttpRequest<?> request, String consultation, UUID campaign, FormBody form) {
        campaign(consultation, campaign);
        lettered.takeBack(consultation, campaign, SignedIn.officer(request).orElseThrow());
        return Page.next("/desk/" + consultation + "/campaigns");
    }

    private void reason(String why, List<FormError> errors) {
        if (why.isEmpty() || why.length() > LONGEST_REASON) {
            errors.add(new FormError("why", words.say("desk.flags.no-reason")));
        }
    }

    private Object[] model(String consultation, UUID any, int from, Optional<FormBody> sent) {
        Campaigns.Group group = found(consultation, any);
        Lettered.Texts texts = lettered.texts(group, from, sent);
        List<Option> decisions = new ArrayList<>();
        group.named().stream()
                .filter(each -> each.takenBack().isEmpty())
                .forEach(each -> decisions.add(option(
                        "decision",
                        each.id().toString(),
                        words.say("desk.campaigns.decision.add", each.name()),
                        words.say("desk.campaigns.rule." + each.rule().id()),
                        sent,
                        decisions.isEmpty())));
        decisions.add(option(
                "decision",
                NEW,
                words.say("desk.campaigns.decision.new"),
                words.say("desk.campaigns.decision.new.hint"),
                sent,
                decisions.isEmpty()));
        decisions.add(option(
                "decision",
                NONE,
                words.say("desk.campaigns.decision.none"),
                words.say("desk.campaigns.decision.none.hint"),
                sent,
                false));
        return new Object[] {
            "title",
            words.say("desk.campaigns.group", group.members().size()),
            "section",
            "desk",
            "back",
            "/desk/" + consultation + "/campaigns",
            "consultationTitle",
            words.of(found(consultation).title()),
            "standard",
            lettered.paragraphs(group.standard()),
            "texts",
            texts,
            "action",
            "/desk/" + consultation + "/campaigns/" + any,
            "decisions",
            decisions,
            "rules",
            rules(sent, Optional.empty()),
            "name",
            sent.map(form -> form.text("name")).orElse(""),
            "words",
            sent.map(form -> form.text("why")).orElse("")
        };
    }

    private Object[] model(String consultation, UUID id, Optional<FormBody> sent) {
        Campaigns.Campaign campaign = campaign(consultation, id);
        return new Object[] {
            "title",
            campaign.name(),
            "section",
            "desk",
            "back",
            "/desk/" + consultation + "/campaigns",
            "consultationTitle",
            words.of(found(consultation).title()),
            "campaign",
            lettered.line(consultation, campaign),
            "ruleWords",
            words.say("desk.campaigns.rule." + campaign.rule().id() + ".hint"),
            "texts",
            lettered.texts(consultation, campaign),
            "rules",
            rules(sent, Optional.of(campaign.rule())),
            "action",
            "/desk/" + consultation + "/campaigns/named/" + id,
            "words",
            sent.map(form -> form.text("why")).orElse("")
        };
    }

    private List<Option> rules(Optional<FormBody> sent, Optional<CountingRule> now) {
        List<Option> rules = new ArrayList<>();
        for (CountingRule rule : CountingRule.values()) {
            rules.add(option(
                    "rule",
                    rule.id(),
                    words.say("desk.campaigns.rule." + rule.id()),
                    words.say("desk.campaigns.rule." + rule.id() + ".hint"),
                    sent,
                    rules.isEmpty(),
                    now.equals(Optional.of(rule))));
        }
        return rules;
    }

    private static Option option(
            String field, String id, String label, String hint, Optional<FormBody> sent, boolean first) {
        return option(field, id, label, hint, sent, first, false);
    }

    /** The first has the id of the field itself, to which the error summary leads. */
    private static Option option(
            String field,
            String id,
            String label,
            String hint,
            Optional<FormBody> sent,
            boolean first,
            boolean otherwise) {
        return new Option(
                first ? field : field + "-" + id,
                id,
                label,
                hint,
                sent.map(form -> form.text(field).equals(id)).orElse(otherwise));
    }

    private Campaigns.Group found(String consultation, UUID any) {
        found(consultation);
        return campaigns.group(consultation, new ResponseId(any)).orElseThrow(CampaignPages::notFound);
    }

    private Campaigns.Campaign campaign(String consultation, UUID id) {
        found(consultation);
        return campaigns.campaigns(consultation).stream()
                .filter(each -> each.id().equals(id) && each.takenBack().isEmpty())
                .findFirst()
                .orElseThrow(CampaignPages::notFound);
    }

    private Consultation found(String consultation) {
        return definitions.consultation(consultation).orElseThrow(CampaignPages::notFound);
    }

    private static HttpStatusException notFound() {
        return new HttpStatusException(HttpStatus.NOT_FOUND, "");
    }
}
