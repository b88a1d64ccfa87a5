package org.folkmoot.response;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.folkmoot.answer.Channel;
import org.folkmoot.answer.ResponseId;
import org.folkmoot.answer.SurveyId;
import org.folkmoot.comment.Redactions;
import org.folkmoot.job.Progress;
import org.folkmoot.store.Clash;
import org.folkmoot.store.Moments;
import org.folkmoot.survey.Invitation;
import org.folkmoot.web.Messages;

/** Responses out to CSV files and in from them, row by row, whatever their number. */
@Singleton
public final class ResponseCsv {

    private static final int TRIES = 3;

    private final Editions editions;
    private final Redactions redactions;
    private final Responses responses;
    private final Intake intake;
    private final Flags flags;
    private final Moments moments;
    private final Messages messages;

    ResponseCsv(
            Editions editions,
            Redactions redactions,
            Responses responses,
            Intake intake,
            Flags flags,
            Moments moments,
            Messages messages) {
        this.editions = editions;
        this.redactions = redactions;
        this.responses = responses;
        this.intake = intake;
        this.flags = flags;
        this.moments = moments;
        this.messages = messages;
    }

    /** Whether equality answers stand beside the others. Whoever reads single responses is given them apart, or not at all. */
    public enum EqualityAnswers {
        LEFT_OUT,
        JOINED
    }

    /** As {@link #export(SurveyId, EqualityAnswers, Writer)}, with the equality answers left out. */
    public long export(SurveyId survey, Writer writer) throws IOException {
        return export(survey, EqualityAnswers.LEFT_OUT, writer);
    }

    /**
     * Writes all responses of a survey, of every disposition, by the time when they were sent and then by reference. The caller
     * gives a writer in UTF-8 and closes it.
     *
     * @param equality joined only to carry a survey into another house; never where answers are named
     * @return how many responses were written
     * @throws NoSuchElementException if the survey was never published
     * @throws IllegalArgumentException if answers are named and equality answers were to be joined to them
     */
    public long export(SurveyId survey, EqualityAnswers equality, Writer writer) throws IOException {
        return export(survey, equality, UnaryOperator.identity(), writer);
    }

    /**
     * As {@link #export(SurveyId, Writer)}, with all that leads to a person taken out of what people wrote: the file that may
     * leave the council. It is not for import.
     */
    public long exportRedacted(SurveyId survey, Writer writer) throws IOException {
        return export(survey, EqualityAnswers.LEFT_OUT, new Redacted(redactions.screen(survey)), writer);
    }

    private long export(SurveyId survey, EqualityAnswers equality, UnaryOperator<Response> seen, Writer writer)
            throws IOException {
        List<Edition> all = published(survey);
        Map<Integer, Edition> byNumber = all.stream().collect(Collectors.toMap(Edition::number, edition -> edition));
        boolean joined = equality == EqualityAnswers.JOINED;
        if (joined && named(survey)) {
            throw new IllegalArgumentException(
                    "The answers to " + survey + " are named: equality answers must not stand beside them.");
        }
        CsvLayout layout = new CsvLayout(all, joined);
        Map<ResponseId, Set<Flag>> flagged = flags.ofSending(survey);
        long[] count = {0};
        CSVPrinter printer = new CSVPrinter(writer, CSVFormat.RFC4180);
        printer.printRecord(layout.columns());
        try {
            responses.inOrder(survey, response -> {
                try {
                    printer.printRecord(layout.cells(
                            seen.apply(response),
                            byNumber.get(response.edition()),
                            flagged.getOrDefault(response.id(), Set.of())));
                    count[0]++;
                } catch (IOException broken) {
                    throw new UncheckedIOException(broken);
                }
            });
        } catch (UncheckedIOException broken) {
            throw broken.getCause();
        }
        printer.flush();
        return count[0];
    }

