package org.folkmoot.command;

import io.micronaut.context.ApplicationContext;
import java.util.concurrent.Callable;
import org.folkmoot.theme.Suggestions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "suggest",
        description = "Suggests codes for every comment that no officer has read yet.",
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
            long comments = house.getBean(Suggestions.class).suggest(consultation, bar);
            Trail.leave(house, "themes.suggest", consultation, comments + " comments");
            System.out.printf("Comments of %s looked at: %,d%n", consultation, comments);
        }
        return ExitCode.DONE;
    }
}
