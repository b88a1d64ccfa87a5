package org.folkmoot.paper.print;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.folkmoot.paper.print.SampleForms.Form;
import org.folkmoot.pdf.PdfUa;
import org.folkmoot.survey.Question;
import org.folkmoot.survey.Widget;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every sample survey as a printed form, in each of its languages and both layouts. */
class FormSheetsTest {

    static List<Form> forms() {
        return SampleForms.all();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void canBeReadByAnyone(Form form) throws Exception {
        byte[] pdf = form.pdf(Optional.of(new SheetNumber(104_273)));
        assertEquals(List.of(), PdfUa.check(pdf));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void eachBoxIsOnTheMapOnceInsideItsPageAndApartFromTheOthers(Form form) {
        FormMap map = form.sheets(false).map();
        List<String> expected = new ArrayList<>();
        for (Question question : Numbers.questions(form.survey())) {
            expected.addAll(marks(question.widget()));
        }
        Forms.HELPERS.forEach(helper -> expected.add(Forms.ASSISTED + " " + helper));
        List<String> found = new ArrayList<>();
        for (PageMap page : map.pages()) {
            List<Spot> spots = new ArrayList<>(page.boxes());
            spots.addAll(page.lines());
            if (page.part() != Part.SLIP) {
                page.boxes().forEach(spot -> found.add(spot.field() + " " + spot.value()));
                page.lines().forEach(spot -> found.add(spot.field()));
            }
            spots.addAll(page.marks());
            assertEquals(4, page.marks().size());
            for (int i = 0; i < spots.size(); i++) {
                Spot spot = spots.get(i);
                assertTrue(
                        spot.x() >= 20
                                && spot.y() >= 20
                                && spot.right() <= page.width() - 20
                                && spot.bottom() <= page.height() - 20,
                        spot.toString());
                for (Spot other : spots.subList(i + 1, spots.size())) {
                    assertFalse(spot.overlaps(other), spot + " lies over " + other);
                }
            }
        }
        assertEquals(new TreeSet<>(expected), new TreeSet<>(found));
        assertEquals(expected.size(), found.size());
    }

    static List<String> marks(Widget widget) {
        List<String> marks = new ArrayList<>(widget.fields());
        switch (widget) {
            case Widget.Choices choices -> {
                marks.remove(choices.field());
                choices.choices().forEach(choice -> marks.add(choices.field() + " " + choice.value()));
            }
            case Widget.Grid grid -> {
                marks.clear();
                grid.rows()
                        .forEach(
                                row -> grid.choices().forEach(choice -> marks.add(row.field() + " " + choice.value())));
            }
            case Widget.Line line -> {}
            case Widget.Box box -> {}
            case Widget.Figures figures -> {}
            case Widget.DateBoxes boxes -> {}
            case Widget.Ranks ranks -> {}
        }
        return marks;
    }

    @ParameterizedTest
    @MethodSource("forms")
    void whatTheCoverSaysMovesNoBox(Form form) {
        assertEquals(
                form.sheets(Optional.empty(), false).map(), form.sheets(true).map());
    }

    @ParameterizedTest
    @MethodSource("forms")
    void eachPartHasWholeLeaves(Form form) {
        FormMap map = form.sheets(false).map();
        for (Part part : Part.values()) {
            assertEquals(0, map.count(part) % 2, part + " of " + form);
        }
        assertEquals(form.survey().equality().isPresent(), map.count(Part.EQUALITY) > 0);
        assertEquals(form.survey().contactDetails().isPresent(), map.count(Part.SLIP) > 0);
    }

    @ParameterizedTest
    @MethodSource("forms")
    void hasTheQuestionsInOrderWithTheirNumbers(Form form) {
        String text = SampleForms.text(form.pdf(Optional.empty())).replaceAll("\\s+", " ");
        int from = 0;
        int number = 1;
        for (Question question : Numbers.questions(form.survey())) {
            String words = question.head().text().in(form.language(), id -> "").replaceAll("\\s+", " ");
            String start = number + ". " + words.substring(0, Math.min(30, words.length()));
            int at = text.indexOf(start, from);
            assertTrue(at >= 0, "“" + start + "” does not follow in " + text.substring(from));
            from = at;
            number++;
        }
    }
}