    /**
     * Writes the equality answers of the responses that count, with nothing that leads to any other answer: no reference, time,
     * channel or language, and sorted by what they say, so that their order tells nothing either.
     *
     * @return how many rows were written, one for each response of whose respondent there are equality answers
     * @throws NoSuchElementException if the survey was never published
     */
    public long exportEquality(SurveyId survey, Writer writer) throws IOException {
        EqualityRows rows = new EqualityRows(published(survey));
        responses.stream(survey, stream -> {
            stream.filter(response -> response.disposition() == Disposition.INCLUDED)
                    .forEach(rows::add);
            return null;
        });
        CSVPrinter printer = new CSVPrinter(writer, CSVFormat.RFC4180);
        printer.printRecord(rows.columns());
        List<List<String>> sorted = rows.sorted();
        for (List<String> row : sorted) {
            printer.printRecord(row);
        }
        printer.flush();
        return sorted.size();
    }

    /** Whether the council knows, or once knew, which answers to a survey are whose. */
    public boolean named(SurveyId survey) {
        return editions.all(survey).stream()
                .anyMatch(edition -> edition.survey().invitation().equals(Optional.of(Invitation.NAMED)));
    }

    /**
     * Imports a file: checks all of it, then keeps all or nothing. Responses that are here already are left alone. A row is known
     * again by its reference, or by its place in the same file.
     *
     * @param channel of rows that name none; {@code import} if empty
     * @param dryRun whether only to say what would come of it
     * @param progress told the rows looked at
     * @throws NoSuchElementException if the survey was never published
     * @throws ArrivalsClashed if another import of the same rows is under way and does not end soon; nothing is kept
     * @throws IOException if the file cannot be read
     */
    public ImportResult importFile(
            SurveyId survey, Path file, Optional<Channel> channel, boolean dryRun, Progress progress)
            throws IOException {
        List<Edition> all = published(survey);
        CsvBytes bytes = CsvBytes.of(file);
        CsvFaults faults = new CsvFaults(bytes.name());
        bytes.problem().ifPresent(faults::add);
        CsvCheck.Checked checked = faults.none()
                ? check(survey, all, bytes, channel.orElse(Channel.IMPORT), faults, progress)
                : CsvCheck.Checked.NOTHING;
        Arrivals arrivals = Arrivals.NONE;
        if (faults.none()) {
            try {
                arrivals = arrive(bytes, checked.records().checked(), dryRun);
                checked.changed(arrivals, faults);
            } catch (ReferenceTaken taken) {
                checked.taken(taken, faults);
            }
        }
        return new ImportResult(
                checked.rows(),
                faults.none() ? arrivals : Arrivals.NONE,
                checked.offRoute(),
                faults.first(),
                faults.more());
    }

    /**
     * Another import of the same rows may be under way. Where it ends first its rows are known here when we begin again, and
     * are left alone.
     */
    private Arrivals arrive(CsvBytes bytes, CsvRecords records, boolean dryRun) throws IOException {
        for (int tries = 1; ; tries++) {
            try (Reader reader = bytes.reader()) {
                CsvRows rows = new CsvRows(reader);
                rows.next();
                Iterable<Arrival> arrivals = () -> new CsvArrivals(rows, records);
                return intake.arrive(StreamSupport.stream(arrivals.spliterator(), false), dryRun, true);
            } catch (RuntimeException failure) {
                if (!Clash.in(failure)) {
                    throw failure;
                }
                if (tries == TRIES) {
                    throw new ArrivalsClashed(failure);
                }
            }
        }
    }

    private CsvCheck.Checked check(
            SurveyId survey, List<Edition> all, CsvBytes bytes, Channel channel, CsvFaults faults, Progress progress)
            throws IOException {
        try (Reader reader = bytes.reader()) {
            return new CsvCheck(survey, all, channel, moments.now(), messages, faults)
                    .look(new CsvRows(reader), bytes.hash(), progress, arrival -> {});
        }
    }

    private List<Edition> published(SurveyId survey) {
        List<Edition> all = editions.all(survey);
        if (all.isEmpty()) {
            throw new NoSuchElementException(
                    "There is no survey " + survey
                            + " that was published. Look at the names of the folders and files of surveys, and at what is wrong in them.");
        }
        return all;
    }
}
