package org.folkmoot.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.random.RandomGenerator;
import org.folkmoot.account.Officer;
import org.folkmoot.account.Officers;
import org.folkmoot.account.Role;
import org.folkmoot.answer.QuestionId;
import org.folkmoot.answer.Written;
import org.folkmoot.paper.print.Layout;
import org.folkmoot.paper.print.Part;
import org.folkmoot.paper.print.SheetNumber;
import org.folkmoot.response.Town;
import org.junit.jupiter.api.Test;

/**
 * Whatever officers do in whatever order, two of them on one sheet at once included, the ledger balances and tells as many keyed
 * forms as there are responses. Does {@code -Dfolkmoot.ledger=N} steps, else some; {@code -Dfolkmoot.ledger.seed} repeats a walk.
 */
abstract class LedgerWalkContract {

    private static final int STEPS = Integer.getInteger("folkmoot.ledger", 160);
    private static final long SEED = Long.getLong("folkmoot.ledger.seed", 20_261_122L);

    private Town town;
    private Batches batches;
    private Turns turns;
    private Supervision supervision;
    private List<Officer> keyers;
    private Officer supervisor;
    private RandomGenerator random;
    private int received;

    abstract Map<String, String> database();

    @Test
    void theSumsHoldAfterAnyOrderOfOperations() throws Exception {
        try (Town started = new Town(database())) {
            town = started;
            batches = town.bean(Batches.class);
            turns = town.bean(Turns.class);
            supervision = town.bean(Supervision.class);
            keyers = List.of(officer("ann", Role.KEYER), officer("ben", Role.KEYER), officer("cat", Role.KEYER));
            supervisor = officer("sue", Role.SUPERVISOR);
            random = new java.util.SplittableRandom(SEED);
            List<String> walk = new ArrayList<>();
            for (int step = 0; step < STEPS; step++) {
                walk.add(step());
                LedgerLine all = town.bean(Ledger.class).of("town").all();
                assertEquals(received, all.received(), () -> "seed " + SEED + ": " + walk);
                assertEquals(town.responses(Town.SURVEY).size(), all.keyed(), () -> "seed " + SEED + ": " + walk);
            }
            Set<String> done = new HashSet<>(walk);
            assertTrue(
                    done.containsAll(List.of("open", "add", "key", "both", "aside", "settle", "close")),
                    "the walk did too little: " + done);
        }
    }

    private Officer officer(String name, Role role) {
        return town.bean(Officers.class)
                .add(Optional.empty(), name, name + "@example.org", Set.of(new Officer.Grant(role, "town")))
                .orElseThrow();
    }

    private String step() throws Exception {
        List<Batch> all = batches.all("town");
        if (all.isEmpty() || (all.size() < 4 && random.nextInt(20) == 0)) {
            batches.open(
                    new Batches.Box(
                            Town.SURVEY,
                            LocalDate.of(2026, 10, 1 + random.nextInt(28)),
                            BatchSource.OFFERED.get(random.nextInt(BatchSource.OFFERED.size())),
                            "",
                            1,
                            Checked.values()[(all.size() + 1) % 3],
                            30,
                            false),
                    supervisor);
            return "open";
        }
        Batch batch = all.get(random.nextInt(all.size()));
        Officer keyer = keyers.get(random.nextInt(keyers.size()));
        return switch (random.nextInt(14)) {
            case 0, 1, 2 -> add(batch);
            case 3, 4, 5, 6 -> key(batch, keyer);
            case 7 -> both(batch);
            case 8 -> aside(batch, keyer);
            case 9 -> settle(batch);
            case 10 -> takeBack(batch, keyer);
            case 11 -> close(batch);
            case 12 -> ask(batch, keyer);
            default -> {
                turns.handOver(batch.id(), keyer, Optional.empty());
                yield "hand over";
            }
        };
    }

