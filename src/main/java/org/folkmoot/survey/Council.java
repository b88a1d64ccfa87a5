package org.folkmoot.survey;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.yaml.Place;

/**
 * The council that runs this site, as its file {@code council.yaml} says.
 *
 * @param name empty where there is no such file, or none that says it
 * @param invented whether it does not exist, so that everything is a sample
 * @param languages in which the site can be read, as tags, the first one first; never empty
 * @param preElection the periods before elections, in which councils open no consultation
 * @param districts the parts of its area, in the order in which they are shown
 * @param populations who lives there, for comparison with who answers
 */
public record Council(
        Optional<Text> name,
        boolean invented,
        List<String> languages,
        Optional<Logo> logo,
        Colours colours,
        List<Days> preElection,
        List<District> districts,
        List<Population> populations) {

    public Council {
        languages = List.copyOf(languages);
        preElection = List.copyOf(preElection);
        districts = List.copyOf(districts);
        populations = List.copyOf(populations);
    }

    /** What is shown where no file says anything. */
    public static Council none() {
        return new Council(
                Optional.empty(),
                false,
                List.of(Text.DEFAULT_LANGUAGE),
                Optional.empty(),
                Colours.standard(),
                List.of(),
                List.of(),
                List.of());
    }

    public Optional<District> district(String id) {
        return districts.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /** The population against which answers to a question are compared. */
    public Optional<Population> population(String question) {
        return populations.stream()
                .filter(each -> each.question().equals(question))
                .findFirst();
    }

    /**
     * A picture beside the name.
     *
     * @param file its path below the folder of surveys, such as {@code council/logo.svg}
     * @param alt what it shows; blank if it says nothing that the name does not say
     */
    public record Logo(String file, Text alt) {}

    /**
     * The colours of the pages. Every pair that is read together has the contrast that WCAG 2.2 AA asks for.
     *
     * @param header behind the council's name
     * @param onHeader of the council's name
     * @param accent of the line below it
     * @param link of links and buttons
     */
    public record Colours(Colour header, Colour onHeader, Colour accent, Colour link) {

        public static Colours standard() {
            return new Colours(new Colour(0x08353b), new Colour(0xffffff), new Colour(0xf2a93b), new Colour(0x0d4a52));
        }
    }

    /** From one day to another, both included. */
    public record Days(LocalDate from, LocalDate to) {}

    /** A part of the council's area. */
    public record District(String id, Text label) {}

    /**
     * How many people there are of each group.
     *
     * @param question the id of the question whose options the groups are
     * @param source who counted or estimated them
     * @param published when the figures came out
     * @param groups number of people by option id, in the order of the file
     * @param place where it is written
     */
    public record Population(
            String question, String source, LocalDate published, Map<String, Integer> groups, Place place) {
        public Population {
            groups = Collections.unmodifiableMap(new LinkedHashMap<>(groups));
        }
    }
}
