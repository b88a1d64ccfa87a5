package org.folkmoot.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.folkmoot.account.Staff;
import org.folkmoot.answer.Written;
import org.folkmoot.paper.print.Part;
import org.folkmoot.web.Visitor;
import org.junit.jupiter.api.Test;

/** The program is killed at a random moment while people key: all that was answered for as kept must be there afterwards. */
abstract class KilledWhileKeyingContract {

    private static final int KILLS = Integer.getInteger("folkmoot.kills", 1);
    private static final int KEYERS = 3;
    private static final int FEWEST = 20;
    private static final int SPREAD = 120;
    private static final String READY = "ready ";

    abstract Map<String, String> database();

    /** The program in a process of its own: prints its address and then only serves. */
    public static void main(String[] settings) throws InterruptedException {
        Map<String, String> database = new java.util.TreeMap<>();
        for (String setting : settings) {
            int equals = setting.indexOf('=');
            database.put(setting.substring(0, equals), setting.substring(equals + 1));
        }
        try (KeyingHouse house = new KeyingHouse(database)) {
            System.out.println(READY + house.server().getURI());
            new CountDownLatch(1).await();
        }
    }

    /** What the server has answered for of one keying. */
    private static final class Keyer implements Runnable {

        private final Visitor visitor;
        private final String keying;
        private final CountDownLatch enough;
        private volatile int acknowledged;

        private Keyer(Visitor visitor, String keying, CountDownLatch enough) {
            this.visitor = visitor;
            this.keying = keying;
            this.enough = enough;
        }

        private static String words(int number) {
            return "Kept " + number + " “" + "word ".repeat(number % 40).strip() + "”";
        }

        private static String district(int number) {
            return "d" + (1 + number % 9);
        }

        @Override
        public void run() {
            try {
                for (int number = 1; true; number++) {
                    int status = visitor.post(
                                    keying + "/keep",
                                    "best",
                                    words(number),
                                    "district",
                                    district(number),
                                    "paper:cursor",
                                    number % 2 == 0 ? "worst" : "change")
                            .statusCode();
                    if (status != 200) {
                        return;
                    }
                    acknowledged = number;
                    enough.countDown();
                }
            } catch (java.io.UncheckedIOException killed) {
                // The connection goes with the process; what counts is what was answered before.
                enough.countDown();
            }
        }
    }

    @Test
    void allThatWasAnsweredForAsKeptIsThereAfterAKill() throws Exception {
        Map<String, String> database = database();
        Map<UUID, Integer> acknowledged = new ConcurrentHashMap<>();
        List<Visitor> visitors = new ArrayList<>();
        List<String> keyings = new ArrayList<>();
        URI[] site = new URI[1];
        try (KeyingHouse house = new KeyingHouse(database)) {
            site[0] = house.server().getURI();
            for (int i = 0; i < KEYERS; i++) {
                visitors.add(Staff.signedIn(
                        house.server(), new Visitor(() -> site[0]), "keyer" + i + "@example.org", KeyingHouse.KEYER));
            }
            Batch batch = house.batch(KEYERS, house.officer("keyer0@example.org"));
            for (int i = 0; i < KEYERS; i++) {
                keyings.add(TurnPages.address(house.bean(Turns.class)
                        .next(batch.id(), Part.MAIN, house.officer("keyer" + i + "@example.org"))
                        .orElseThrow()));
            }
        }
        for (int kill = 0; kill < KILLS; kill++) {
            keyUntilKilled(database, site, visitors, keyings, acknowledged, new Random(kill + System.nanoTime()));
            try (KeyingHouse house = new KeyingHouse(database)) {
                site[0] = house.server().getURI();
                for (int i = 0; i < KEYERS; i++) {
                    assertHeld(house, visitors.get(i), keyings.get(i), acknowledged.get(id(keyings.get(i))));
                }
            }
        }
    }

    private static void keyUntilKilled(
            Map<String, String> database,
            URI[] site,
            List<Visitor> visitors,
            List<String> keyings,
            Map<UUID, Integer> acknowledged,
            Random chance)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                KilledWhileKeyingContract.class.getName()));
        database.forEach((name, value) -> command.add(name + "=" + value));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader out = process.inputReader()) {
            String line = out.readLine();
            while (line != null && !line.startsWith(READY)) {
                line = out.readLine();
            }
            assertNotNull(line, "the process ended before it served");
            site[0] = URI.create(line.substring(READY.length()));
            CountDownLatch enough = new CountDownLatch(FEWEST + chance.nextInt(SPREAD));
            List<Keyer> keyers = new ArrayList<>();
            List<Thread> hands = new ArrayList<>();
            for (int i = 0; i < KEYERS; i++) {
                visitors.get(i).get(keyings.get(i));
                Keyer keyer = new Keyer(visitors.get(i), keyings.get(i), enough);
                keyers.add(keyer);
                hands.add(Thread.ofPlatform().start(keyer));
            }
            enough.await();
            process.destroyForcibly();
            for (Thread hand : hands) {
                hand.join();
            }
            keyers.forEach(keyer -> acknowledged.put(id(keyer.keying), keyer.acknowledged));
        }
        assertTrue(process.waitFor() != 0);
    }

    /** One more may have been stored whose answer did not arrive; nothing less. */
    private static void assertHeld(KeyingHouse house, Visitor visitor, String keying, int acknowledged) {
        assertTrue(acknowledged > 0, "nothing was kept before the kill");
        KeyingRow row = house.bean(KeyingRepository.class).findById(id(keying)).orElseThrow();
        Written written = Checking.written(row);
        String words = written.one("best").orElseThrow();
        int stored = Integer.parseInt(words.split(" ")[1]);
        assertTrue(
                stored == acknowledged || stored == acknowledged + 1,
                "answered for " + acknowledged + ", and stored is " + stored);
        assertEquals(Keyer.words(stored), words);
        assertEquals(List.of(Keyer.district(stored)), written.all("district"));
        String page = visitor.get(keying).body();
        assertTrue(page.contains(words), page);
        assertTrue(page.contains("data-cursor=\"" + (stored % 2 == 0 ? "worst" : "change") + "\""), page);
    }

    private static UUID id(String keying) {
        return UUID.fromString(keying.substring(keying.lastIndexOf('/') + 1));
    }
}
