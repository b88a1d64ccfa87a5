package org.folkmoot.command;

import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.folkmoot.response.Editions;
import org.folkmoot.theme.Coder;
import org.folkmoot.theme.FrameLog;
import org.folkmoot.theme.exchange.Imports;
import org.folkmoot.theme.exchange.Look;
import org.folkmoot.theme.exchange.Unreadable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "import",
        description = "Takes in codings made elsewhere: all of a file, or nothing if anything in it is wrong.",
        mixinStandardHelpOptions = true)
final class ThemesImportCommand implements Callable<Integer> {

    @Mixin
    private CommonOptions common;

    @Parameters(index = "0", paramLabel = "CONSULTATION")
    private String consultation;

    @Parameters(index = "1", paramLabel = "FILE", description = "ends in .csv or .qdpx")
    private Path file;

    @Option(names = "--replace", description = "replace the codes of comments that people have read")
    private boolean replace;

    @Option(names = "--coder", paramLabel = "NAME", description = "take only the codings by this coder")
    private String coder;

    @Option(names = "--dry-run", description = "say what the file would bring, and take nothing in")
    private boolean dryRun;

    @Override
    public Integer call() throws IOException {
        if (!Files.isRegularFile(file)) {
            throw Refusal.misuse("There is no file “" + file + "”. Name one that exists.");
        }
        try (ApplicationContext house = common.open()) {
            Known.consultation(house, consultation);
            house.getBean(Editions.class).publish();
            house.getBean(FrameLog.class).publish();
            Imports imports = house.getBean(Imports.class);
            String account = System.getProperty("user.name");
            Look look = imports.look(
                    consultation,
                    file,
                    file.getFileName().toString(),
                    new Imports.Wish(replace, Optional.ofNullable(coder), account));
            look.problems().forEach(System.out::println);
            if (look.good() && !dryRun) {
                long readings = imports.bring(consultation, look, new Coder("command/" + account, account));
                Trail.leave(house, "themes.import", consultation, readings + " readings");
            }
            System.out.println(told(look));
            return look.good() ? ExitCode.DONE : ExitCode.WRONG_INPUT;
        } catch (Unreadable unreadable) {
            throw Refusal.wrongInput(unreadable.getMessage());
        }
    }

    private String told(Look look) {
        if (!look.good()) {
            String more = look.more() > 0 ? String.format(" Problems not shown: %,d.", look.more()) : "";
            return "Nothing was taken in. Mend what is named above and import the file again." + more;
        }
        StringBuilder told = new StringBuilder(String.format(
                "%s. Comments coded: %,d, of which read before: %,d. Coded the same already: %,d. Read otherwise and kept: %,d.",
                dryRun ? "Dry run, nothing was kept" : "Codings taken in",
                look.changes().size(),
                look.replaced(),
                look.same(),
                look.kept()));
        say(told, " Left alone, as two people are coding them apart: %,d.", look.held());
        say(told, " Passages left out: %,d.", look.passages());
        say(told, " Coded sources that are no text, left out: %,d.", look.leftOut());
        return told.toString();
    }

    private static void say(StringBuilder told, String words, long count) {
        if (count > 0) {
            told.append(String.format(words, count));
        }
    }
}
