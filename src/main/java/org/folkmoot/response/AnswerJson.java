package org.folkmoot.response;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.folkmoot.answer.Answer;
import org.folkmoot.answer.QuestionId;
import org.folkmoot.answer.Why;
import org.folkmoot.answer.Written;

/**
 * Answers and marks as compact JSON text, with option ids and never labels; what is read equals what was written, order
 * included.
 *
 * <p>By question: an array of options chosen, {@code {"chosen":[…],"notes":{…}}}, {@code {"ranked":[…]}}, a number,
 * {@code {"words":"…"}}, {@code {"day":"2026-10-01"}}, {@code {"rows":{…}}}, a string with the reason why an answer is
 * missing, or {@code null} for words that are kept elsewhere.
 */
public final class AnswerJson {

    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNumberLength(100_000)
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private AnswerJson() {}

    public static String of(Map<QuestionId, Answer> answers) {
        return of(answers, Set.of());
    }

    /** The answers without the words of these questions, whose places are kept. */
    static String of(Map<QuestionId, Answer> answers, Set<QuestionId> elsewhere) {
        return text(json -> {
            json.writeStartObject();
            for (Map.Entry<QuestionId, Answer> answer : answers.entrySet()) {
                json.writeFieldName(answer.getKey().value());
                if (elsewhere.contains(answer.getKey())) {
                    json.writeNull();
                } else {
                    write(json, answer.getValue());
                }
            }
            json.writeEndObject();
        });
    }

    /**
     * Reads what {@link #of(Map)} wrote.
     *
     * @throws IllegalArgumentException if the text is no such JSON
     */
    public static Map<QuestionId, Answer> answers(String text) {
        return answers(text, Map.of());
    }

    /** Puts words kept elsewhere back into their places; where there are none the question was skipped. */
    static Map<QuestionId, Answer> answers(String text, Map<QuestionId, String> words) {
        return read(text, json -> {
            Map<QuestionId, Answer> answers = new LinkedHashMap<>();
            while (json.nextToken() != JsonToken.END_OBJECT) {
                QuestionId question = new QuestionId(json.currentName());
                if (json.nextToken() == JsonToken.VALUE_NULL) {
                    String kept = words.get(question);
                    answers.put(question, kept == null ? new Answer.Missing(Why.SKIPPED) : new Answer.Words(kept));
                } else {
                    answers.put(question, answer(json));
                }
            }
            return answers;
        });
    }

    /** Marks as they stand, as of a form that is not finished. */
    public static String of(Written written) {
        return text(json -> {
            json.writeStartObject();
            json.writeObjectFieldStart("fields");
            for (Map.Entry<String, List<String>> field : written.fields().entrySet()) {
                json.writeFieldName(field.getKey());
                write(json, field.getValue());
            }
            json.writeEndObject();
            json.writeObjectFieldStart("marks");
            for (Map.Entry<QuestionId, Written.Mark> mark : new TreeMap<>(written.marks()).entrySet()) {
                json.writeStringField(
                        mark.getKey().value(), mark.getValue().name().toLowerCase(Locale.ROOT));
            }
            json.writeEndObject();
            json.writeEndObject();
        });
    }

    /**
     * Reads what {@link #of(Written)} wrote.
     *
     * @throws IllegalArgumentException if the text is no such JSON
     */
    public static Written written(String text) {
        return read(text, json -> {
            Map<String, List<String>> fields = new LinkedHashMap<>();
            Map<QuestionId, Written.Mark> marks = new LinkedHashMap<>();
            while (json.nextToken() != JsonToken.END_OBJECT) {
                boolean inFields = json.currentName().equals("fields");
                json.nextToken();
                while (json.nextToken() != JsonToken.END_OBJECT) {
                    String name = json.currentName();
                    json.nextToken();
                    if (inFields) {
                        fields.put(name, strings(json));
                    } else {
                        marks.put(
                                new QuestionId(name),
                                Written.Mark.valueOf(json.getText().toUpperCase(Locale.ROOT)));
                    }
                }
            }
            return new Written(fields, marks);
        });
    }

