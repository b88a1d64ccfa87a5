package org.folkmoot.paper.print;

import jakarta.inject.Singleton;
import java.awt.Color;
import java.io.OutputStream;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.folkmoot.answer.SurveyId;
import org.folkmoot.pdf.Details;
import org.folkmoot.pdf.Style;
import org.folkmoot.response.Definitions;
import org.folkmoot.response.Edition;
import org.folkmoot.response.Provenance;
import org.folkmoot.store.Moments;
import org.folkmoot.survey.Colour;
import org.folkmoot.survey.Consultation;
import org.folkmoot.survey.Council;
import org.folkmoot.web.Language;
import org.folkmoot.web.Messages;

/** Printed forms of editions, and where their boxes are. */
@Singleton
public final class Forms {

    /** The field of the row of boxes that asks who helped. */
    public static final String ASSISTED = "paper:assisted";

    /** What may be ticked there. */
    public static final List<String> HELPERS =
            Stream.concat(Stream.of("nobody"), Provenance.HELPERS.stream()).toList();

    /** Begins the names of the fields of the slip, which are no fields of the survey. */
    public static final String CONTACT = "contact:";

    private static final int KEPT = 60;
    private static final Colour WHITE = new Colour(0xffffff);
    private static final double READABLE = 4.5;

    private final Messages messages;
    private final Definitions definitions;
    private final Moments moments;
    private final Map<Key, FormMap> maps = Collections.synchronizedMap(new Latest<>());

    private final Map<Words, Boolean> drawable = Collections.synchronizedMap(new Latest<>());

    private record Words(Key form, Optional<Consultation> cover) {}

    private record Key(SurveyId survey, int number, String hash, String language, Layout layout) {}

    private static final class Latest<K, V> extends LinkedHashMap<K, V> {
        private static final long serialVersionUID = 1L;

        Latest() {
            super(KEPT, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > KEPT;
        }
    }

    Forms(Messages messages, Definitions definitions, Moments moments) {
        this.messages = messages;
        this.definitions = definitions;
        this.moments = moments;
    }

    /** Where the boxes of a form stand, as printed today or long ago: the texts of the cover change nothing. */
    public FormMap map(Edition edition, String language, Layout layout) {
        return maps.computeIfAbsent(
                key(edition, language, layout),
                any -> sheets(edition, language, layout, Optional.empty(), "", false)
                        .map());
    }

    /** Whether all words of a form can be set. */
    public boolean drawable(Edition edition, String language, Layout layout) {
        Optional<Consultation> cover = consultation(edition);
        return readable(language)
                && drawable.computeIfAbsent(
                        new Words(key(edition, language, layout), cover),
                        any -> sheets(edition, language, layout, cover, "", true)
                                        .drawing
                                        .undrawn()
                                == 0);
    }

    private static Key key(Edition edition, String language, Layout layout) {
        return new Key(edition.survey().id(), edition.number(), edition.hash(), language, layout);
    }

    /**
     * Writes a form that anyone can read on a screen too: PDF/UA-1.
     *
     * @param number empty for a form without one
     * @param site where the consultation is on line, as {@code https://consult.example}; blank to leave it out
     * @throws Undrawable if its words cannot be set; nothing was written then
     */
    public void write(
            OutputStream out,
            Edition edition,
            String language,
            Layout layout,
            Optional<SheetNumber> number,
            String site) {
        FormSheets sheets = drawn(edition, language, layout, site, number.isPresent());
        sheets.drawing.write(out, details(edition, language), sheets.copy(number));
    }

    /**
     * Writes copies with the numbers that follow one another, for a printer: what they have in common is stored once.
     *
     * @throws Undrawable if its words cannot be set; nothing was written then
     */
    public void run(
            OutputStream out,
            Edition edition,
            String language,
            Layout layout,
            SheetNumber first,
            int copies,
            String site) {
        FormSheets sheets = drawn(edition, language, layout, site, true);
        sheets.drawing.run(
                out,
                details(edition, language),
                () -> IntStream.range(0, copies)
                        .mapToObj(n -> sheets.copy(Optional.of(first.plus(n))))
                        .iterator());
    }

    private FormSheets drawn(Edition edition, String language, Layout layout, String site, boolean numbered) {
        Optional<Consultation> consultation = consultation(edition);
        if (!readable(language)) {
            throw new Undrawable(edition.survey().id().toString(), language);
        }
        FormSheets sheets = sheets(edition, language, layout, consultation, site, numbered);
        if (sheets.drawing.undrawn() > 0) {
            throw new Undrawable(edition.survey().id().toString(), language);
        }
        return sheets;
    }

    private FormSheets sheets(
            Edition edition,
            String language,
            Layout layout,
            Optional<Consultation> consultation,
            String site,
            boolean numbered) {
        return new FormSheets(messages, style(), edition, language, layout, consultation, site, numbered);
    }

    private static boolean readable(String language) {
        return new Language(language).direction().equals("ltr");
    }

    private Optional<Consultation> consultation(Edition edition) {
        return definitions.consultation(edition.survey().id().consultation());
    }

    private Style style() {
        Council.Colours colours = definitions.council().colours();
        Colour colour = colours.header().contrast(WHITE) >= READABLE ? colours.header() : colours.link();
        return Style.standard().withAccent(new Color(colour.rgb()));
    }

    private Details details(Edition edition, String language) {
        Optional<Consultation> consultation = consultation(edition);
        return new Details(
                edition.survey().title().in(language),
                new Language(language).html(),
                consultation.map(each -> each.council().names().in(language)).orElse(""),
                messages.text(language, "print.subject"),
                moments.now(),
                "{page}/{pages}");
    }
}
