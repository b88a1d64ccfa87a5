package org.folkmoot.form;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.folkmoot.answer.Written;

/**
 * Answers that were not sent, as a file that a respondent keeps. JSON in UTF-8, an object with
 *
 * <ul>
 *   <li>{@code format}: always {@code folkmoot-answers}; {@code version}: 1
 *   <li>{@code consultation}, {@code survey}, {@code edition}: what was being answered
 *   <li>{@code language}: the tag of the language it was read in; {@code saved}: when, in UTC
 *   <li>{@code pages}: the ids of the pages that were left with good answers
 *   <li>{@code answers}: by field, what was ticked (ids of options) or written; always a list of texts
 * </ul>
 *
 * <p>There is no secret in it. Nothing read from one is believed: the marks are read again as if they had just been written.
 */
record AnswersFile(
        String consultation,
        String survey,
        int edition,
        String language,
        Set<String> pages,
        Map<String, List<String>> answers) {

    static final String FORMAT = "folkmoot-answers";
    static final int VERSION = 1;

    /** In bytes; more than the longest survey can hold. */
    static final int LARGEST = 1 << 20;

    private static final int MOST_MARKS = 5_000;
    private static final int LONGEST_NAME = 300;

    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(4)
                    .maxNameLength(LONGEST_NAME)
                    .maxDocumentLength(LARGEST)
                    .maxStringLength(LARGEST)
                    .build())
            .build();

    /** Why a file is not taken; the names stand in keys of messages. */
    enum Refusal {
        TOO_LARGE,
        NOT_OURS,
        DAMAGED,
        NEWER
    }

    /** A file that is not taken. */
    static final class Refused extends Exception {
        private static final long serialVersionUID = 1;
        final transient Refusal refusal;

        Refused(Refusal refusal, Throwable cause) {
            super(refusal.name(), cause);
            this.refusal = refusal;
        }
    }

    static byte[] write(Draft draft, Instant now) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            json.useDefaultPrettyPrinter();
            json.writeStartObject();
            json.writeStringField("format", FORMAT);
            json.writeNumberField("version", VERSION);
            json.writeStringField("consultation", draft.consultation());
            json.writeStringField("survey", draft.survey());
            json.writeNumberField("edition", draft.edition());
            json.writeStringField("language", draft.language());
            json.writeStringField("saved", now.toString());
            json.writeFieldName("pages");
            json.writeArray(
                    draft.pagesSeen().toArray(String[]::new),
                    0,
                    draft.pagesSeen().size());
            json.writeObjectFieldStart("answers");
            for (Map.Entry<String, List<String>> field : draft.marks().fields().entrySet()) {
                json.writeFieldName(field.getKey());
                json.writeArray(
                        field.getValue().toArray(String[]::new),
                        0,
                        field.getValue().size());
            }
            json.writeEndObject();
            json.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /**
     * Reads what a respondent hands in, whoever made it.
     *
     * @throws Refused with the reason, if it is no such file
     */
    static AnswersFile read(byte[] bytes) throws Refused {
        if (bytes.length > LARGEST) {
            throw new Refused(Refusal.TOO_LARGE, null);
        }
        try (JsonParser json = JSON.createParser(bytes)) {
            Reading reading = new Reading();
            reading.all(json);
            return reading.file();
        } catch (IOException | IllegalStateException broken) {
            throw new Refused(begins(bytes) ? Refusal.DAMAGED : Refusal.NOT_OURS, broken);
        }
    }

    Written marks() {
        return Written.of(answers);
    }

    private static boolean begins(byte[] bytes) {
        return new String(bytes, 0, Math.min(bytes.length, 200), java.nio.charset.StandardCharsets.UTF_8)
                .contains(FORMAT);
    }

    private static final class Reading {

        private String format = "";
        private int version;
        private String consultation = "";
        private String survey = "";
        private int edition;
        private String language = "";
        private final Set<String> pages = new LinkedHashSet<>();
        private final Map<String, List<String>> answers = new LinkedHashMap<>();
        private int marks;

        void all(JsonParser json) throws IOException {
            require(json.nextToken() == JsonToken.START_OBJECT);
            while (json.nextToken() != JsonToken.END_OBJECT) {
                String key = json.currentName();
                json.nextToken();
                switch (key) {
                    case "format" -> format = text(json);
                    case "version" -> version = number(json);
                    case "consultation" -> consultation = text(json);
                    case "survey" -> survey = text(json);
                    case "edition" -> edition = number(json);
                    case "language" -> language = text(json);
                    case "pages" -> pages.addAll(texts(json));
                    case "answers" -> answers(json);
                    default -> json.skipChildren();
                }
            }
            require(json.nextToken() == null);
        }

        AnswersFile file() throws Refused {
            if (!format.equals(FORMAT)) {
                throw new Refused(Refusal.NOT_OURS, null);
            }
            if (version != VERSION) {
                throw new Refused(version > VERSION ? Refusal.NEWER : Refusal.DAMAGED, null);
            }
            return new AnswersFile(consultation, survey, edition, language, pages, answers);
        }

        private void answers(JsonParser json) throws IOException {
            require(json.currentToken() == JsonToken.START_OBJECT);
            while (json.nextToken() != JsonToken.END_OBJECT) {
                String field = json.currentName();
                json.nextToken();
                answers.put(field, texts(json));
            }
        }

        private List<String> texts(JsonParser json) throws IOException {
            require(json.currentToken() == JsonToken.START_ARRAY);
            List<String> texts = new ArrayList<>();
            while (json.nextToken() != JsonToken.END_ARRAY) {
                require(++marks <= MOST_MARKS);
                texts.add(clean(text(json)));
            }
            return texts;
        }

        private static String text(JsonParser json) throws IOException {
            require(json.currentToken() == JsonToken.VALUE_STRING);
            return json.getText();
        }

        private static int number(JsonParser json) throws IOException {
            require(json.currentToken() == JsonToken.VALUE_NUMBER_INT);
            return json.getIntValue();
        }

        /** As forms are read: line ends are LF, no other control characters, no half of a surrogate pair. */
        private static String clean(String text) {
            StringBuilder clean = new StringBuilder(text.length());
            text.replace("\r\n", "\n").replace('\r', '\n').codePoints().forEach(point -> {
                boolean half = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
                if (!half && (point == '\n' || point == '\t' || !Character.isISOControl(point))) {
                    clean.appendCodePoint(point);
                }
            });
            return clean.toString();
        }

        private static void require(boolean holds) {
            if (!holds) {
                throw new IllegalStateException("The file is not as one of ours");
            }
        }
    }
}
