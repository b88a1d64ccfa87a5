package org.folkmoot.survey.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.folkmoot.survey.kind.StandardKinds;
import org.folkmoot.yaml.Problem;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Bytes of the sample files are changed at random: whatever comes out is checked without an exception. */
class DefinitionFuzzTest {

    private static final int ROUNDS = 150;
    private static final byte[] TELLING =
            "\n\n  \t:-?,[]{}#&*!|>'\"%@`0~\\\0\r\u00e9\u2028\uFEFF".getBytes(java.nio.charset.StandardCharsets.UTF_8);

    private final DefinitionCheck check = new DefinitionCheck(StandardKinds.all());

    static List<Path> files() throws IOException {
        return SampleFilesMutationTest.files().toList();
    }

    @ParameterizedTest
    @MethodSource("files")
    void nothingIsThrown(Path file, @TempDir Path folder) throws IOException {
        Path copy = new SampleParts(Path.of("surveys")).copied(file, folder);
        byte[] good = Files.readAllBytes(file);
        for (int seed = 0; seed < ROUNDS; seed++) {
            byte[] bad = changed(good, new Random(seed));
            Files.write(copy, bad);
            try {
                for (Problem problem : check.check(List.of(copy)).all()) {
                    assertEquals(1, problem.toString().lines().count());
                    assertFalse(problem.what().isBlank() || problem.todo().isBlank());
                }
            } catch (RuntimeException thrown) {
                throw new AssertionError(file + " with seed " + seed, thrown);
            }
        }
    }

    private static byte[] changed(byte[] good, Random random) {
        byte[] bytes = good;
        int changes = 1 + random.nextInt(6);
        for (int i = 0; i < changes; i++) {
            int at = random.nextInt(bytes.length);
            int length = Math.min(bytes.length - at, 1 + random.nextInt(40));
            bytes = switch (random.nextInt(5)) {
                case 0 -> spliced(bytes, at, 0, new byte[] {TELLING[random.nextInt(TELLING.length)]});
                case 1 -> spliced(bytes, at, 1, new byte[] {(byte) random.nextInt(256)});
                case 2 -> spliced(bytes, at, length, new byte[0]);
                case 3 -> spliced(bytes, at, 0, Arrays.copyOfRange(bytes, at, at + length));
                default -> Arrays.copyOf(bytes, Math.max(2, bytes.length - random.nextInt(bytes.length / 8)));
            };
        }
        return bytes;
    }

    private static byte[] spliced(byte[] bytes, int at, int taken, byte[] put) {
        byte[] result = new byte[bytes.length - taken + put.length];
        System.arraycopy(bytes, 0, result, 0, at);
        System.arraycopy(put, 0, result, at, put.length);
        System.arraycopy(bytes, at + taken, result, at + put.length, bytes.length - at - taken);
        return result;
    }
}
