package org.folkmoot.transfer;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.folkmoot.account.Officer;
import org.folkmoot.account.Role;
import org.folkmoot.response.Responses;
import org.folkmoot.store.Databases;
import org.folkmoot.web.SentFile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * 100,000 rows from the file to responses that count, on both databases; -Dimport.rows gives another number. For a bounded heap:
 * {@code JAVA_TOOL_OPTIONS=-Xmx256m mvn test -Dtest=ImportBenchmark -Dexcluded.tests=none}.
 */
@Tag("benchmark")
class ImportBenchmark {

    @TempDir
    private Path folder;

    @Test
    void onH2() throws IOException, InterruptedException {
        run("H2", Databases.h2());
    }

    @Test
    void onPostgres() throws IOException, InterruptedException {
        run("PostgreSQL", Databases.postgres());
    }

    private void run(String name, Map<String, String> database) throws IOException, InterruptedException {
        int rows = Integer.getInteger("import.rows", 100_000);
        Path file = folder.resolve("load.csv");
        LoadFile.write(file, rows);
        try (Road road = new Road(database)) {
            Transfers transfers = road.bean(Transfers.class);
            TransferRepository repository = road.bean(TransferRepository.class);
            Officer officer = officer();
            long before = processor();
            long start = System.nanoTime();
            UUID id = transfers.take(
                    Road.LOAD, new SentFile("load.csv", "text/csv", file, Files.size(file)), "", officer);
            double stored = seconds(start);
            TransferRow row = repository.findById(id).orElseThrow();
            Scan scan = transfers.understand(row, row.understood());
            if (!scan.unknown().isEmpty()) {
                throw new AssertionError(scan.unknown().toString());
            }
            double scanned = seconds(start);
            transfers.check(repository.findById(id).orElseThrow());
            wait(repository, id, TransferState.CHECKED);
            double looked = seconds(start);
            transfers.bring(repository.findById(id).orElseThrow(), officer);
            wait(repository, id, TransferState.IMPORTED);
            double imported = seconds(start);
            long count = road.bean(Responses.class).counts(Road.LOAD).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
            long used = processor() - before;
            long undoing = System.nanoTime();
            transfers.undo(repository.findById(id).orElseThrow(), "to see how long it takes", officer);
            System.out.printf(
                    "%s: %,d rows (%,d kB). Stored %.1f s, values scanned %.1f s, looked at %.1f s, imported %.1f s: %.1f s"
                            + " in all, %.1f s of the processor; %,d count; taken back in %.1f s; most heap after use %,d MB of %,d%n",
                    name,
                    rows,
                    Files.size(file) / 1000,
                    stored,
                    scanned - stored,
                    looked - scanned,
                    imported - looked,
                    imported,
                    used / 1e9,
                    count,
                    seconds(undoing),
                    peak(),
                    Runtime.getRuntime().maxMemory() >> 20);
        }
    }

    private static Officer officer() {
        return new Officer(
                UUID.randomUUID(),
                "Olu",
                "olu@example.org",
                false,
                true,
                Set.of(new Officer.Grant(Role.POLICY_OFFICER, "road")));
    }

    private static void wait(TransferRepository repository, UUID id, TransferState state) throws InterruptedException {
        TransferState now = repository.findById(id).orElseThrow().at();
        while (now != state) {
            if (now == TransferState.FAILED) {
                throw new AssertionError("failed");
            }
            new CountDownLatch(1).await(100, TimeUnit.MILLISECONDS);
            now = repository.findById(id).orElseThrow().at();
        }
        if (repository.findById(id).orElseThrow().problems() > 0) {
            throw new AssertionError(repository.findById(id).orElseThrow().toString());
        }
    }

    /** What this process has used, its compiler and its collector with it; of PostgreSQL only the client. */
    private static long processor() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private static long peak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getType() == MemoryType.HEAP)
                        .mapToLong(pool -> pool.getPeakUsage().getUsed())
                        .sum()
                >> 20;
    }
}
