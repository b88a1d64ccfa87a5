package org.folkmoot.theme;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

@MappedEntity("learnt")
record LearntRow(
        @Id UUID id,
        String consultation,
        UUID generation,
        String frameVersion,
        Instant atTime,
        int learntFrom,
        String modelNames,
        String modelHash,
        String trainingHash,
        String codes,
        String figures) {

    private static final JsonFactory JSON = new JsonFactory();

    static LearntRow of(Learnt learnt) {
        return new LearntRow(
                learnt.id(),
                learnt.consultation(),
                learnt.generation(),
                learnt.frameVersion(),
                learnt.at(),
                learnt.learntFrom(),
                learnt.modelNames(),
                learnt.modelHash(),
                learnt.trainingHash(),
                String.join(" ", learnt.codes()),
                json(learnt.figures()));
    }

    Learnt learnt() {
        return new Learnt(
                id,
                consultation,
                generation,
                frameVersion,
                atTime,
                learntFrom,
                modelNames,
                modelHash,
                trainingHash,
                codes.isEmpty() ? List.of() : List.of(codes.split(" ")),
                read(figures));
    }

    private static String json(Map<String, Double> figures) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            for (Map.Entry<String, Double> figure : new TreeMap<>(figures).entrySet()) {
                json.writeNumberField(figure.getKey(), figure.getValue());
            }
            json.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    private static Map<String, Double> read(String text) {
        Map<String, Double> figures = new TreeMap<>();
        try (JsonParser json = JSON.createParser(text)) {
            json.nextToken();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                json.nextToken();
                figures.put(name, json.getDoubleValue());
            }
        } catch (IOException broken) {
            throw new UncheckedIOException("The figures of a learning cannot be read.", broken);
        }
        return figures;
    }
}
