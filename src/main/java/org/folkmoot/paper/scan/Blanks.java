package org.folkmoot.paper.scan;

import jakarta.inject.Singleton;
import java.awt.image.BufferedImage;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.answer.SurveyId;
import org.folkmoot.paper.print.FormMap;
import org.folkmoot.paper.print.Forms;
import org.folkmoot.paper.print.Layout;
import org.folkmoot.paper.print.PageCode;
import org.folkmoot.paper.print.PageMap;
import org.folkmoot.paper.print.Part;
import org.folkmoot.paper.print.SheetNumber;
import org.folkmoot.pdf.ScannedPdf;
import org.folkmoot.response.Edition;
import org.folkmoot.response.Editions;

/** The pages of forms as they were printed, with which scans are compared. Keeps the last ones in memory. */
@Singleton
final class Blanks {

    private static final int KEPT = 10;
    private static final SheetNumber WIDE = new SheetNumber(888_888);

    private final Forms forms;
    private final Editions editions;
    private final Map<Key, BlankPage> pages = new LinkedHashMap<>(KEPT, 0.75f, true);

    Blanks(Forms forms, Editions editions) {
        this.forms = forms;
        this.editions = editions;
    }

    private record Key(SurveyId survey, int edition, String language, Layout layout, Part part, int page) {}

    /** Where the boxes of the form stand that a code names; empty if there is no such form. */
    Optional<FormMap> map(PageCode code) {
        return editions.find(code.survey(), code.edition())
                .filter(edition -> edition.survey().languages().contains(code.language()))
                .map(edition -> forms.map(edition, code.language(), code.layout()));
    }

    /** The page that a code names; empty if there is none. */
    synchronized Optional<BlankPage> page(PageCode code) {
        Key key = new Key(code.survey(), code.edition(), code.language(), code.layout(), code.part(), code.page());
        Optional<FormMap> map =
                map(code).filter(form -> form.page(code.part(), code.page()).isPresent());
        if (map.isPresent() && !pages.containsKey(key)) {
            pages.put(key, drawn(map.get(), code));
            if (pages.size() > KEPT) {
                pages.remove(pages.keySet().iterator().next());
            }
        }
        return map.map(any -> pages.get(key));
    }

    private BlankPage drawn(FormMap map, PageCode code) {
        PageMap page = map.page(code.part(), code.page()).orElseThrow();
        int place = map.pages().indexOf(page);
        return BlankPage.of(page, drawn(code, place, Optional.empty()), drawn(code, place, Optional.of(WIDE)));
    }

    private BufferedImage drawn(PageCode code, int place, Optional<SheetNumber> number) {
        Edition edition = editions.at(code.survey(), code.edition());
        try {
            Path file = Files.createTempFile("folkmoot-form-", ".pdf");
            try {
                try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
                    forms.write(out, edition, code.language(), code.layout(), number, "");
                }
                try (ScannedPdf pdf = ScannedPdf.open(file)) {
                    return pdf.page(place);
                }
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("A form could not be drawn to compare a scan with it", e);
        } catch (ScannedPdf.Refused e) {
            throw new IllegalStateException("A form of ours cannot be drawn", e);
        }
    }
}
