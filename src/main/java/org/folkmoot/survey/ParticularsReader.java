package org.folkmoot.survey;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.folkmoot.yaml.Nearest;
import org.folkmoot.yaml.Place;
import org.folkmoot.yaml.YamlMap;

/** Reads subjects, districts, documents, formats, events and the outcome of a consultation. */
final class ParticularsReader {

    private final YamlMap map;
    private final Council council;
    private final Optional<Path> folder;

    /** @param folder the folder of the consultation; empty if its files are not to be looked for */
    ParticularsReader(YamlMap map, Council council, Optional<Path> folder) {
        this.map = map;
        this.council = council;
        this.folder = folder;
    }

    Particulars read() {
        return new Particulars(
                map.has("subjects") ? TextReader.list(map, "subjects") : List.of(),
                districts(),
                documents(),
                formats(),
                meetings(),
                map.map("outcome").map(this::outcome));
    }

    private List<YamlMap> maps(String key) {
        return map.has(key) ? map.maps(key) : List.of();
    }

    private List<String> districts() {
        if (!map.has("districts")) {
            return List.of();
        }
        Set<String> known =
                council.districts().stream().map(Council.District::id).collect(Collectors.toSet());
        List<String> districts = new ArrayList<>();
        for (YamlMap.Scalar district : map.scalars("districts")) {
            if (known.contains(district.text())) {
                districts.add(district.text());
            } else {
                map.problems()
                        .add(
                                district.place(),
                                "there is no district “" + district.text() + "” in council.yaml",
                                Nearest.advice(district.text(), known));
            }
        }
        return districts;
    }

    private List<Particulars.Document> documents() {
        List<Particulars.Document> documents = new ArrayList<>();
        for (YamlMap document : maps("documents")) {
            Text title = TextReader.required(document, "title");
            Optional<Particulars.Source> source = source(document);
            if (source.isEmpty() && !document.has("file") && !document.has("link")) {
                document.missing("file");
            }
            Optional<String> version = document.string("version");
            Optional<LocalDate> published = LondonTime.requiredDay(document, "published");
            document.close();
            if (source.isPresent() && published.isPresent()) {
                documents.add(new Particulars.Document(title, source.get(), version, published.get()));
            }
        }
        return documents;
    }

    private List<Particulars.Format> formats() {
        List<Particulars.Format> formats = new ArrayList<>();
        for (YamlMap format : maps("formats")) {
            Optional<Particulars.Sort> sort = sort(format);
            Optional<String> language = format.string("language").filter(tag -> {
                if (!TextReader.isLanguage(tag)) {
                    format.problem("language", "“" + tag + "” is not the tag of a language", "write one such as cy");
                }
                return TextReader.isLanguage(tag);
            });
            if (sort.equals(Optional.of(Particulars.Sort.TRANSLATION)) && !format.has("language")) {
                format.missing("language");
            }
            Optional<LocalDate> from = LondonTime.requiredDay(format, "available-from");
            Optional<Particulars.Source> source = source(format);
            Optional<Text> note = TextReader.optional(format, "note");
            Place place = format.place();
            format.close();
            if (sort.isPresent() && from.isPresent()) {
                formats.add(new Particulars.Format(sort.get(), language, from.get(), source, note, place));
            }
        }
        return formats;
    }

    private static Optional<Particulars.Sort> sort(YamlMap format) {
        String word = format.required("format");
        Optional<Particulars.Sort> sort = Stream.of(Particulars.Sort.values())
                .filter(each -> each.id().equals(word))
                .findFirst();
        if (sort.isEmpty() && !word.isEmpty()) {
            List<String> words = Stream.of(Particulars.Sort.values())
                    .map(Particulars.Sort::id)
                    .toList();
            format.problem("format", "“format” is “" + word + "”", Nearest.advice(word, words));
        }
        return sort;
    }

    private List<Particulars.Meeting> meetings() {
        List<Particulars.Meeting> meetings = new ArrayList<>();
        for (YamlMap meeting : maps("events")) {
            Text title = TextReader.required(meeting, "title");
            if (!meeting.has("starts")) {
                meeting.missing("starts");
            }
            Optional<Instant> starts = LondonTime.moment(meeting, "starts");
            Optional<Instant> ends = LondonTime.moment(meeting, "ends");
            Optional<Text> place = TextReader.optional(meeting, "place");
            Optional<URI> link = link(meeting);
            Optional<Text> note = TextReader.optional(meeting, "note");
            meeting.close();
            if (starts.isPresent() && ends.isPresent() && !starts.get().isBefore(ends.get())) {
                meeting.problem("ends", "it ends before it starts", "write a time after “starts”");
            }
            starts.ifPresent(at -> meetings.add(new Particulars.Meeting(title, at, ends, place, link, note)));
        }
        return meetings;
    }

    private Particulars.Outcome outcome(YamlMap outcome) {
        Text said = TextReader.required(outcome, "said");
        Text done = TextReader.required(outcome, "done");
        Optional<Text> decidedBy = TextReader.optional(outcome, "decided-by");
        Optional<LocalDate> decidedOn = LondonTime.day(outcome, "decided-on");
        Optional<Particulars.Source> report = outcome.map("report").flatMap(part -> {
            Optional<Particulars.Source> source = source(part);
            if (!part.has("file") && !part.has("link")) {
                part.missing("file");
            }
            part.close();
            return source;
        });
        outcome.close();
        return new Particulars.Outcome(said, done, decidedBy, decidedOn, report);
    }

    /** A file or a link; empty if there is neither, or a faulty one, which is reported. */
    private Optional<Particulars.Source> source(YamlMap part) {
        if (part.has("file") && part.has("link")) {
            part.problem("link", "there is a file and a link", "keep one of the two");
        }
        Optional<Particulars.Source> file =
                part.string("file").filter(name -> served(part, name)).map(Particulars.OurFile::new);
        Optional<Particulars.Source> link = link(part).map(Particulars.Link::new);
        return file.or(() -> link);
    }

    private boolean served(YamlMap part, String name) {
        if (ServedFile.of(name).isEmpty()) {
            part.problem(
                    "file",
                    "“" + name + "” cannot be the name of a file here",
                    "use letters, digits, hyphens and dots, and one of these endings: " + ServedFile.endings());
            return false;
        }
        if (folder.isPresent()
                && !Files.isRegularFile(
                        folder.get().resolve(SurveyFolder.DOCUMENTS).resolve(name))) {
            part.problem(
                    "file",
                    "there is no file " + SurveyFolder.DOCUMENTS + "/" + name + " in the consultation’s folder",
                    "put it there, or mend the name");
            return false;
        }
        return true;
    }

    private static Optional<URI> link(YamlMap part) {
        return part.string("link").flatMap(address -> {
            if (address.matches("https?://[^\\s<>\"{}|\\\\^`\\[\\]]+")) {
                return Optional.of(URI.create(address.replaceAll("%(?![0-9A-Fa-f]{2})", "%25")));
            }
            part.problem("link", "“" + address + "” is no link", "write the whole address, beginning with https://");
            return Optional.empty();
        });
    }
}
