package org.folkmoot.theme.learn;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

/**
 * Whether a comment is in a language that the language models know, which is English. Short texts are hard to tell, and a resident's
 * misspelt English must not be taken for Frisian: so a text of an English form counts as known unless much speaks against it.
 */
public final class KnownLanguage {

    /** Letters that are looked at; more make nothing surer. */
    private static final int MOST = 600;

    private static final int SHORT = 6;
    private static final double SHARE_OF_SMALL_WORDS = 0.15;
    private static final double SHARE_OF_ENGLISH = 0.5;

    /** By how much another language must be likelier than English; far more so for a few words. */
    private static final double LIKELIER = 1.15;

    private static final double LIKELIER_IF_SHORT = 2.2;
    private static final String ENGLISH = "eng";

    /** Words that hardly an English sentence is without, and that other languages do not have. */
    private static final Set<String> SMALL = Set.of(
            "the", "and", "of", "to", "is", "are", "was", "were", "it", "that", "this", "for", "with", "be", "have",
            "has", "not", "but", "they", "we", "you", "my", "our", "their", "more", "from", "there", "what", "would",
            "could", "should", "can", "will", "all", "very", "so", "by", "if", "some", "just", "like", "get", "when",
            "who", "which", "about", "out", "up", "than", "also", "too", "people", "good", "better", "need", "because",
            "don't", "it's");

    private KnownLanguage() {}

    /** Read at first need: 40 MB that most consultations never ask for. */
    private static final class Detector {
        static final LanguageDetectorModel MODEL = model();
        static final WordPiece WORDS = words();
        static final ThreadLocal<LanguageDetectorME> EACH =
                ThreadLocal.withInitial(() -> new LanguageDetectorME(MODEL));

        private static LanguageDetectorModel model() {
            try (InputStream in = resource("/langdetect-183.bin")) {
                return new LanguageDetectorModel(in);
            } catch (IOException e) {
                throw new UncheckedIOException("The model of languages cannot be read.", e);
            }
        }

        private static WordPiece words() {
            try (InputStream in = resource("/all-minilm-l6-v2-q-tokenizer.json")) {
                return WordPiece.read(in);
            } catch (IOException e) {
                throw new UncheckedIOException("The words of the language model cannot be read.", e);
            }
        }

        private static InputStream resource(String name) throws IOException {
            InputStream in = KnownLanguage.class.getResourceAsStream(name);
            if (in == null) {
                throw new FileNotFoundException(name + " is not among the program's own files");
            }
            return in;
        }
    }

    /**
     * @param form the language of the form on which it was written, as a BCP 47 tag
     * @return true also where there is nothing to tell by, such as no letter at all
     */
    public static boolean of(String text, String form) {
        String some = text.length() <= MOST ? text : text.substring(0, MOST);
        List<String> words = words(some);
        if (words.isEmpty()) {
            return true;
        }
        if (mostlyOtherLetters(some)) {
            return false;
        }
        long small = words.stream().filter(SMALL::contains).count();
        if (small > 0 && small >= SHARE_OF_SMALL_WORDS * words.size()) {
            return true;
        }
        boolean english = form.toLowerCase(Locale.ROOT).startsWith("en");
        List<String> telling = words.stream().filter(word -> word.length() > 2).toList();
        if (english && words.size() < 3 || telling.isEmpty()) {
            return true;
        }
        long known = telling.stream().filter(Detector.WORDS::knows).count();
        if (known > SHARE_OF_ENGLISH * telling.size()) {
            return true;
        }
        double likelier = likelier(String.join(" ", words));
        return english
                ? likelier < (words.size() < SHORT ? LIKELIER_IF_SHORT : LIKELIER)
                : likelier <= 1 && words.size() > 1;
    }

    /** How much likelier another language is than English. */
    private static double likelier(String words) {
        double english = 1e-9;
        double other = 0;
        for (Language language : Detector.EACH.get().predictLanguages(words)) {
            if (ENGLISH.equals(language.getLang())) {
                english = language.getConfidence();
            } else {
                other = Math.max(other, language.getConfidence());
            }
        }
        return other / english;
    }

    private static boolean mostlyOtherLetters(String text) {
        long other = text.codePoints()
                .filter(Character::isLetter)
                .filter(letter -> Character.UnicodeScript.of(letter) != Character.UnicodeScript.LATIN)
                .count();
        return 2 * other > text.codePoints().filter(Character::isLetter).count();
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int i = 0; i <= text.length(); i++) {
            char letter = i < text.length() ? text.charAt(i) : ' ';
            if (Character.isLetter(letter)
                    || Character.isSurrogate(letter) && Character.isLetter(text.codePointAt(i))) {
                word.append(Character.toLowerCase(letter));
            } else if (!word.isEmpty() && (letter == '\'' || letter == '’')) {
                word.append('\'');
            } else if (!word.isEmpty()) {
                words.add(word.toString());
                word.setLength(0);
            }
        }
        return words;
    }
}
