package org.folkmoot.theme.desk;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.folkmoot.comment.Comment;
import org.folkmoot.comment.Comments;
import org.folkmoot.survey.frame.Code;
import org.folkmoot.theme.Codings;
import org.folkmoot.theme.Frames;
import org.folkmoot.theme.Kept;
import org.folkmoot.theme.OpenQuestion;
import org.folkmoot.theme.OpenSamples;
import org.folkmoot.theme.Suggestion;

/** What is shown beside a comment: what else its author said, and comments like it that people coded. */
@Singleton
final class Beside {
    private static final int LONGEST = 280;

    private final Comments comments;
    private final Codings codings;
    private final OpenSamples samples;
    private final Frames frames;

    Beside(Comments comments, Codings codings, OpenSamples samples, Frames frames) {
        this.comments = comments;
        this.codings = codings;
        this.samples = samples;
        this.frames = frames;
    }

    /** Another answer of the same person. */
    record Sibling(String question, String text, @Nullable String codes) {}

    /** Comments that people gave a code that is suggested now. */
    record Like(String code, List<String> texts) {}

    List<Sibling> siblings(Comment of, List<OpenQuestion> questions, String language) {
        List<Comment> others = comments.of(of.response()).stream()
                .filter(other -> !other.id().equals(of.id()))
                .toList();
        List<UUID> ids = others.stream().map(Comment::id).toList();
        Map<UUID, Kept> kept = new HashMap<>(codings.standing(ids));
        samples.among(ids).forEach(kept::remove);
        return others.stream()
                .map(other -> new Sibling(
                        questions.stream()
                                .filter(question -> question.survey().equals(other.survey())
                                        && question.id().equals(other.question()))
                                .findFirst()
                                .map(OpenQuestion::text)
                                .orElse(other.question().value()),
                        other.text(),
                        kept.containsKey(other.id())
                                ? labels(of, kept.get(other.id()).reading().codes(), language)
                                : null))
                .toList();
    }

    private String labels(Comment of, List<String> codes, String language) {
        return codes.stream().map(code -> label(of, code, language)).collect(Collectors.joining(", "));
    }

    private String label(Comment of, String code, String language) {
        return frames.of(of.survey().consultation())
                .flatMap(frame -> frame.byId(code))
                .map(Code::label)
                .map(label -> label.in(language))
                .orElse(code);
    }

    List<Like> like(Comment of, List<Suggestion> suggestions, String language) {
        Map<String, List<UUID>> wanted = new LinkedHashMap<>();
        suggestions.forEach(one -> wanted.put(one.code(), one.like()));
        List<UUID> ids =
                wanted.values().stream().flatMap(List::stream).distinct().toList();
        Map<UUID, Comment> there =
                comments.byIds(ids).stream().collect(Collectors.toMap(Comment::id, Function.identity()));
        List<Like> all = new ArrayList<>();
        wanted.forEach((code, like) -> {
            List<String> texts = like.stream()
                    .filter(there::containsKey)
                    .map(id -> cut(there.get(id).text()))
                    .toList();
            if (!texts.isEmpty()) {
                all.add(new Like(label(of, code, language), texts));
            }
        });
        return all;
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST).stripTrailing() + " …";
    }
}
