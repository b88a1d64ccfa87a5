package org.folkmoot.survey.html;

import jakarta.inject.Singleton;
import java.util.List;
import org.folkmoot.answer.Written;
import org.folkmoot.survey.Fault;
import org.folkmoot.survey.Question;
import org.folkmoot.web.FormError;
import org.folkmoot.web.Messages;

/** Questions in HTML, for residents and for keyers. */
@Singleton
public final class WidgetHtml {

    /**
     * The field that is sent with the id of a question whose answer is to be taken back. No question is named like it, since no
     * id begins with an underscore.
     */
    public static final String CLEAR = "_clear";

    /** The beginning of the fields in which a keyer notes why a question, or a row of a grid, has no answer. */
    public static final String MARK = "paper:mark:";

    /** Where a question stands. */
    public enum Setting {
        /** The only question of its page: its text is the page's first heading. */
        ALONE,
        /** One of several questions of a page that has a heading of its own. */
        TOGETHER,
        /** On the keying screen: close together, with the codes of the printed form and without hints. */
        KEYING
    }

    private final Messages messages;

    public WidgetHtml(Messages messages) {
        this.messages = messages;
    }

    /**
     * A question with its label, hint, faults and fields, all escaped; the fields hold what is written in them.
     *
     * @param faults those of the whole page, of which the question takes its own
     */
    public String html(Question question, Written written, List<Fault> faults, Setting setting, String language) {
        return new QuestionHtml(new Shown(messages, question, written, faults, setting, language)).html();
    }

    /** The faults of a page for the summary at its top, each leading to the first control of its field. */
    public List<FormError> errors(List<Fault> faults, String language) {
        return faults.stream()
                .map(fault -> new FormError(Shown.id(fault.field()), text(messages, fault, language)))
                .toList();
    }

    static String text(Messages messages, Fault fault, String language) {
        return messages.text(language, fault.key(), fault.details(language).toArray());
    }
}
