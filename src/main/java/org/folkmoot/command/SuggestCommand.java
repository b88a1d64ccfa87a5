package org.folkmoot.command;

import io.micronaut.context.ApplicationContext;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.folkmoot.theme.Learnt;
import org.folkmoot.theme.Suggestions;
import org.folkmoot.theme.Trainer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "suggest",
        description = {
            "Learns from what officers decided, says of every comment what it may be about,",
            "and suggests codes for those that no officer has read yet. Fetches nothing."
        },
        mixinStandardHelpOptions = true)
final class SuggestCommand implements Callable<Integer> {

    @Mixin
    private CommonOptions common;

    @Parameters(paramLabel = "CONSULTATION")
    private String consultation;

    @Override
    public Integer call() {
        try (ApplicationContext house = common.open();
                Bar bar = Bar.on("Suggesting codes")) {
            Known.consultation(house, consultation);
            Suggestions suggestions = house.getBean(Suggestions.class);
            long start = System.nanoTime();
            long comments = suggestions.suggest(consultation, bar);
            double seconds = (System.nanoTime() - start) / 1e9;
            Trail.leave(house, "themes.suggest", consultation, comments + " comments");
            house.getBean(Trainer.class).current(consultation).ifPresent(SuggestCommand::print);
            suggestions
                    .wordsAlone()
                    .ifPresent(why ->
                            System.out.println("Language models: none, suggestions come from words alone; " + why));
            System.out.printf("Comments of %s looked at: %,d%n", consultation, comments);
            if (comments > 0) {
                System.out.printf("That is %.0f a second, learning included.%n", comments / seconds);
            }
        }
        return ExitCode.DONE;
    }

    private static void print(Learnt learnt) {
        System.out.printf(
                "Learnt from %,d coded comments with version %s of the code frame.%n",
                learnt.learntFrom(), learnt.frameVersion());
        learnt.figures().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(figure -> System.out.printf(
                        Locale.ROOT,
                        "  on comments that it had not seen: %s %.3f%n",
                        figure.getKey(),
                        figure.getValue()));
        if (!learnt.modelNames().isEmpty()) {
            System.out.println("Language models: " + learnt.modelNames() + ", SHA-256 " + learnt.modelHash());
        }
    }
}
