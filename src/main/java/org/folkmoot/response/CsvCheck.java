package org.folkmoot.response;

import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.folkmoot.answer.Channel;
import org.folkmoot.answer.SurveyId;
import org.folkmoot.job.Progress;
import org.folkmoot.web.Messages;

/** Looks at all rows of a file before any is kept. */
final class CsvCheck {

    private final SurveyId survey;
    private final List<Edition> editions;
    private final Channel channel;
    private final Instant now;
    private final Messages messages;
    private final CsvFaults faults;

    /**
     * @param channel of rows that name none
     * @param now when rows that do not say so were sent
     */
    CsvCheck(
            SurveyId survey,
            List<Edition> editions,
            Channel channel,
            Instant now,
            Messages messages,
            CsvFaults faults) {
        this.survey = survey;
        this.editions = editions;
        this.channel = channel;
        this.now = now;
        this.messages = messages;
        this.faults = faults;
    }

    /**
     * What a look at a file found.
     *
     * @param lines where each reference stands
     * @param offRoute how many answers are to questions to which the route does not lead
     */
    record Checked(CsvHeading heading, CsvRecords records, Map<String, Integer> lines, long rows, long offRoute) {

        static final Checked NOTHING = new Checked(null, null, Map.of(), 0, 0);

        /** Reports lines that say other than the responses that are here. */
        void changed(Arrivals arrivals, CsvFaults faults) {
            arrivals.changed()
                    .forEach(each -> faults.add(
                            each.line(),
                            heading.place(CsvLayout.Own.REFERENCE.id()),
                            "the response “" + each.reference() + "” is here already, with other answers",
                            "leave this line out; to change a response, correct it on the desk"));
            faults.more(arrivals.more());
        }

        /** Reports a reference that a response to another survey has. */
        void taken(ReferenceTaken taken, CsvFaults faults) {
            faults.add(
                    lines.getOrDefault(taken.reference(), 1),
                    heading.place(CsvLayout.Own.REFERENCE.id()),
                    "another survey of the consultation has a response “" + taken.reference() + "”",
                    "give these responses references of their own, or leave the column out");
        }
    }

    /**
     * @param rows the heading first
     * @param hash of the file, so that rows without a reference are known again
     * @param each told of what rows bring, as long as nothing is found to be wrong
     */
    Checked look(RowSource rows, String hash, Progress progress, Consumer<Arrival> each) throws IOException {
        Optional<CsvRows.Row> first = rows.next();
        if (first.isEmpty()) {
            faults.add(1, 1, "the file is empty", "begin with a row of column names, as “export” writes it");
            return Checked.NOTHING;
        }
        Optional<CsvHeading> heading = CsvHeading.read(first.get(), editions, faults);
        // Rows cannot be understood below a heading that is not; what is wrong in it is mended first.
        if (heading.isEmpty() || !faults.none()) {
            return Checked.NOTHING;
        }
        CsvRecords records = new CsvRecords(
                survey, editions, channel, now, hash, heading.get(), CsvMarks.checking(messages), faults);
        Map<String, Integer> lines = new HashMap<>();
        long count = 0;
        long offRoute = 0;
        for (Optional<CsvRows.Row> row = rows.next(); row.isPresent(); row = rows.next()) {
            if (row.get().blank()) {
                continue;
            }
            count++;
            if (records.fits(row.get())) {
                offRoute += check(row.get(), records, heading.get(), lines, each);
            }
            if (row.get().hopeless()) {
                break;
            }
            progress.step(count, 0);
        }
        return new Checked(heading.get(), records, lines, count, offRoute);
    }

    private int check(
            CsvRows.Row row,
            CsvRecords records,
            CsvHeading heading,
            Map<String, Integer> lines,
            Consumer<Arrival> each) {
        Arrival arrival = records.arrival(row);
        arrival.submission().reference().ifPresent(reference -> {
            Integer before = lines.putIfAbsent(reference, row.line());
            if (before != null) {
                faults.add(
                        row.line(),
                        heading.place(CsvLayout.Own.REFERENCE.id()),
                        "the reference “" + reference + "” stands in line " + before + " too",
                        "give each response a reference of its own");
            }
        });
        int offRoute = records.reading(row, arrival).offRoute().size();
        if (faults.none()) {
            each.accept(arrival);
        }
        return offRoute;
    }
}
