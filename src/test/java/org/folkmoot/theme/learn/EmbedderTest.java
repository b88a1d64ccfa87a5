package org.folkmoot.theme.learn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbedderTest {

    private final Embedder embedder = Samples.embedder().orElseThrow();

    @Test
    void aTextHasTheSameNumbersAloneAndAmongOthers() {
        float[] alone = embedder.embed(List.of("The bus is late"))[0];
        float[] among = embedder.embed(
                        List.of("A far longer text about parks and trees and the riverside", "The bus is late"))[1];
        assertArrayEquals(alone, among);
    }

    @Test
    void whatMeansNearlyTheSameIsNearer() {
        float[][] seen = embedder.embed(
                List.of("The bus is always late", "Public transport never turns up", "Plant more oak trees"));
        for (int model = 0; model < seen[0].length / Embedder.WIDTH; model++) {
            assertEquals(1, product(seen[0], seen[0], model), 1e-4);
            assertTrue(product(seen[0], seen[1], model) > product(seen[0], seen[2], model));
        }
    }

    @Test
    void namesAndHashesOfTheModelsAreKnown() {
        assertEquals("e5-small-v2-q+all-minilm-l6-v2-q", embedder.name());
        assertTrue(embedder.hash().matches("[0-9a-f]{64}\\+[0-9a-f]{64}"), embedder.hash());
    }

    @Test
    void nothingIsFetched(@TempDir Path folder) throws EmbedderUnavailable {
        List<URI> asked = new ArrayList<>();
        ProxySelector before = ProxySelector.getDefault();
        ProxySelector.setDefault(new ProxySelector() {
            @Override
            public List<java.net.Proxy> select(URI uri) {
                asked.add(uri);
                return List.of(java.net.Proxy.NO_PROXY);
            }

            @Override
            public void connectFailed(URI uri, SocketAddress address, IOException failure) {
                asked.add(uri);
            }
        });
        try {
            Embedder.open(folder).embed(List.of("The bus is late"));
        } finally {
            ProxySelector.setDefault(before);
        }
        assertEquals(List.of(), asked);
    }

    @Test
    void nativeCodeIsUnpackedIntoTheFolderOnceAndNowhereElse(@TempDir Path folder) throws Exception {
        NativeLibrary.unpack(folder, NativeLibrary.platform());
        List<Path> first = files(folder);
        assertEquals(2, first.size(), first.toString());
        NativeLibrary.unpack(folder, NativeLibrary.platform());
        assertEquals(first, files(folder));
    }

    @Test
    void aMachineWithoutNativeCodeIsToldSo(@TempDir Path folder) {
        EmbedderUnavailable why =
                assertThrows(EmbedderUnavailable.class, () -> NativeLibrary.unpack(folder, "plan9-mips"));
        assertEquals("the program has no native code for plan9-mips", why.getMessage());
    }

    @Test
    void aFolderThatCannotBeWrittenIsToldSo(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        EmbedderUnavailable why =
                assertThrows(EmbedderUnavailable.class, () -> NativeLibrary.unpack(file, NativeLibrary.platform()));
        assertTrue(why.getMessage().contains(file.toString()), why.getMessage());
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static double product(float[] one, float[] other, int model) {
        double sum = 0;
        for (int k = model * Encoder.WIDTH; k < (model + 1) * Encoder.WIDTH; k++) {
            sum += one[k] * other[k];
        }
        return sum;
    }
}
