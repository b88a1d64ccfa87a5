package org.folkmoot.command;

import java.io.PrintStream;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.folkmoot.job.Progress;

/** Shows how far long work has come: a bar on a terminal, a plain line at each tenth otherwise. */
final class Bar implements Progress, AutoCloseable {

    private final String task;
    private final PrintStream lines;
    private final ProgressBar bar;
    private long tenthsSaid = 0;

    private Bar(String task, PrintStream lines, ProgressBar bar) {
        this.task = task;
        this.lines = lines;
        this.bar = bar;
    }

    static Bar on(String task) {
        boolean terminal = System.console() != null;
        ProgressBar bar = terminal
                ? new ProgressBarBuilder()
                        .setTaskName(task)
                        .setStyle(ProgressBarStyle.ASCII)
                        .setUpdateIntervalMillis(200)
                        .build()
                : null;
        return new Bar(task, System.err, bar);
    }

    @Override
    public void step(long done, long total) {
        if (bar != null) {
            bar.maxHint(total);
            bar.stepTo(done);
        } else if (total > 0 && done * 10 / total > tenthsSaid) {
            tenthsSaid = done * 10 / total;
            lines.printf("%s: %,d of %,d%n", task, done, total);
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
