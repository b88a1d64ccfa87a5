package org.folkmoot.survey;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.folkmoot.yaml.Nearest;
import org.folkmoot.yaml.Problems;
import org.folkmoot.yaml.Wording;
import org.folkmoot.yaml.YamlMap;

/** Reads {@code council.yaml}. What is faulty in it is reported and left as if it were not written. */
final class CouncilReader {

    /** Contrast that WCAG 2.2 AA asks for: of text with what is behind it, and of lines that mean something. */
    private static final double TEXT = 4.5;

    private static final double LINE = 3;

    /** What links stand on: sheets, the ground of pages, the foot of pages. The style sheet's own colours. */
    private static final List<Colour> GROUNDS =
            List.of(new Colour(0xffffff), new Colour(0xf7f5f0), new Colour(0xe3efee));

    private final YamlMap map;
    private final Path folder;

    private CouncilReader(YamlMap map, Path folder) {
        this.map = map;
        this.folder = folder;
    }

    /**
     * Reads the file's text.
     *
     * @param file its name, for problems
     * @param folder in which the file stands
     */
    static Council read(String file, String text, Path folder, Problems problems) {
        EditorialCheck.check(file, text, problems);
        return YamlMap.read(file, text, problems)
                .map(map -> new CouncilReader(map, folder).council())
                .orElse(Council.none());
    }

    /** All its words for residents, in the languages they are there in. */
    static List<Wording> wordings(String file, String text, Path folder) {
        Problems problems = new Problems();
        return YamlMap.read(file, text, problems)
                .map(map -> {
                    new CouncilReader(map, folder).council();
                    return map.wordings();
                })
                .orElse(List.of());
    }

    private Council council() {
        Optional<Text> name = Optional.of(TextReader.required(map, "name"))
                .filter(text -> !text.in(Text.DEFAULT_LANGUAGE).isBlank());
        boolean invented = map.flag("invented");
        List<String> languages = languages();
        name.ifPresent(text -> languages.stream()
                .filter(language ->
                        !language.contains("-x-") && !text.languages().contains(language))
                .forEach(language -> map.problem(
                        "name",
                        "the name is not there in “" + language + "”",
                        "write it by language, as in {en: …, cy: …}")));
        Optional<Council.Logo> logo = map.map("logo").flatMap(this::logo);
        Council.Colours colours = map.map("colours").map(CouncilReader::colours).orElse(Council.Colours.standard());
        List<Council.Days> preElection = preElection();
        List<Council.District> districts = districts();
        List<Council.Population> populations = populations(districts);
        // Names of places may be the same in all languages.
        LanguageCheck.check(languages, map, Set.of("name", "districts"));
        map.close();
        return new Council(name, invented, languages, logo, colours, preElection, districts, populations);
    }

    private List<String> languages() {
        if (!map.has("languages")) {
            return List.of(Text.DEFAULT_LANGUAGE);
        }
        List<String> tags = new ArrayList<>();
        for (YamlMap.Scalar tag : map.scalars("languages")) {
            if (TextReader.isLanguage(tag.text())) {
                tags.add(tag.text());
            } else {
                map.problems()
                        .add(tag.place(), "“" + tag.text() + "” is not the tag of a language", "write one such as en");
            }
        }
        return tags.isEmpty() ? List.of(Text.DEFAULT_LANGUAGE) : tags;
    }

    private Optional<Council.Logo> logo(YamlMap part) {
        String file = part.required("file");
        Text alt = TextReader.optional(part, "alt").orElse(Text.of(""));
        part.close();
        if (file.isEmpty()) {
            return Optional.empty();
        }
        if (!file.matches("council/[A-Za-z0-9][A-Za-z0-9._-]*\\.(svg|png|jpg)")) {
            part.problem(
                    "file",
                    "“" + file + "” cannot be the picture’s file",
                    "put an .svg, .png or .jpg into the folder “council” and name it as in council/logo.svg");
            return Optional.empty();
        }
        if (!Files.isRegularFile(folder.resolve(file))) {
            part.problem("file", "there is no file " + file, "put it beside council.yaml, or take the logo away");
            return Optional.empty();
        }
        return Optional.of(new Council.Logo(file, alt));
    }

