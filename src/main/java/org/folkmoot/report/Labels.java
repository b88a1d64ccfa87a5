package org.folkmoot.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.folkmoot.answer.Channel;
import org.folkmoot.response.Disposition;
import org.folkmoot.response.Flag;
import org.folkmoot.response.Reckoning;
import org.folkmoot.survey.Text;

/** What things are called in a report, in English. */
final class Labels {

    static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Pattern BETWEEN_PARAGRAPHS = Pattern.compile("\\n\\s*\\n");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("d MMMM uuuu 'at' HH:mm", Locale.UK);

    private Labels() {}

    /** The words in English, in one line. */
    static String of(Text text) {
        return line(text.in(Text.DEFAULT_LANGUAGE));
    }

    /** A longer text, paragraph by paragraph; an empty line stands between two. */
    static List<Section.Prose> paragraphs(Text text) {
        return BETWEEN_PARAGRAPHS
                .splitAsStream(text.in(Text.DEFAULT_LANGUAGE).strip())
                .map(paragraph -> new Section.Prose(line(paragraph)))
                .toList();
    }

    private static String line(String words) {
        return words.strip().replaceAll("\\s+", " ");
    }

    static String of(Channel channel) {
        return switch (channel) {
            case ONLINE -> "Online";
            case PAPER -> "Paper";
            case FACE_TO_FACE -> "Face to face";
            case TELEPHONE -> "Telephone";
            case E_MAIL -> "E-mail";
            case LETTER -> "Letter";
            case WORKSHOP -> "Workshop";
            case IMPORT -> "Imported file";
        };
    }

    /** Why a response is not counted; "Analysed" where it is. */
    static String of(Disposition disposition) {
        return switch (disposition) {
            case INCLUDED -> "Analysed";
            case DUPLICATE -> "Removed: duplicate";
            case MERGED -> "Removed: merged into another response";
            case CAMPAIGN -> "Removed: part of a campaign";
            case BLANK -> "Removed: blank";
            case TEST -> "Removed: test";
            case OUT_OF_SCOPE -> "Removed: out of scope";
            case LATE -> "Removed: late";
            case WITHDRAWN -> "Removed: withdrawn";
        };
    }

    /** Why responses were removed, as finely as it was decided: “Removed: out of scope, no valid name or contact”. */
    static String of(Reckoning.Removed removed) {
        return of(removed.disposition())
                + removed.label()
                        .map(label -> ", " + line(label))
                        .or(() -> removed.ground().map(Labels::more))
                        .orElse("");
    }

    /** What the flag by which it was decided says besides; blank where that is no more than what became of it. */
    private static String more(Flag flag) {
        return switch (flag) {
            case SAME_ANSWERS -> ", the same answers";
            case SAME_SHEET -> ", the same paper form";
            case SAME_SENDER -> ", the same sender";
            case NEAR_WORDS -> ", nearly the same words";
            case SAME_WORDS -> ", the same words";
            case NO_SENDER -> ", no valid name or contact";
            case DECOY -> ", sent by a program";
            case FAST -> ", sent faster than anyone reads";
            case AFTER_CLOSING, BLANK, FOUND -> "";
        };
    }

    static LocalDate day(Instant instant) {
        return instant.atZone(LONDON).toLocalDate();
    }

    static String of(LocalDate day) {
        return DAY.format(day);
    }

    static String minute(Instant instant) {
        return MINUTE.format(instant.atZone(LONDON));
    }

    static String quoted(String label) {
        return "“" + label + "”";
    }
}
