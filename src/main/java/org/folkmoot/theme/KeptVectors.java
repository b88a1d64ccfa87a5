package org.folkmoot.theme;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.folkmoot.theme.learn.Embedder;
import org.folkmoot.theme.learn.Vectors;

/** Vectors that are worked out once for each text and model, and kept in the database as half-precision numbers. */
final class KeptVectors implements Vectors {
    private final Embedder embedder;
    private final VectorRepository kept;
    private final UUID model;

    KeptVectors(Embedder embedder, VectorRepository kept) {
        this.embedder = embedder;
        this.kept = kept;
        this.model = id(embedder.name() + " " + embedder.hash());
        kept.name(model, embedder.name(), embedder.hash());
    }

    @Override
    public float[][] embed(List<String> texts) {
        Map<UUID, String> byId = new LinkedHashMap<>();
        List<UUID> ids = new ArrayList<>();
        for (String text : texts) {
            UUID id = id(text);
            ids.add(id);
            byId.put(id, text);
        }
        Map<UUID, byte[]> found = new HashMap<>(kept.of(model, byId.keySet()));
        List<UUID> missing =
                byId.keySet().stream().filter(id -> !found.containsKey(id)).toList();
        if (!missing.isEmpty()) {
            float[][] vectors = embedder.embed(missing.stream().map(byId::get).toList());
            Map<UUID, byte[]> added = new LinkedHashMap<>();
            for (int i = 0; i < vectors.length; i++) {
                added.put(missing.get(i), halves(vectors[i]));
            }
            kept.add(model, added);
            found.putAll(added);
        }
        return ids.stream().map(id -> floats(found.get(id))).toArray(float[][]::new);
    }

    /** The first 16 bytes of a text's SHA-256. */
    static UUID id(String text) {
        try {
            ByteBuffer hash =
                    ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
            return new UUID(hash.getLong(), hash.getLong());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }

    static byte[] halves(float[] vector) {
        ByteBuffer bytes = ByteBuffer.allocate(2 * vector.length);
        for (float number : vector) {
            bytes.putShort(Float.floatToFloat16(number));
        }
        return bytes.array();
    }

    static float[] floats(byte[] halves) {
        ByteBuffer bytes = ByteBuffer.wrap(halves);
        float[] vector = new float[halves.length / 2];
        for (int i = 0; i < vector.length; i++) {
            vector[i] = Float.float16ToFloat(bytes.getShort());
        }
        return vector;
    }
}
