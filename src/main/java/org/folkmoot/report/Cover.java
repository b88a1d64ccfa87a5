package org.folkmoot.report;

import java.time.Instant;
import java.util.List;

/**
 * What identifies a report.
 *
 * @param consultation the id of the consultation
 * @param facts lines for the cover: dates, when the data were cut
 * @param madeUp whether any response in it was invented, to be said on every page
 * @param made when it was made
 */
public record Cover(
        String consultation,
        String title,
        String subtitle,
        String council,
        List<String> facts,
        boolean madeUp,
        Instant made) {

    public Cover {
        facts = List.copyOf(facts);
    }
}
