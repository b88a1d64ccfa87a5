package org.folkmoot.theme.discovery;

import io.micronaut.context.BeanContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.answer.Channel;
import org.folkmoot.answer.SurveyId;
import org.folkmoot.answer.Written;
import org.folkmoot.response.Editions;
import org.folkmoot.response.Intake;
import org.folkmoot.response.Provenance;
import org.folkmoot.response.Submission;

/** Comments that fit no code of the communities frame: on drones, online, and on allotments, on paper. */
final class Said {
    static final String COMMUNITIES = "communities";
    static final int EACH = 32;
    /** Two more are read, and one more says nothing. */
    static final int COMMENTS = 2 * EACH + 2;

    private static final List<String> WHERE = List.of(
            "Ashcombe", "Mereford", "Stonewick", "Tarnbrook", "Harrowby", "Fallow Lane", "Westgate", "Millfield");
    private static final List<String> WHEN = List.of("in spring", "every summer", "at weekends", "before winter");

    private Said() {}

    static void all(BeanContext context) {
        context.getBean(Editions.class).publish();
        for (int i = 0; i < EACH; i++) {
            String where = WHERE.get(i % WHERE.size());
            String when = WHEN.get(i / WHERE.size());
            submit(
                    context,
                    "D" + i,
                    "Delivery drones carry parcels over " + where + " " + when + ", and drone noise is awful",
                    Channel.ONLINE);
            submit(
                    context,
                    "A" + i,
                    "The allotment plots at " + where + " need water barrels " + when + (i < 3 ? " by the ferry" : ""),
                    Channel.PAPER);
        }
        submit(context, "H", "Our heritage and old buildings", Channel.ONLINE);
        submit(context, "N", "Nothing really springs readily to mind", Channel.ONLINE);
        submit(context, "E", "No.", Channel.ONLINE);
    }

    private static void submit(BeanContext context, String reference, String words, Channel channel) {
        context.getBean(Intake.class)
                .accept(new Submission(
                        new SurveyId(COMMUNITIES, "residents"),
                        1,
                        Written.of(Map.of("proud", List.of(words))),
                        new Provenance(
                                channel,
                                Instant.parse(
                                        channel == Channel.PAPER ? "2026-10-14T10:00:00Z" : "2026-10-07T10:00:00Z"),
                                "en",
                                Optional.empty(),
                                true,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()),
                        reference,
                        Optional.of(reference),
                        Optional.empty()));
    }
}
