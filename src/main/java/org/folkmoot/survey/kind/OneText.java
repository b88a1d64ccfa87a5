package org.folkmoot.survey.kind;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.answer.Answer;
import org.folkmoot.answer.Written;
import org.folkmoot.survey.Column;
import org.folkmoot.survey.Fault;
import org.folkmoot.survey.Head;
import org.folkmoot.survey.Measure;
import org.folkmoot.survey.Question;
import org.folkmoot.survey.Reading;
import org.folkmoot.survey.Story;
import org.folkmoot.survey.Widget;

/**
 * A question answered in one's own words, on one line or several. Words beyond {@code longest} are sent back by a screen but
 * kept whole from paper.
 *
 * @param story what is asked with it where it may be published
 */
record OneText(Head head, Widget widget, Measure measure, int longest, Optional<Story> story) implements Question {

    private String field() {
        return head.id().value();
    }

    @Override
    public Reading read(Written written) {
        Marks marks = new Marks(this, written);
        return marks.read("survey.fault.enter-text", () -> {
            String text = widget instanceof Widget.Line ? PlainText.line(marks.words(field())) : marks.words(field());
            Answer words = new Answer.Words(text);
            return PlainText.length(text) <= longest
                    ? Reading.of(words)
                    : new Reading(
                            words, List.of(Fault.of(field(), "survey.fault.text-too-long", Marks.count(longest))));
        });
    }

    @Override
    public List<Column> columns() {
        return List.of(new Column(
                field(),
                head.text(),
                answer -> answer instanceof Answer.Words words ? new Column.Words(words.text()) : new Column.Blank()));
    }

    @Override
    public Written marks(Map<String, String> cells) {
        return Marks.of(Map.of(field(), cells.getOrDefault(field(), "")));
    }

    @Override
    public boolean same(Answer first, Answer second) {
        return Marks.same(first, second);
    }
}
