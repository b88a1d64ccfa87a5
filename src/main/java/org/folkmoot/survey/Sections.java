package org.folkmoot.survey;

import java.util.List;
import java.util.Optional;

/**
 * The parts into which the pages of a survey are put; none where the survey is in one piece.
 *
 * @param all in the order in which their pages stand; each has a page at least
 * @param anyOrder whether respondents choose from a list of tasks which section they answer next
 */
public record Sections(List<Section> all, boolean anyOrder) {

    public static final Sections NONE = new Sections(List.of(), false);

    public Sections {
        all = List.copyOf(all);
    }

    /** A part of a survey, named by its pages. */
    public record Section(String id, Text title) {}

    /** The section in which a page stands. */
    public Optional<Section> of(Page page) {
        return page.section()
                .flatMap(name -> all.stream()
                        .filter(section -> section.id().equals(name))
                        .findFirst());
    }
}
