package org.folkmoot.command;

import io.micronaut.context.ApplicationContext;
import io.micronaut.http.server.exceptions.ServerStartupException;
import io.micronaut.runtime.exceptions.ApplicationStartupException;
import io.micronaut.runtime.server.EmbeddedServer;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.folkmoot.account.FirstAdministrator;
import org.folkmoot.response.Definitions;
import org.folkmoot.response.Editions;
import org.folkmoot.theme.FrameLog;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "serve",
        description = "Starts the web site for residents and officers.",
        mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {

    @Mixin
    private CommonOptions common;

    @Option(names = "--port", paramLabel = "N", defaultValue = "8080", description = "default: ${DEFAULT-VALUE}")
    private int port;

    @Override
    public Integer call() throws InterruptedException {
        if (port < 0 || port > 65_535) {
            throw Refusal.misuse("--port is " + port + ". Give a number from 1 to 65535, or 0 for any free one.");
        }
        ApplicationContext house = common.open(Map.of("micronaut.server.port", port, "folkmoot.scheduler", true));
        EmbeddedServer server = house.getBean(EmbeddedServer.class);
        Definitions definitions = house.getBean(Definitions.class);
        definitions.problems().forEach(problem -> System.err.println(problem));
        definitions.outdated().forEach(id -> System.err.println(Known.outdated(id)));
        house.getBean(Editions.class).publish();
        house.getBean(FrameLog.class).publish();
        start(server);
        welcome(house, "http://localhost:" + server.getPort());
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            house.close();
            stopped.countDown();
        }));
        stopped.await();
        return ExitCode.DONE;
    }

    private void start(EmbeddedServer server) {
        try {
            server.start();
        } catch (ServerStartupException | ApplicationStartupException taken) {
            throw Refusal.failure("Port " + port + " is taken by another program. Give another one with --port.");
        }
    }

    private static void welcome(ApplicationContext house, String site) {
        System.out.println();
        System.out.println("Folkmoot is running. Stop it with Ctrl+C.");
        System.out.println("  Residents answer at  " + site + "/");
        System.out.println("  Officers sign in at  " + site + "/sign-in");
        house.getBean(FirstAdministrator.class)
                .link()
                .ifPresent(link -> System.out.println("  The administrator signs in for the first time at\n    " + site
                        + link + "\n  The link works once; a new one is made at each start until a password is set."));
        System.out.println();
    }
}
