package org.folkmoot.theme.learn;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.FloatBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;

/** One language model: a text becomes the mean of its pieces as the model sees them, of length 1. */
final class Encoder {

    /** How many numbers describe a text. */
    static final int WIDTH = 384;

    /** Pieces of a text beyond these are not seen; a sentence seldom has more than 60. */
    private static final int MOST_PIECES = 80;

    private final String name;
    private final String before;
    private final String hash;
    private final WordPiece pieces;
    private final OrtEnvironment environment;
    private final OrtSession session;

    /**
     * @param name of the model's files among the program's own
     * @param before what the model was taught to find before a text
     * @throws IOException if they cannot be read
     */
    Encoder(String name, String before) throws IOException, OrtException {
        this.name = name;
        this.before = before;
        this.environment = OrtEnvironment.getEnvironment();
        try (InputStream json = resource("/" + name + "-tokenizer.json");
                InputStream model = resource("/" + name + ".onnx");
                OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            this.pieces = WordPiece.read(json);
            byte[] bytes = model.readAllBytes();
            this.hash = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
            // Texts run beside each other, so each needs but one thread.
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            this.session = environment.createSession(bytes, options);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }

    private static InputStream resource(String name) throws IOException {
        InputStream stream = Encoder.class.getResourceAsStream(name);
        if (stream == null) {
            throw new FileNotFoundException(name + " is not among the program's own files");
        }
        return stream;
    }

    String name() {
        return name;
    }

    /** SHA-256 of the model's file, in hexadecimal digits. */
    String hash() {
        return hash;
    }

    /** One text a run: a quantised model takes its scale from all that runs together, and a vector must not depend on that. */
    void encode(String text, float[] into, int at) throws OrtException {
        long[] cut = pieces.cut(before + text, MOST_PIECES);
        long[] ones = new long[cut.length];
        Arrays.fill(ones, 1);
        try (OnnxTensor ids = OnnxTensor.createTensor(environment, new long[][] {cut});
                OnnxTensor mask = OnnxTensor.createTensor(environment, new long[][] {ones});
                OnnxTensor types = OnnxTensor.createTensor(environment, new long[][] {new long[cut.length]});
                OrtSession.Result result =
                        session.run(Map.of("input_ids", ids, "attention_mask", mask, "token_type_ids", types))) {
            mean(((OnnxTensor) result.get(0)).getFloatBuffer(), cut.length, into, at);
        }
    }

    private static void mean(FloatBuffer pieces, int count, float[] into, int at) {
        double square = 0;
        for (int k = 0; k < WIDTH; k++) {
            float sum = 0;
            for (int i = 0; i < count; i++) {
                sum += pieces.get(i * WIDTH + k);
            }
            into[at + k] = sum;
            square += (double) sum * sum;
        }
        float length = (float) Math.sqrt(square);
        for (int k = 0; k < WIDTH && length > 0; k++) {
            into[at + k] /= length;
        }
    }
}
