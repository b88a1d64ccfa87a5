package org.folkmoot.theme;

import java.util.Iterator;
import java.util.Optional;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.folkmoot.comment.Comment;
import org.folkmoot.survey.frame.CodeFrame;

/** Gathers lines of one coding each, ordered by comment, into comments with all their codings. */
final class CodedComments implements Iterator<CodedComment> {
    private final Iterator<CodingRepository.Line> lines;
    private final UnaryOperator<String> counting;
    private CodingRepository.Line line;

    private CodedComments(Iterator<CodingRepository.Line> lines, UnaryOperator<String> counting) {
        this.lines = lines;
        this.counting = counting;
        advance();
    }

    /** With each code as what it counts as in the frame. */
    static Stream<CodedComment> of(Stream<CodingRepository.Line> lines, Optional<CodeFrame> frame) {
        UnaryOperator<String> counting = frame.map(CodeFrame::counting).orElse(UnaryOperator.identity());
        return StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(
                        new CodedComments(lines.iterator(), counting), Spliterator.ORDERED | Spliterator.NONNULL),
                false);
    }

    @Override
    public boolean hasNext() {
        return line != null;
    }

    @Override
    public CodedComment next() {
        Comment comment = line.comment();
        boolean read = line.read();
        Set<String> codes = new TreeSet<>();
        Set<String> suggested = new TreeSet<>();
        while (line != null && line.comment().id().equals(comment.id())) {
            if (CodingRow.PERSON.equals(line.kind())) {
                codes.add(counting.apply(line.code()));
            } else if (line.code() != null && !read) {
                suggested.add(counting.apply(line.code()));
            }
            advance();
        }
        return new CodedComment(comment, read, codes, suggested);
    }

    private void advance() {
        line = lines.hasNext() ? lines.next() : null;
    }
}
