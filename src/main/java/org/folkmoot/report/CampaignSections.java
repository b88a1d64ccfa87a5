package org.folkmoot.report;

import java.util.ArrayList;
import java.util.List;
import org.folkmoot.response.Campaigns;
import org.folkmoot.response.CountingRule;
import org.folkmoot.tabulation.Cell;
import org.folkmoot.tabulation.Phrase;
import org.folkmoot.tabulation.Table;
import org.folkmoot.tabulation.Table.Heading;
import org.folkmoot.tabulation.Table.Quantity;
import org.folkmoot.tabulation.Table.Row;

/** Standard texts that many sent: how many responses each brought, and by which rule they are counted. */
final class CampaignSections {

    private final List<Campaigns.Campaign> campaigns;

    CampaignSections(List<Campaigns.Campaign> campaigns) {
        this.campaigns = campaigns;
    }

    /** Nothing where there is no campaign. */
    List<Section> sections() {
        if (campaigns.isEmpty()) {
            return List.of();
        }
        List<Section> sections = new ArrayList<>();
        sections.add(new Section.Heading(2, "Campaigns"));
        sections.add(
                new Section.Prose(
                        "Some responses say a text that many sent. Everybody may use words that others wrote."
                                + " How such responses are counted was decided by officers, and is said here for each campaign."));
        sections.add(new Section.Figures(table()));
        sections.add(new Section.Points(campaigns.stream()
                .map(campaign -> Labels.quoted(campaign.name()) + ": " + words(campaign.rule()))
                .toList()));
        return sections;
    }

    /** The rule of each campaign in one sentence each, for the method. */
    List<String> rules() {
        return campaigns.stream()
                .map(campaign -> "The campaign " + Labels.quoted(campaign.name()) + " brought "
                        + Phrase.figure(campaign.identical() + campaign.varied()) + " responses, "
                        + Phrase.figure(campaign.identical()) + " of them identical and "
                        + Phrase.figure(campaign.varied()) + " varied, of which " + Phrase.figure(campaign.counted())
                        + " are analysed. " + words(campaign.rule()))
                .toList();
    }

    private static String words(CountingRule rule) {
        return switch (rule) {
            case EACH -> "Each response counts like any other.";
            case AS_ONE ->
                "All responses that say the standard text and nothing else count as one. Those that say it in other words or"
                        + " more count each.";
            case APART ->
                "Responses that say the standard text and nothing else are told apart and are in no percentage. Those that say"
                        + " it in other words or more count each.";
        };
    }

    private Table table() {
        List<Row> rows = campaigns.stream()
                .map(campaign -> new Row(
                        List.of(campaign.name()),
                        List.<Cell>of(
                                new Cell.Count(campaign.identical() + campaign.varied()),
                                new Cell.Count(campaign.identical()),
                                new Cell.Count(campaign.varied()),
                                new Cell.Count(campaign.counted()))))
                .toList();
        return new Table(
                "responses.campaigns",
                "Campaigns",
                "Responses that belong to a campaign.",
                "Campaign",
                List.of(
                        Heading.of("Received", Quantity.COUNT),
                        Heading.of("Identical", Quantity.COUNT),
                        Heading.of("Varied", Quantity.COUNT),
                        Heading.of("Analysed", Quantity.COUNT)),
                rows,
                List.of("Texts were compared by program, and officers decided what belongs together."));
    }
}
