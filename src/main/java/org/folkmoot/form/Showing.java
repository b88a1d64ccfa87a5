package org.folkmoot.form;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.folkmoot.response.Definitions;
import org.folkmoot.survey.Consultation;
import org.folkmoot.survey.Council;
import org.folkmoot.survey.Particulars;
import org.folkmoot.survey.ServedFile;
import org.folkmoot.web.Language;
import org.folkmoot.web.Messages;
import org.folkmoot.web.Said;

/** Documents, formats, events, extensions and the outcome of a consultation, as its page shows them. */
@Singleton
final class Showing {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final Definitions definitions;
    private final Documents files;
    private final Calendar calendar;
    private final Messages messages;

    Showing(Definitions definitions, Documents files, Calendar calendar, Messages messages) {
        this.definitions = definitions;
        this.files = files;
        this.calendar = calendar;
        this.messages = messages;
    }

    /** Something to read; {@code facts} are its type, size, version and day, in words. */
    record Document(String href, Said title, String facts) {}

    /** A format; {@code href} is null where it is to be asked for. */
    record Format(String label, String when, String href, String facts, Said note) {}

    record Meeting(Said title, String when, Said place, String href, Said note) {}

    record Outcome(List<Prose> said, List<Prose> done, String decided, Document report) {}

    List<Document> documents(Consultation consultation, String language) {
        return consultation.particulars().documents().stream()
                .map(document -> new Document(
                        href(consultation, document.source()),
                        Prose.line(document.title(), language),
                        facts(List.of(
                                file(consultation, document.source(), language),
                                document.version()
                                        .map(version -> messages.text(language, "form.document.version", version)),
                                Optional.of(messages.text(
                                        language,
                                        "form.document.published",
                                        calendar.date(document.published(), language)))))))
                .toList();
    }

    List<Format> formats(Consultation consultation, Instant now, String language) {
        LocalDate today = LocalDate.ofInstant(now, LONDON);
        return consultation.particulars().formats().stream()
                .map(format -> new Format(
                        label(format, language),
                        format.availableFrom().isAfter(today)
                                ? messages.text(
                                        language, "form.format.from", calendar.date(format.availableFrom(), language))
                                : messages.text(language, "form.format.now"),
                        format.source()
                                .filter(source -> !format.availableFrom().isAfter(today))
                                .map(source -> href(consultation, source))
                                .orElse(null),
                        format.source()
                                .flatMap(source -> file(consultation, source, language))
                                .orElse(""),
                        format.note().map(note -> Prose.line(note, language)).orElse(null)))
                .toList();
    }

    private String label(Particulars.Format format, String language) {
        String sort = messages.text(language, "form.format." + format.sort().id());
        return format.language()
                .map(tag -> new Language(tag).locale().getDisplayLanguage(new Language(language).locale()))
                .map(name -> messages.text(language, "form.format.in", sort, name))
                .orElse(sort);
    }

    /** What is still to come, the next one first. */
    List<Meeting> meetings(Consultation consultation, Instant now, String language) {
        return consultation.particulars().meetings().stream()
                .filter(meeting -> meeting.ends().orElse(meeting.starts()).isAfter(now))
                .sorted(Comparator.comparing(Particulars.Meeting::starts))
                .map(meeting -> new Meeting(
                        Prose.line(meeting.title(), language),
                        meeting.ends()
                                .map(ends -> messages.text(
                                        language,
                                        "form.meeting.until",
                                        calendar.inWords(meeting.starts(), language),
                                        calendar.until(meeting.starts(), ends, language)))
                                .orElseGet(() -> calendar.inWords(meeting.starts(), language)),
                        meeting.place()
                                .map(place -> Prose.line(place, language))
                                .orElse(null),
                        meeting.link().map(Object::toString).orElse(null),
                        meeting.note().map(note -> Prose.line(note, language)).orElse(null)))
                .toList();
    }

    /** What was put off, in whole sentences. */
    List<String> extensions(Consultation consultation, String language) {
        return consultation.dates().extensions().stream()
                .map(extension -> messages.text(
                        language,
                        extension.channel().isPresent() ? "form.extension.channel" : "form.extension.all",
                        calendar.date(extension.announced(), language),
                        calendar.inWords(extension.was(), language),
                        calendar.inWords(extension.closes(), language),
                        extension.reason().in(language),
                        extension
                                .channel()
                                .map(channel -> messages.text(language, "form.channel." + channel.id()))
                                .orElse("")))
                .toList();
    }

    Outcome outcome(Consultation consultation, Particulars.Outcome outcome, String language) {
        String decided = outcome.decidedBy()
                .map(who -> who.in(language))
                .flatMap(who -> outcome.decidedOn()
                        .map(day -> messages.text(language, "form.outcome.decided", who, calendar.date(day, language))))
                .orElse("");
        Document report = outcome.report()
                .map(source -> new Document(
                        href(consultation, source),
                        messages.said(language, "form.outcome.report"),
                        facts(List.of(file(consultation, source, language)))))
                .orElse(null);
        return new Outcome(Prose.of(outcome.said(), language), Prose.of(outcome.done(), language), decided, report);
    }

    /** The names of its districts; none if it is about all. */
    List<Said> districts(Consultation consultation, String language) {
        return consultation.particulars().districts().stream()
                .flatMap(id -> definitions.council().district(id).stream())
                .map(Council.District::label)
                .map(label -> Prose.line(label, language))
                .toList();
    }

    private static String facts(List<Optional<String>> facts) {
        return facts.stream().flatMap(Optional::stream).collect(Collectors.joining(" · "));
    }

    private static String href(Consultation consultation, Particulars.Source source) {
        return switch (source) {
            case Particulars.OurFile file -> Cards.path(consultation) + "/documents/" + file.name();
            case Particulars.Link link -> link.address().toString();
        };
    }

    /** Type and size of one of our files; empty for a link, and for a file that is not there any more. */
    private Optional<String> file(Consultation consultation, Particulars.Source source, String language) {
        return switch (source) {
            case Particulars.Link link -> Optional.empty();
            case Particulars.OurFile file ->
                files.path(consultation, file.name()).map(path -> {
                    try {
                        long kilobytes = Math.max(1, (Files.size(path) + 1023) / 1024);
                        String sort =
                                ServedFile.of(file.name()).map(ServedFile::sort).orElse("");
                        return kilobytes < 1024
                                ? messages.text(language, "form.document.kilobytes", sort, kilobytes)
                                : messages.text(language, "form.document.megabytes", sort, kilobytes / 102 / 10.0);
                    } catch (IOException unreadable) {
                        throw new UncheckedIOException("The file " + path + " cannot be read", unreadable);
                    }
                });
        };
    }
}
