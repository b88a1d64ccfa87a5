package org.folkmoot.web;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The words of our pages. The first word of a key names the room, and so the file: {@code form.continue} in English stands
 * in {@code messages/form_en.properties}, UTF-8.
 *
 * <p>A text may name its arguments as {@code {0}}, {@code {1}} and choose a plural as
 * {@code {0,choice,1#1 question|1<{0} questions}}. Numbers are grouped (1,234): give a year as text. Apostrophes are plain.
 */
@Singleton
public final class Messages {

    private static final String APART = "\u2068";
    private static final String TOGETHER = "\u2069";

    private final Map<String, Properties> rooms = new ConcurrentHashMap<>();
    private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();

    /**
     * The text of a key; of a variant of a language, such as {@code en-x-easy}, or of a language that pages are not written
     * in, the text that comes nearest.
     *
     * @param language a language tag, such as {@code en}
     * @throws IllegalArgumentException when there is no such key, or the text names more arguments than are given: a page
     *     with a hole in it must not reach anyone
     */
    public String text(String language, String key, Object... arguments) {
        MessageFormat format =
                (MessageFormat) formats.computeIfAbsent(language + " " + key, any -> format(language, key))
                        .clone();
        if (format.getFormatsByArgumentIndex().length > arguments.length) {
            throw new IllegalArgumentException("The text " + key + " needs " + format.getFormatsByArgumentIndex().length
                    + " arguments, and was given " + arguments.length);
        }
        return format.format(arguments);
    }

    /** The same with the language that it is in, where that is not the one asked for. */
    public Said said(String language, String key, Object... arguments) {
        String text = text(language, key, arguments);
        // The element that names the language keeps its order too: no marks are needed in it.
        String bare = text.startsWith(APART) && text.endsWith(TOGETHER) ? text.substring(1, text.length() - 1) : text;
        return Said.of(bare, written(language, key).tag(), language);
    }

    /** Whether pages are written in a language. */
    public boolean speaks(Language language) {
        return language.kin().stream().anyMatch(each -> !room("web", each.tag()).isEmpty());
    }

    private MessageFormat format(String language, String key) {
        Language written = written(language, key);
        return new MessageFormat(
                isolated(room(room(key), written.tag()).getProperty(key), written, language)
                        .replace("'", "''"),
                written.locale());
    }

    /** The language in which a text is there that comes nearest to one. */
    private Language written(String language, String key) {
        return Stream.concat(new Language(language).kin().stream(), Stream.of(Language.ENGLISH))
                .filter(each -> room(room(key), each.tag()).containsKey(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "There is no text " + key + " in messages/" + room(key) + "_" + language + ".properties"));
    }

    private static String room(String key) {
        int dot = key.indexOf('.');
        return dot < 0 ? key : key.substring(0, dot);
    }

    /** Text of the other direction than its page in marks that keep its full stop and its order where they belong. */
    private static String isolated(String text, Language own, String page) {
        return own.direction().equals(new Language(page).direction()) ? text : APART + text + TOGETHER;
    }

    private Properties room(String room, String language) {
        return rooms.computeIfAbsent("messages/" + room + "_" + language + ".properties", Messages::read);
    }

    private static Properties read(String file) {
        Properties texts = new Properties();
        try (InputStream stream = Messages.class.getClassLoader().getResourceAsStream(file)) {
            if (stream != null) {
                texts.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The words in " + file + " cannot be read", e);
        }
        return texts;
    }
}
