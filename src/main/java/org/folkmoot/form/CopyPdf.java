package org.folkmoot.form;

import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.List;
import org.folkmoot.pdf.Details;
import org.folkmoot.pdf.PdfDocument;
import org.folkmoot.pdf.Span;
import org.folkmoot.pdf.Style;
import org.folkmoot.response.Edition;
import org.folkmoot.response.Response;
import org.folkmoot.survey.Consultation;
import org.folkmoot.survey.Text;
import org.folkmoot.web.Language;
import org.folkmoot.web.Messages;

/** A respondent's copy of what they said, as PDF/UA-1 in their language. */
@Singleton
final class CopyPdf {

    private final Copy copy;
    private final Calendar calendar;
    private final Messages messages;

    CopyPdf(Copy copy, Calendar calendar, Messages messages) {
        this.copy = copy;
        this.calendar = calendar;
        this.messages = messages;
    }

    /**
     * A copy as it was written.
     *
     * @param whole whether all letters could be drawn; where the fonts lack some, or they are written from right to left, boxes
     *     stand for them, and questions asked in such letters are in English
     */
    record Written(byte[] bytes, boolean whole) {}

    private record Drawn(byte[] bytes, int boxes) {}

    /** The copy in a language; where letters cannot be drawn in it, it says so before all else, and where they can be read. */
    Written write(Consultation consultation, Response response, Edition edition, String language, Instant now) {
        Drawn asked = draw(consultation, response, edition, language, now, false);
        if (asked.boxes() == 0) {
            return new Written(asked.bytes(), true);
        }
        String other = drawn(language);
        Drawn instead = other.equals(language) ? asked : draw(consultation, response, edition, other, now, false);
        return new Written(
                instead.boxes() == 0
                        ? instead.bytes()
                        : draw(consultation, response, edition, other, now, true)
                                .bytes(),
                false);
    }

    /** A language that can be drawn: lines of a PDF are set from left to right only. */
    private static String drawn(String language) {
        return new Language(language).direction().equals("rtl") ? Text.DEFAULT_LANGUAGE : language;
    }

    private Drawn draw(
            Consultation consultation,
            Response response,
            Edition edition,
            String language,
            Instant now,
            boolean warned) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        String title = messages.text(language, "form.copy.title");
        String survey = edition.survey().title().in(language);
        String council = consultation.council().names().in(language);
        Details details = new Details(
                messages.text(language, "form.title", title, survey),
                new Language(language).html(),
                council,
                consultation.title().in(language),
                now,
                messages.text(language, "form.copy.pages", "{page}", "{pages}"));
        PdfDocument document = new PdfDocument(out, details, Style.standard());
        try (document) {
            document.heading(1, title);
            document.lead(survey);
            if (warned) {
                document.box("", List.of(List.of(Span.plain(messages.text(language, "form.copy.undrawn")))));
            }
            fact(document, messages.text(language, "form.receipt.reference"), response.reference());
            fact(
                    document,
                    messages.text(language, "form.my-response.received"),
                    calendar.day(response.provenance().submitted(), language));
            fact(document, messages.text(language, "form.start.who"), council);
            for (Copy.Part part : copy.of(response, edition, language)) {
                document.heading(2, part.title());
                part.lines().forEach(line -> line(document, line));
            }
            if (document.replaced() > 0) {
                document.note(messages.text(language, "form.copy.boxes", document.replaced()));
            }
            document.note(messages.text(language, "form.copy.without-equality"));
        }
        return new Drawn(out.toByteArray(), document.replaced());
    }

    private static void fact(PdfDocument document, String name, String value) {
        document.paragraph(List.of(Span.plain(name + ": "), Span.bold(value)));
    }

    private static void line(PdfDocument document, Copy.Line line) {
        document.heading(3, line.question());
        if (line.said().size() == 1) {
            document.paragraph(line.said().getFirst());
        } else {
            document.bullets(line.said().stream()
                    .map(words -> List.of(Span.plain(words)))
                    .toList());
        }
    }
}
