package org.folkmoot.response;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.sql.Connection;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.folkmoot.account.Audit;
import org.folkmoot.answer.Channel;
import org.folkmoot.answer.SurveyId;
import org.folkmoot.store.Moments;
import org.folkmoot.survey.ContactDetails;

/**
 * Contact details, kept so that nobody who has the whole database can tell whose response is whose: all people of a survey
 * stand in one text, shuffled anew whenever somebody is added. A list that grows long is parted by chance into two, each long
 * enough to hide in.
 */
@Singleton
public class Contacts {

    /** More than so many are parted, so that adding one stays cheap. */
    private static final int LONGEST = 1_000;

    private static final int KEPT_MONTHS = 12;
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    // What is predictable could be undone; what follows from a seed too.
    private static final SecureRandom CHANCE = new SecureRandom();

    private final ContactRepository repository;
    private final Editions editions;
    private final Definitions definitions;
    private final Audit audit;
    private final TransactionOperations<Connection> transactions;
    private final Moments moments;

    Contacts(
            ContactRepository repository,
            Editions editions,
            Definitions definitions,
            Audit audit,
            TransactionOperations<Connection> transactions,
            Moments moments) {
        this.repository = repository;
        this.editions = editions;
        this.definitions = definitions;
        this.audit = audit;
        this.transactions = transactions;
        this.moments = moments;
    }

    /** Adds somebody to the people of a survey. */
    public void add(SurveyId survey, Contact contact) {
        transactions.executeWrite(status -> {
            LocalDate today = LocalDate.ofInstant(moments.now(), LONDON);
            repository.insertIfAbsent(survey.consultation(), survey.survey(), 1, today);
            List<ContactRepository.ListRow> lists = repository.hold(survey.consultation(), survey.survey());
            ContactRepository.ListRow list = lists.get(CHANCE.nextInt(lists.size()));
            List<Contact> people = new ArrayList<>(read(list.people()));
            people.add(contact);
            Collections.shuffle(people, CHANCE);
            if (people.size() > LONGEST) {
                int next = lists.getLast().number() + 1;
                repository.insertIfAbsent(survey.consultation(), survey.survey(), next, today);
                write(survey, next, people.subList(0, LONGEST / 2), today);
                people = people.subList(LONGEST / 2, people.size());
            }
            write(survey, list.number(), people, today);
            return true;
        });
    }

    /** The people of a survey, in no order that means anything. */
    public List<Contact> of(SurveyId survey) {
        return transactions.executeRead(status -> repository.of(survey.consultation(), survey.survey()).stream()
                .flatMap(list -> read(list.people()).stream())
                .toList());
    }

    /** Takes one of them away; gives whether they were there. */
    public boolean erase(SurveyId survey, UUID id) {
        return transactions.executeWrite(status -> {
            boolean found = false;
            for (ContactRepository.ListRow list : repository.hold(survey.consultation(), survey.survey())) {
                List<Contact> people = read(list.people());
                List<Contact> rest = people.stream()
                        .filter(contact -> !contact.id().equals(id))
                        .toList();
                if (rest.size() < people.size()) {
                    write(survey, list.number(), rest, list.addedOn());
                    found = true;
                }
            }
            return found;
        });
    }

    /** The people of a survey as CSV, one row each; texts that a spreadsheet could take for formulas are guarded. */
    public String csv(SurveyId survey) {
        StringBuilder text = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
            printer.printRecord("offers", "name", "email", "telephone");
            for (Contact contact : of(survey)) {
                printer.printRecord(
                        String.join("; ", new TreeSet<>(contact.offers())),
                        CsvLayout.guarded(contact.name()),
                        CsvLayout.guarded(contact.email()),
                        CsvLayout.guarded(contact.telephone()));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    /** Deletes the lists that have been kept for as long as their survey says, counted from closing; gives how many. */
    public int purge() {
        Instant now = moments.now();
        Map<SurveyId, LocalDate> lastAdded = new HashMap<>();
        transactions
                .executeRead(status -> repository.all())
                .forEach(list -> lastAdded.merge(
                        new SurveyId(list.consultation(), list.survey()),
                        list.addedOn(),
                        (one, other) -> one.isAfter(other) ? one : other));
        int purged = 0;
        for (Map.Entry<SurveyId, LocalDate> each : lastAdded.entrySet()) {
            SurveyId survey = each.getKey();
            if (!now.isBefore(until(survey, each.getValue()))) {
                purged += transactions.executeWrite(status -> {
                    audit.record("contacts.purge", survey.consultation(), survey.survey() + ": kept long enough");
                    return repository.delete(survey.consultation(), survey.survey());
                });
            }
        }
        return purged;
    }

    private Instant until(SurveyId survey, LocalDate lastAdded) {
        int months = editions.current(survey)
                .flatMap(edition -> edition.survey().contactDetails())
                .map(ContactDetails::keepMonths)
                .orElse(KEPT_MONTHS);
        Instant added = lastAdded.plusDays(1).atStartOfDay(LONDON).toInstant();
        Instant closed = definitions
                .consultation(survey.consultation())
                .map(consultation -> consultation.dates().of(Channel.ONLINE).closes())
                .filter(added::isBefore)
                .orElse(added);
        return closed.atZone(LONDON).plusMonths(months).toInstant();
    }

    private void write(SurveyId survey, int number, List<Contact> people, LocalDate addedOn) {
        StringBuilder text = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
            for (Contact contact : people) {
                printer.printRecord(
                        contact.id(),
                        String.join(" ", new TreeSet<>(contact.offers())),
                        contact.name(),
                        contact.email(),
                        contact.telephone());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        repository.update(survey.consultation(), survey.survey(), number, text.toString(), addedOn);
    }

    private static List<Contact> read(String people) {
        try (CSVParser parser = CSVParser.parse(people, CSVFormat.RFC4180)) {
            List<Contact> contacts = new ArrayList<>();
            for (CSVRecord each : parser) {
                contacts.add(new Contact(
                        UUID.fromString(each.get(0)),
                        each.get(1).isBlank() ? Set.of() : Set.of(each.get(1).split(" ")),
                        each.get(2),
                        each.get(3),
                        each.get(4)));
            }
            return contacts;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
