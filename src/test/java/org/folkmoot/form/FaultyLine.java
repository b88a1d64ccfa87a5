package org.folkmoot.form;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A bad telephone line before the server: every request waits, bytes come slowly, and some requests or their answers never
 * arrive, by a seed. One connection carries one request.
 */
final class FaultyLine implements AutoCloseable {

    private final ServerSocket door;
    private final URI server;
    private final Random random;
    private final double lost;
    private final long latencyMillis;
    private final int bytesASecond;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    final AtomicInteger drops = new AtomicInteger();

    FaultyLine(URI server, long seed, double lost, long latencyMillis, int bytesASecond) {
        this.server = server;
        this.random = new Random(seed);
        this.lost = lost;
        this.latencyMillis = latencyMillis;
        this.bytesASecond = bytesASecond;
        try {
            door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.execute(this::listen);
    }

    URI uri() {
        return URI.create("http://localhost:" + door.getLocalPort());
    }

    private void listen() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                boolean losesRequest = next();
                boolean losesAnswer = next();
                threads.execute(() -> carry(client, losesRequest, losesAnswer));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private synchronized boolean next() {
        return random.nextDouble() < lost / 2;
    }

    private void carry(Socket client, boolean losesRequest, boolean losesAnswer) {
        try (client;
                Socket there = new Socket(server.getHost(), server.getPort())) {
            Thread.sleep(latencyMillis);
            if (losesRequest) {
                drops.incrementAndGet();
                return;
            }
            threads.execute(() -> pour(client, there));
            InputStream answer = there.getInputStream();
            if (losesAnswer) {
                // The server has done its work: only the visitor does not hear of it.
                answer.read();
                drops.incrementAndGet();
                return;
            }
            slowly(answer, client.getOutputStream());
        } catch (IOException ended) {
            // As on a bad line: the visitor sees a broken connection.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void pour(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException ended) {
            // One side has gone.
        }
    }

    private void slowly(InputStream from, OutputStream to) throws IOException, InterruptedException {
        byte[] bytes = new byte[2_000];
        for (int read = from.read(bytes); read >= 0; read = from.read(bytes)) {
            to.write(bytes, 0, read);
            to.flush();
            Thread.sleep(1_000L * read / bytesASecond);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
