package org.folkmoot.command;

import java.io.IOException;
import java.io.PrintStream;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.folkmoot.job.Progress;
import org.folkmoot.theme.learn.Coded;
import org.folkmoot.theme.learn.Features;
import org.folkmoot.theme.learn.Label;
import org.folkmoot.theme.learn.Learner;
import org.folkmoot.theme.learn.Measures;
import org.folkmoot.theme.learn.Model;

/** One line of a Markdown table for each number of examples of a code. */
final class ExamplesTable {

    private static final int MOST = 100_000;

    private final List<Label> labels;
    private final Learner learner;
    private final boolean one;

    ExamplesTable(List<Label> labels, Learner learner, boolean one) {
        this.labels = labels;
        this.learner = learner;
        this.one = one;
    }

    void print(List<String> numbers, List<Coded> train, CodedFile test, String name, PrintStream to)
            throws IOException {
        List<Integer> asked = numbers.stream().map(ExamplesTable::number).toList();
        List<Features> readings = learner.read(train);
        to.println("| comments | examples a code | learnt from | micro-F1 | macro-F1 | samples-F1 | exact | LRAP "
                + "| at 90 % precision | calibration error |");
        to.println("|---|---|---|---|---|---|---|---|---|---|");
        for (int i = 0; i < asked.size(); i++) {
            int[] some = asked.get(i) == MOST ? IntStream.range(0, train.size()).toArray() : draw(train, asked.get(i));
            List<Coded> from = IntStream.of(some).mapToObj(train::get).toList();
            Model model = learner.learn(
                    from, IntStream.of(some).mapToObj(readings::get).toList(), one);
            Scoring scoring = new Scoring(model, Optional.empty(), one);
            scoring.run(test, Writer.nullWriter(), Writer.nullWriter(), Progress.SILENT);
            Measures found = scoring.measures();
            to.printf(
                    "| %s | %s | %d | %s | %s | %s | %s | %s | %s | %s |%n",
                    name,
                    numbers.get(i).strip(),
                    from.size(),
                    ScoreSheet.number(found.micro().f1()),
                    ScoreSheet.number(found.macro().f1()),
                    ScoreSheet.number(found.samples().f1()),
                    ScoreSheet.number(found.exactMatch()),
                    ScoreSheet.number(found.lrap()),
                    ScoreSheet.number(found.coverage()),
                    ScoreSheet.number(found.calibrationError()));
        }
    }

    private static int number(String asked) {
        String words = asked.strip();
        if (words.equals("all")) {
            return MOST;
        }
        if (!words.matches("[0-9]{1,4}")) {
            throw Refusal.misuse("“" + asked + "” is no number of examples. Write such as 0,5,20,all.");
        }
        return Integer.parseInt(words);
    }

    /** So many comments of each code, or all where there are fewer; in the order of the file. */
    private int[] draw(List<Coded> train, int number) {
        TreeSet<Integer> drawn = new TreeSet<>();
        for (Label label : labels) {
            List<Integer> own = new ArrayList<>(IntStream.range(0, train.size())
                    .filter(i -> train.get(i).codes().contains(label.id()))
                    .boxed()
                    .toList());
            Collections.shuffle(own, new Random(label.id().hashCode()));
            drawn.addAll(own.subList(0, Math.min(number, own.size())));
        }
        return drawn.stream().mapToInt(Integer::intValue).toArray();
    }
}
