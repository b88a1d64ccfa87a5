package org.folkmoot.survey.kind;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.folkmoot.answer.Answer;
import org.folkmoot.answer.Why;
import org.folkmoot.answer.Written;
import org.folkmoot.survey.Column;
import org.folkmoot.survey.Fault;
import org.folkmoot.survey.Head;
import org.folkmoot.survey.Measure;
import org.folkmoot.survey.Question;
import org.folkmoot.survey.Reading;
import org.folkmoot.survey.Widget;

/** A question of which one option is chosen: single choices and scales. */
record OneOption(Head head, Options options, Widget.Choices widget, List<String> fields) implements Question {

    OneOption(Head head, Options options) {
        this(
                head,
                options,
                new Widget.Choices(
                        head.id().value(), false, options.choices(head.id().value()), OptionalInt.empty()));
    }

    private OneOption(Head head, Options options, Widget.Choices widget) {
        this(head, options, widget, widget.fields());
    }

    private String field() {
        return head.id().value();
    }

    @Override
    public Reading read(Written written) {
        Marks marks = new Marks(this, written);
        return marks.read(fields, "survey.fault.select-one", () -> chosen(marks));
    }

    private Reading chosen(Marks marks) {
        List<String> ticked = marks.in(field());
        Optional<Reading> unknown = options.unknown(field(), ticked);
        if (unknown.isPresent()) {
            return unknown.get();
        }
        Notes notes = Notes.read(marks, field(), options);
        List<String> chosen = ticked.isEmpty() ? List.copyOf(notes.texts().keySet()) : ticked;
        if (chosen.size() > 1) {
            return Reading.fault(Why.SPOILT, Fault.of(field(), "survey.fault.select-only-one"));
        }
        String option = chosen.getFirst();
        List<Fault> faults = new ArrayList<>(notes.faults());
        Map<String, String> own = new LinkedHashMap<>();
        notes.texts().forEach((beside, text) -> {
            if (beside.equals(option)) {
                own.put(beside, text);
            } else {
                Option other = options.named(beside).orElseThrow();
                faults.add(Fault.of(other.noteField(field()), "survey.fault.note-without-option", other.label()));
            }
        });
        boolean answers = options.named(option).orElseThrow().answers();
        return new Reading(
                answers ? new Answer.Chosen(List.of(option), own) : new Answer.Missing(Why.PREFER_NOT_TO_SAY), faults);
    }

    @Override
    public Measure measure() {
        return new Measure.OneOf(options.categories());
    }

    @Override
    public List<Column> columns() {
        List<Column> columns = new ArrayList<>();
        columns.add(new Column(field(), head.text(), answer -> cell(options, answer)));
        options.all().stream().filter(Option::say).forEach(option -> columns.add(Notes.column(field(), option)));
        return columns;
    }

    /** The one option chosen, as it stands in a cell. */
    static Column.Datum cell(Options options, Answer answer) {
        return answer instanceof Answer.Chosen chosen
                ? options.named(chosen.options().getFirst())
                        .<Column.Datum>map(option -> new Column.Choice(option.id(), option.label()))
                        .orElseGet(Column.Blank::new)
                : new Column.Blank();
    }

    @Override
    public Written marks(Map<String, String> cells) {
        Map<String, String> fields = new LinkedHashMap<>(cells);
        fields.keySet().retainAll(this.fields);
        fields.computeIfPresent(field(), (field, cell) -> options.id(cell));
        return Marks.of(fields);
    }

    @Override
    public boolean same(Answer first, Answer second) {
        return Marks.same(first, second);
    }
}
