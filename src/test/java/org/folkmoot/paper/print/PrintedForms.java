package org.folkmoot.paper.print;

import java.util.List;
import java.util.Optional;
import org.folkmoot.survey.Survey;
import org.folkmoot.survey.Widget;

/** The sample surveys as printed forms, for tests of other rooms. */
public final class PrintedForms {

    private final SampleForms.Form form;

    private PrintedForms(SampleForms.Form form) {
        this.form = form;
    }

    /** Every survey in each of its languages and both layouts. */
    public static List<PrintedForms> all() {
        return SampleForms.all().stream().map(PrintedForms::new).toList();
    }

    /** A survey with many boxes on a page. */
    public static PrintedForms dense(Layout layout) {
        return new PrintedForms(SampleForms.of(DenseForm.survey(), layout));
    }

    public FormMap map() {
        return form.sheets(false).map();
    }

    public byte[] pdf(Optional<SheetNumber> number) {
        return form.pdf(number);
    }

    public Survey survey() {
        return form.survey();
    }

    /** Whether at most one box of a field may be ticked. */
    public boolean oneOnly(String field) {
        return numbersOf(form.survey())
                .noneMatch(widget -> widget instanceof Widget.Choices
                        && ((Widget.Choices) widget).field().equals(field)
                        && ((Widget.Choices) widget).several());
    }

    private static java.util.stream.Stream<Widget> numbersOf(Survey survey) {
        return Numbers.questions(survey).stream().map(question -> question.widget());
    }

    @Override
    public String toString() {
        return form.toString();
    }
}
