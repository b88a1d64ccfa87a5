package org.folkmoot.paper.print;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.folkmoot.pdf.Details;
import org.folkmoot.pdf.Style;
import org.folkmoot.response.Edition;
import org.folkmoot.survey.Consultation;
import org.folkmoot.survey.ConsultationFiles;
import org.folkmoot.survey.Survey;
import org.folkmoot.survey.SurveyFolder;
import org.folkmoot.survey.kind.StandardKinds;
import org.folkmoot.web.Messages;

/** Forms of the sample surveys, laid out without a server. */
final class SampleForms {

    private static final List<ConsultationFiles> FILES =
            new SurveyFolder(StandardKinds.all()).all(Path.of("surveys")).consultations();

    private SampleForms() {}

    /** One form to be printed. */
    record Form(Consultation consultation, Survey survey, String language, Layout layout) {

        FormSheets sheets(boolean numbered) {
            return sheets(Optional.of(consultation), numbered);
        }

        FormSheets sheets(Optional<Consultation> cover, boolean numbered) {
            return new FormSheets(
                    new Messages(),
                    Style.standard(),
                    new Edition(survey, 2, "hash"),
                    language,
                    layout,
                    cover,
                    "https://consult.mereshire.example",
                    numbered);
        }

        byte[] pdf(Optional<SheetNumber> number) {
            FormSheets sheets = sheets(number.isPresent());
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            sheets.drawing.write(out, details(), sheets.copy(number));
            return out.toByteArray();
        }

        Details details() {
            return new Details(
                    survey.title().in(language),
                    new org.folkmoot.web.Language(language).html(),
                    "Mereshire",
                    "Paper form",
                    Instant.parse("2026-11-22T09:00:00Z"),
                    "{page}/{pages}");
        }

        @Override
        public String toString() {
            return survey.id() + " " + language + " " + layout;
        }
    }

    /** Every survey in each of its languages and both layouts. */
    static List<Form> all() {
        List<Form> forms = new ArrayList<>();
        for (ConsultationFiles files : FILES) {
            for (ConsultationFiles.SurveyFile file : files.surveys()) {
                for (String language : file.survey().languages()) {
                    for (Layout layout : Layout.values()) {
                        forms.add(new Form(files.consultation(), file.survey(), language, layout));
                    }
                }
            }
        }
        return forms;
    }

    static Form of(String survey, String language, Layout layout) {
        return all().stream()
                .filter(form -> form.survey().id().toString().equals(survey)
                        && form.language().equals(language)
                        && form.layout() == layout)
                .findFirst()
                .orElseThrow();
    }

    static Form of(Survey survey, Layout layout) {
        return new Form(FILES.getFirst().consultation(), survey, "en", layout);
    }

    static String text(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
