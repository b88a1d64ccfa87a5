package org.folkmoot.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Hand-written fragments: reads them and unfolds their choices. The files beside say how they are written. */
final class Fragments {
    private static final Pattern CHOICE = Pattern.compile("\\[([^\\[\\]]*)]");
    private static final Pattern SLOT = Pattern.compile("\\{([a-z-]+)}");
    private static final Pattern SPACES = Pattern.compile(" {2,}");

    private final Map<String, List<String>> words;

    private Fragments(Map<String, List<String>> words) {
        this.words = words;
    }

    static Fragments load() {
        return new Fragments(lists("words"));
    }

    /** Lists of a file of lines {@code NAME = one; another}. */
    static Map<String, List<String>> lists(String file) {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        for (String line : lines(file).orElseThrow()) {
            String[] sides = line.split(" = ", 2);
            lists.put(sides[0].strip(), List.of(sides[1].split("; ")));
        }
        return lists;
    }

    /** Topics of a file of sentences under headings; nothing if there is no such file. */
    static List<Topic> topics(String file) {
        List<Topic> topics = new ArrayList<>();
        List<String> heading = List.of();
        List<String> sentences = new ArrayList<>();
        List<String> all = new ArrayList<>(lines(file).orElse(List.of()));
        all.add("== end");
        for (String line : all) {
            if (!line.startsWith("== ")) {
                sentences.add(line);
                continue;
            }
            if (!heading.isEmpty()) {
                topics.add(topic(heading, sentences));
            }
            heading = List.of(line.substring(3).split("\\s*\\|\\s*"));
            sentences = new ArrayList<>();
        }
        return List.copyOf(topics);
    }

    private static Topic topic(List<String> heading, List<String> sentences) {
        Map<String, Double> times = new LinkedHashMap<>();
        heading.stream()
                .skip(3)
                .map(part -> part.split(" "))
                .forEach(part -> times.put(part[0], Double.valueOf(part[1])));
        return new Topic(
                heading.get(0),
                Double.parseDouble(heading.get(2)),
                times.getOrDefault("young", 1.0),
                times.getOrDefault("old", 1.0),
                times.getOrDefault("spoken", 1.0),
                sentences.stream()
                        .map(sentence -> sentence(sentence, heading.get(1)))
                        .toList());
    }

    private static Topic.Sentence sentence(String line, String codesOfTopic) {
        String[] parts = line.split(" # ", 2);
        String codes = parts.length == 2 ? parts[1] : codesOfTopic;
        return new Topic.Sentence(
                parts[0], codes.isBlank() ? Set.of() : Set.of(codes.strip().split(" ")));
    }

    private static Optional<List<String>> lines(String file) {
        try (InputStream in = Fragments.class.getResourceAsStream("/demo/" + file + ".txt")) {
            if (in == null) {
                return Optional.empty();
            }
            return Optional.of(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException("The made-up sentences in demo/" + file + ".txt cannot be read.", e);
        }
    }

    /** A sentence with each choice made and each slot filled. */
    String unfold(String sentence, Chance chance) {
        String chosen = replace(CHOICE, sentence, parts -> chance.one(List.of(parts.split("\\|", -1))));
        String filled = replace(SLOT, chosen, slot -> chance.one(words.get(slot)));
        return SPACES.matcher(filled).replaceAll(" ").strip();
    }

    private static String replace(Pattern pattern, String text, java.util.function.UnaryOperator<String> by) {
        return pattern.matcher(text).replaceAll(match -> Matcher.quoteReplacement(by.apply(match.group(1))));
    }
}