    private String add(Batch batch) {
        // So few numbers that some are used twice.
        Optional<SheetNumber> number =
                random.nextInt(4) == 0 ? Optional.empty() : Optional.of(new SheetNumber(random.nextInt(60)));
        Optional<SheetState> aside = random.nextInt(8) == 0 ? Optional.of(SheetState.BLANK) : Optional.empty();
        received += batches.add(
                                batch.id(),
                                new Batches.Incoming(number, 1, "en", Layout.STANDARD, Set.of(), aside, ""),
                                supervisor)
                        .isPresent()
                ? 1
                : 0;
        return "add";
    }

    private Written form(Turn turn) {
        int years = random.nextInt(5) == 0 ? random.nextInt(90) : turn.place() % 3;
        return Written.of(Map.of("live", List.of("lives"), "years", List.of(Integer.toString(years))));
    }

    private String key(Batch batch, Officer keyer) {
        turns.next(batch.id(), Part.MAIN, keyer).ifPresent(turn -> turns.finish(turn.keying(), keyer, form(turn)));
        return "key";
    }

    /** All keyers reach for a sheet of one batch at the same moment. */
    private String both(Batch batch) throws Exception {
        List<Callable<Optional<Turn>>> reaching = keyers.stream()
                .<Callable<Optional<Turn>>>map(keyer -> () -> turns.next(batch.id(), Part.MAIN, keyer))
                .toList();
        Set<String> taken = new HashSet<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(keyers.size())) {
            List<Future<Optional<Turn>>> got = threads.invokeAll(reaching);
            List<Callable<Boolean>> finishing = new ArrayList<>();
            for (int i = 0; i < got.size(); i++) {
                Optional<Turn> turn = got.get(i).get();
                Officer keyer = keyers.get(i);
                turn.ifPresent(mine -> {
                    assertTrue(taken.add(mine.sheet() + " " + mine.turn()), "two people got one turn");
                    Written form = form(mine);
                    finishing.add(() -> turns.finish(mine.keying(), keyer, form) != null);
                });
            }
            for (Future<Boolean> done : threads.invokeAll(finishing)) {
                assertTrue(done.get());
            }
        }
        return "both";
    }

    private String aside(Batch batch, Officer keyer) {
        List<Sheet> sheets = batches.sheets(batch.id());
        if (!sheets.isEmpty()) {
            Sheet sheet = sheets.get(random.nextInt(sheets.size()));
            if (!turns.restore(sheet.id(), keyer)) {
                turns.dispose(sheet.id(), SheetState.SPOILT, "Torn", Optional.empty(), keyer);
            }
        }
        return "aside";
    }

    private String settle(Batch batch) {
        batches.sheets(batch.id()).forEach(sheet -> {
            if (sheet.twinId() != null) {
                supervision.decide(sheet.id(), random.nextBoolean(), "Looked at", supervisor);
            }
            supervision
                    .pair(sheet.id(), Part.MAIN)
                    .filter(pair -> pair.state() == SheetState.DISPUTED)
                    .ifPresent(pair -> supervision.settle(
                            sheet.id(),
                            Part.MAIN,
                            Map.of(
                                    new QuestionId("years"),
                                    new Supervision.Decision(
                                            SettlementRow.Choice.values()[random.nextInt(2)],
                                            SettlementRow.Reason.MISREAD,
                                            "",
                                            Written.NOTHING)),
                            supervisor));
        });
        return "settle";
    }

    private String takeBack(Batch batch, Officer keyer) {
        town.bean(KeyingRepository.class)
                .last(batch.id(), Part.MAIN, keyer.id())
                .ifPresent(keying -> turns.takeBack(keying.id(), keyer));
        return "take back";
    }

    private String close(Batch batch) {
        batches.count(batch.id(), batches.sheets(batch.id()).size(), supervisor);
        if (batch.closed() != null) {
            batches.reopen(batch.id(), supervisor);
        } else {
            batches.close(batch.id(), supervisor);
        }
        return "close";
    }

    private String ask(Batch batch, Officer keyer) {
        turns.next(batch.id(), Part.MAIN, keyer).ifPresent(turn -> turns.ask(turn.keying(), keyer, "What is this?"));
        town.bean(QuestionRepository.class)
                .open("town")
                .forEach(question -> supervision.answer(question.id(), "A seven", supervisor));
        return "ask";
    }
}
