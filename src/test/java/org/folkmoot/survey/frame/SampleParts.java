package org.folkmoot.survey.frame;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.folkmoot.survey.SurveyFolder;
import org.folkmoot.yaml.Problems;

/** Sample files cut into small valid files, so that breaking every line of them takes seconds and not minutes. */
record SampleParts(Path surveys) {

    private static final String EQUALITY = "equality:\n";

    /** A valid file; the lines from {@code firstLine} on are those of the sample file that no other part has. */
    record Part(String text, int firstLine) {}

    static List<Part> of(Path file) throws IOException {
        String text = Files.readString(file);
        boolean whole = text.contains("\nsections:\n");
        return whole || file.endsWith(SurveyFolder.CONSULTATION) || file.endsWith(SurveyFolder.COUNCIL)
                ? List.of(new Part(text, 1))
                : cut(text);
    }

    /** Cuts before each entry of the outer list; what depends on earlier entries keeps them. */
    private static List<Part> cut(String text) {
        int tail = text.indexOf("\n" + EQUALITY) + 1;
        String[] entries = (tail > 0 ? text.substring(0, tail) : text).split("(?m)^(?=  - id:)");
        String head = entries[0];
        List<Part> parts = new ArrayList<>();
        StringBuilder before = new StringBuilder(head);
        for (int i = 1; i < entries.length; i++) {
            String start = entries[i].contains("when:") ? before.toString() : head;
            boolean first = i == 1;
            cutCodes(start, entries[i], first).forEach(parts::add);
            before.append(entries[i]);
        }
        if (tail > 0) {
            parts.add(part(head + entries[1], text.substring(tail)));
        }
        return parts;
    }

    /** Cuts a theme before each of its codes. */
    private static List<Part> cutCodes(String head, String entry, boolean first) {
        if (!entry.contains("\n    codes:\n")) {
            return List.of(first ? new Part(head + entry, 1) : part(head, entry));
        }
        String[] codes = entry.split("(?m)^(?=      - id:)");
        List<Part> parts = new ArrayList<>();
        parts.add(first ? new Part(head + codes[0] + codes[1], 1) : part(head, codes[0] + codes[1]));
        for (int i = 2; i < codes.length; i++) {
            parts.add(part(head + codes[0], codes[i]));
        }
        return parts;
    }

    private static Part part(String before, String own) {
        return new Part(
                before + own, 1 + (int) before.chars().filter(c -> c == '\n').count());
    }

    /** Copies a file with what it depends on: of the code frame only the themes, and small surveys for a consultation. */
    Path copied(Path file, Path folder) throws IOException {
        if (file.endsWith(SurveyFolder.COUNCIL)) {
            return council(file, folder);
        }
        Files.copy(surveys.resolve(SurveyFolder.COUNCIL), folder.resolve(SurveyFolder.COUNCIL));
        copyAll(surveys.resolve(SurveyFolder.AREAS), Files.createDirectories(folder.resolve(SurveyFolder.AREAS)));
        Path consultation =
                Files.createDirectories(folder.resolve(file.getParent().getFileName()));
        copyAll(file.getParent(), consultation);
        if (file.endsWith(SurveyFolder.CONSULTATION)) {
            shorten(consultation);
        } else if (Files.readString(file).contains(EQUALITY)) {
            copyAll(surveys.resolve(SurveyFolder.BANKS), Files.createDirectories(folder.resolve(SurveyFolder.BANKS)));
        }
        StringBuilder themes = new StringBuilder("themes:\n");
        FrameReader.read("", file.getParent(), new Problems()).stream()
                .flatMap(frame -> frame.themes().stream())
                .forEach(theme -> themes.append("  - {id: " + theme.id() + ", label: l, definition: d}\n"));
        Files.writeString(consultation.resolve(SurveyFolder.CODE_FRAME), themes);
        return consultation.resolve(file.getFileName());
    }

    /** The council's file with its pictures, and one survey that asks the questions of its populations. */
    private Path council(Path file, Path folder) throws IOException {
        copyAll(surveys.resolve("council"), Files.createDirectories(folder.resolve("council")));
        Path town = Files.createDirectories(folder.resolve("town"));
        Files.writeString(town.resolve(SurveyFolder.CONSULTATION), "surveys: [town]\n");
        Files.writeString(
                town.resolve("town.yaml"),
                "title: t\nlabel: l\nunit: {one: o, many: m}\nminutes: 1\npages:\n"
                        + "  - id: p\n    title: t\n    questions:\n"
                        + "      - {id: district, kind: short-text, text: t}\n"
                        + "      - {id: age-band, kind: short-text, text: t}\n"
                        + "      - {id: sex, kind: short-text, text: t}\n"
                        + "      - {id: disability, kind: short-text, text: t}\n");
        Path copy = folder.resolve(file.getFileName());
        Files.copy(file, copy);
        return copy;
    }

    private static void shorten(Path consultation) throws IOException {
        Path banks = Files.createDirectories(consultation.resolveSibling(SurveyFolder.BANKS));
        String question = "  - {id: q, kind: short-text, text: t}\n";
        Files.writeString(
                banks.resolve("small.yaml"),
                "source: s\npublished: 2026-01-01\nstatus: local\nquestions:\n" + question);
        for (Path survey : SurveyFolder.yamlFiles(consultation, new Problems())) {
            if (!survey.endsWith(SurveyFolder.CONSULTATION) && !survey.endsWith(SurveyFolder.CODE_FRAME)) {
                String small = "title: t\nlabel: l\nunit: {one: o, many: m}\nminutes: 1\npages:\n"
                        + "  - id: p\n    title: t\n    questions:\n"
                        + "      - {id: a, kind: short-text, text: t}\n";
                String equality = EQUALITY + "  bank: small\n  introduction: i\n  questions: [q]\n";
                boolean asks = Files.readString(survey).contains(EQUALITY);
                Files.writeString(survey, asks ? small + equality : small);
            }
        }
    }

    private static void copyAll(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                if (Files.isDirectory(file)) {
                    copyAll(file, Files.createDirectories(to.resolve(file.getFileName())));
                } else {
                    Files.copy(file, to.resolve(file.getFileName()));
                }
            }
        }
    }
}
