package org.folkmoot.response;

import static org.folkmoot.response.Sample.TOWN;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.folkmoot.answer.Channel;
import org.folkmoot.answer.SurveyId;
import org.folkmoot.job.Progress;

/** The program in a process of its own, so that it can be killed or kept short of memory. */
final class SecondProcess {

    private SecondProcess() {}

    /** Begins a process that does {@code task} on the data of a sample. */
    static Process begin(Sample sample, List<String> java, String task, String... more) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(java);
        command.add("-cp");
        command.add(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
        command.add(SecondProcess.class.getName());
        command.add(task);
        command.add(sample.folder.toString());
        command.add(String.join(File.pathSeparator, more));
        sample.database.forEach((name, value) -> command.add(name + "=" + value));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    public static void main(String[] arguments) throws Exception {
        Map<String, String> database = new TreeMap<>();
        for (int i = 3; i < arguments.length; i++) {
            int equals = arguments[i].indexOf('=');
            database.put(arguments[i].substring(0, equals), arguments[i].substring(equals + 1));
        }
        try (Sample sample = Sample.at(Path.of(arguments[1]), database)) {
            switch (arguments[0]) {
                case "send" -> send(sample);
                case "import" -> load(sample, Path.of(arguments[2]));
                default -> throw new IllegalArgumentException(arguments[0]);
            }
        }
    }

    /** Sends forms without end from several hands at once, and prints each reference as soon as it is acknowledged. */
    private static void send(Sample sample) throws InterruptedException {
        List<Thread> hands = new ArrayList<>();
        for (int hand = 0; hand < 4; hand++) {
            String name = "hand " + hand;
            hands.add(Thread.ofPlatform().start(() -> {
                for (int i = 0; true; i++) {
                    Receipt receipt = sample.get(Intake.class)
                            .accept(Sample.submission(
                                    Channel.ONLINE,
                                    name + " form " + i,
                                    Sample.written("live", "live-yes", "proud", "Form " + i)));
                    System.out.println("acknowledged " + ((Receipt.Accepted) receipt).reference());
                }
            }));
        }
        for (Thread hand : hands) {
            hand.join();
        }
    }

    /** Imports a file, reads all responses once, and writes them out again. */
    private static void load(Sample sample, Path file) throws IOException {
        sample.get(Editions.class).publish();
        SurveyId survey = TOWN;
        ImportResult result =
                sample.get(ResponseCsv.class).importFile(survey, file, Optional.empty(), false, Progress.SILENT);
        System.out.println("problems " + result.problems());
        System.out.println("accepted " + result.arrivals().accepted());
        System.out.println("read " + sample.get(Responses.class).stream(survey, all -> all.count()));
        System.out.println("written " + sample.get(ResponseCsv.class).export(survey, java.io.Writer.nullWriter()));
    }
}
