package org.folkmoot.command;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.folkmoot.survey.SurveyFolder;
import org.folkmoot.theme.learn.Coded;
import org.folkmoot.theme.learn.Embedder;
import org.folkmoot.theme.learn.EmbedderUnavailable;
import org.folkmoot.theme.learn.Features;
import org.folkmoot.theme.learn.FrameLabels;
import org.folkmoot.theme.learn.Label;
import org.folkmoot.theme.learn.Learner;
import org.folkmoot.theme.learn.Model;
import org.folkmoot.yaml.Problems;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "score",
        description = "Measures suggested codes against those that people gave. Needs no database.",
        mixinStandardHelpOptions = true)
final class ScoreCommand implements Callable<Integer> {

    @Mixin
    private CommonOptions common;

    @Option(
            names = "--frame",
            paramLabel = "FRAME.yaml",
            required = true,
            description = "themes and codes; bare ids will do")
    private Path frame;

    @Option(
            names = "--coded",
            paramLabel = "TEST.csv|.tsv",
            required = true,
            description = "comments with the codes that people gave: id,question,text,codes (codes parted by ;), "
                    + "or split, codes parted by |, question, text with tabs between")
    private Path coded;

    @Option(names = "--train", paramLabel = "TRAIN.csv|.tsv", description = "coded comments to learn from")
    private Path train;

    @Option(names = "--out", paramLabel = "FILE.csv", description = "gets id,code,confidence,evidence")
    private Path out;

    @Option(
            names = "--scores",
            paramLabel = "FILE.csv",
            description = "gets every code''s probability: id,code,probability")
    private Path scores;

    @Option(names = "--threshold", paramLabel = "T", description = "from 0 to 1, in place of each code''s own")
    private Float threshold;

    @Option(names = "--one", description = "gives each comment exactly one code")
    private boolean one;

    @Option(
            names = "--examples",
            paramLabel = "N,...|all",
            split = ",",
            description = "prints one line a number instead: learnt from so many comments of each code")
    private List<String> examples = List.of();

    @Override
    public Integer call() throws IOException {
        if (threshold != null && !(threshold >= 0 && threshold <= 1)) {
            throw Refusal.misuse("“" + threshold + "” is no threshold. Give a number from 0 to 1, such as 0.4.");
        }
        List<FrameLabels.Leveled> leveled = frame();
        Set<String> ids = leveled.stream().map(one -> one.label().id()).collect(Collectors.toSet());
        CodedFile test = new CodedFile(coded, ids);
        List<Coded> learnt = train(test, ids);
        List<Label> labels = used(leveled, test, learnt);
        Optional<Embedder> embedder = embedder();
        Learner learner = new Learner(
                leveled.stream().map(FrameLabels.Leveled::label).toList(),
                labels.stream().map(Label::id).collect(Collectors.toSet()),
                Map.of(),
                embedder);
        if (!examples.isEmpty()) {
            new ExamplesTable(labels, learner, one)
                    .print(examples, learnt, test, coded.getFileName().toString(), System.out);
            return ExitCode.DONE;
        }
        List<Features> readings = learner.read(learnt);
        Model model = learner.learn(learnt, readings, one);
        Scoring scoring = new Scoring(model, Optional.ofNullable(threshold), one);
        try (Bar bar = Bar.on("Scoring")) {
            write(
                    out,
                    "id,code,confidence,evidence",
                    given -> write(scores, "id,code,probability", all -> {
                        scoring.run(test, given, all, bar);
                        return null;
                    }));
        }
        System.out.printf(
                "Learnt from %,d coded comments (%s), measured on %,d.%n",
                learnt.size(), model.chosen(), scoring.measures().comments());
        System.out.println(embedder.map(models -> "Language models: " + models.name() + ", SHA-256 " + models.hash())
                .orElse("Language models: none, words alone"));
        ScoreSheet.print(model, scoring.measures(), scoring.themes(), System.out);
        return ExitCode.DONE;
    }

    /** Writes through to a file if one was asked for, and does the work with nothing to write to if not. */
    private static Void write(Path file, String heading, NewFile.Lines<Void> lines) throws IOException {
        if (file == null) {
            return lines.writeTo(Writer.nullWriter());
        }
        return NewFile.writeText(file, writer -> {
            writer.write(heading + "\r\n");
            return lines.writeTo(writer);
        });
    }

    private List<FrameLabels.Leveled> frame() {
        if (!Files.isRegularFile(frame)) {
            throw Refusal.misuse("There is no file “" + frame + "”. Name one that exists.");
        }
        Problems problems = new Problems();
        Problems unknown = new Problems();
        List<FrameLabels.Leveled> labels = SurveyFolder.text(frame, problems)
                .map(text -> FrameLabels.read(frame.toString(), text, problems, unknown))
                .orElse(List.of());
        unknown.all().forEach(problem -> System.err.println("Warning: " + problem));
        if (unknown.none() && !problems.none()) {
            throw Refusal.wrongInput(
                    problems.all().stream().map(Object::toString).collect(Collectors.joining("\n")));
        }
        if (labels.isEmpty()) {
            throw Refusal.wrongInput(frame + ":1:1: the frame has no codes; list them below “themes:”");
        }
        return labels;
    }

    private List<Coded> train(CodedFile test, Set<String> ids) throws IOException {
        List<Coded> learnt = new ArrayList<>();
        if (train != null) {
            new CodedFile(train, ids).read(CodedFile.Part.TRAIN, learnt::add);
        } else if (test.split()) {
            test.read(CodedFile.Part.TRAIN, learnt::add);
        }
        return learnt;
    }

    /** The codes of those levels of the frame that were given at all: where people gave codes, a theme is not one more answer. */
    private List<Label> used(List<FrameLabels.Leveled> leveled, CodedFile test, List<Coded> learnt) throws IOException {
        Set<String> given = new HashSet<>();
        long[] comments = new long[1];
        learnt.forEach(comment -> given.addAll(comment.codes()));
        test.read(CodedFile.Part.TEST, comment -> {
            given.addAll(comment.codes());
            comments[0]++;
        });
        if (comments[0] == 0) {
            throw Refusal.wrongInput(coded + ": there is no comment to measure on; "
                    + (test.split() ? "give some lines the split “test”" : "write some below the heading"));
        }
        Set<Integer> levels = leveled.stream()
                .filter(one -> given.contains(one.label().id()))
                .map(FrameLabels.Leveled::level)
                .collect(Collectors.toSet());
        List<Label> labels = leveled.stream()
                .filter(one -> levels.contains(one.level()))
                .map(FrameLabels.Leveled::label)
                .toList();
        return labels.isEmpty()
                ? leveled.stream().map(FrameLabels.Leveled::label).toList()
                : labels;
    }

    private Optional<Embedder> embedder() {
        try {
            return Optional.of(Embedder.open(common.data().resolve("native")));
        } catch (EmbedderUnavailable e) {
            System.err.println("The language models cannot run here: " + e.getMessage()
                    + ". Words and classifier go on alone; the figures will be lower.");
            return Optional.empty();
        }
    }
}
