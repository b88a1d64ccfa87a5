package org.folkmoot.theme.learn;

import ai.onnxruntime.OrtException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What texts mean, as numbers: two small language models that come with the program and run in it. Nothing is fetched. The same text
 * always gets the same numbers on one machine, whatever stands beside it. Safe for use by many threads.
 */
public final class Embedder implements Vectors {

    /** How many numbers one language model gives a text. */
    public static final int WIDTH = Encoder.WIDTH;

    private final List<Encoder> encoders;

    private Embedder(List<Encoder> encoders) {
        this.encoders = encoders;
    }

    /**
     * @param folder where the runtime's native code may be unpacked: 17 MB, once
     * @throws EmbedderUnavailable where the native code does not load, with the reason
     */
    public static Embedder open(Path folder) throws EmbedderUnavailable {
        NativeLibrary.unpack(folder);
        try {
            return new Embedder(
                    List.of(new Encoder("e5-small-v2-q", "query: "), new Encoder("all-minilm-l6-v2-q", "")));
        } catch (IOException | OrtException | LinkageError | RuntimeException e) {
            throw new EmbedderUnavailable("the language models could not be loaded: " + e.getMessage(), e);
        }
    }

    /** The models' names, to be kept beside every number that came from them. */
    public String name() {
        return encoders.stream().map(Encoder::name).collect(Collectors.joining("+"));
    }

    /** SHA-256 of each model's file, in hexadecimal digits, joined as the names are. */
    public String hash() {
        return encoders.stream().map(Encoder::hash).collect(Collectors.joining("+"));
    }

    @Override
    public float[][] embed(List<String> texts) {
        float[][] vectors = new float[texts.size()][encoders.size() * Encoder.WIDTH];
        IntStream.range(0, texts.size()).parallel().forEach(i -> embed(texts.get(i), vectors[i]));
        return vectors;
    }

    private void embed(String text, float[] into) {
        try {
            for (int m = 0; m < encoders.size(); m++) {
                encoders.get(m).encode(text, into, m * Encoder.WIDTH);
            }
        } catch (OrtException e) {
            throw new IllegalStateException("A language model failed on a text of " + text.length() + " letters.", e);
        }
    }
}
