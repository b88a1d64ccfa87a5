package org.folkmoot.theme;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Evidence as compact JSON: {@code [sentenceFrom, sentenceTo, [from, to, …], "comment like it", …]}. No words of the comment. */
final class EvidenceJson {
    private static final JsonFactory JSON = new JsonFactory();

    private EvidenceJson() {}

    static String of(Suggestion suggestion) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartArray();
            json.writeNumber(suggestion.sentenceFrom());
            json.writeNumber(suggestion.sentenceTo());
            json.writeStartArray();
            for (Evidence evidence : suggestion.evidence()) {
                json.writeNumber(evidence.from());
                json.writeNumber(evidence.to());
            }
            json.writeEndArray();
            for (UUID like : suggestion.like()) {
                json.writeString(like.toString());
            }
            json.writeEndArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    static Suggestion read(String code, double confidence, boolean ticked, String text) {
        try (JsonParser json = JSON.createParser(text)) {
            json.nextToken();
            int from = json.nextIntValue(0);
            int to = json.nextIntValue(0);
            List<Evidence> evidence = new ArrayList<>();
            json.nextToken();
            while (json.nextToken() == JsonToken.VALUE_NUMBER_INT) {
                int first = json.getIntValue();
                evidence.add(new Evidence(first, json.nextIntValue(0)));
            }
            List<UUID> like = new ArrayList<>();
            while (json.nextToken() == JsonToken.VALUE_STRING) {
                like.add(UUID.fromString(json.getText()));
            }
            return new Suggestion(code, confidence, ticked, evidence, from, to, like);
        } catch (IOException broken) {
            throw new IllegalArgumentException("This is not the JSON of evidence: " + broken.getMessage(), broken);
        }
    }
}
