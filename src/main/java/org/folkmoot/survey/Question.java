package org.folkmoot.survey;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.answer.Answer;
import org.folkmoot.answer.Written;

/**
 * One question of a survey. It says all that the rest of the program needs to know in four small languages; nothing else
 * asks what kind it is.
 */
public interface Question {

    Head head();

    /** How it is asked, on a screen and on paper. */
    Widget widget();

    /**
     * What the marks mean. Reads only the fields of its own {@link #widget} and the keyer's mark. Where marks are absent the
     * answer is {@code Missing(SKIPPED)}; where they are bad the reading has faults, and its answer is the meaning that paper,
     * which is never refused, is given: mostly {@code Missing(SPOILT)} or {@code Missing(UNREADABLE)}.
     */
    Reading read(Written written);

    /** How it is counted. */
    Measure measure();

    /** How it is laid out in a row of a file: at least one column, ids as in the response CSV. */
    List<Column> columns();

    /**
     * The marks that the cells of a file stand for: the opposite of {@link #columns}. Takes the cells by column id, blank ones
     * left out. Also takes option labels in place of ids, and for several options one cell in a column named by the question,
     * joined by {@code ;}. What it cannot make out is handed on as it stands, so that {@link #read} finds fault with it.
     */
    Written marks(Map<String, String> cells);

    /** What is asked with it where its answer may be published as a story; empty for most. */
    default Optional<Story> story() {
        return Optional.empty();
    }

    /**
     * What of its marks may be kept until they are sent: all of them, or less where the definition says that less is stored.
     * Reads as the same answer.
     */
    default Written kept(Written written) {
        return written;
    }

    /** Whether two keyings of one sheet agree. */
    boolean same(Answer first, Answer second);
}
