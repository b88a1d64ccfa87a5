package org.folkmoot.survey;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.yaml.Nearest;
import org.folkmoot.yaml.YamlMap;

/** Reads {@code sections:} and which page stands in which of them. */
final class SectionsReader {

    private static final String SECTIONS = "sections";
    private static final String SECTION = "section";
    private static final String ANY_ORDER = "any-order";

    private final YamlMap survey;
    private final Map<String, Sections.Section> all = new LinkedHashMap<>();
    private final Map<String, YamlMap> maps = new LinkedHashMap<>();
    private final List<String> begun = new ArrayList<>();

    SectionsReader(YamlMap survey) {
        this.survey = survey;
        Ids ids = new Ids(SECTION);
        for (YamlMap one : survey.maps(SECTIONS)) {
            Sections.Section section = new Sections.Section(ids.read(one), TextReader.required(one, "title"));
            one.close();
            if (!section.id().isEmpty()) {
                all.putIfAbsent(section.id(), section);
                maps.putIfAbsent(section.id(), one);
            }
        }
    }

    /** The section that a page names. The pages are given in their order, so that a section has its pages together. */
    Optional<String> of(YamlMap page) {
        if (all.isEmpty()) {
            if (page.has(SECTION)) {
                page.problem(
                        SECTION, "the survey has no sections", "list them under “sections:”, or take “section:” away");
                page.string(SECTION);
            }
            return Optional.empty();
        }
        String name = page.required(SECTION);
        if (name.isEmpty()) {
            return Optional.empty();
        }
        if (!all.containsKey(name)) {
            page.problem(SECTION, "there is no section “" + name + "”", Nearest.advice(name, all.keySet()));
            return Optional.empty();
        }
        if (!begun.contains(name)) {
            begun.add(name);
            if (!begun.equals(List.copyOf(all.keySet()).subList(0, begun.size()))) {
                page.problem(
                        SECTION,
                        "the pages of “" + name + "” do not stand in the order of the sections",
                        "put the sections and their pages into one order");
            }
        } else if (!begun.getLast().equals(name)) {
            page.problem(
                    SECTION,
                    "the pages of “" + name + "” do not stand together",
                    "put this page beside the others of its section");
        }
        return Optional.of(name);
    }

    boolean anyOrder() {
        return survey.flag(ANY_ORDER);
    }

    /** The sections, once all pages were asked for theirs. */
    Sections read() {
        boolean anyOrder = anyOrder();
        if (anyOrder && !survey.has(SECTIONS)) {
            survey.problem(
                    ANY_ORDER,
                    "there are no sections that could be answered in any order",
                    "list them under “sections:”, or take “any-order:” away");
        }
        maps.forEach((name, map) -> {
            if (!begun.contains(name)) {
                map.problem(
                        "id",
                        "no page stands in the section “" + name + "”",
                        "write “section: " + name + "” on its pages, or take it away");
            }
        });
        return new Sections(List.copyOf(all.values()), anyOrder);
    }
}
