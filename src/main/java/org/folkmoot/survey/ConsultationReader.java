package org.folkmoot.survey;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.folkmoot.yaml.Nearest;
import org.folkmoot.yaml.Problems;
import org.folkmoot.yaml.YamlMap;

/** Reads {@code consultation.yaml}. */
public final class ConsultationReader {

    private ConsultationReader() {}

    /**
     * Reads a consultation from its text as it was kept. Problems are passed over: a rule that is newer than the text must not
     * take a consultation away.
     *
     * @param folder whose name is its id, and where warnings say that it stands
     * @param council whose name it has, unless it says another
     * @return empty if the text does not even hold dates
     */
    public static Optional<Consultation> kept(Path folder, String text, Council council) {
        String id = SurveyFolder.name(folder);
        return YamlMap.read(SurveyFolder.shown(folder.resolve(SurveyFolder.CONSULTATION)), text, new Problems())
                .flatMap(map -> read(id, map, false, council, Optional.empty()));
    }

    /** The names of the surveys, with their places. */
    static List<YamlMap.Scalar> surveys(YamlMap map) {
        if (!map.has("surveys")) {
            map.missing("surveys");
        }
        return map.scalars("surveys");
    }

    /**
     * Reads the whole; empty if the dates cannot be read, with everything reported.
     *
     * @param equality whether a survey of the consultation asks equality questions
     * @param asking the council of the whole site
     * @param folder where its documents stand; empty if they are not to be looked for
     */
    static Optional<Consultation> read(
            String id, YamlMap map, boolean equality, Council asking, Optional<Path> folder) {
        Consultation.Status status = status(map);
        Text title = TextReader.required(map, "title");
        Text summary = TextReader.required(map, "summary");
        Consultation.Council council = council(map, asking);
        Text why = TextReader.required(map, "why");
        Optional<Text> canChange = TextReader.optional(map, "can-change");
        Optional<Text> cannotChange = TextReader.optional(map, "cannot-change");
        Optional<Consultation.Dates> dates = part(map, "dates").flatMap(DatesReader::read);
        List<String> surveys = surveys(map).stream().map(YamlMap.Scalar::text).toList();
        Optional<Notice> notice = NoticeReader.read(map, status != Consultation.Status.DRAFT, equality);
        Consultation.Contact contact = contact(map);
        List<Consultation.Event> log = map.has("log") ? events(map) : List.of();
        List<Consultation.Reach> reach = map.has("reach") ? reach(map) : List.of();
        Optional<Text> next = TextReader.optional(map, "next");
        Particulars particulars = new ParticularsReader(map, asking, folder).read();
        map.close();
        return dates.map(known -> new Consultation(
                id,
                title,
                summary,
                council,
                status,
                why,
                canChange,
                cannotChange,
                known,
                surveys,
                notice,
                contact,
                log,
                reach,
                next,
                particulars));
    }

    private static Consultation.Status status(YamlMap map) {
        String word = map.required("status");
        List<String> words = Stream.of(Consultation.Status.values())
                .map(status -> status.name().toLowerCase(Locale.ROOT))
                .toList();
        if (words.contains(word)) {
            return Consultation.Status.valueOf(word.toUpperCase(Locale.ROOT));
        }
        if (!word.isEmpty()) {
            map.problem("status", "“status” is “" + word + "”", Nearest.advice(word, words));
        }
        return Consultation.Status.DRAFT;
    }

    private static Optional<YamlMap> part(YamlMap map, String key) {
        if (!map.has(key)) {
            map.missing(key);
        }
        return map.map(key);
    }

    /** Its own council, or that of the whole site. */
    private static Consultation.Council council(YamlMap map, Council asking) {
        if (!map.has("council") && asking.name().isPresent()) {
            return new Consultation.Council(asking.name().get(), asking.invented());
        }
        return part(map, "council")
                .map(part -> {
                    Consultation.Council council =
                            new Consultation.Council(TextReader.required(part, "name"), part.flag("invented"));
                    part.close();
                    return council;
                })
                .orElse(new Consultation.Council(Text.of(""), false));
    }

    private static Consultation.Contact contact(YamlMap map) {
        return part(map, "contact")
                .map(part -> {
                    Consultation.Contact contact = new Consultation.Contact(
                            part.required("name"),
                            part.required("email"),
                            part.string("telephone"),
                            part.string("address"));
                    if (!contact.email().isEmpty() && !contact.email().matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+")) {
                        part.problem(
                                "email",
                                "“" + contact.email() + "” is no e-mail address",
                                "write it as in consultation@council.example");
                    }
                    part.close();
                    return contact;
                })
                .orElse(new Consultation.Contact("", "", Optional.empty(), Optional.empty()));
    }

    private static List<Consultation.Event> events(YamlMap map) {
        List<Consultation.Event> events = new ArrayList<>();
        for (YamlMap event : map.maps("log")) {
            if (!event.has("date")) {
                event.missing("date");
            }
            Optional<LocalDate> date = LondonTime.day(event, "date");
            Text kind = TextReader.required(event, "kind");
            Text group = TextReader.required(event, "group");
            Optional<String> place = event.string("place");
            Optional<Integer> people = event.integer("people", 0, 1_000_000);
            Optional<Text> note = TextReader.optional(event, "note");
            event.close();
            date.ifPresent(day -> events.add(new Consultation.Event(day, kind, group, place, people, note)));
        }
        return events;
    }

    private static List<Consultation.Reach> reach(YamlMap map) {
        List<Consultation.Reach> reach = new ArrayList<>();
        for (YamlMap figure : map.maps("reach")) {
            Text label = TextReader.required(figure, "label");
            if (!figure.has("figure")) {
                figure.missing("figure");
            }
            Optional<Integer> number = figure.integer("figure", 0, Integer.MAX_VALUE);
            Optional<String> source = figure.string("source");
            figure.close();
            number.ifPresent(count -> reach.add(new Consultation.Reach(label, count, source)));
        }
        return reach;
    }
}
