package org.folkmoot.command;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.folkmoot.job.Progress;
import org.folkmoot.theme.learn.Coded;
import org.folkmoot.theme.learn.Measures;
import org.folkmoot.theme.learn.Model;
import org.folkmoot.theme.learn.Prediction;

/** Codes comments by a model, some hundreds at a time, and measures the result. */
final class Scoring {

    private static final int AT_ONCE = 256;
    private static final int LONGEST_EVIDENCE = 240;
    private static final CSVFormat FORMAT = CSVFormat.RFC4180;

    private final Model model;
    private final List<String> codes;
    private final Optional<Float> threshold;
    private final boolean one;
    private final Measures measures;
    private final Measures themes;
    private final List<Coded> waiting = new ArrayList<>();
    private long done;

    Scoring(Model model, Optional<Float> threshold, boolean one) {
        this.model = model;
        this.codes = model.codes();
        this.threshold = threshold;
        this.one = one;
        this.measures = new Measures(codes.size());
        this.themes = new Measures(model.themes().size());
    }

    Measures measures() {
        return measures;
    }

    /** The same of the themes in which the codes stand; empty where the frame has but one level. */
    Optional<Measures> themes() {
        return Optional.of(themes).filter(found -> !model.themes().isEmpty());
    }

    void run(CodedFile file, Writer given, Writer all, Progress progress) throws IOException {
        CSVPrinter suggested = new CSVPrinter(given, FORMAT);
        CSVPrinter every = new CSVPrinter(all, FORMAT);
        long[] total = new long[1];
        file.read(CodedFile.Part.TEST, comment -> total[0]++);
        file.read(CodedFile.Part.TEST, comment -> {
            waiting.add(comment);
            if (waiting.size() == AT_ONCE) {
                settle(suggested, every);
                progress.step(done, total[0]);
            }
        });
        settle(suggested, every);
        progress.step(done, total[0]);
        suggested.flush();
        every.flush();
    }

    private void settle(CSVPrinter suggested, CSVPrinter every) throws IOException {
        List<Prediction> predictions = model.predict(
                waiting.stream().map(Coded::question).toList(),
                waiting.stream().map(Coded::text).toList());
        for (int i = 0; i < predictions.size(); i++) {
            one(waiting.get(i), predictions.get(i), suggested, every);
        }
        done += waiting.size();
        waiting.clear();
    }

    private void one(Coded comment, Prediction prediction, CSVPrinter suggested, CSVPrinter every) throws IOException {
        float[] probabilities = prediction.probabilities();
        boolean[] said = new boolean[codes.size()];
        boolean[] truly = new boolean[codes.size()];
        for (int code : prediction.ranked()) {
            truly[code] = comment.codes().contains(codes.get(code));
            every.printRecord(safe(comment.id()), codes.get(code), number(probabilities[code]));
            boolean enough = !one && probabilities[code] >= threshold.orElse(model.threshold(code));
            if (code == prediction.best() || enough) {
                Optional<Prediction.Why> why = prediction.why(code);
                said[code] = why.isPresent();
                if (said[code]) {
                    suggested.printRecord(
                            safe(comment.id()),
                            codes.get(code),
                            number(probabilities[code]),
                            safe(evidence(comment.text(), why.get())));
                }
            }
        }
        measures.add(probabilities, said, truly);
        themes(prediction, truly, said[prediction.best()]);
    }

    /** Every comment with anything to read has at least the theme that is most probable. */
    private void themes(Prediction prediction, boolean[] codesGiven, boolean read) {
        float[] probabilities = prediction.themes();
        boolean[] said = new boolean[probabilities.length];
        boolean[] truly = new boolean[probabilities.length];
        int best = 0;
        for (int t = 0; t < said.length; t++) {
            best = probabilities[t] > probabilities[best] ? t : best;
            said[t] = read && probabilities[t] >= model.themeThreshold(t);
        }
        for (int c = 0; c < codesGiven.length && truly.length > 0; c++) {
            truly[model.theme(c)] |= codesGiven[c];
        }
        if (read && said.length > 0) {
            said[best] = true;
        }
        themes.add(probabilities, said, truly);
    }

    /** A stretch of the comment as it stands there: the sentence, of a long one what is around its weightiest word. */
    private static String evidence(String text, Prediction.Why why) {
        int from = why.sentence().from();
        int to = why.sentence().to();
        if (to - from > LONGEST_EVIDENCE) {
            int middle = why.words().isEmpty() ? from : why.words().get(0).from();
            int start = middle < from || middle >= to ? from : Math.max(from, middle - LONGEST_EVIDENCE / 2);
            from = blankAfter(text, start, from);
            to = Math.min(to, from + LONGEST_EVIDENCE);
        }
        while (to > from + 1 && Character.isHighSurrogate(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static int blankAfter(String text, int start, int from) {
        for (int i = start; start > from && i < start + 30; i++) {
            if (Character.isWhitespace(text.charAt(i))) {
                return i + 1;
            }
        }
        return Character.isLowSurrogate(text.charAt(start)) ? start + 1 : start;
    }

    private static String number(float probability) {
        return String.format(Locale.ROOT, "%.4f", probability);
    }

    /** With an apostrophe before what a spreadsheet would take for a formula. */
    private static String safe(String text) {
        return !text.isEmpty() && "'=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
