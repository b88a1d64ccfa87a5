package org.folkmoot.reach;

import jakarta.inject.Singleton;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.folkmoot.pdf.Details;
import org.folkmoot.pdf.Paper;
import org.folkmoot.pdf.Placard;
import org.folkmoot.pdf.QrCode;
import org.folkmoot.pdf.Style;
import org.folkmoot.response.Definitions;
import org.folkmoot.response.Source;
import org.folkmoot.survey.Colour;
import org.folkmoot.survey.Consultation;
import org.folkmoot.survey.Council;
import org.folkmoot.survey.Survey;
import org.folkmoot.web.Language;

/** Posters and postcards of a survey, made from its definition. */
@Singleton
public final class Handouts {

    /** A space at which no line is broken, so that a telephone number stays whole. */
    private static final char TIED = '\u00a0';

    private static final Colour WHITE = new Colour(0xffffff);
    private static final double READABLE = 4.5;

    private final Definitions definitions;
    private final Wording wording;

    Handouts(Definitions definitions, Wording wording) {
        this.definitions = definitions;
        this.wording = wording;
    }

    /**
     * A survey as it is told of: where, by whom and in which language.
     *
     * @param origin where the public reaches the site, without a slash at the end
     * @param source for whose visitors the address is; empty for none
     */
    public record Told(
            Consultation consultation, Survey survey, String origin, Optional<Source> source, String language) {

        /** The short address in whole, as codes and links hold it. */
        public String address() {
            String query = source.map(named -> "&via=" + named.slug()).orElse("")
                    + (language.equals(survey.languages().getFirst()) ? "" : "&lang=" + language);
            return origin
                    + ShortAddress.PATH
                    + ShortAddress.code(survey.id())
                    + (query.isEmpty() ? "" : "?" + query.substring(1));
        }

        /** The short address as people type it, without what only links need. */
        public String typed() {
            return origin.replaceFirst("https?://", "") + ShortAddress.PATH + ShortAddress.code(survey.id());
        }
    }

    /** What the code says to those who do not see it. */
    public String alternative(Told told) {
        return wording.say(told.language(), "qr.alt", told.address());
    }

    /** A page for a wall (A4, A3) or a doormat (A6) as PDF/UA-1. */
    public byte[] pdf(Told told, Paper paper) {
        String language = told.language();
        Consultation consultation = told.consultation();
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(consultation.summary().in(language));
        paragraphs.addAll(List.of(consultation.why().in(language).split("\\n\\s*\\n")));
        List<Placard.Fact> facts = new ArrayList<>();
        facts.add(wording.when(consultation, language));
        facts.add(new Placard.Fact(
                wording.say(language, "takes"),
                wording.say(language, "minutes", told.survey().minutes())));
        consultation
                .contact()
                .telephone()
                .ifPresent(number -> facts.add(new Placard.Fact(
                        wording.say(language, "paper"),
                        wording.say(language, "telephone", number.replace(' ', TIED)))));
        String council = consultation.council().names().in(language);
        String title = consultation.title().in(language);
        Placard placard = new Placard(
                council,
                wording.say(language, "call"),
                title,
                paragraphs,
                facts,
                QrCode.of(told.address()).squares(),
                alternative(told),
                wording.say(language, "scan"),
                wording.say(language, "go-to"),
                told.typed(),
                told.address());
        Details details = new Details(
                title,
                new Language(language).html(),
                council,
                wording.say(language, "poster.subject", title),
                wording.now(),
                "{page}");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        placard.write(out, details, style(), paper);
        return out.toByteArray();
    }

    /** The standard style in the council's own colour; that of its links, where its header is too light to write with. */
    private Style style() {
        Council.Colours colours = definitions.council().colours();
        Colour colour = colours.header().contrast(WHITE) >= READABLE ? colours.header() : colours.link();
        return Style.standard().withAccent(new Color(colour.rgb()));
    }
}
