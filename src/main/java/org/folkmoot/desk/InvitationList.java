package org.folkmoot.desk;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.folkmoot.account.Audit;
import org.folkmoot.account.Officer;
import org.folkmoot.answer.Channel;
import org.folkmoot.answer.SurveyId;
import org.folkmoot.response.Disposition;
import org.folkmoot.response.Invitations;
import org.folkmoot.response.Responses;

/** The list of whom a closed survey asks, in and out as CSV, on the record. */
@Singleton
final class InvitationList {

    /** Most people in one list that is brought. */
    static final int MOST = 10_000;

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_CONTACT = 300;

    private final Invitations invitations;
    private final Responses responses;
    private final Audit audit;
    private final TransactionOperations<Connection> transactions;
    private final DeskWords words;

    InvitationList(
            Invitations invitations,
            Responses responses,
            Audit audit,
            TransactionOperations<Connection> transactions,
            DeskWords words) {
        this.invitations = invitations;
        this.responses = responses;
        this.audit = audit;
        this.transactions = transactions;
        this.words = words;
    }

    /** @param what the last word of the key of its text */
    record Fault(long line, String what) {}

    /** What stood in a list that was pasted. */
    record Read(List<Invitations.Invitee> people, List<Fault> faults) {}

    /** Somebody on the list. */
    record Line(UUID id, String name, String contact, String state, boolean noCode, boolean used) {}

    /** How many of those invited answered. */
    record Rate(long answered, long invited, long percent) {}

    /** Reads lines of a name and, after a comma, how to reach them; blank lines are passed over. */
    static Read read(String text) {
        List<Invitations.Invitee> people = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setIgnoreSurroundingSpaces(true)
                .setIgnoreEmptyLines(true)
                .get();
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            for (CSVRecord row : parser) {
                String name = row.get(0).strip();
                String contact = row.size() > 1 ? row.get(1).strip() : "";
                if (name.isEmpty() || row.size() > 2) {
                    faults.add(new Fault(parser.getCurrentLineNumber(), name.isEmpty() ? "no-name" : "columns"));
                } else if (name.length() > LONGEST_NAME || contact.length() > LONGEST_CONTACT) {
                    faults.add(new Fault(parser.getCurrentLineNumber(), "long"));
                } else {
                    people.add(new Invitations.Invitee(name, contact));
                }
                if (people.size() > MOST) {
                    return new Read(List.of(), List.of(new Fault(MOST, "many")));
                }
            }
        } catch (IOException | UncheckedIOException | IllegalStateException broken) {
            faults.add(new Fault(1, "quotes"));
        }
        return new Read(people, faults.size() > 10 ? faults.subList(0, 10) : faults);
    }

    void add(SurveyId survey, List<Invitations.Invitee> people, Officer officer) {
        transactions.executeWrite(status -> {
            int added = invitations.add(survey, people);
            audit.record(officer, "invitation.add", survey.consultation(), survey.survey() + ": " + added);
            return added;
        });
    }

    String letters(SurveyId survey, Officer officer) {
        List<Invitations.Letter> letters = transactions.executeWrite(status -> {
            List<Invitations.Letter> made = invitations.letters(survey);
            audit.record(officer, "invitation.letters", survey.consultation(), survey.survey() + ": " + made.size());
            return made;
        });
        return csv(
                List.of("name", "contact", "code", "page"),
                letters.stream()
                        .map(letter ->
                                List.of(letter.name(), letter.contact(), letter.code(), "/consultations/" + survey))
                        .toList());
    }

    String reminders(SurveyId survey, Officer officer) {
        audit.record(officer, "invitation.reminders", survey.consultation(), survey.survey());
        return csv(
                List.of("name", "contact"),
                invitations.all(survey).stream()
                        .filter(each -> each.state() == Invitations.State.UNUSED)
                        .map(each -> List.of(each.name(), each.contact()))
                        .toList());
    }

    Optional<Invitations.Letter> replace(SurveyId survey, UUID invitation, Officer officer) {
        return transactions.executeWrite(status -> {
            Optional<Invitations.Letter> letter = invitations.replace(survey, invitation);
            if (letter.isPresent()) {
                audit.record(officer, "invitation.replace", survey.consultation(), survey.survey() + ": " + invitation);
            }
            return letter;
        });
    }

    void remove(SurveyId survey, UUID invitation, Officer officer) {
        transactions.executeWrite(status -> {
            boolean removed = invitations.remove(survey, invitation);
            if (removed) {
                audit.record(officer, "invitation.remove", survey.consultation(), survey.survey() + ": " + invitation);
            }
            return removed;
        });
    }

    List<Line> lines(SurveyId survey) {
        return invitations.all(survey).stream()
                .map(each -> new Line(
                        each.id(),
                        each.name(),
                        each.contact(),
                        words.say("desk.invitations.state."
                                + each.state()
                                        .name()
                                        .toLowerCase(java.util.Locale.ROOT)
                                        .replace('_', '-')),
                        each.state() == Invitations.State.NO_CODE,
                        each.state() == Invitations.State.USED || each.state() == Invitations.State.SENT))
                .toList();
    }

    /**
     * How many of those invited answered; empty where the denominator would not be true: nobody has a code yet, or there are
     * more responses than codes that were used, so that some came from others.
     */
    Optional<Rate> rate(SurveyId survey, boolean named) {
        List<Invitations.Invited> all = invitations.all(survey);
        long invited = all.stream()
                .filter(each -> each.state() != Invitations.State.NO_CODE)
                .count();
        long used = count(all, Invitations.State.USED) + count(all, Invitations.State.SENT);
        long received = received(survey);
        long answered = named ? count(all, Invitations.State.SENT) : received;
        return invited == 0 || received > used
                ? Optional.empty()
                : Optional.of(new Rate(answered, invited, Math.round(100.0 * answered / invited)));
    }

    private static long count(List<Invitations.Invited> all, Invitations.State state) {
        return all.stream().filter(each -> each.state() == state).count();
    }

    /** Through every channel, tests, duplicates and what was withdrawn aside. */
    private long received(SurveyId survey) {
        Map<Channel, Map<Disposition, Long>> counts = responses.byChannel(survey);
        return counts.values().stream()
                .flatMap(row -> row.entrySet().stream())
                .filter(entry -> entry.getKey() == Disposition.INCLUDED || entry.getKey() == Disposition.LATE)
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    private static String csv(List<String> heading, List<List<String>> rows) {
        StringBuilder text = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
            printer.printRecord(heading);
            for (List<String> row : rows) {
                printer.printRecord(row.stream().map(InvitationList::safe).toList());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    /** With an apostrophe before what a spreadsheet would take for a formula, as in the CSV of responses. */
    private static String safe(String text) {
        return !text.isEmpty() && "'=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
