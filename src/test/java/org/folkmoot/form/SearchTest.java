package org.folkmoot.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.folkmoot.survey.Consultation;
import org.folkmoot.survey.ConsultationFiles;
import org.folkmoot.survey.SurveyFolder;
import org.folkmoot.survey.Text;
import org.folkmoot.survey.kind.StandardKinds;
import org.junit.jupiter.api.Test;

class SearchTest {

    private final Consultation connected = new SurveyFolder(StandardKinds.all())
            .all(Path.of("surveys")).consultations().stream()
                    .map(ConsultationFiles::consultation)
                    .filter(consultation -> consultation.id().equals("connected"))
                    .findFirst()
                    .orElseThrow();

    private boolean finds(String words, String district, String subject) {
        return new Search(words, district, subject).finds(connected, "en");
    }

    @Test
    void allWordsMustStandInTitleSummaryOrSubjects() {
        assertTrue(finds("", "", ""));
        assertTrue(finds("  CONNECTED   cómmunities ", "", ""));
        assertTrue(finds("neighbourhood", "", ""));
        assertFalse(finds("connected potholes", "", ""));
    }

    @Test
    void aDistrictFindsWhatIsAboutItAndASubjectWhatHasIt() {
        assertTrue(finds("", "mereford", ""));
        assertFalse(finds("", "fenmoor", ""));
        assertTrue(finds("", "", "neighbourhood-centres"));
        assertFalse(finds("", "", "centres"));
    }

    @Test
    void aSubjectStandsInAddressesInPlainLetters() {
        assertEquals("parks-and-cafes", Search.slug(Text.of("Parks and cafés!")));
        assertEquals(200, new Search("x".repeat(900), "", "").words().length());
    }
}
