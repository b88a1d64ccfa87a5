package org.folkmoot.command;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.folkmoot.theme.learn.Measures;
import org.folkmoot.theme.learn.Model;

/** Prints the measures of each code and of all. */
final class ScoreSheet {

    private static final String LINE = "%-40s %8s %9s %9s %9s %9s %9s%n";

    private ScoreSheet() {}

    static void print(Model model, Measures measures, Optional<Measures> themes, PrintStream to) {
        to.println();
        to.printf(LINE, "code", "comments", "precision", "recall", "F1", "kappa", "threshold");
        List<String> codes = model.codes();
        for (int c = 0; c < codes.size(); c++) {
            line(
                    shortened(codes.get(c)),
                    Long.toString(measures.support(c)),
                    measures.of(c),
                    number(model.threshold(c)),
                    to);
        }
        to.println();
        String all = Long.toString(measures.comments());
        line("micro (all pairs)", all, measures.micro(), "", to);
        line("macro (mean of codes)", all, measures.macro(), "", to);
        line("samples (mean of comments)", all, measures.samples(), "", to);
        to.println();
        themes.ifPresent(found -> themes(model, found, to));
        to.println("LRAP                              " + number(measures.lrap()));
        to.println("exact match                       " + number(measures.exactMatch()));
        to.println("coverage at 90 % precision        " + number(measures.coverage()));
        to.println("calibration error                 " + number(measures.calibrationError())
                + " (pairs of at least 0.10; all pairs " + number(measures.calibrationErrorOfAll()) + ")");
    }

    private static void themes(Model model, Measures themes, PrintStream to) {
        to.printf(LINE, "theme", "comments", "precision", "recall", "F1", "kappa", "threshold");
        for (int t = 0; t < model.themes().size(); t++) {
            line(
                    shortened(model.themes().get(t)),
                    Long.toString(themes.support(t)),
                    themes.of(t),
                    number(model.themeThreshold(t)),
                    to);
        }
        to.println();
        String all = Long.toString(themes.comments());
        line("micro (all pairs with themes)", all, themes.micro(), "", to);
        line("macro (mean of themes)", all, themes.macro(), "", to);
        line("samples (mean of comments)", all, themes.samples(), "", to);
        to.println();
    }

    private static void line(String name, String count, Measures.Score score, String threshold, PrintStream to) {
        to.printf(
                LINE,
                name,
                count,
                number(score.precision()),
                number(score.recall()),
                number(score.f1()),
                number(score.kappa()),
                threshold);
    }

    private static String shortened(String code) {
        return code.codePointCount(0, code.length()) <= 40
                ? code
                : code.substring(0, code.offsetByCodePoints(0, 39)) + "…";
    }

    static String number(double share) {
        return String.format(Locale.ROOT, "%.4f", share);
    }
}