    private static void write(JsonGenerator json, Answer answer) throws IOException {
        switch (answer) {
            case Answer.Chosen chosen -> {
                if (chosen.notes().isEmpty()) {
                    write(json, chosen.options());
                } else {
                    json.writeStartObject();
                    json.writeFieldName("chosen");
                    write(json, chosen.options());
                    json.writeObjectFieldStart("notes");
                    for (Map.Entry<String, String> note : chosen.notes().entrySet()) {
                        json.writeStringField(note.getKey(), note.getValue());
                    }
                    json.writeEndObject();
                    json.writeEndObject();
                }
            }
            case Answer.Ranked ranked -> {
                json.writeStartObject();
                json.writeFieldName("ranked");
                write(json, ranked.order());
                json.writeEndObject();
            }
            case Answer.Figure figure -> json.writeNumber(figure.number());
            case Answer.Words words -> field(json, "words", words.text());
            case Answer.Day day -> field(json, "day", day.date().toString());
            case Answer.Rows rows -> {
                json.writeStartObject();
                json.writeObjectFieldStart("rows");
                for (Map.Entry<String, Answer> row : rows.rows().entrySet()) {
                    json.writeFieldName(row.getKey());
                    write(json, row.getValue());
                }
                json.writeEndObject();
                json.writeEndObject();
            }
            case Answer.Missing missing -> json.writeString(missing.why().id());
        }
    }

    private static void field(JsonGenerator json, String name, String value) throws IOException {
        json.writeStartObject();
        json.writeStringField(name, value);
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, List<String> texts) throws IOException {
        json.writeStartArray();
        for (String text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }

    private static Answer answer(JsonParser json) throws IOException {
        return switch (json.currentToken()) {
            case START_ARRAY -> new Answer.Chosen(strings(json), Map.of());
            case VALUE_STRING -> {
                String why = json.getText();
                yield new Answer.Missing(
                        Why.of(why).orElseThrow(() -> new IllegalArgumentException("No reason: " + why)));
            }
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Answer.Figure(json.getDecimalValue());
            case START_OBJECT -> object(json);
            default -> throw new IllegalArgumentException("No answer begins with " + json.currentToken());
        };
    }

    private static Answer object(JsonParser json) throws IOException {
        Answer answer = null;
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = json.currentName();
            json.nextToken();
            answer = switch (name) {
                case "chosen" -> new Answer.Chosen(strings(json), Map.of());
                case "notes" -> new Answer.Chosen(((Answer.Chosen) answer).options(), notes(json));
                case "ranked" -> new Answer.Ranked(strings(json));
                case "words" -> new Answer.Words(json.getText());
                case "day" -> new Answer.Day(LocalDate.parse(json.getText()));
                case "rows" -> rows(json);
                default -> throw new IllegalArgumentException("No answer holds " + name);
            };
        }
        return answer;
    }

    private static Answer.Rows rows(JsonParser json) throws IOException {
        Map<String, Answer> rows = new LinkedHashMap<>();
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String row = json.currentName();
            json.nextToken();
            rows.put(row, answer(json));
        }
        return new Answer.Rows(rows);
    }

    private static Map<String, String> notes(JsonParser json) throws IOException {
        Map<String, String> notes = new LinkedHashMap<>();
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String option = json.currentName();
            json.nextToken();
            notes.put(option, json.getText());
        }
        return notes;
    }

    private static List<String> strings(JsonParser json) throws IOException {
        List<String> texts = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            texts.add(json.getText());
        }
        return texts;
    }

    private interface Writing {
        void write(JsonGenerator json) throws IOException;
    }

    private interface Reading<T> {
        T read(JsonParser json) throws IOException;
    }

    private static String text(Writing writing) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            writing.write(json);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    private static <T> T read(String text, Reading<T> reading) {
        try (JsonParser json = JSON.createParser(text)) {
            json.nextToken();
            return reading.read(json);
        } catch (IOException broken) {
            throw new IllegalArgumentException("This is not the JSON of answers: " + broken.getMessage(), broken);
        }
    }
}
