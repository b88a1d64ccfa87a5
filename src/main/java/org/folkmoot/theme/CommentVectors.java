package org.folkmoot.theme;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.folkmoot.theme.learn.Embedder;
import org.folkmoot.theme.learn.Features;

/** What the language models see in comments, worked out once for each text and kept. */
@Singleton
public class CommentVectors {

    /** How many numbers each language model gives; a vector is those of each model after one another. */
    public static final int PART = Embedder.WIDTH;

    private final LanguageModels models;
    private final VectorRepository vectors;

    CommentVectors(LanguageModels models, VectorRepository vectors) {
        this.models = models;
        this.vectors = vectors;
    }

    /** For each text the mean of what is seen in its sentences; empty where the language models cannot run. */
    public Optional<float[][]> of(List<String> texts) {
        return models.embedder().map(embedder -> mean(new KeptVectors(embedder, vectors), texts));
    }

    private static float[][] mean(KeptVectors seeing, List<String> texts) {
        List<List<String>> pieces = texts.stream()
                .map(text -> Features.pieces(PlainText.of(text).text()))
                .toList();
        List<String> all = new ArrayList<>();
        pieces.forEach(all::addAll);
        float[][] seen = seeing.embed(all);
        float[][] means = new float[texts.size()][];
        int at = 0;
        for (int i = 0; i < means.length; i++) {
            int count = pieces.get(i).size();
            means[i] = new float[seen[at].length];
            for (int end = at + count; at < end; at++) {
                for (int k = 0; k < means[i].length; k++) {
                    means[i][k] += seen[at][k] / count;
                }
            }
        }
        return means;
    }
}
