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
import java.util.Locale;

/** Evidence as compact JSON: {@code [sentenceFrom, sentenceTo, [from, to, "term", "source"], …]}. No words of the comment. */
final class EvidenceJson {
    private static final JsonFactory JSON = new JsonFactory();

    private EvidenceJson() {}

    static String of(Suggestion suggestion) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartArray();
            json.writeNumber(suggestion.sentenceFrom());
            json.writeNumber(suggestion.sentenceTo());
            for (Evidence evidence : suggestion.evidence()) {
                json.writeStartArray();
                json.writeNumber(evidence.from());
                json.writeNumber(evidence.to());
                json.writeString(evidence.term());
                json.writeString(evidence.source().name().toLowerCase(Locale.ROOT));
                json.writeEndArray();
            }
            json.writeEndArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    static Suggestion read(String code, double confidence, String text) {
        try (JsonParser json = JSON.createParser(text)) {
            json.nextToken();
            int from = json.nextIntValue(0);
            int to = json.nextIntValue(0);
            List<Evidence> evidence = new ArrayList<>();
            while (json.nextToken() == JsonToken.START_ARRAY) {
                int first = json.nextIntValue(0);
                int last = json.nextIntValue(0);
                String term = json.nextTextValue();
                String source = json.nextTextValue();
                evidence.add(new Evidence(first, last, term, Evidence.Source.valueOf(source.toUpperCase(Locale.ROOT))));
                json.nextToken();
            }
            return new Suggestion(code, confidence, evidence, from, to);
        } catch (IOException broken) {
            throw new IllegalArgumentException("This is not the JSON of evidence: " + broken.getMessage(), broken);
        }
    }
}
