package org.folkmoot.theme.learn;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.csv.CSVFormat;
import org.folkmoot.yaml.Problems;

/** The made-up comments of the tests. */
final class Samples {

    private static final Path FOLDER = Path.of("src/test/resources/themes");
    private static final Optional<Embedder> EMBEDDER = opened();

    private Samples() {}

    static List<Label> frame() throws IOException {
        return FrameLabels.read(
                        "frame.yaml", Files.readString(FOLDER.resolve("frame.yaml")), new Problems(), new Problems())
                .stream()
                .map(FrameLabels.Leveled::label)
                .toList();
    }

    static List<Coded> comments(String name) throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (Reader in = Files.newBufferedReader(FOLDER.resolve(name))) {
            return format.parse(in).stream()
                    .map(row -> new Coded(
                            row.get("id"),
                            row.get("question"),
                            row.get("text"),
                            Set.of(row.get("codes").split(";"))))
                    .toList();
        }
    }

    static Optional<Embedder> embedder() {
        return EMBEDDER;
    }

    /** Vectors that remember each text. */
    static Optional<Vectors> kept() {
        Map<String, float[]> known = new ConcurrentHashMap<>();
        return Optional.of(texts -> {
            List<String> missing = texts.stream()
                    .filter(text -> !known.containsKey(text))
                    .distinct()
                    .toList();
            float[][] vectors = EMBEDDER.orElseThrow().embed(missing);
            for (int i = 0; i < vectors.length; i++) {
                known.put(missing.get(i), vectors[i]);
            }
            return texts.stream().map(known::get).toArray(float[][]::new);
        });
    }

    private static Optional<Embedder> opened() {
        try {
            return Optional.of(Embedder.open(Path.of("target", "native")));
        } catch (EmbedderUnavailable e) {
            throw new IllegalStateException("Without the language models these tests prove nothing.", e);
        }
    }

    static Model learnt(List<Coded> coded, Optional<Embedder> embedder) throws IOException {
        Learner learner = new Learner(frame(), embedder);
        return learner.learn(coded, learner.read(coded), false);
    }

    static Measures measured(Model model, List<Coded> test) {
        List<String> codes = model.codes();
        Measures measures = new Measures(codes.size());
        List<Prediction> predictions = model.predict(
                test.stream().map(Coded::question).toList(),
                test.stream().map(Coded::text).toList());
        for (int i = 0; i < test.size(); i++) {
            Prediction prediction = predictions.get(i);
            float[] probabilities = prediction.probabilities();
            boolean[] said = new boolean[codes.size()];
            boolean[] truly = new boolean[codes.size()];
            for (int c = 0; c < said.length; c++) {
                said[c] = c == prediction.best() || probabilities[c] >= model.threshold(c);
                truly[c] = test.get(i).codes().contains(codes.get(c));
            }
            measures.add(probabilities, said, truly);
        }
        return measures;
    }
}
