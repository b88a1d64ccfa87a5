package org.folkmoot.survey;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.folkmoot.yaml.Place;

/**
 * What the public page of a consultation shows beside its surveys.
 *
 * @param subjects what it is about, in a few words each
 * @param districts the ids of the districts that it is about; empty if it is about all
 * @param documents what people should read before they answer
 * @param formats in which the survey or its documents can be had
 * @param meetings where people can take part or ask questions; what was held stands in the engagement log
 * @param outcome what people said and what was done, once that is known
 */
public record Particulars(
        List<Text> subjects,
        List<String> districts,
        List<Document> documents,
        List<Format> formats,
        List<Meeting> meetings,
        Optional<Outcome> outcome) {

    public Particulars {
        subjects = List.copyOf(subjects);
        districts = List.copyOf(districts);
        documents = List.copyOf(documents);
        formats = List.copyOf(formats);
        meetings = List.copyOf(meetings);
    }

    /**
     * From when on the printed form can be had in a language and size: as the format of that size, else the easy read or the
     * translation into that language, else paper says; the latest of those that are named. Empty if paper is not offered, or not
     * in large print.
     */
    public Optional<LocalDate> printedFrom(String language, boolean large) {
        Optional<LocalDate> paper = from(format -> format.sort() == Sort.PAPER);
        Optional<LocalDate> size = large ? from(format -> format.sort() == Sort.LARGE_PRINT) : paper;
        Optional<LocalDate> spoken =
                from(format -> format.language().filter(language::equals).isPresent()
                        || format.sort() == Sort.EASY_READ && language.endsWith("-x-easy"));
        return size.map(day -> spoken.filter(day::isBefore).orElse(day));
    }

    private Optional<LocalDate> from(Predicate<Format> meant) {
        return formats.stream().filter(meant).map(Format::availableFrom).min(Comparator.naturalOrder());
    }

    /** Where something can be had. */
    public sealed interface Source {}

    /** A file in the folder {@code documents} of the consultation, which we serve. */
    public record OurFile(String name) implements Source {}

    /** A page of somebody. */
    public record Link(URI address) implements Source {}

    /**
     * A document.
     *
     * @param version such as {@code 2}, if it was published more than once
     * @param published the day on which it could first be read
     */
    public record Document(Text title, Source source, Optional<String> version, LocalDate published) {}

    /**
     * A way of reading or answering for those who cannot use the usual one.
     *
     * @param language the tag of the language it is in, if that is what it is for
     * @param availableFrom the first day on which it could be had
     */
    public record Format(
            Sort sort,
            Optional<String> language,
            LocalDate availableFrom,
            Optional<Source> source,
            Optional<Text> note,
            Place place) {}

    public enum Sort {
        PAPER,
        LARGE_PRINT,
        EASY_READ,
        AUDIO,
        BRAILLE,
        BSL,
        TRANSLATION;

        /** The word used in definitions. */
        public String id() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    /** Something that people can come to. */
    public record Meeting(
            Text title,
            Instant starts,
            Optional<Instant> ends,
            Optional<Text> place,
            Optional<URI> link,
            Optional<Text> note) {}

    /**
     * What became of it.
     *
     * @param said what people told us
     * @param done what was decided and done, and how the one follows from the other
     * @param report the published report
     */
    public record Outcome(
            Text said, Text done, Optional<Text> decidedBy, Optional<LocalDate> decidedOn, Optional<Source> report) {}
}
