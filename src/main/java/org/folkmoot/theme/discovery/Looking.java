package org.folkmoot.theme.discovery;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.folkmoot.comment.Comment;
import org.folkmoot.comment.Comments;
import org.folkmoot.job.LongWork;
import org.folkmoot.job.Progress;
import org.folkmoot.job.WorkFailed;
import org.folkmoot.response.Holding;
import org.folkmoot.survey.frame.CodeFrame;
import org.folkmoot.theme.CommentVectors;
import org.folkmoot.theme.Frames;

/** The long work of looking at all comments of a consultation. Nothing of it is kept before all of it is done. */
@Factory
final class Looking {
    static final String KIND = "theme-discovery";

    private static final int BATCH = 200;
    /** What stages count for in the progress: walking all comments, seeing, grouping, the words of groups. */
    private static final long GATHERED = 40;

    private static final long SEEN = 70;
    private static final long GROUPED = 90;
    private static final long ALL = 100;

    private final RunRepository runs;
    private final Gathering gathering;
    private final Talk talk;
    private final Findings findings;
    private final CommentVectors vectors;
    private final Comments comments;
    private final Frames frames;

    Looking(
            RunRepository runs,
            Gathering gathering,
            Talk talk,
            Findings findings,
            CommentVectors vectors,
            Comments comments,
            Frames frames) {
        this.runs = runs;
        this.gathering = gathering;
        this.talk = talk;
        this.findings = findings;
        this.vectors = vectors;
        this.comments = comments;
        this.frames = frames;
    }

    @Singleton
    LongWork looking() {
        return new LongWork(KIND, this::look);
    }

    @Singleton
    Holding discovery() {
        return new Holding(
                "discovery",
                (changed, revision) -> findings.forget(changed),
                response -> findings.forget(
                        comments.of(response).stream().map(Comment::id).toList()));
    }

    void look(UUID id, Progress progress) {
        Run run = runs.findById(id).orElseThrow();
        if (run.finished() != null) {
            return;
        }
        CodeFrame frame = frames.of(run.consultation())
                .orElseThrow(
                        () -> new WorkFailed("The consultation has no code frame any more. Mend code-frame.yaml."));
        Gathering.Gathered gathered =
                gathering.of(run.consultation(), frame, (done, total) -> progress.step(GATHERED * done / total, ALL));
        Groups.Distinct distinct = Groups.Distinct.of(gathered.taken());
        Optional<float[][]> seen = seen(distinct.comments(), progress);
        float[][] directions = seen.map(found -> Directions.centred(found, CommentVectors.PART))
                .orElseGet(() -> Directions.byWords(distinct.terms()));
        List<Groups.Found> groups = Groups.of(
                distinct, directions, (done, total) -> progress.step(SEEN + (GROUPED - SEEN) * done / total, ALL));
        progress.step(GROUPED, ALL);
        List<Talk.Group> words = talk.of(run.consultation(), gathered);
        progress.step(ALL - 1, ALL);
        findings.keep(run, frame, gathered, groups, words, seen.isEmpty());
    }

    private Optional<float[][]> seen(List<Comment> all, Progress progress) {
        List<float[]> seen = new ArrayList<>();
        for (int from = 0; from < all.size(); from += BATCH) {
            List<Comment> some = all.subList(from, Math.min(all.size(), from + BATCH));
            Optional<float[][]> found =
                    vectors.of(some.stream().map(Comment::text).toList());
            if (found.isEmpty()) {
                return Optional.empty();
            }
            seen.addAll(Arrays.asList(found.get()));
            progress.step(GATHERED + (SEEN - GATHERED) * seen.size() / all.size(), ALL);
        }
        return Optional.of(seen.toArray(float[][]::new));
    }
}