    private static Council.Colours colours(YamlMap part) {
        Council.Colours standard = Council.Colours.standard();
        Colour header = colour(part, "header").orElse(standard.header());
        Colour onHeader = colour(part, "on-header").orElse(standard.onHeader());
        Colour accent = colour(part, "accent").orElse(standard.accent());
        Colour link = colour(part, "link").orElse(standard.link());
        part.close();
        boolean name = enough(part, "on-header", onHeader, header, "the header " + header, TEXT);
        boolean line = enough(part, "accent", accent, header, "the header " + header, LINE);
        boolean links = GROUNDS.stream()
                .allMatch(ground -> enough(part, "link", link, ground, "the page’s colour " + ground, TEXT));
        return new Council.Colours(
                name ? header : standard.header(),
                name ? onHeader : standard.onHeader(),
                name && line ? accent : standard.accent(),
                links ? link : standard.link());
    }

    private static Optional<Colour> colour(YamlMap part, String key) {
        return part.scalar(key).flatMap(scalar -> {
            Optional<Colour> colour = Colour.of(scalar.text());
            if (colour.isEmpty()) {
                part.problem(
                        key,
                        "“" + key + "” is “" + scalar.text() + "”, which is no colour",
                        "write it in quotes, with six digits, as in \"#0d4a52\"");
            }
            return colour;
        });
    }

    private static boolean enough(YamlMap part, String key, Colour colour, Colour behind, String what, double least) {
        double contrast = colour.contrast(behind);
        if (contrast >= least) {
            return true;
        }
        part.problem(
                key,
                "the contrast of “" + key + "” " + colour + " with " + what + " is "
                        + String.format(Locale.ROOT, "%.2f", Math.floor(contrast * 100) / 100) + ":1",
                "choose colours further apart: " + (least == TEXT ? "text needs 4.5:1" : "lines and marks need 3:1"));
        return false;
    }

    private List<Council.Days> preElection() {
        List<Council.Days> periods = new ArrayList<>();
        for (YamlMap period : map.has("pre-election") ? map.maps("pre-election") : List.<YamlMap>of()) {
            Optional<LocalDate> from = LondonTime.requiredDay(period, "from");
            Optional<LocalDate> to = LondonTime.requiredDay(period, "to");
            period.close();
            if (from.isPresent() && to.isPresent()) {
                if (to.get().isBefore(from.get())) {
                    period.problem("to", "it ends before it begins", "write a day after “from”");
                } else {
                    periods.add(new Council.Days(from.get(), to.get()));
                }
            }
        }
        return periods;
    }

    private List<Council.District> districts() {
        Ids ids = new Ids("district");
        List<Council.District> districts = new ArrayList<>();
        for (YamlMap district : map.has("districts") ? map.maps("districts") : List.<YamlMap>of()) {
            String id = ids.read(district);
            Text label = TextReader.required(district, "label");
            district.close();
            districts.add(new Council.District(id, label));
        }
        return districts;
    }

    private List<Council.Population> populations(List<Council.District> districts) {
        List<Council.Population> populations = new ArrayList<>();
        for (YamlMap population : map.has("populations") ? map.maps("populations") : List.<YamlMap>of()) {
            String question = population.required("question");
            String source = population.required("source");
            Optional<LocalDate> published = LondonTime.requiredDay(population, "published");
            if (!population.has("groups")) {
                population.missing("groups");
            }
            Map<String, Integer> groups = population
                    .map("groups")
                    .map(part -> groups(part, districts))
                    .orElse(Map.of());
            population.close();
            if (populations.stream().anyMatch(other -> other.question().equals(question))) {
                population.problem(
                        "question", "there is a population of “" + question + "” already", "keep one of the two");
            } else if (!question.isEmpty() && published.isPresent() && !groups.isEmpty()) {
                populations.add(new Council.Population(
                        question, source, published.get(), groups, population.place("question")));
            }
        }
        return populations;
    }

    /** Where one group is a district, all are, and every district has its number. */
    private static Map<String, Integer> groups(YamlMap part, List<Council.District> districts) {
        Map<String, Integer> groups = new LinkedHashMap<>();
        for (String id : part.keys()) {
            part.integer(id, 0, 100_000_000).ifPresent(people -> groups.put(id, people));
            Ids.wellFormed(id, part.keyPlace(id), part.problems());
        }
        if (part.keys().isEmpty()) {
            part.problems().add(part.place(), "there are no groups here", "write each as in mereford: 81200");
        }
        Set<String> known = districts.stream().map(Council.District::id).collect(Collectors.toSet());
        if (part.keys().stream().anyMatch(known::contains)) {
            part.keys().stream()
                    .filter(id -> !known.contains(id))
                    .forEach(id -> part.problems()
                            .add(part.keyPlace(id), "“" + id + "” is no district", Nearest.advice(id, known)));
            known.stream()
                    .filter(id -> !part.keys().contains(id))
                    .forEach(id -> part.problems()
                            .add(part.place(), "the district “" + id + "” has no number here", "add “" + id + ":”"));
        }
        return groups;
    }
}
