package org.folkmoot.command;

import io.micronaut.context.ApplicationContext;
import java.util.concurrent.Callable;
import org.folkmoot.demo.Demo;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "demo",
        description = "Makes up responses and codings, marked as made up wherever they are shown.",
        mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {

    @Mixin
    private CommonOptions common;

    @Parameters(paramLabel = "CONSULTATION")
    private String consultation;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "default: ${DEFAULT-VALUE}")
    private long seed;

    @Option(
            names = "--size",
            paramLabel = "N",
            defaultValue = "" + Demo.RESIDENTS,
            description = "how many residents answer, others in proportion (default: ${DEFAULT-VALUE})")
    private int size;

    @Override
    public Integer call() {
        if (size < 1) {
            throw Refusal.misuse("--size is " + size + ". Give a number of 1 or more.");
        }
        try (ApplicationContext house = common.open()) {
            Known.consultation(house, consultation);
            Demo.Summary summary = house.getBean(Demo.class).run(consultation, seed, size);
            Trail.leave(house, "responses.demo", consultation, "seed " + seed + ", size " + size);
            tell(summary);
        }
        return ExitCode.DONE;
    }

    private static void tell(Demo.Summary summary) {
        if (summary.nothingAdded()) {
            System.out.println("Nothing was added: the responses made up with this seed are here already.");
            return;
        }
        summary.surveys()
                .forEach(made -> System.out.printf("Made-up responses of %s: %,d%n", made.survey(), made.added()));
        System.out.printf("Made-up readings of comments by invented officers: %,d%n", summary.readings());
    }
}
