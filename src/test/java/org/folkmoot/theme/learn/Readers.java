package org.folkmoot.theme.learn;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.folkmoot.yaml.Problems;

/** The 400 comments that two people coded apart, and how well codes fit theirs. */
final class Readers {

    private static final Path FOLDER = Path.of("src/test/resources/themes");
    private static final Path FRAME = Path.of("surveys/communities/code-frame.yaml");

    private final List<Label> frame;
    private final Map<String, String> theme;
    private final List<One> comments;

    private Readers(List<Label> frame, List<One> comments) {
        this.frame = frame;
        this.theme = frame.stream()
                .collect(Collectors.toMap(Label::id, label -> label.theme().id()));
        this.comments = comments;
    }

    /** A comment with what both readers gave it, the most important code first. */
    record One(String id, String channel, String question, String text, List<List<String>> readers) {}

    static Readers open() throws IOException {
        List<Map<String, String>> codes = List.of(codes("reader-a.csv"), codes("reader-b.csv"));
        List<One> comments = new ArrayList<>();
        for (CSVRecord row : rows("comments.csv")) {
            comments.add(new One(
                    row.get("id"),
                    row.get("channel"),
                    row.get("question"),
                    row.get("text"),
                    codes.stream()
                            .map(reader -> List.of(reader.get(row.get("id")).split(";")))
                            .toList()));
        }
        List<Label> frame =
                FrameLabels.read("code-frame.yaml", Files.readString(FRAME), new Problems(), new Problems()).stream()
                        .map(FrameLabels.Leveled::label)
                        .toList();
        return new Readers(frame, List.copyOf(comments));
    }

    private static Map<String, String> codes(String file) throws IOException {
        Map<String, String> codes = new HashMap<>();
        rows(file).forEach(row -> codes.put(row.get("id"), row.get("codes")));
        return codes;
    }

    private static List<CSVRecord> rows(String file) throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (Reader in = Files.newBufferedReader(FOLDER.resolve(file))) {
            return format.parse(in).getRecords();
        }
    }

    List<One> comments() {
        return comments;
    }

    Set<String> codes() {
        return frame.stream()
                .filter(label -> label.above().isPresent())
                .map(Label::id)
                .collect(Collectors.toSet());
    }

    /** Codes against a reader's. */
    static final class Fit {
        private long hits;
        private long said;
        private long truly;
        private long codeHits;
        private long codesSaid;
        private long codesTruly;
        private long top;
        private long comments;

        void add(Set<String> themes, List<String> codes, Set<String> themesOfReader, List<String> codesOfReader) {
            hits += themes.stream().filter(themesOfReader::contains).count();
            said += themes.size();
            truly += themesOfReader.size();
            codeHits += codes.stream().filter(codesOfReader::contains).count();
            codesSaid += codes.size();
            codesTruly += codesOfReader.size();
            top += codes.get(0).equals(codesOfReader.get(0)) ? 1 : 0;
            comments++;
        }

        /** Micro-F1 of themes. */
        double themes() {
            return 2.0 * hits / (said + truly);
        }

        /** Micro-F1 of codes. */
        double codes() {
            return 2.0 * codeHits / (codesSaid + codesTruly);
        }

        /** How often the most probable code is the one that the reader found most important. */
        double top() {
            return (double) top / comments;
        }

        long comments() {
            return comments;
        }
    }

    /** What stands beside each figure: all, with and without a question, and each channel. */
    private static List<String> kinds(One comment) {
        return List.of("all", comment.question().isEmpty() ? "nothing asked" : "asked", comment.channel());
    }

    private Set<String> themes(List<String> codes) {
        return codes.stream().map(theme::get).collect(Collectors.toSet());
    }

    /** One reader against the other. */
    Map<String, Fit> agreement() {
        Map<String, Fit> fits = new HashMap<>();
        for (One one : comments) {
            List<String> first = one.readers().get(0);
            List<String> second = one.readers().get(1);
            kinds(one)
                    .forEach(kind -> fits.computeIfAbsent(kind, key -> new Fit())
                            .add(themes(first), first, themes(second), second));
        }
        return fits;
    }

    /**
     * Learns from what one reader gave some comments, and measures on all others against both.
     *
     * @param seed of the order in which comments are drawn
     */
    void measure(Learner learner, int learnt, int reader, long seed, boolean hidden, Map<String, Fit> fits) {
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, comments.size()).boxed().toList());
        Collections.shuffle(order, new Random(seed));
        List<Coded> coded = order.subList(0, learnt).stream()
                .map(comments::get)
                .map(one -> new Coded(
                        one.id(),
                        question(one, hidden),
                        one.text(),
                        new HashSet<>(one.readers().get(reader))))
                .toList();
        Model model = learner.learn(coded, learner.read(coded), false);
        List<One> rest =
                order.subList(learnt, order.size()).stream().map(comments::get).toList();
        List<Prediction> predictions = model.predict(
                rest.stream().map(one -> question(one, hidden)).toList(),
                rest.stream().map(One::text).toList());
        for (int i = 0; i < rest.size(); i++) {
            One one = rest.get(i);
            Set<String> themes = themes(model, predictions.get(i));
            List<String> codes = codes(model, predictions.get(i));
            for (List<String> truly : one.readers()) {
                kinds(one)
                        .forEach(kind ->
                                fits.computeIfAbsent(kind, key -> new Fit()).add(themes, codes, themes(truly), truly));
            }
        }
    }

    Learner learner(Optional<? extends Vectors> vectors) {
        return new Learner(frame, codes(), Map.of(), vectors);
    }

    private static String question(One one, boolean hidden) {
        return hidden ? "" : one.question();
    }

    private static Set<String> themes(Model model, Prediction prediction) {
        float[] probabilities = prediction.themes();
        int best = Thresholds.best(probabilities, probabilities.length);
        return IntStream.range(0, probabilities.length)
                .filter(t -> t == best || probabilities[t] >= model.themeThreshold(t))
                .mapToObj(model.themes()::get)
                .collect(Collectors.toSet());
    }

    private static List<String> codes(Model model, Prediction prediction) {
        float[] probabilities = prediction.probabilities();
        return prediction.ranked().stream()
                .filter(c -> c == prediction.best() || probabilities[c] >= model.threshold(c))
                .map(model.codes()::get)
                .toList();
    }
}
