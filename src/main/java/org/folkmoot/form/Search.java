package org.folkmoot.form;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.folkmoot.survey.Consultation;
import org.folkmoot.survey.Text;

/**
 * What a visitor of the hub looks for; blank where they said nothing.
 *
 * @param words all of which must stand in title, summary or subjects, whatever their accents and capitals
 * @param district the id of a district; a consultation of no district is about all of them
 * @param subject the {@link #slug} of a subject
 */
record Search(String words, String district, String subject) {

    private static final int LONGEST = 200;

    Search {
        words = words.strip();
        words = words.substring(0, Math.min(words.length(), LONGEST));
    }

    boolean empty() {
        return words.isEmpty() && district.isEmpty() && subject.isEmpty();
    }

    boolean finds(Consultation consultation, String language) {
        return (district.isEmpty()
                        || consultation.particulars().districts().isEmpty()
                        || consultation.particulars().districts().contains(district))
                && (subject.isEmpty()
                        || consultation.particulars().subjects().stream()
                                .map(Search::slug)
                                .anyMatch(subject::equals))
                && says(consultation, language);
    }

    private boolean says(Consultation consultation, String language) {
        String text = plain(Stream.concat(
                        Stream.of(consultation.title(), consultation.summary()),
                        consultation.particulars().subjects().stream())
                .map(each -> each.in(language))
                .collect(Collectors.joining(" ")));
        return Arrays.stream(plain(words).split("\\s+")).allMatch(text::contains);
    }

    /** A subject as it stands in an address, the same in every language. */
    static String slug(Text subject) {
        return plain(subject.in(Text.DEFAULT_LANGUAGE))
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .replace('’', '\'')
                .toLowerCase(Locale.ROOT);
    }
}
