package org.folkmoot.post;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.answer.Answer;
import org.folkmoot.answer.Channel;
import org.folkmoot.answer.Why;
import org.folkmoot.answer.Written;
import org.folkmoot.response.Edition;
import org.folkmoot.response.Provenance;
import org.folkmoot.survey.Fault;
import org.folkmoot.survey.Question;
import org.folkmoot.survey.Reading;
import org.folkmoot.web.FormBody;
import org.folkmoot.web.TypedDay;

/**
 * What an officer says of a piece of post. Fields that are no question's have a colon in their names, which no question's has.
 *
 * @param channel empty if none was chosen
 * @param received the day as typed
 * @param assisted who helped; blank for nobody
 * @param namesStay whether the officer knows that the words still hold the sender's name
 */
record TakeForm(
        Optional<Channel> channel,
        String received,
        String language,
        String assisted,
        Opened.Sender sender,
        boolean namesStay,
        Written written) {

    static final String CHANNEL = "post:channel";
    static final String RECEIVED = "post:received";
    static final String LANGUAGE = "post:language";
    static final String ASSISTED = "post:assisted";
    static final String NAME = "post:name";
    static final String EMAIL = "post:email";
    static final String TELEPHONE = "post:telephone";
    static final String ADDRESS = "post:address";
    static final String NAMES_STAY = "post:names-stay";

    static final List<Channel> CHANNELS = List.of(Channel.LETTER, Channel.E_MAIL, Channel.TELEPHONE);

    private static final int LONGEST = 300;
    private static final int FEWEST_DIGITS = 6;

    /** Reads the fields; choices that were never offered count as none. */
    static TakeForm of(FormBody form, Edition edition, List<String> languages) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        edition.survey().questions().stream()
                .flatMap(question -> question.widget().fields().stream())
                .filter(field -> !form.all(field).isEmpty())
                .forEach(field -> fields.put(field, form.all(field)));
        return new TakeForm(
                Channel.of(form.text(CHANNEL)).filter(CHANNELS::contains),
                form.text(RECEIVED).strip(),
                form.first(LANGUAGE).filter(languages::contains).orElse(languages.getFirst()),
                form.first(ASSISTED).filter(Provenance.HELPERS::contains).orElse(""),
                new Opened.Sender(
                        cut(form.text(NAME)),
                        cut(form.text(EMAIL)),
                        cut(form.text(TELEPHONE)),
                        cut(form.text(ADDRESS))),
                form.first(NAMES_STAY).isPresent(),
                Written.of(fields));
    }

    private static String cut(String typed) {
        String words = typed.strip();
        return words.length() <= LONGEST ? words : words.substring(0, LONGEST);
    }

    Optional<LocalDate> day() {
        return TypedDay.read(received);
    }

    /** The words that are to be kept. */
    String words(Edition edition) {
        return String.join("\n", written.all(field(edition)));
    }

    static String field(Edition edition) {
        return Tray.words(edition).widget().fields().getFirst();
    }

    /** The same with other words. */
    TakeForm withWords(Edition edition, String words) {
        Map<String, List<String>> fields = new LinkedHashMap<>(written.fields());
        fields.put(field(edition), List.of(words));
        return new TakeForm(channel, received, language, assisted, sender, namesStay, Written.of(fields));
    }

    /** The same without what is written to one question. */
    TakeForm without(Edition edition, String question) {
        Map<String, List<String>> fields = new LinkedHashMap<>(written.fields());
        edition.survey().questions().stream()
                .filter(each -> each.head().id().value().equals(question))
                .forEach(each -> fields.keySet().removeAll(each.widget().fields()));
        return new TakeForm(channel, received, language, assisted, sender, namesStay, Written.of(fields));
    }

    /** What has to be put right in the answers; what was left empty is no fault. */
    List<Fault> faults(Edition edition) {
        List<Fault> faults = new ArrayList<>();
        for (Question question : edition.survey().questions()) {
            Reading reading = question.read(written);
            boolean empty = reading.answer() instanceof Answer.Missing missing && missing.why() == Why.SKIPPED;
            if (!empty) {
                faults.addAll(reading.faults());
            }
        }
        return faults;
    }

    /** Whether the words still hold the sender's name, e-mail address or telephone number. */
    boolean namesSender(Edition edition) {
        String words = words(edition).toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        String digits = words.replaceAll("[^0-9]", "");
        String name = sender.name().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        String email = sender.email().toLowerCase(Locale.ROOT);
        String number = sender.telephone().replaceAll("[^0-9]", "");
        return name.length() > 2 && words.contains(name)
                || email.length() > 2 && words.contains(email)
                || number.length() >= FEWEST_DIGITS && digits.contains(number);
    }
}
