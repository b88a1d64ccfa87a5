package org.folkmoot.transfer;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/** Rows packed into pieces of a size that a database takes, and out of them again. */
final class Pieces {

    static final int SIZE = 512 << 10;

    private Pieces() {}

    /** Packs rows; each full piece is handed on, the last one when it is closed. */
    static final class Packing implements RowSink, AutoCloseable {
        private final DataOutputStream out;
        private long rows;

        Packing(Consumer<byte[]> pieces) {
            this.out = new DataOutputStream(
                    new DeflaterOutputStream(new Cut(pieces), new Deflater(Deflater.BEST_SPEED), 1 << 13));
        }

        @Override
        public void row(FileRow row) {
            try {
                out.writeInt(row.line());
                out.writeInt(row.cells().size());
                for (String cell : row.cells()) {
                    byte[] bytes = cell.getBytes(StandardCharsets.UTF_8);
                    out.writeInt(bytes.length);
                    out.write(bytes);
                }
                rows++;
            } catch (IOException inMemory) {
                throw new UncheckedIOException(inMemory);
            }
        }

        long rows() {
            return rows;
        }

        @Override
        public void close() {
            try {
                out.close();
            } catch (IOException inMemory) {
                throw new UncheckedIOException(inMemory);
            }
        }
    }

    private static final class Cut extends OutputStream {
        private final Consumer<byte[]> pieces;
        private final byte[] piece = new byte[SIZE];
        private int length;

        private Cut(Consumer<byte[]> pieces) {
            this.pieces = pieces;
        }

        @Override
        public void write(int b) {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int count) {
            int done = 0;
            while (done < count) {
                int now = Math.min(count - done, SIZE - length);
                System.arraycopy(bytes, from + done, piece, length, now);
                length += now;
                done += now;
                if (length == SIZE) {
                    close();
                }
            }
        }

        @Override
        public void close() {
            if (length > 0) {
                pieces.accept(Arrays.copyOf(piece, length));
                length = 0;
            }
        }
    }

    /** Unpacks rows, one piece in memory at a time. */
    static final class Unpacking implements AutoCloseable {
        private final DataInputStream in;

        /** @param pieces by their place, from 0; null behind the last */
        Unpacking(IntFunction<byte[]> pieces) {
            this.in =
                    new DataInputStream(new BufferedInputStream(new InflaterInputStream(new Joined(pieces)), 1 << 16));
        }

        Optional<FileRow> next() throws IOException {
            int line;
            try {
                line = in.readInt();
            } catch (EOFException end) {
                return Optional.empty();
            }
            int count = in.readInt();
            List<String> cells = new ArrayList<>(count);
            for (int i = 0; i < count; i++) {
                cells.add(new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8));
            }
            return Optional.of(new FileRow(line, cells));
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }

    private static final class Joined extends InputStream {
        private final IntFunction<byte[]> pieces;
        private ByteArrayInputStream piece = new ByteArrayInputStream(new byte[0]);
        private int place;

        private Joined(IntFunction<byte[]> pieces) {
            this.pieces = pieces;
        }

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int from, int most) {
            int count = piece.read(bytes, from, most);
            while (count < 0) {
                byte[] next = pieces.apply(place++);
                if (next == null) {
                    return -1;
                }
                piece = new ByteArrayInputStream(next);
                count = piece.read(bytes, from, most);
            }
            return count;
        }
    }
}
