package org.folkmoot.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.folkmoot.survey.frame.DefinitionCheck;
import org.folkmoot.survey.kind.StandardKinds;
import org.folkmoot.yaml.Problems;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "check",
        description = "Reads definitions and says what is wrong in them, as FILE:LINE:COLUMN: what; what to do.",
        mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {

    @Mixin
    private CommonOptions common;

    @Parameters(paramLabel = "PATH", description = "files or folders; the folder of definitions if none is named")
    private List<Path> paths = List.of();

    @Option(names = "--kinds", description = "print the kinds of question with an example each")
    private boolean kinds;

    @Override
    public Integer call() {
        if (kinds) {
            System.out.println(guide());
            return ExitCode.DONE;
        }
        List<Path> asked = paths.isEmpty() ? List.of(common.surveys()) : paths;
        asked.stream().filter(Files::notExists).findFirst().ifPresent(path -> {
            throw Refusal.misuse("There is no file or folder “" + path + "”. Name one that exists.");
        });
        Problems problems = new DefinitionCheck(StandardKinds.all()).check(asked);
        problems.all().forEach(System.out::println);
        Warnings.below(asked).forEach(warning -> System.err.println("Warning: " + warning));
        return problems.none() ? ExitCode.DONE : ExitCode.WRONG_INPUT;
    }

    private static String guide() {
        return StandardKinds.all().all().stream()
                .map(kind -> "# " + kind.name() + "\n" + kind.sample().yaml().stripTrailing() + "\n")
                .collect(Collectors.joining("\n"));
    }
}
